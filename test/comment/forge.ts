// A forge's comments over real HTTP, as each of the four answers them: paths, pages, authors, refusals.
import type { ProviderName } from "../../src/comment/provider.ts";
import type { Fault } from "../../src/sim/server/fault.ts";
import { bodyText, jsonResponse, type SimRequest, type SimResponse } from "../../src/sim/server/message.ts";
import { type SimServer, serve } from "../../src/sim/server/serve.ts";

export const TOKEN = "canary/Token+of=forge";
export const REPOSITORY = "farm/inventory";
export const NUMBER = 12;

/** The path of an API below its server. */
const BASES: Readonly<Record<ProviderName, string>> = {
  github: "",
  gitlab: "/api/v4",
  gitea: "/api/v1",
  forgejo: "/api/v1",
};

const BOTS: Readonly<Record<ProviderName, string>> = {
  github: "github-actions[bot]",
  gitlab: "project_7_bot",
  gitea: "gitea-actions",
  forgejo: "forgejo-actions",
};

export interface StoredComment {
  readonly id: number;
  body: string;
  readonly author: string;
  readonly isBot: boolean;
}

export interface Forge {
  readonly name: ProviderName;
  readonly url: string;
  readonly sim: SimServer;
  readonly comments: StoredComment[];
  /** What the variables of a job on this forge say. */
  readonly env: Readonly<Record<string, string>>;
  fail(method: string, fault: Fault, times?: number | "always"): void;
  /** `METHOD path?query` of every request. */
  requests(): readonly string[];
  close(): Promise<void>;
}

export interface ForgeOptions {
  /** Whether the token may ask `GET /user`. */
  readonly knowsItself?: boolean;
}

export async function openForge(name: ProviderName, { knowsItself }: ForgeOptions = {}): Promise<Forge> {
  const comments: StoredComment[] = [];
  const state = { comments, knowsItself: knowsItself ?? name === "gitlab" };
  const sim = await serve({ handler: (request) => answer(name, state, request) });
  const url = `${sim.url}${BASES[name]}`;
  return {
    name,
    url,
    sim,
    comments,
    env: envOf(name, url),
    fail: (method, fault, times = "always") => sim.faults.add({ when: { method, times }, fault }),
    requests: () => sim.log.entries.map(({ method, path }) => `${method} ${path}`),
    close: () => sim.close(),
  };
}

/** Comments of people, before ours. */
export function fillWith(forge: Forge, count: number): void {
  for (let at = 0; at < count; at += 1)
    forge.comments.push({ id: at + 1, body: `Comment ${at}`, author: "person", isBot: false });
}

function envOf(name: ProviderName, url: string): Readonly<Record<string, string>> {
  if (name === "gitlab")
    return {
      CI_API_V4_URL: url,
      CI_PROJECT_ID: "7",
      CI_MERGE_REQUEST_IID: String(NUMBER),
      GITLAB_TOKEN: TOKEN,
      CI_JOB_URL: "https://gitlab.example.org/farm/inventory/-/jobs/99",
    };
  const token = { github: "GITHUB_TOKEN", gitea: "GITEA_TOKEN", forgejo: "FORGEJO_TOKEN" }[name];
  return {
    GITHUB_API_URL: url,
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_REF: `refs/pull/${NUMBER}/merge`,
    GITHUB_SERVER_URL: "https://git.example.org",
    GITHUB_RUN_ID: "4711",
    GITHUB_RUN_NUMBER: "3",
    [token]: TOKEN,
  };
}

interface State {
  readonly comments: StoredComment[];
  readonly knowsItself: boolean;
}

function answer(name: ProviderName, state: State, request: SimRequest): SimResponse {
  if (!isAuthorised(name, request)) return jsonResponse(401, { message: "Bad credentials" });
  const path = request.path.slice(BASES[name].length);
  if (path === "/user")
    return state.knowsItself
      ? jsonResponse(200, { login: BOTS[name], username: BOTS[name] })
      : jsonResponse(403, { message: "Resource not accessible by integration" });
  if (path === listPath(name)) {
    if (request.method === "GET") return jsonResponse(200, pageOf(name, state.comments, request.query));
    if (request.method !== "POST") return jsonResponse(405, {});
    const made = {
      id: state.comments.length + 1001,
      body: textOf(request),
      author: BOTS[name],
      isBot: true,
    };
    state.comments.push(made);
    return jsonResponse(201, wireComment(name, made));
  }
  const id = Number(onePath(name).exec(path)?.[1]);
  const known = state.comments.find((comment) => comment.id === id);
  const method = name === "gitlab" ? "PUT" : "PATCH";
  if (known === undefined || request.method !== method) return jsonResponse(404, { message: "Not Found" });
  known.body = textOf(request);
  return jsonResponse(200, wireComment(name, known));
}

function isAuthorised(name: ProviderName, { headers }: SimRequest): boolean {
  if (name === "gitlab") return headers["private-token"] === TOKEN;
  return headers["authorization"] === `${name === "github" ? "Bearer" : "token"} ${TOKEN}`;
}

function listPath(name: ProviderName): string {
  return name === "gitlab"
    ? `/projects/7/merge_requests/${NUMBER}/notes`
    : `/repos/${REPOSITORY}/issues/${NUMBER}/comments`;
}

function onePath(name: ProviderName): RegExp {
  return name === "gitlab"
    ? new RegExp(`^/projects/7/merge_requests/${NUMBER}/notes/(\\d+)$`)
    : new RegExp(`^/repos/${REPOSITORY}/issues/comments/(\\d+)$`);
}

/** Gitea and Forgejo answer everything, whatever page is asked for. */
function pageOf(name: ProviderName, comments: readonly StoredComment[], query: URLSearchParams): unknown {
  const rows = comments.map((comment) => wireComment(name, comment));
  if (name === "gitea" || name === "forgejo") return rows;
  const size = Math.min(100, Number(query.get("per_page") ?? 30));
  const start = (Number(query.get("page") ?? 1) - 1) * size;
  return rows.slice(start, start + size);
}

function wireComment(name: ProviderName, { id, body, author, isBot }: StoredComment): unknown {
  if (name === "gitlab") return { id, body, system: false, author: { username: author } };
  return { id, body, user: { login: author, type: isBot ? "Bot" : "User" } };
}

function textOf(request: SimRequest): string {
  return (JSON.parse(bodyText(request)) as { readonly body: string }).body;
}
