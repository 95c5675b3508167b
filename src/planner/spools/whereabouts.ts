// Where a spool is, in the words of both systems: InvenTree's location and Bambuddy's slots become one kind of place.
import type { Slot } from "../../model/filament.ts";
import type { Place } from "../../model/inventory.ts";
import type { Printer } from "../../model/source.ts";
import { unreachable } from "../../model/unreachable.ts";
import type { PrinterPlace, SlotPlace, SpoolPlaces } from "./places.ts";

/** A printer of the mapping that Bambuddy has. */
export interface MatchedPrinter {
  readonly mapped: PrinterPlace;
  readonly printer: Printer;
}

export type Whereabouts =
  /** Below the location of one slot. */
  | { readonly kind: "slot"; readonly printer: MatchedPrinter; readonly slot: SlotPlace }
  /** In the printer, in no slot that has a location of its own. */
  | { readonly kind: "printer"; readonly printer: MatchedPrinter }
  /** Below `locations.loaded` or the location of a printer that Bambuddy does not have: loaded, nobody knows where. */
  | { readonly kind: "loaded" }
  | { readonly kind: "away" };

/** The nearest of the item's locations upwards that means something decides. */
export function openWhereabouts(
  { printers, loaded, locations }: SpoolPlaces,
  matched: readonly MatchedPrinter[],
): (location: number | undefined) => Whereabouts {
  const parents = new Map(locations.map(({ pk, parent }) => [pk, parent]));
  const meaning = new Map<number, Whereabouts>();
  if (loaded !== undefined) meaning.set(loaded.pk, { kind: "loaded" });
  for (const { location, slots } of printers)
    for (const { pk } of [location, ...slots.map((slot) => slot.location)])
      meaning.set(pk, { kind: "loaded" });
  for (const printer of matched) {
    meaning.set(printer.mapped.location.pk, { kind: "printer", printer });
    for (const slot of printer.mapped.slots) meaning.set(slot.location.pk, { kind: "slot", printer, slot });
  }
  return (location) => {
    const seen = new Set<number>();
    for (let pk = location; pk !== undefined && !seen.has(pk); pk = parents.get(pk)) {
      const found = meaning.get(pk);
      if (found !== undefined) return found;
      seen.add(pk);
    }
    return { kind: "away" };
  };
}

/** The location that stands for a slot: its own, or its printer's. */
export function locationOfSlot({ mapped }: MatchedPrinter, { ams, tray }: Pick<Slot, "ams" | "tray">): Place {
  return mapped.slots.find((slot) => slot.ams === ams && slot.tray === tray)?.location ?? mapped.location;
}

/** As the ledger keeps it: `printer-3/0.2` where the slot has a location of its own, else `printer-3`. */
export function placeOfSlot(
  { mapped, printer }: MatchedPrinter,
  { ams, tray }: Pick<Slot, "ams" | "tray">,
): string {
  const hasOwn = mapped.slots.some((slot) => slot.ams === ams && slot.tray === tray);
  return hasOwn ? `printer-${printer.id}/${ams}.${tray}` : `printer-${printer.id}`;
}

/** `printer-3/0.2`, `printer-3`, `loaded`, `away` */
export function placeOfWhereabouts(where: Whereabouts): string {
  switch (where.kind) {
    case "slot":
      return placeOfSlot(where.printer, where.slot);
    case "printer":
      return `printer-${where.printer.printer.id}`;
    case "loaded":
    case "away":
      return where.kind;
    default:
      return unreachable(where);
  }
}

/** `B1 AMS 0 tray 2`, `B1 AMS-HT 128`, `B1 external` */
export function nameOfSlot(printer: string, { ams, tray }: Pick<Slot, "ams" | "tray">): string {
  if (ams === 255) return `${printer} external${tray === 0 ? "" : ` ${tray + 1}`}`;
  return ams >= 128 ? `${printer} AMS-HT ${ams}` : `${printer} AMS ${ams} tray ${tray}`;
}

/** `3.0.2`: printer, unit, tray. */
export function slotKey({ printerId, ams, tray }: Slot): string {
  return `${printerId}.${ams}.${tray}`;
}
