// The stock item that a row is charged to, or why that is not known.
import type { UsageRow } from "../../model/filament.ts";
import { compactInstant, compareInstants, type Instant, instantOf, millisOf } from "../../model/instant.ts";
import type { StockItem } from "../../model/inventory.ts";
import { provesAbsence } from "../../model/read.ts";
import type { FilamentContext } from "./context.ts";
import type { Identity } from "./identity.ts";
import { nameOfItem } from "./names.ts";
import type { Hold, Target } from "./outcome.ts";

export type FoundTarget =
  | { readonly kind: "target"; readonly target: Target }
  | { readonly kind: "hold"; readonly hold: Hold };

export function findTarget(context: FilamentContext, row: UsageRow): FoundTarget {
  const unreadable = whyUnread(context) ?? whyPurged(context, row.createdAt);
  if (unreadable !== undefined) return hold("unreadable", unreadable);
  const identity = identityOfRow(context, row);
  if (identity.kind === "known") return targetOfItem(context, identity.item);
  if (identity.kind === "unknown")
    return isSpoolUnread(context, row)
      ? hold("unreadable", `spool ${row.spoolId} is not among the spools that could be read`)
      : hold("unknown-spool", identity.why);
  const items = identity.items.map(({ pk }) => `#${pk}`).join(", ");
  return hold(
    "ambiguous-spool",
    `the spool may be any of the stock items ${items} (batch ${identity.batch})`,
  );
}

/** What a movement of this item would write, unless something about the item is not known. */
export function targetOfItem(context: FilamentContext, item: StockItem): FoundTarget {
  const part = context.partByPk.get(item.partPk);
  if (part === undefined)
    return hold("unreadable", `part ${item.partPk} of stock item #${item.pk} was not read`);
  const unit = context.unitOf(part);
  if (unit !== undefined) return { kind: "target", target: { item, part, unit } };
  return hold("no-unit", whyNoUnit(nameOfItem(item, part), (part.units ?? "").trim()));
}

function whyNoUnit(name: string, unit: string): string {
  return unit === ""
    ? `the part of ${name} has no unit: give it g or kg in InvenTree, or set spools.unit`
    : `the part of ${name} is kept in "${unit}", which is no mass: give it g or kg in InvenTree`;
}

/** Without the whole stock a second item may carry the batch; without the marked history a movement may stand already. */
export function whyUnread({ world }: FilamentContext): string | undefined {
  const { stock, marked } = world.stocked;
  if (!provesAbsence(stock)) return "InvenTree's filament stock could not be read whole";
  return marked.coverage.kind === "partial" ? "the history of movements could not be read whole" : undefined;
}

/** Where InvenTree purges its history, only the ledger knows what was booked before. */
function whyPurged({ world }: FilamentContext, rowAt: Instant): string | undefined {
  const { coverage } = world.stocked.marked;
  if (coverage.kind !== "window") return undefined;
  const tolerated = instantOf(millisOf(coverage.since) + TOLERANCE_MILLIS);
  return compareInstants(rowAt, tolerated) > 0
    ? undefined
    : `InvenTree's history begins ${coverage.since}, so the row may be booked already; move spools.usage.since past it`;
}

/** An entry of the history is dated in whole minutes, by another server's clock. */
const TOLERANCE_MILLIS = 2 * 60_000;

/** The identity of the spool that the row was taken from. */
export function identityOfRow(context: FilamentContext, row: UsageRow): Identity {
  const spool = context.spoolById.get(row.spoolId);
  if (spool === undefined) return { kind: "unknown", why: `Bambuddy has no spool ${row.spoolId} any more` };
  // Rows outlive their spool on SQLite, and its id is given away again (wire/bambuddy.md 4.2).
  if (compactInstant(row.createdAt) < compactInstant(spool.createdAt))
    return {
      kind: "unknown",
      why: `Bambuddy's spool ${row.spoolId} was made ${spool.createdAt}, after the row: the row is of a spool that is gone`,
    };
  return context.identityOf(spool);
}

function isSpoolUnread(context: FilamentContext, row: UsageRow): boolean {
  return !context.spoolById.has(row.spoolId) && !provesAbsence(context.world.source.spools);
}

function hold(code: Hold["code"], why: string): FoundTarget {
  return { kind: "hold", hold: { code, why } };
}
