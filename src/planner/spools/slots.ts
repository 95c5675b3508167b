// What is in which slot now, and what the printers themselves say of their trays.
import type { Assignment, LiveTray, PrinterState, Slot, SlotsRead } from "../../model/filament.ts";
import type { StockItem } from "../../model/inventory.ts";
import { groupBy, sortedBy } from "../../model/order.ts";
import { provesAbsence } from "../../model/read.ts";
import type { SpoolsContext } from "./context.ts";
import { slotKey } from "./whereabouts.ts";

export interface Slots {
  /** In the order of slots. */
  readonly assignments: readonly Assignment[];
  /** By slot key. */
  readonly occupants: ReadonlyMap<string, Assignment>;
  /** Of every spool of an item, on any printer. */
  assignmentsOf(item: StockItem): readonly Assignment[];
  stateOf(printer: number): PrinterState | undefined;
  /** Whether it is known what its trays show; while it is not connected they show nothing. */
  isKnown(printer: number): boolean;
  /** In the order of slots; none while it is not connected. */
  traysOf(printer: number): readonly LiveTray[];
  /** Whether the tray itself says that it holds this item's spool, another RFID spool, or nothing that is known. */
  tagIn(slot: Slot, item: StockItem): "own" | "other" | "none";
}

export function openSlots(context: SpoolsContext, { assignments, printerStates }: SlotsRead): Slots {
  const sorted = inSlotOrder(assignments.value);
  const ofItem = groupBy(sorted, ({ spoolId }) => context.itemOfSpool.get(spoolId)?.pk);
  const states = new Map(printerStates.value.map((state) => [state.printerId, state]));
  const trays = inSlotOrder(printerStates.value.flatMap((state) => state.trays));
  const ofPrinter = groupBy(trays, ({ printerId }) => printerId);
  const ofSlot = new Map(trays.map((tray) => [slotKey(tray), tray]));
  return {
    assignments: sorted,
    occupants: new Map(sorted.map((assignment) => [slotKey(assignment), assignment])),
    assignmentsOf: ({ pk }) => ofItem.get(pk) ?? [],
    stateOf: (printer) => states.get(printer),
    isKnown: (printer) => states.has(printer) || provesAbsence(printerStates),
    traysOf: (printer) => ofPrinter.get(printer) ?? [],
    tagIn(slot, item) {
      const tray = ofSlot.get(slotKey(slot));
      if (tray === undefined || (tray.tagUid === undefined && tray.trayUuid === undefined)) return "none";
      return isTagOf(context, tray, item) ? "own" : "other";
    },
  };
}

function inSlotOrder<T extends Slot>(slots: readonly T[]): readonly T[] {
  return sortedBy(slots, ({ printerId, ams, tray }) =>
    [printerId, ams, tray].map((number) => String(number).padStart(9, "0")).join("."),
  );
}

/** The tray's own tags are read as a spool's are: as those of a known spool, or as the batch code itself. */
function isTagOf({ identityOf, spoolsOfItem }: SpoolsContext, tray: LiveTray, item: StockItem): boolean {
  const isSame = (a: string | undefined, b: string | undefined) =>
    a !== undefined && a.toUpperCase() === b?.toUpperCase();
  const spools = spoolsOfItem.get(item.pk) ?? [];
  if (spools.some((spool) => isSame(tray.trayUuid, spool.trayUuid) || isSame(tray.tagUid, spool.tagUid)))
    return true;
  const found = identityOf(tray);
  return found.kind === "known" && found.item.pk === item.pk;
}
