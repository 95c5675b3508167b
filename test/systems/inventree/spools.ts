// The farm's spools as tests look at them, and other people who move them too.
import type { InvenTreeSimulator } from "../../../src/sim/inventree/simulator.ts";
import type { Farm } from "./farm.ts";

export const SPOOL_VERSIONS = [421, 511, 530] as const;

export function levelOf({ sim }: Pick<Farm, "sim">, pk = 1): string | undefined {
  return sim.state.snapshot().stock.find((row) => row.pk === pk)?.quantity;
}

export function historyOf({ sim }: Pick<Farm, "sim">, pk = 1) {
  return sim.state
    .snapshot()
    .tracking.filter(({ item }) => item === pk)
    .map(({ tracking_type, deltas, notes }) => ({ type: tracking_type, deltas, notes }));
}

/** Somebody else's movement, under another note. */
export async function rival(
  { http }: Pick<Farm, "http">,
  kind: "remove" | "add" | "count",
  quantity: string,
  pk = 1,
): Promise<void> {
  const value = { items: [{ pk, quantity }], notes: "by hand" };
  const reply = await http.write.send("POST", `/api/stock/${kind}/`, { kind: "json", value });
  if (reply.state !== "answered" || reply.status !== 201) throw new Error(JSON.stringify(reply));
}

/** Runs once, between the read and the write of the next write. */
export function onceInTheGap(sim: InvenTreeSimulator, visit: () => Promise<void>): void {
  let visits = 0;
  sim.visitGaps(async () => {
    visits += 1;
    if (visits === 1) await visit();
  });
}
