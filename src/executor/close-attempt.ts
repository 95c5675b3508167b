// Journals the certain end of an attempt together with what it taught.

import type { OpenEntry } from "../ledger/journal.ts";
import { type Learned, NOTHING_LEARNED } from "../ledger/learned.ts";
import type { ApplyContext } from "./context.ts";
import { learnFrom, learnFromVoid } from "./learn.ts";
import type { Ending } from "./outcome.ts";

/** An end that no later look can change. */
export interface CertainEnding extends Ending {
  readonly outcome: "verified" | "already-done" | "void" | "conflict" | "failed";
}

export async function closeAttempt(
  context: ApplyContext,
  entry: OpenEntry,
  ending: CertainEnding,
): Promise<CertainEnding> {
  const { outcome, why, result } = ending;
  context.ledger.journal.close(entry, {
    outcome,
    learned: lessonOf(context, entry, ending),
    ...(why === undefined ? {} : { why }),
    ...(result === undefined ? {} : { result }),
  });
  await context.at("after-closed", entry.operation);
  return ending;
}

function lessonOf({ refs }: ApplyContext, { operation }: OpenEntry, ending: CertainEnding): Learned {
  if (ending.outcome === "void") return learnFromVoid(operation);
  if (ending.result === undefined) return NOTHING_LEARNED;
  const via = ending.outcome === "verified" ? "applied" : "recognised";
  return learnFrom({ operation, result: ending.result, refs, via });
}
