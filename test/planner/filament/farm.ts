// A small farm as the filament planner sees it, one thing at a time.
import type { SpoolsSettings } from "../../../src/mapping/mapping.ts";
import { addDecimals, decimal, subtractDecimals } from "../../../src/model/decimal.ts";
import type { FilamentStockRead, HistoryEntry, Spool, UsageRow } from "../../../src/model/filament.ts";
import { type Instant, instantOf, millisOf, parseInstant } from "../../../src/model/instant.ts";
import type { Part, StockItem } from "../../../src/model/inventory.ts";
import { type BookedUsageRow, EMPTY_LEDGER, type LedgerView } from "../../../src/model/ledger-view.ts";
import type { Operation } from "../../../src/model/operation.ts";
import { completeRead, type Read } from "../../../src/model/read.ts";
import type { Printer, Run } from "../../../src/model/source.ts";
import type { FilamentRequest, UsageSettings } from "../../../src/planner/filament/context.ts";

export function at(text: string): Instant {
  const instant = parseInstant(text.length === 5 ? `2026-11-20T${text}:00Z` : text);
  if (instant === undefined) throw new Error(`bug: ${text} is no instant`);
  return instant;
}

export const SINCE = at("2026-11-20T00:00:00Z");
export const LONG_AGO = at("2026-01-01T00:00:00Z");

export function spool(id: number, fields: Partial<Spool> = {}): Spool {
  return {
    id,
    material: "PLA",
    subtype: "Basic",
    colorName: "Black",
    note: `[batch:SP-${id}]`,
    isArchived: false,
    createdAt: LONG_AGO,
    ...fields,
  };
}

export function item(pk: number, fields: Partial<StockItem> = {}): StockItem {
  return {
    pk,
    partPk: 1,
    quantity: decimal(1000),
    batch: `SP-${pk}`,
    status: 10,
    deleteOnDeplete: false,
    ...fields,
  };
}

export function part(pk: number, units?: string): Part {
  return {
    pk,
    name: "PLA Basic",
    active: true,
    virtual: false,
    trackable: false,
    locked: false,
    ...(units === undefined ? {} : { units }),
  };
}

export function row(id: number, spoolId: number, fields: Partial<UsageRow> = {}): UsageRow {
  return {
    id,
    spoolId,
    printerId: 1,
    printName: "Benchy",
    grams: decimal("12.5"),
    status: "completed",
    createdAt: at("12:00"),
    ...fields,
  };
}

export function run(id: number, fields: Partial<Run> = {}): Run {
  return {
    id,
    unit: "run",
    printerId: 1,
    status: "completed",
    completedAt: at("12:00"),
    createdAt: at("12:00"),
    ...fields,
  };
}

export function history(pk: number, fields: Partial<HistoryEntry>): HistoryEntry {
  return { pk, itemPk: 7, partPk: 1, at: at("12:05"), type: 12, notes: "", ...fields };
}

export const NO_COUNTS: Read<readonly HistoryEntry[]> = completeRead([]);

export interface Farm {
  readonly spools: Read<readonly Spool[]>;
  readonly rows: Read<readonly UsageRow[]>;
  readonly isSpoolmanMode: boolean;
  readonly stocked: FilamentStockRead;
  readonly runs: Read<readonly Run[]>;
  readonly printers: Read<readonly Printer[]>;
  readonly ledger: LedgerView;
  readonly usage: UsageSettings;
  readonly identity: SpoolsSettings["identity"];
  readonly unit: SpoolsSettings["unit"];
  readonly release: readonly string[];
  readonly guards: FilamentRequest["guards"];
}

/** Spool 7 is item 7, with 1000 g, and a run ended at noon. */
export const FARM: Farm = {
  spools: completeRead([spool(7)]),
  rows: completeRead([]),
  isSpoolmanMode: false,
  stocked: {
    parts: completeRead([part(1, "g")]),
    stock: completeRead([item(7)]),
    marked: completeRead([]),
    counts: NO_COUNTS,
    templates: completeRead([]),
    parameters: completeRead([]),
  },
  runs: completeRead([run(1)]),
  printers: completeRead([{ id: 1, name: "B1", serial: "01P00A000000001" }]),
  ledger: EMPTY_LEDGER,
  usage: {
    kind: "on",
    since: SINCE,
    statuses: ["completed", "failed", "aborted", "cancelled"],
    holdGrams: decimal(900),
    beforeCount: "hold",
    withoutRun: "charge",
    corrections: { changed: "book", missing: "report" },
  },
  identity: { match: ["note", "tag_uid", "tray_uuid"], write: "note", pairs: [] },
  unit: undefined,
  release: [],
  guards: {
    consumeGrams: decimal(5000),
    consumeGramsPerSpool: decimal(2000),
    unassignShare: 0.5,
    sourceShrinkShare: 0.2,
    max: {},
    waive: [],
  },
};

/** What a test names, on top of the farm. Lists are complete reads. */
export interface Change extends Partial<Omit<Farm, "spools" | "rows" | "stocked" | "runs" | "usage">> {
  readonly spools?: readonly Spool[] | Read<readonly Spool[]>;
  readonly rows?: readonly UsageRow[] | Read<readonly UsageRow[]>;
  readonly runs?: readonly Run[] | Read<readonly Run[]>;
  readonly parts?: readonly Part[] | Read<readonly Part[]>;
  readonly stock?: readonly StockItem[] | Read<readonly StockItem[]>;
  readonly marked?: readonly HistoryEntry[] | Read<readonly HistoryEntry[]>;
  readonly counts?: readonly HistoryEntry[] | Read<readonly HistoryEntry[]>;
  readonly usage?: Partial<UsageSettings>;
}

export function farm(change: Change, base: Farm = FARM): Farm {
  const { spools, rows, runs, parts, stock, marked, counts, usage, ...rest } = change;
  return {
    ...base,
    ...rest,
    spools: readOf(spools) ?? base.spools,
    rows: readOf(rows) ?? base.rows,
    runs: readOf(runs) ?? base.runs,
    stocked: {
      parts: readOf(parts) ?? base.stocked.parts,
      stock: readOf(stock) ?? base.stocked.stock,
      marked: readOf(marked) ?? base.stocked.marked,
      counts: readOf(counts) ?? base.stocked.counts,
      templates: base.stocked.templates,
      parameters: base.stocked.parameters,
    },
    usage: { ...base.usage, ...usage },
  };
}

export function requestOf(world: Farm): FilamentRequest {
  const { identity, unit, usage } = world;
  const at = { path: "categories.filament", line: 1, column: 1 };
  return {
    instance: "farm1",
    settings: {
      kind: "on",
      category: { kind: "pk", pk: 19, at },
      identity,
      catalogue: { kind: "off" },
      location: { kind: "off" },
      usage,
      ...(unit === undefined ? {} : { unit }),
      defaults: { material: "PLA", labelWeight: 1000, coreWeight: 250 },
    },
    usage,
    release: world.release,
    guards: world.guards,
    world: {
      source: { spools: world.spools, usage: world.rows, isSpoolmanMode: world.isSpoolmanMode },
      stocked: world.stocked,
      runs: world.runs,
      printers: world.printers,
    },
    ledger: world.ledger,
  };
}

/** InvenTree after the operations, with what it wrote into its history. Throws where InvenTree would clamp. */
export function perform(world: Farm, operations: readonly Operation[]): Farm {
  const items = new Map(world.stocked.stock.value.map((one) => [one.pk, one]));
  const marked = [...world.stocked.marked.value];
  const performed = new Set<string>();
  for (const operation of operations) {
    for (const needed of operation.depends_on)
      if (!performed.has(needed)) throw new Error(`${operation.address} comes before ${needed}`);
    performed.add(operation.address);
    if (operation.kind === "stock.keep") {
      const kept = itemOf(items, operation.after.stock);
      items.set(kept.pk, { ...kept, deleteOnDeplete: operation.after.delete_on_deplete });
      continue;
    }
    if (operation.kind !== "usage.subtract" && operation.kind !== "usage.return")
      throw new Error(`bug: ${operation.kind} is nothing the filament planner makes`);
    const { stock, part: partPk, quantity, notes } = operation.after;
    const moved = items.get(stock);
    if (moved === undefined) throw new Error(`there is no item ${stock}`);
    if (marked.some((entry) => entry.notes.includes(operation.after.marker)))
      throw new Error(`${operation.after.marker} is booked already`);
    const isReturn = operation.kind === "usage.return";
    const level = isReturn
      ? addDecimals(moved.quantity, decimal(quantity))
      : subtractDecimals(moved.quantity, decimal(quantity));
    if (level.startsWith("-")) throw new Error(`item ${stock} falls below zero`);
    if (!isReturn && moved.deleteOnDeplete)
      throw new Error(`item ${stock} may be deleted with its last gram`);
    items.set(stock, { ...moved, quantity: level });
    marked.push({
      pk: 1000 + marked.length,
      itemPk: stock,
      partPk,
      at: at("23:00"),
      type: isReturn ? 11 : 12,
      quantity: level,
      ...(isReturn ? { added: decimal(quantity) } : { removed: decimal(quantity) }),
      notes,
    });
  }
  return farm({ stock: [...items.values()], marked }, world);
}

/** What the ledger remembers of them. */
export function remember(ledger: LedgerView, operations: readonly Operation[]): LedgerView {
  const usage = new Map<string, BookedUsageRow>(ledger.usage);
  for (const operation of operations) {
    const booked = operation.books.usage;
    if (booked === undefined || !("stock" in operation.after)) continue;
    usage.set(booked.row, {
      stockPk: operation.after.stock,
      grams: decimal(booked.grams),
      corrections: booked.correction,
    });
  }
  return { ...ledger, usage };
}

export function minutesAfter(instant: Instant, minutes: number): Instant {
  return instantOf(millisOf(instant) + minutes * 60_000);
}

function readOf<T>(list: readonly T[] | Read<readonly T[]> | undefined): Read<readonly T[]> | undefined {
  return list === undefined || !Array.isArray(list)
    ? (list as Read<readonly T[]> | undefined)
    : completeRead(list);
}

function itemOf(items: ReadonlyMap<number, StockItem>, pk: number): StockItem {
  const found = items.get(pk);
  if (found === undefined) throw new Error(`there is no item ${pk}`);
  return found;
}
