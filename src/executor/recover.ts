// Takes up what interrupted applies left open: never asks, never sends again without proof.
import type { OpenEntry } from "../ledger/journal.ts";
import type { ApplyContext } from "./context.ts";
import { OUTCOMES } from "./outcome.ts";
import { type Probe, probe } from "./probe.ts";
import type { EarlierResult } from "./report.ts";
import { defer, RESEND, type Step, type Tries } from "./run-operation.ts";

export interface Recovery {
  /** By operation id: what became of this plan's own open attempts. */
  readonly steps: ReadonlyMap<string, Step>;
  /** By operation id: proven not to have been written, to be run as if new. */
  readonly resends: ReadonlyMap<string, Tries>;
  readonly earlier: readonly EarlierResult[];
  /** Objects that another plan left in doubt, with the reason. */
  readonly frozen: ReadonlyMap<string, string>;
}

export async function recover(context: ApplyContext): Promise<Recovery> {
  const steps = new Map<string, Step>();
  const resends = new Map<string, Tries>();
  const earlier: EarlierResult[] = [];
  const frozen = new Map<string, string>();
  const entries = context.ledger.journal.openEntries();
  if (entries.length > 0) context.progress({ kind: "recovering", entries: entries.length });
  const refsOf = rememberRefs(context);
  for (const entry of entries) {
    if (entry.state === "intended") {
      context.ledger.journal.close(entry, { outcome: "abandoned", why: "It was never sent" });
    } else if (entry.plan === context.plan) {
      const step = ownStep(context, entry, await probeUnlessStopped(context, entry));
      if (step === "resend") resends.set(entry.operation.id, RESEND);
      else steps.set(entry.operation.id, step);
    } else {
      const found = await probeUnlessStopped({ ...context, refs: refsOf(entry.plan) }, entry);
      const result = earlierResult(context, entry, found);
      earlier.push(result);
      if (result.outcome === "in-doubt")
        frozen.set(entry.operation.object, `${entry.operation.address} of an earlier plan is in doubt`);
    }
    await context.at("after-recovered", entry.operation);
  }
  return { steps, resends, earlier, frozen };
}

function probeUnlessStopped(context: ApplyContext, entry: OpenEntry): Promise<Probe> | Probe {
  if (context.signal.stopRequested())
    return { kind: "in-doubt", why: "Stopped before its result was looked up" };
  return probe(context, entry, "once");
}

function ownStep(context: ApplyContext, entry: OpenEntry, found: Probe): Step | "resend" {
  switch (found.kind) {
    case "ended":
      return found;
    case "not-written":
      context.ledger.journal.close(entry, { outcome: "not-written", why: found.why });
      return "resend";
    case "wait":
      return { kind: "deferred", deferral: defer(context, entry, { tries: RESEND, why: found.why }) };
    default:
      return {
        kind: "ended",
        ending: { outcome: "in-doubt", why: found.why, attempts: entry.attempt },
      };
  }
}

function earlierResult(context: ApplyContext, entry: OpenEntry, found: Probe): EarlierResult {
  const { address, kind, label } = entry.operation;
  const about = { address, kind, label };
  if (found.kind === "ended") {
    const { outcome, why } = found.ending;
    return { ...about, outcome, why: why ?? null, next: null };
  }
  if (found.kind === "not-written") {
    context.ledger.journal.close(entry, { outcome: "not-written", why: found.why });
    return {
      ...about,
      outcome: "not-written",
      why: found.why,
      next: "Make a new plan: it proposes this again.",
    };
  }
  return { ...about, outcome: "in-doubt", why: found.why, next: OUTCOMES["in-doubt"].next };
}

/** The ids that the operations of another plan returned, read once per plan. */
function rememberRefs({ ledger }: ApplyContext): (plan: number) => ReadonlyMap<string, number> {
  const known = new Map<number, ReadonlyMap<string, number>>();
  return (plan) => {
    const remembered = known.get(plan);
    if (remembered !== undefined) return remembered;
    const refs = new Map<string, number>();
    for (const { address, result } of ledger.journal.settledEntries(plan).values())
      if (result.id !== undefined) refs.set(address, result.id);
    known.set(plan, refs);
    return refs;
  };
}
