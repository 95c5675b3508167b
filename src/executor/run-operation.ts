// Runs one operation: intended, inspected, sent, observed, verified; each step durable before the next.
import type { OpenEntry } from "../ledger/journal.ts";
import { compareInstants, type Instant } from "../model/instant.ts";
import type { Operation } from "../model/operation.ts";
import type { Inspection } from "../model/roles.ts";
import { unreachable } from "../model/unreachable.ts";
import { type CertainEnding, closeAttempt } from "./close-attempt.ts";
import { type ApplyContext, inspect, systemOf } from "./context.ts";
import type { Ending } from "./outcome.ts";
import { pauseFor } from "./pause.ts";
import { probe, settledMillis } from "./probe.ts";

/** After a 500 that wrote nothing. */
const BACKOFF_MILLIS = [1000, 5000];
/** How often an operation is sent again after a silence that wrote nothing. */
const RESENDS = 1;

/** What was tried before; every count is of requests that are proven not to have been written. */
export interface Tries {
  readonly failures: number;
  readonly silences: number;
  /** Something was sent before. */
  readonly isResend: boolean;
}

export const FIRST_TRY: Tries = { failures: 0, silences: 0, isResend: false };
export const RESEND: Tries = { failures: 0, silences: 0, isResend: true };

export type Step =
  | { readonly kind: "ended"; readonly ending: Ending }
  /** The request may still be running: call `concludeOperation` when it is due. */
  | { readonly kind: "deferred"; readonly deferral: Deferral };

export interface Deferral {
  readonly entry: OpenEntry;
  readonly tries: Tries;
  readonly dueMillis: number;
  readonly why: string;
}

export async function runOperation(context: ApplyContext, operation: Operation, tries: Tries): Promise<Step> {
  await context.at("before-intended", operation);
  const entry = context.ledger.journal.intend(context.plan, operation);
  await context.at("after-intended", operation);
  const inspection = await inspect(context, operation);
  await context.at("after-inspected", operation);
  if (inspection.state !== "ready") {
    const ending = { ...unsentEnding(inspection, tries.isResend), attempts: entry.attempt };
    return ended(await closeAttempt(context, entry, ending));
  }
  const sent = context.ledger.journal.markSent(entry);
  await context.at("after-sent", operation);
  // A process that slept here must not send what its heir may have sent meanwhile.
  context.ledger.lease.keep();
  const answer = await context.targets[systemOf(operation)].perform(operation, context.refs);
  await context.at("after-performed", operation);
  const observed = context.ledger.journal.markObserved(sent, answer);
  await context.at("after-observed", operation);
  return concludeOperation(context, observed, tries);
}

/** Takes up an attempt that was sent. */
export async function concludeOperation(
  context: ApplyContext,
  entry: OpenEntry,
  tries: Tries,
): Promise<Step> {
  const found = await probe(context, entry, "patient");
  switch (found.kind) {
    case "ended":
      return found;
    case "not-written":
      return retry(context, entry, { tries, why: found.why });
    case "wait":
      return { kind: "deferred", deferral: defer(context, entry, { tries, why: found.why }) };
    case "in-doubt":
      return ended({ outcome: "in-doubt", why: found.why, attempts: entry.attempt });
    default:
      return unreachable(found);
  }
}

export function defer(
  context: ApplyContext,
  entry: OpenEntry,
  { tries, why }: { tries: Tries; why: string },
): Deferral {
  // A clock that was set back since must not prolong the wait.
  const quietSince = earlier(entry.quietSince, context.clock.now());
  const seen = { ...entry, quietSince };
  return { entry: seen, tries, dueMillis: settledMillis(context, seen), why };
}

function earlier(a: Instant | undefined, b: Instant): Instant {
  return a !== undefined && compareInstants(a, b) < 0 ? a : b;
}

type Unready = Exclude<Inspection, { state: "ready" }>;

/** `isResend`: what is found in place is ours. */
function unsentEnding(inspection: Unready, isResend: boolean): Omit<CertainEnding, "attempts"> {
  switch (inspection.state) {
    case "done":
      return { outcome: isResend ? "verified" : "already-done", result: inspection.result };
    case "void":
    case "conflict":
      return { outcome: inspection.state, why: inspection.why };
    case "unknown":
      return { outcome: "failed", why: `Its present state could not be read: ${inspection.why}` };
    default:
      return unreachable(inspection);
  }
}

/** It is proven that the attempt wrote nothing: send it again, or give up. */
async function retry(
  context: ApplyContext,
  entry: OpenEntry,
  { tries, why }: { tries: Tries; why: string },
): Promise<Step> {
  const isFailure = entry.answer?.state === "failed";
  // A process that died is no fault of the server's.
  const isSilence = entry.answer !== undefined && !isFailure;
  const backoff = isFailure ? BACKOFF_MILLIS[tries.failures] : 0;
  if (backoff === undefined || (isSilence && tries.silences >= RESENDS)) {
    return ended(await closeAttempt(context, entry, { outcome: "failed", why, attempts: entry.attempt }));
  }
  context.ledger.journal.close(entry, { outcome: "not-written", why });
  await context.at("after-closed", entry.operation);
  context.progress({ kind: "retrying", address: entry.operation.address, why });
  if ((await pauseFor(context, backoff)) === "stopped")
    return ended({ outcome: "not-run", why: `${why}; stopped before the next try`, attempts: entry.attempt });
  return runOperation(context, entry.operation, {
    failures: tries.failures + (isFailure ? 1 : 0),
    silences: tries.silences + (isSilence ? 1 : 0),
    isResend: true,
  });
}

function ended(ending: Ending): Step {
  return { kind: "ended", ending };
}
