// What the markers on the stock say that a person should know: doubles, other instances, reused ids.
import { runAddress } from "../../model/marker.ts";
import type { Run } from "../../model/source.ts";
import { splitHeads } from "../../model/split-heads.ts";
import type { PrintContext } from "./context.ts";
import type { StockIndex } from "./index-stock.ts";
import type { Recognition } from "./recognise.ts";

export function reportMarkers(context: PrintContext, { byMarker }: StockIndex): void {
  for (const [run, items] of byMarker) {
    const heads = splitHeads(items);
    if (heads.length < 2) continue;
    context.report({
      code: "stock.duplicate-marker",
      object: run,
      message: `Stock items ${heads.map(({ pk }) => `#${pk}`).join(", ")} all say they are ${run}`,
    });
  }
}

export function reportForeign(context: PrintContext, { foreign }: StockIndex): void {
  for (const [instance, items] of foreign)
    context.report({
      code: "stock.foreign-marker",
      object: `instance-${instance}`,
      message: `${items.length} stock item${items.length === 1 ? " carries" : "s carry"} markers of "${instance}", this farm is "${context.instance}" (first: #${items[0]?.pk})`,
    });
}

interface RecycledQuestion {
  readonly runs: readonly Run[];
  readonly byRun: ReadonlyMap<Run, Recognition>;
  readonly stock: StockIndex;
}

/**
 * A known id with another end time: the database was restored or the highest rows were deleted (wire/bambuddy.md 8.3).
 * Where the archive is the unit, another end time is only its next print.
 */
export function reportRecycled(context: PrintContext, { runs, byRun, stock }: RecycledQuestion): void {
  if (context.world.source.unit === "archive") return;
  const unproven = runs.filter((run) => !byRun.has(run));
  if (unproven.length === 0) return;
  const known = new Map<string, string>();
  for (const addresses of [context.ledger.bookings.keys(), stock.byMarker.keys()])
    for (const address of addresses) {
      const id = idOf(address);
      if (address > (known.get(id) ?? "")) known.set(id, address);
    }
  for (const run of unproven) {
    const address = runAddress(run);
    const earlier = known.get(idOf(address));
    if (earlier === undefined) continue;
    context.report({
      code: "run.recycled",
      object: address,
      message: `${earlier} is booked, and ${address} is another print under the same id`,
    });
  }
}

function idOf(address: string): string {
  return address.slice(0, address.indexOf("@"));
}
