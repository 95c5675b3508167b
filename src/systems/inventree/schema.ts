// The boundary: InvenTree's rows become domain nouns, or say what is wrong with them.
import type { RawPage, RowReading } from "../../http/page-source.ts";
import { parseDecimal } from "../../model/decimal.ts";
import { ReconcileError } from "../../model/errors.ts";
import type { HistoryEntry } from "../../model/filament.ts";
import type { Parameter, ParameterTemplate, Part, Place, StockItem } from "../../model/inventory.ts";
import { type ReadTime, serverTimes } from "./server-times.ts";

export type Row = Readonly<Record<string, unknown>>;

export function rowOf(raw: unknown): Row | undefined {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw) ? (raw as Row) : undefined;
}

export function integerOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;
}

/** Empty text and `null` both mean that there is none. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A page with its count, or a bare array where no page was asked for. */
export function pageOf(body: unknown, path: string): RawPage {
  if (Array.isArray(body)) return { rows: body, total: body.length };
  const row = rowOf(body);
  const rows = row?.["results"];
  const total = integerOf(row?.["count"]);
  if (Array.isArray(rows) && total !== undefined) return { rows, total };
  throw new ReconcileError("unreachable", {
    object: `InvenTree ${path}`,
    happened: "answered something that is not a list",
    next: "Check that inventree.url points to InvenTree and not to something in front of it.",
  });
}

export function mapPlace(raw: unknown): RowReading<Place> {
  return mapRow(raw, (row, pk) => {
    const name = textOf(row["name"]);
    if (name === undefined) return "it has no name";
    return {
      pk,
      name,
      path: textOf(row["pathstring"]) ?? name,
      ...optional("parent", integerOf(row["parent"])),
      structural: row["structural"] === true,
    };
  });
}

export function mapPart(raw: unknown): RowReading<Part> {
  return mapRow(raw, (row, pk) => {
    const name = textOf(row["name"]);
    if (name === undefined) return "it has no name";
    return {
      pk,
      name,
      ...optional("description", textOf(row["description"])),
      ...optional("keywords", textOf(row["keywords"])),
      ...optional("ipn", textOf(row["IPN"])),
      ...optional("categoryPk", integerOf(row["category"])),
      active: row["active"] !== false,
      virtual: row["virtual"] === true,
      trackable: row["trackable"] === true,
      locked: row["locked"] === true,
      ...optional("units", textOf(row["units"])),
      ...optional("image", textOf(row["image"])),
      ...optional("link", textOf(row["link"])),
    };
  });
}

export function mapStockItem(raw: unknown, timeOf: ReadTime = serverTimes()): RowReading<StockItem> {
  return mapRow(raw, (row, pk) => {
    const partPk = integerOf(row["part"]);
    if (partPk === undefined) return "it has no part";
    const quantity = parseDecimal(row["quantity"]);
    if (quantity === undefined) return `its quantity is ${startOf(row["quantity"], "missing")}`;
    // A custom state shows as its logical code in `status` and as itself in `status_custom_key`.
    const status = integerOf(row["status_custom_key"]) ?? integerOf(row["status"]);
    if (status === undefined) return `its status is ${startOf(row["status"], "missing")}`;
    return {
      pk,
      partPk,
      quantity,
      ...optional("batch", textOf(row["batch"])),
      ...optional("locationPk", integerOf(row["location"])),
      status,
      ...optional("notes", textOf(row["notes"])),
      deleteOnDeplete: row["delete_on_deplete"] === true,
      ...optional("parentPk", integerOf(row["parent"])),
      // Without the zone whoever compares it allows a day.
      ...optional("createdAt", timeOf(row["creation_date"])),
    };
  });
}

/**
 * Created, counted, added, removed, serialised, both sides of a split, merged: where `quantity` is the item's level. A
 * move records the figure that was asked for, an installation that of another item (wire/inventree.md 6.3).
 */
const LEVEL_TYPES: ReadonlySet<number> = new Set([1, 10, 11, 12, 13, 40, 42, 45]);

export function mapHistoryEntry(raw: unknown, timeOf: ReadTime): RowReading<HistoryEntry> {
  return mapRow(raw, (row, pk) => {
    const at = timeOf(row["date"]);
    if (at === undefined) return `its date is ${startOf(row["date"], "missing")}`;
    const type = integerOf(row["tracking_type"]);
    if (type === undefined) return `its type is ${startOf(row["tracking_type"], "missing")}`;
    const deltas = rowOf(row["deltas"]) ?? {};
    const tellsLevel = LEVEL_TYPES.has(type);
    return {
      pk,
      ...optional("itemPk", integerOf(row["item"])),
      ...optional("partPk", integerOf(row["part"])),
      at,
      type,
      ...optional("quantity", tellsLevel ? parseDecimal(deltas["quantity"]) : undefined),
      ...optional("removed", parseDecimal(deltas["removed"])),
      ...optional("added", parseDecimal(deltas["added"])),
      notes: textOf(row["notes"]) ?? "",
    };
  });
}

export function mapTemplate(raw: unknown): RowReading<ParameterTemplate> {
  return mapRow(raw, (row, pk) => {
    const name = textOf(row["name"]);
    if (name === undefined) return "it has no name";
    const listed = (textOf(row["choices"]) ?? "").split(",").map((choice) => choice.trim());
    const selection = integerOf(row["selectionlist"]);
    return {
      pk,
      name,
      units: textOf(row["units"]) ?? "",
      checkbox: row["checkbox"] === true,
      choices: [
        ...listed.filter((choice) => choice !== ""),
        ...(selection === undefined ? [] : [`selection list ${selection}`]),
      ],
    };
  });
}

export function mapParameter(raw: unknown): RowReading<Parameter> {
  return mapRow(raw, (row, pk) => {
    const partPk = integerOf(row["model_id"]) ?? integerOf(row["part"]);
    if (partPk === undefined) return "it has no part";
    const templatePk = integerOf(row["template"]);
    if (templatePk === undefined) return "it has no template";
    return {
      pk,
      partPk,
      templatePk,
      data: textOf(row["data"]) ?? "",
      ...optional("numeric", parseDecimal(row["data_numeric"])),
    };
  });
}

/** Where one object was asked for, and nothing stands beside it. */
export function usableRow<T>(object: string, reading: RowReading<T>): T {
  if (reading.kind === "row") return reading.row;
  throw new ReconcileError("unreachable", {
    object: `InvenTree's ${object}`,
    happened: reading.why,
    next: "Look at it in InvenTree, then run again.",
  });
}

/** Rows of other models carry their own ids: `model_id` 7 need not be part 7. */
export function isOfParts(raw: unknown): boolean {
  const model = rowOf(raw)?.["model_type"];
  return model === undefined || model === null || model === "part" || model === "part.part";
}

/** Levels that can be read are not always levels that can be written: a reply may hold a hundred thousand. */
function startOf(raw: unknown, otherwise: string): string {
  try {
    return JSON.stringify(raw)?.slice(0, 60) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function mapRow<T>(raw: unknown, map: (row: Row, pk: number) => T | string): RowReading<T> {
  const row = rowOf(raw);
  const pk = integerOf(row?.["pk"]);
  if (row === undefined || pk === undefined)
    return { kind: "malformed", name: startOf(raw, "a row"), why: "it has no pk" };
  const mapped = map(row, pk);
  return typeof mapped === "string"
    ? { kind: "malformed", name: `#${pk}`, why: mapped }
    : { kind: "row", row: mapped };
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}
