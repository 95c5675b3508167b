// Waits on the injected clock, keeping the lease and listening for a stop.
import { millisOf } from "../model/instant.ts";
import type { ApplyContext } from "./context.ts";

const SLICE_MILLIS = 1000;

type PauseContext = Pick<ApplyContext, "clock" | "ledger" | "signal">;

/** `stopped`: a stop was requested before the time was over. */
export async function pauseUntil(context: PauseContext, due: number): Promise<"over" | "stopped"> {
  for (;;) {
    if (context.signal.stopRequested()) return "stopped";
    const left = due - millisOf(context.clock.now());
    if (left <= 0) return "over";
    await context.clock.sleep(Math.min(left, SLICE_MILLIS));
    context.ledger.lease.keep();
  }
}

export function pauseFor(context: PauseContext, millis: number): Promise<"over" | "stopped"> {
  return pauseUntil(context, millisOf(context.clock.now()) + millis);
}
