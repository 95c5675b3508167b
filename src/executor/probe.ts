// Finds out what became of a write that was sent, and journals it when it is certain.
import type { OpenEntry } from "../ledger/journal.ts";
import { millisOf } from "../model/instant.ts";
import { KINDS } from "../model/operation.ts";
import type { Answer } from "../model/roles.ts";
import { type CertainEnding, closeAttempt } from "./close-attempt.ts";
import { type ApplyContext, inspect } from "./context.ts";
import { pauseFor } from "./pause.ts";
import { judge, type Verdict } from "./verdict.ts";

const LOOK_AGAIN_MILLIS = [500, 2000, 5000];

export type Probe =
  /** Journalled. */
  | { readonly kind: "ended"; readonly ending: CertainEnding }
  /** The attempt is still open in the journal. */
  | { readonly kind: "not-written"; readonly why: string }
  | { readonly kind: "wait"; readonly why: string }
  | { readonly kind: "in-doubt"; readonly why: string };

/** `patient`: a server that contradicts itself is asked again before it counts as in doubt. */
export async function probe(
  context: ApplyContext,
  entry: OpenEntry,
  manner: "patient" | "once",
): Promise<Probe> {
  if (entry.answer?.state === "refused" && !mayHaveLostTwin(entry.answer))
    return settle(context, entry, { kind: "ended", outcome: "failed", why: entry.answer.why });
  const pauses = manner === "once" ? [] : [...LOOK_AGAIN_MILLIS];
  for (;;) {
    const inspection = await inspect(context, entry.operation);
    await context.at("after-probed", entry.operation);
    const { nature } = KINDS[entry.operation.kind];
    const verdict = judge({ nature, answer: entry.answer, isSettled: isSettled(context, entry), inspection });
    if (verdict.kind !== "look-again") return settle(context, entry, verdict);
    const pause = pauses.shift();
    if (pause === undefined || (await pauseFor(context, pause)) === "stopped")
      return { kind: "in-doubt", why: verdict.why };
  }
}

/** When a request that was not answered can no longer be running. */
export function settledMillis(context: ApplyContext, { quietSince }: OpenEntry): number {
  return (quietSince === undefined ? 0 : millisOf(quietSince)) + context.settleAfterMillis;
}

function isSettled(context: ApplyContext, entry: OpenEntry): boolean {
  return millisOf(context.clock.now()) >= settledMillis(context, entry);
}

/**
 * The server may refuse what an earlier request, whose answer was lost, has done: a second row of its kind, grams that are taken, a slot
 * that is empty already. Whoever lacks the right has done nothing.
 */
function mayHaveLostTwin({ status }: Extract<Answer, { state: "refused" }>): boolean {
  return status !== 401 && status !== 403;
}

async function settle(
  context: ApplyContext,
  entry: OpenEntry,
  verdict: Exclude<Verdict, { kind: "look-again" }>,
): Promise<Probe> {
  if (verdict.kind !== "stands" && verdict.kind !== "ended") return verdict;
  const { kind: _, ...end } = verdict;
  return { kind: "ended", ending: await closeAttempt(context, entry, { ...end, attempts: entry.attempt }) };
}
