// Tells every receiver what it was not told yet; a failure is a sentence and never changes how a command ends.
import type { Report } from "../../executor/report.ts";
import { createHttp } from "../../http/create-http.ts";
import { redact } from "../../http/redact.ts";
import { ReconcileError } from "../../model/errors.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Host } from "../host.ts";
import { FORMATS } from "./formats.ts";
import { driftKey, type Notice, noticeOfApply, noticeOfDrift } from "./notice.ts";
import type { Receiver } from "./receiver.ts";
import { readTold, type Told, toldName, toldPath, writeTold } from "./told.ts";

export interface News {
  readonly plan: Plan;
  /** What people changed is only news of a plan that was made just now. */
  readonly isFresh: boolean;
  /** Absent where nothing was applied. */
  readonly report?: Report;
}

export interface Notifying {
  readonly host: Host;
  readonly receivers: readonly Receiver[];
  readonly ledgerPath: string;
  /** A sentence for people. */
  readonly say: (sentence: string) => void;
}

const TIMEOUT_SECONDS = 10;
const LONGEST_WAIT_MILLIS = 5000;

export async function notify(news: News, notifying: Notifying): Promise<void> {
  if (notifying.receivers.length === 0) return;
  const path = toldPath(notifying.ledgerPath);
  const before = await readTold(path);
  let told = before;
  for (const receiver of notifying.receivers)
    for (const event of ["apply", "drift"] as const)
      told = await tell({ event, news, receiver, told }, notifying);
  if (JSON.stringify(told) === JSON.stringify(before)) return;
  try {
    await writeTold(path, told);
  } catch (error) {
    if (!(error instanceof ReconcileError)) throw error;
    notifying.say(`What was notified cannot be remembered in ${path}, so it will be said again.`);
  }
}

interface Telling {
  readonly event: Notice["event"];
  readonly news: News;
  readonly receiver: Receiver;
  readonly told: Told;
}

async function tell({ event, news, receiver, told }: Telling, notifying: Notifying): Promise<Told> {
  const name = toldName(receiver.url, event);
  const known = told[name] ?? [];
  const notice = event === "apply" ? applied(news, known) : drifted(news, known);
  const current = notice === undefined || !(await send(notice, receiver, notifying)) ? [] : notice.keys;
  const kept = event === "drift" ? stillThere(news, known) : known;
  const keys = [...kept, ...current];
  return keys.length === 0 && told[name] === undefined ? told : { ...told, [name]: keys };
}

function applied({ plan, report }: News, known: readonly string[]): Notice | undefined {
  const notice = report === undefined ? undefined : noticeOfApply(plan, report);
  return notice?.keys.every((key) => known.includes(key)) ? undefined : notice;
}

function drifted({ plan, isFresh }: News, known: readonly string[]): Notice | undefined {
  return isFresh ? noticeOfDrift(plan, (key) => known.includes(key)) : undefined;
}

/** What was put right may drift again, and is news then; only a plan of everything knows that it was. */
function stillThere({ plan, isFresh }: News, known: readonly string[]): readonly string[] {
  if (!isFresh || plan.full_read === null || plan.summary.narrowed > 0) return known;
  const present = new Set(plan.drift.map(driftKey));
  return known.filter((key) => present.has(key));
}

async function send(notice: Notice, receiver: Receiver, { host, say }: Notifying): Promise<boolean> {
  host.log.hide(receiver.secrets);
  const http = createHttp({
    label: receiver.label,
    url: receiver.url.origin,
    headers: receiver.headers,
    settings: { url: "--notify", credential: "--notify" },
    timeoutSeconds: TIMEOUT_SECONDS,
    // Nobody waits minutes for the end of a command because a chat is busy.
    clock: {
      ...host.clock,
      sleep: (millis, signal) => host.clock.sleep(Math.min(millis, LONGEST_WAIT_MILLIS), signal),
    },
    secrets: receiver.secrets,
    version: host.version,
    log: host.log,
    maxInFlight: 1,
  });
  const message = FORMATS.find(({ name }) => name === receiver.format)?.message(notice, receiver.url);
  if (message === undefined) return false;
  const reply = await http.write.send("POST", message.path, { kind: "json", value: message.body });
  if (reply.state === "answered" && reply.status >= 200 && reply.status < 300) return true;
  const why =
    reply.state === "answered" ? `it answered ${reply.status}` : redact(reply.why, receiver.secrets);
  say(`${receiver.label} was not notified: ${why}. Nothing else depends on it.`);
  return false;
}
