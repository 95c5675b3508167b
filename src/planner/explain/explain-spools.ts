// Tells the story of spools: which item and which of Bambuddy's spools are one, where each system has it, whose values it has.
import type { SpoolValueSource } from "../../mapping/mapping.ts";
import type { StockItem } from "../../model/inventory.ts";
import { SPOOL_FIELD_NAMES, SPOOL_FIELDS } from "../../model/spool-fields.ts";
import { unreachable } from "../../model/unreachable.ts";
import { nameOfSpool } from "../filament/names.ts";
import { openSpools, type SpoolsContext, type SpoolsRequest } from "../spools/context.ts";
import { type LocationContext, openLocation } from "../spools/location-context.ts";
import { openValueSources } from "../spools/part-values.ts";
import { nameOfSlot, placeOfWhereabouts, slotKey } from "../spools/whereabouts.ts";
import { identityFact } from "./explain-identity.ts";
import { type Fact, fact, type Story } from "./story.ts";

export interface WantedSpools {
  /** Bambuddy's ids. */
  readonly spools: ReadonlySet<number>;
  readonly items: ReadonlySet<number>;
  /** In any case. */
  readonly batch?: string | undefined;
  /** `3.0.2` */
  readonly slot?: string | undefined;
}

export function explainSpools(request: SpoolsRequest, wanted: WantedSpools): readonly Story[] {
  const context = openSpools(request, () => {});
  const { slots } = request.world;
  const location = slots && openLocation(context, slots, new Map());
  const asked = new Set(wanted.spools);
  const inSlot = location?.slots.occupants.get(wanted.slot ?? "");
  if (inSlot !== undefined) asked.add(inSlot.spoolId);
  const items = context.items.filter(
    ({ pk, batch }) =>
      wanted.items.has(pk) ||
      (wanted.batch !== undefined && batch?.trim().toLowerCase() === wanted.batch.toLowerCase()) ||
      (context.spoolsOfItem.get(pk) ?? []).some(({ id }) => asked.has(id)),
  );
  const strangers = context.spools.filter(({ id }) => asked.has(id) && !context.itemOfSpool.has(id));
  return [
    ...items.map((item) => tellItem({ context, location }, item)),
    ...strangers.map(({ id }) => tellStranger(context, id)),
  ];
}

interface Telling {
  readonly context: SpoolsContext;
  readonly location: LocationContext | undefined;
}

function tellItem({ context, location }: Telling, item: StockItem): Story {
  const spools = context.spoolsOfItem.get(item.pk) ?? [];
  const slots = location?.slots.assignmentsOf(item).map(slotKey) ?? [];
  return {
    object: `stock-${item.pk}`,
    stock: item.pk,
    title: context.nameOf(item),
    verdict: verdictOf(context, item),
    facts: [
      fact("level", item.quantity, {
        why: `inventree stock item #${item.pk}, batch ${item.batch ?? "none"}`,
      }),
      ...spools.map((spool) => identityOf(context, spool.id)),
      ...(location === undefined
        ? [fact("place", "not looked at", { setting: "/spools/location" })]
        : placeFacts(location, item)),
      ...valueFacts(context, item),
    ],
    names: [
      `stock-${item.pk}`,
      ...["keep", "move", "spool"].map((kind) => `${kind}/stock-${item.pk}`),
      ...spools.flatMap(({ id }) => [`spool/${id}`, `archive/spool-${id}`]),
      ...slots.flatMap((key) => [`slot/${key}`, `slot/${key}:clear`, `slot-${key}`]),
    ],
  };
}

function verdictOf(context: SpoolsContext, item: StockItem): string {
  if (context.ambiguousItems.has(item.pk))
    return "left alone: another item has its batch code, so which one a spool is cannot be known";
  const spools = context.spoolsOfItem.get(item.pk) ?? [];
  if (spools.length === 0) return "no spool of Bambuddy names it";
  return `in Bambuddy it is ${spools.map(({ id, isArchived }) => `spool ${id}${isArchived ? " (archived)" : ""}`).join(" and ")}`;
}

function tellStranger(context: SpoolsContext, id: number): Story {
  return {
    object: `spool/${id}`,
    title: nameOfSpool(
      id,
      context.spools.find((spool) => spool.id === id),
    ),
    verdict: "left alone: it is not known as one stock item",
    facts: [identityOf(context, id)],
    names: [`spool/${id}`],
  };
}

function identityOf(context: SpoolsContext, id: number): Fact {
  const spool = context.spools.find((one) => one.id === id);
  return identityFact(context.identityOf(spool ?? { id }), {
    settings: context.settings,
    spoolId: id,
    nameOf: context.nameOf,
  });
}

function placeFacts(location: LocationContext, item: StockItem): readonly Fact[] {
  const path = location.places.locations.find(({ pk }) => pk === item.locationPk)?.path ?? "no location";
  const where = location.whereIs(item);
  const printer = where.kind === "printer" || where.kind === "slot" ? where.printer.mapped.name : undefined;
  const base = location.ledger.placeOfItem.get(item.pk);
  const assigned = location.slots.assignmentsOf(item);
  return [
    fact("in InvenTree", path, {
      why:
        printer === undefined
          ? `${where.kind}: no printer of the mapping is there`
          : `${placeOfWhereabouts(where)}, the place of ${printer}`,
      setting: printer === undefined ? "/printers" : `/printers/${printer}/location`,
    }),
    fact(
      "in Bambuddy",
      assigned.length === 0
        ? "no slot"
        : assigned.map((slot) => nameOfSlot(location.printerName(slot.printerId), slot)).join(" and "),
      { why: "bambuddy slots" },
    ),
    ...(base === undefined ? [] : [fact("last agreed", base, { why: "the ledger" })]),
    fact("authority", location.settings.location.kind, { setting: "/spools/location/authority" }),
  ];
}

function valueFacts(context: SpoolsContext, item: StockItem): readonly Fact[] {
  const { catalogue } = context.settings;
  const part = context.partOf(item);
  if (catalogue.kind === "off" || part === undefined) return [];
  const sourceOf = openValueSources(context, catalogue);
  return SPOOL_FIELD_NAMES.flatMap((field) => {
    const said = sourceOf(part, field);
    if (said === undefined) return [];
    const setting = `/spools/catalogue/values/${field}`;
    if (said === "unread")
      return [fact(SPOOL_FIELDS[field].title, "left alone", { why: "a source of it was not read", setting })];
    return [
      fact(SPOOL_FIELDS[field].title, said.text, {
        why: sourceText(said.source, part.pk),
        setting: `/spools/catalogue/values/${field}`,
      }),
    ];
  });
}

function sourceText(source: SpoolValueSource, part: number): string {
  switch (source.kind) {
    case "parameter":
      return `parameter "${source.name}" of part #${part}`;
    case "text":
      return `the ${source.of} of part #${part}`;
    case "word":
      return `a word in the ${source.in.join(" or ")} of part #${part}`;
    case "constant":
      return "the same for every spool";
    default:
      return unreachable(source);
  }
}
