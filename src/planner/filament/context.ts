// Everything the filament planner looks things up in, indexed once.
import type { Guards, RunStatus, SpoolsSettings, SpoolUsage } from "../../mapping/mapping.ts";
import type { Decimal } from "../../model/decimal.ts";
import type { FilamentRead, FilamentStockRead, Spool, UsageRow } from "../../model/filament.ts";
import type { Part, StockItem } from "../../model/inventory.ts";
import type { LedgerView } from "../../model/ledger-view.ts";
import type { Read } from "../../model/read.ts";
import type { Printer, Run } from "../../model/source.ts";
import {
  type BookedRow,
  findBooked,
  type HistoryProof,
  type MarkedHistory,
  proveRows,
  splitByInstance,
} from "./booked-rows.ts";
import { type IdentityOf, openIdentity } from "./identity.ts";
import { type EndedRun, joinRuns, sortRuns } from "./join-runs.ts";
import { type LastCounts, openLastCounts } from "./last-count.ts";
import { type Unit, unitOfPart } from "./units.ts";
import { sortRows } from "./usage-rows.ts";

export type UsageSettings = Extract<SpoolUsage, { kind: "on" }>;

export interface FilamentRequest {
  readonly instance: string;
  readonly settings: SpoolsSettings;
  readonly usage: UsageSettings;
  /** Addresses of held movements that may be performed. */
  readonly release: readonly string[];
  readonly guards: Guards;
  readonly world: {
    readonly source: FilamentRead;
    readonly stocked: FilamentStockRead;
    readonly runs: Read<readonly Run[]>;
    readonly printers: Read<readonly Printer[]>;
  };
  readonly ledger: LedgerView;
}

export interface FilamentContext extends FilamentRequest {
  /** By address, in the order they were made. */
  readonly rows: ReadonlyMap<string, UsageRow>;
  /** In the order they ended. */
  readonly runs: readonly EndedRun[];
  readonly statuses: ReadonlySet<string>;
  readonly released: ReadonlySet<string>;
  readonly spoolById: ReadonlyMap<number, Spool>;
  readonly itemByPk: ReadonlyMap<number, StockItem>;
  readonly partByPk: ReadonlyMap<number, Part>;
  readonly identityOf: IdentityOf;
  readonly unitOf: (part: Part) => Unit | undefined;
  readonly marked: MarkedHistory;
  /** By row address. */
  readonly proofs: ReadonlyMap<string, HistoryProof>;
  readonly booked: ReadonlyMap<string, BookedRow>;
  /** By row address. */
  readonly runOf: ReadonlyMap<string, Run>;
  readonly counts: LastCounts;
  /** Objects that an earlier write may still be changing, and the addresses of those writes. */
  readonly frozen: ReadonlySet<string>;
  /** What is left of an item after the movements planned so far; the only thing that changes while planning. */
  readonly levels: Map<number, Decimal>;
}

export function openContext(request: FilamentRequest): FilamentContext {
  const { settings, usage, world, ledger } = request;
  const { source, stocked } = world;
  const rows = sortRows(source.usage.value);
  const runs = sortRuns(world.runs.value);
  const itemByPk = new Map(stocked.stock.value.map((item) => [item.pk, item]));
  const partByPk = new Map(stocked.parts.value.map((part) => [part.pk, part]));
  const unitOf = (part: Part) => unitOfPart(part, settings.unit);
  const marked = splitByInstance(stocked.marked.value, request.instance);
  const proofs = proveRows(marked.ours, ({ itemPk, partPk }) => {
    const owner = partPk ?? (itemPk === undefined ? undefined : itemByPk.get(itemPk)?.partPk);
    const part = owner === undefined ? undefined : partByPk.get(owner);
    return part && unitOf(part);
  });
  return {
    ...request,
    rows,
    runs,
    statuses: new Set<RunStatus>(usage.statuses),
    released: new Set(request.release),
    spoolById: new Map(source.spools.value.map((spool) => [spool.id, spool])),
    itemByPk,
    partByPk,
    identityOf: openIdentity({
      identity: settings.identity,
      stock: stocked.stock.value,
      printers: world.printers.value,
    }),
    unitOf,
    marked,
    proofs,
    booked: findBooked(proofs, ledger.usage),
    runOf: joinRuns(rows, runs),
    counts: openLastCounts(stocked),
    frozen: new Set(ledger.inDoubt.flatMap(({ object, address }) => [object, address])),
    levels: new Map(stocked.stock.value.map(({ pk, quantity }) => [pk, quantity])),
  };
}

/** As `release:` in the mapping and the plan name it; a correction is reviewed by itself. */
export function usageAddress(row: string, correction: number): string {
  return `usage/${row}${correction === 0 ? "" : `:c${correction}`}`;
}
