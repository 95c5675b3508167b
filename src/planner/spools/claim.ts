// A spool that InvenTree says is in a printer: which of Bambuddy's spools it is, and which slot it wants.
import type { StockItem } from "../../model/inventory.ts";
import type { SpoolRef } from "../../model/operation.ts";
import { nameOfSpool } from "../filament/names.ts";
import type { LocationContext } from "./location-context.ts";
import type { SlotPlace } from "./places.ts";
import type { MatchedPrinter, Whereabouts } from "./whereabouts.ts";

export interface Claim {
  readonly item: StockItem;
  readonly spool: SpoolRef;
  readonly printer: MatchedPrinter;
  /** Absent: any slot of the printer. */
  readonly slot?: SlotPlace;
}

/** `undefined`, with a finding, where it is not known which spool is meant or that spool cannot be assigned. A printer that was not read waits. */
export function claimOf(
  context: LocationContext,
  item: StockItem,
  where: Extract<Whereabouts, { kind: "slot" | "printer" }>,
): Claim | undefined {
  // What its trays show was not read: another RFID spool may be in any of them.
  if (!context.slots.isKnown(where.printer.printer.id)) return undefined;
  const spool = spoolFor(context, item, where.printer);
  if (spool === undefined) return undefined;
  const claim = { item, spool, printer: where.printer };
  return where.kind === "slot" ? { ...claim, slot: where.slot } : claim;
}

function spoolFor(
  context: LocationContext,
  item: StockItem,
  { mapped, printer }: MatchedPrinter,
): SpoolRef | undefined {
  const spools = context.spoolsOfItem.get(item.pk) ?? [];
  const active = spools.filter(({ isArchived }) => !isArchived);
  const [only, ...others] = active;
  const creation = context.created.get(item.pk);
  const report = (code: "spool.not-in-bambuddy" | "spool.is-archived" | "spool.which-one", why: string) => {
    context.report({
      code,
      object: `stock-${item.pk}`,
      message: `${context.nameOf(item)} is stored in ${mapped.name}: ${why}`,
    });
    return undefined;
  };
  if (only === undefined && creation !== undefined) return { ref: creation.address };
  if (only === undefined)
    return spools.length === 0
      ? report("spool.not-in-bambuddy", "Bambuddy has no spool that names its batch")
      : report(
          "spool.is-archived",
          `${spools.map((spool) => nameOfSpool(spool.id, spool)).join(", ")} is archived`,
        );
  if (others.length === 0) return only.id;
  // Bambuddy makes a second spool of an RFID roll: the one it put into the printer is the one that prints.
  const there = context.slots.assignmentsOf(item).filter(({ printerId }) => printerId === printer.id);
  const loaded = active.filter(({ id }) => there.some(({ spoolId }) => spoolId === id));
  if (loaded.length === 1) return loaded[0]?.id;
  return report(
    "spool.which-one",
    `it may be ${active.map((spool) => nameOfSpool(spool.id, spool)).join(" or ")}`,
  );
}
