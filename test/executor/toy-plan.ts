// Operations and plans for the toy server, with everything defaulted.
import type { Operation, OperationOf, PartRef } from "../../src/model/operation.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { START } from "../ledger/fake-clock.ts";
import { partCreate, stockCreate } from "../ledger/operations.ts";

export { partCreate, stockCreate };

const REASON = { code: "value-absent", text: "Because." } as const;

export function parameterSet(
  name: string,
  overrides: Partial<OperationOf<"parameter.set">> & { readonly part?: PartRef } = {},
): OperationOf<"parameter.set"> {
  const { part = 7, ...others } = overrides;
  const address = `parameter/${name}`;
  return {
    id: `set-${name}`,
    address,
    kind: "parameter.set",
    reason: REASON,
    object: address,
    label: `Parameter ${name}`,
    before: null,
    after: { part, template: 1, name, data: "12.5", unit: "g" },
    depends_on: [],
    books: {},
    ...others,
  };
}

export function imageSet(name: string, archive: number): OperationOf<"image.set"> {
  const address = `image/${name}`;
  return {
    id: `image-${name}`,
    address,
    kind: "image.set",
    reason: REASON,
    object: `part/${name}`,
    label: `Image of ${name}`,
    before: { image: null },
    after: { part: 7, archive, filename: `rc-farm1-archive-${archive}.png` },
    depends_on: [],
    books: { archive },
  };
}

export function linkSet(
  archive: number,
  overrides: Partial<OperationOf<"link.set">> & {
    readonly url?: OperationOf<"link.set">["after"]["external_url"];
  } = {},
): OperationOf<"link.set"> {
  const { url = "https://stock.example.org/part/7/", ...others } = overrides;
  const address = `link/archive-${archive}`;
  return {
    id: `link-${archive}`,
    address,
    kind: "link.set",
    reason: REASON,
    object: `archive-${archive}`,
    label: `Link of archive ${archive}`,
    before: { external_url: null },
    after: { archive, external_url: url },
    depends_on: [],
    books: { archive },
    ...others,
  };
}

export function stockKeep(stock: number): OperationOf<"stock.keep"> {
  return {
    id: `keep-${stock}`,
    address: `keep/stock-${stock}`,
    kind: "stock.keep",
    reason: { code: "would-be-deleted", text: "Because." },
    object: `stock-${stock}`,
    label: `Spool ${stock}`,
    before: { delete_on_deplete: true },
    after: { stock, delete_on_deplete: false },
    depends_on: [],
    books: {},
  };
}

export interface ToyUse {
  readonly stock?: number;
  readonly grams?: number;
  readonly correction?: number;
  readonly depends_on?: readonly string[];
}

/** A usage row whose grams are subtracted. */
export function usageSubtract(usage: number, use: ToyUse = {}): OperationOf<"usage.subtract"> {
  return { ...movement(usage, use), id: `subtract-${usage}.${use.correction ?? 0}`, kind: "usage.subtract" };
}

/** Grams of a usage row given back. */
export function usageReturn(usage: number, use: ToyUse = {}): OperationOf<"usage.return"> {
  return { ...movement(usage, use), id: `return-${usage}.${use.correction ?? 0}`, kind: "usage.return" };
}

function movement(usage: number, { stock = 71, grams = 10, correction = 0, depends_on = [] }: ToyUse) {
  const row = `${usage}.7@20261120T114506Z`;
  const name = `usage/${row}${correction === 0 ? "" : `:c${correction}`}`;
  return {
    address: name,
    reason: { code: "used", text: "Because." },
    object: `stock-${stock}`,
    label: `${grams} g of spool ${stock}`,
    before: { quantity: "1000", counted: null },
    after: {
      stock,
      part: 7,
      unit: "g",
      quantity: String(grams),
      grams: String(grams),
      marker: `rc:farm1:${name};`,
      notes: `Used. rc:farm1:${name};`,
    },
    depends_on,
    books: { usage: { row, grams: String(grams), correction } },
  } as const;
}

export function stockMove(stock: number): OperationOf<"stock.move"> {
  return {
    ...spoolWrite(`move/stock-${stock}`, `stock-${stock}`),
    kind: "stock.move",
    before: { location: 85 },
    after: { stock, location: 93, notes: "Assigned in Bambuddy." },
  };
}

export function spoolCreate(stock: number): OperationOf<"spool.create"> {
  const batch = `SP-${stock}`;
  return {
    ...spoolWrite(`spool/stock-${stock}`, `spool-of-${stock}`),
    kind: "spool.create",
    before: null,
    after: {
      stock,
      batch,
      identity: { field: "note", text: `[batch:${batch}]` },
      values: { material: "PLA" },
      weight_used: "0",
    },
  };
}

export function spoolSet(spool: number): OperationOf<"spool.set"> {
  return {
    ...spoolWrite(`spool/${spool}`, `spool-${spool}`),
    kind: "spool.set",
    before: { values: { brand: null } },
    after: { spool, values: { brand: "Bambu Lab" } },
  };
}

export function slotClear(tray: number): OperationOf<"slot.clear"> {
  return {
    ...spoolWrite(`slot/3.0.${tray}:clear`, `slot-3.0.${tray}`),
    kind: "slot.clear",
    before: { spool: 7 },
    after: { printer: 3, ams: 0, tray, spool: null },
  };
}

export function slotAssign(tray: number): OperationOf<"slot.assign"> {
  return {
    ...spoolWrite(`slot/3.0.${tray}`, `slot-3.0.${tray}`),
    kind: "slot.assign",
    before: { spool: null },
    after: { printer: 3, ams: 0, tray, spool: 7 },
  };
}

export function spoolArchive(spool: number): OperationOf<"spool.archive"> {
  return {
    ...spoolWrite(`archive/spool-${spool}`, `spool-${spool}`),
    kind: "spool.archive",
    before: { archived: false },
    after: { spool, archived: true },
  };
}

function spoolWrite(address: string, object: string) {
  return { id: address, address, reason: REASON, object, label: address, depends_on: [], books: {} } as const;
}

/** A part made by this plan and a print of it that is booked on the new part. */
export function partWithPrint(ipn: string, run: number): readonly [Operation, Operation] {
  const part = partCreate(ipn);
  const { after } = stockCreate(run);
  const stock = stockCreate(run, {
    after: { ...after, part: { ref: part.address } },
    depends_on: [part.address],
  });
  return [part, stock];
}

export function planOf(operations: readonly Operation[], overrides: Partial<Plan> = {}): Plan {
  return {
    format: "reconcile/plan/v1",
    meta: { created_at: START, tool: "0.1.0", refresh: "full", requests: 0 },
    mapping: { path: "mapping.yaml", sha256: "0", commit: null },
    instance: "farm1",
    ledger: { lineage: null, bookings: 0 },
    source: { system: "bambuddy", url: "http://b.example.org", version: "1" },
    target: { system: "inventree", url: "http://i.example.org", version: "1" },
    reads: [],
    summary: {
      operations: {
        "part.create": 0,
        "stock.create": 0,
        "parameter.set": 0,
        "image.set": 0,
        "link.set": 0,
        "stock.keep": 0,
        "usage.return": 0,
        "usage.subtract": 0,
        "stock.move": 0,
        "spool.create": 0,
        "spool.set": 0,
        "slot.clear": 0,
        "slot.assign": 0,
        "spool.archive": 0,
      },
      recognised: 0,
      before_since: 0,
      skipped: 0,
      not_produced: 0,
      waiting: 0,
      held: 0,
      narrowed: 0,
    },
    guards: [],
    operations,
    held: [],
    balances: [],
    findings: [],
    drift: [],
    recognised: [],
    recognised_usage: [],
    recognised_places: [],
    full_read: null,
    digest: "d".repeat(64),
    semantic_digest: "e".repeat(64),
    ...overrides,
  };
}
