// Comments on a pull or merge request: the place and the token come from CI, the text from the plan.
import { readFile } from "node:fs/promises";
import { jobUrl, locate, type PlaceOptions } from "../comment/locate.ts";
import { PROVIDERS, type ProviderName } from "../comment/provider.ts";
import { type StickOptions, type Stuck, stickComment } from "../comment/stick.ts";
import { createHttp } from "../http/create-http.ts";
import type { Plan } from "../plan/plan.ts";
import type { Host } from "./host.ts";

const TIMEOUT_SECONDS = 30;

export async function postComment(
  name: ProviderName,
  plan: Plan,
  request: { readonly host: Host; readonly place: PlaceOptions; readonly text: StickOptions },
): Promise<Stuck> {
  const { host } = request;
  const place = locate(name, request.place, { env: host.env, event: await readEvent(host) });
  const provider = PROVIDERS[name];
  host.log.hide([place.token]);
  const http = createHttp({
    label: provider.label,
    url: place.apiUrl,
    headers: provider.headers(place.token),
    settings: { url: place.urlName, credential: place.tokenName },
    timeoutSeconds: TIMEOUT_SECONDS,
    clock: host.clock,
    secrets: [place.token],
    version: host.version,
    log: host.log,
    maxInFlight: 1,
  });
  return await stickComment({ provider, place, http }, plan, request.text);
}

/** Step summaries are GitHub's, so that is whose job it is where no forge is named. */
export function ciJobUrl({ env }: Host, name: ProviderName = "github"): string | undefined {
  return jobUrl(name, env);
}

/** What happened in the repository; without it the number has to come from elsewhere. */
async function readEvent({ env }: Host): Promise<unknown> {
  const path = env["GITHUB_EVENT_PATH"];
  if (path === undefined || path === "") return undefined;
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}
