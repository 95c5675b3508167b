// Decides what a look at the object means for a write that was sent: the whole of "never retry blindly", as one table.
import type { Nature } from "../model/operation.ts";
import type { Answer, Inspection, Performed } from "../model/roles.ts";
import { unreachable } from "../model/unreachable.ts";

export interface Evidence {
  readonly nature: Nature;
  /** Absent: the process died before it was journalled. */
  readonly answer: Answer | undefined;
  /** So long after sending that the request cannot still be running. */
  readonly isSettled: boolean;
  readonly inspection: Inspection;
}

export type Verdict =
  /** It stands. `already-done`: the server refused ours because it held it before. */
  | { readonly kind: "stands"; readonly outcome: "verified" | "already-done"; readonly result: Performed }
  /** It does not, and will not. */
  | { readonly kind: "ended"; readonly outcome: "void" | "conflict" | "failed"; readonly why: string }
  /** Proven not to be written: it may be sent again. */
  | { readonly kind: "not-written"; readonly why: string }
  /** The server has finished and the look contradicts it: worth another look, soon. */
  | { readonly kind: "look-again"; readonly why: string }
  /** The request may still be running: worth another look when it is settled. */
  | { readonly kind: "wait"; readonly why: string }
  | { readonly kind: "in-doubt"; readonly why: string };

export function judge(evidence: Evidence): Verdict {
  const { answer, inspection } = evidence;
  if (inspection.state === "done") {
    const outcome = answer?.state === "refused" ? "already-done" : "verified";
    const known = answer?.state === "accepted" ? answer.result : {};
    return { kind: "stands", outcome, result: { ...known, ...inspection.result } };
  }
  if (answer?.state === "refused") return { kind: "ended", outcome: "failed", why: answer.why };
  switch (inspection.state) {
    case "ready":
      return inspection.doubt === undefined ? judgeAbsence(evidence) : judgeDoubt(evidence, inspection.doubt);
    case "void":
      return judgeAbsence(evidence);
    case "conflict":
      return inspection.overtaken
        ? judgeOvertaken(evidence, inspection.why)
        : judgeConflict(evidence, inspection.why);
    case "unknown":
      return judgeSilence(evidence, inspection.why);
    default:
      return unreachable(inspection);
  }
}

/** It is not there. Whether that is the last word depends on whether the request can still be running. */
function judgeAbsence({ answer, isSettled, inspection }: Evidence): Verdict {
  const isFinal = isSettled || answer?.state === "failed";
  if (isFinal && inspection.state === "void") return { kind: "ended", outcome: "void", why: inspection.why };
  if (isFinal) return { kind: "not-written", why: whyOf(answer) };
  if (answer?.state === "accepted")
    return { kind: "look-again", why: "The server accepted it and does not show it" };
  return { kind: "wait", why: whyOf(answer) };
}

/**
 * Its marker is not there, and something moved that the history does not tell: perhaps ours, whose marker was lost. Never to be sent
 * again on that. Level and history are read one after the other, so another look may still find them in agreement.
 */
function judgeDoubt({ answer, isSettled }: Evidence, doubt: string): Verdict {
  const isOver = isSettled || answer?.state === "accepted" || answer?.state === "failed";
  return { kind: isOver ? "look-again" : "wait", why: `It was sent, and then: ${doubt}` };
}

/**
 * Somebody else's value stands. For a field that is the end of the story once our request cannot be running any more,
 * written or not. An object we may have created, or grams we may have moved, are still to be found.
 */
function judgeConflict({ answer, isSettled, nature }: Evidence, why: string): Verdict {
  if (nature === "set" && (isSettled || answer?.state === "failed"))
    return { kind: "ended", outcome: "conflict", why };
  return { kind: "in-doubt", why: `It was sent, and then: ${why}` };
}

/**
 * A person has counted what is there, with our movement or without it. Once ours cannot come after the count any more, it is over: to
 * move the grams again would take them from a level that may lack them already.
 */
function judgeOvertaken(evidence: Evidence, why: string): Verdict {
  const absence = judgeAbsence(evidence);
  return absence.kind === "not-written" ? { kind: "ended", outcome: "conflict", why } : absence;
}

function judgeSilence({ answer, isSettled }: Evidence, why: string): Verdict {
  if (answer?.state === "accepted" || answer?.state === "failed") return { kind: "look-again", why };
  return isSettled ? { kind: "look-again", why } : { kind: "wait", why };
}

function whyOf(answer: Answer | undefined): string {
  if (answer === undefined) return "The process ended before an answer came";
  return answer.state === "accepted" ? "The server accepted it and does not show it" : answer.why;
}
