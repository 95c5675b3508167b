// Three-way: what either system says of a spool's place, against where both said it was when they last agreed.
import type { SpoolLocation } from "../../mapping/mapping.ts";
import type { StockItem } from "../../model/inventory.ts";
import type { Operation, OperationOf } from "../../model/operation.ts";
import type { RecognisedPlace } from "../../plan/plan.ts";
import { followBambuddy } from "./follow-bambuddy.ts";
import { followInventree } from "./follow-inventree.ts";
import type { LocationContext } from "./location-context.ts";
import { placeOfSlot, placeOfWhereabouts } from "./whereabouts.ts";

export interface Merged {
  readonly operations: readonly Operation[];
  readonly recognisedPlaces: readonly RecognisedPlace[];
}

export function mergePlaces(
  context: LocationContext,
  settings: Extract<SpoolLocation, { kind: "merge" }>,
): Merged {
  const ofInventree: StockItem[] = [];
  const ofBambuddy: StockItem[] = [];
  const recognisedPlaces: RecognisedPlace[] = [];
  for (const item of context.items) {
    const verdict = judge(context, item);
    if (verdict.kind === "inventree") ofInventree.push(item);
    if (verdict.kind === "bambuddy") ofBambuddy.push(item);
    if (verdict.kind === "agreed" && context.ledger.placeOfItem.get(item.pk) !== verdict.place)
      recognisedPlaces.push({ stock: item.pk, place: verdict.place });
  }
  const moves = followBambuddy(context, ofBambuddy, settings);
  const fills = followInventree(afterMoves(context, moves), ofInventree, settings);
  return { operations: [...moves, ...fills], recognisedPlaces };
}

/** What Bambuddy had moved does not stand in the way of what InvenTree moved to the same place. */
function afterMoves(context: LocationContext, moves: readonly OperationOf<"stock.move">[]): LocationContext {
  const moved = new Map(moves.map(({ after }) => [after.stock, after.location]));
  return {
    ...context,
    whereIs(item) {
      const locationPk = moved.get(item.pk);
      return context.whereIs(locationPk === undefined ? item : { ...item, locationPk });
    },
  };
}

type Verdict =
  | { readonly kind: "agreed"; readonly place: string }
  /** It changed there alone. */
  | { readonly kind: "inventree" | "bambuddy" }
  /** A person decides. */
  | { readonly kind: "open" };

function judge(context: LocationContext, item: StockItem): Verdict {
  if (context.ambiguousItems.has(item.pk)) return { kind: "open" };
  const { created, ledger, spoolsOfItem } = context;
  const stored = placeOfWhereabouts(context.whereIs(item));
  const base = ledger.placeOfItem.get(item.pk);
  // A spool that Bambuddy never had contradicts nobody; one that was deleted there and is made again is in no slot.
  if (!spoolsOfItem.has(item.pk) && (base === undefined || !created.has(item.pk)))
    return { kind: "inventree" };
  const assigned = placesInBambuddy(context, item);
  if (assigned === undefined) return { kind: "open" };
  const [place = "away", ...others] = assigned;
  const same = assigned.find((one) => covers(stored, one));
  if (same !== undefined) return { kind: "agreed", place: same };
  if (assigned.length === 0 && stored === "away") return { kind: "agreed", place: stored };
  if (others.length > 0) return report(context, item, { code: "spool.several-slots", stored, assigned });
  if (base === undefined) return report(context, item, { code: "spool.place-unsettled", stored, assigned });
  if (base === place) return { kind: "inventree" };
  if (covers(stored, base)) return { kind: "bambuddy" };
  return report(context, item, { code: "spool.place-conflict", stored, assigned, base });
}

/** InvenTree may say less than Bambuddy: that a spool is loaded, or in which printer, without the slot. */
function covers(stored: string, place: string): boolean {
  if (stored === "loaded") return place !== "away";
  return place === stored || place.startsWith(`${stored}/`);
}

/** Each once; `undefined` where it is in a printer that the mapping does not name. */
function placesInBambuddy(
  { slots, printerById }: LocationContext,
  item: StockItem,
): readonly string[] | undefined {
  const places = new Set<string>();
  for (const assignment of slots.assignmentsOf(item)) {
    const printer = printerById.get(assignment.printerId);
    if (printer === undefined) return undefined;
    places.add(placeOfSlot(printer, assignment));
  }
  return [...places];
}

interface Disagreement {
  readonly code: "spool.several-slots" | "spool.place-unsettled" | "spool.place-conflict";
  readonly stored: string;
  readonly assigned: readonly string[];
  readonly base?: string;
}

function report(
  context: LocationContext,
  item: StockItem,
  { code, stored, assigned, base }: Disagreement,
): Verdict {
  const inWords = (place: string) => wordsOf(context, place);
  const inBambuddy = assigned.length === 0 ? "in no slot" : assigned.map(inWords).join(" and ");
  const before = base === undefined ? "" : `; when both last agreed it was ${inWords(base)}`;
  context.report({
    code,
    object: `stock-${item.pk}`,
    message: `${context.nameOf(item)}: InvenTree has it ${inWords(stored)}, Bambuddy ${inBambuddy}${before}`,
  });
  return { kind: "open" };
}

/** `printer-3/0.2` → `in B1 AMS 0 tray 2` */
function wordsOf({ printerById, printerName }: LocationContext, place: string): string {
  const [, id, slot] = /^printer-(\d+)(?:\/(.+))?$/.exec(place) ?? [];
  if (id === undefined) return place === "away" ? "in no printer" : "loaded somewhere";
  const name = printerById.get(Number(id))?.mapped.name ?? printerName(Number(id));
  return `in ${name}${slot === undefined ? "" : ` slot ${slot.replace(".", "/")}`}`;
}
