// The two roles a system may play. A plan is made from a `Source` and an `Inventory`, which hold no write method.

import type { FilamentRead, FilamentStockRead, SlotsRead } from "./filament.ts";
import type { Instant } from "./instant.ts";
import type { Parameter, ParameterTemplate, Part, Place, StockItem } from "./inventory.ts";
import type { InventoryTotals, SourceTotals } from "./ledger-view.ts";
import type { Operation } from "./operation.ts";
import type { Read } from "./read.ts";
import type { Archive, Printer, Project, Run } from "./source.ts";

/** Read everything, or only what happened from `since` on. */
export type Refresh = { readonly kind: "full" } | { readonly kind: "incremental"; readonly since: Instant };

export interface SourceIdentity {
  readonly system: "bambuddy";
  readonly url: string;
  readonly version: string;
  /** `archive` where the source has no runs. */
  readonly unit: "run" | "archive";
}

export interface PrintsRead {
  readonly printers: Read<readonly Printer[]>;
  readonly projects: Read<readonly Project[]>;
  readonly archives: Read<readonly Archive[]>;
  readonly runs: Read<readonly Run[]>;
  readonly totals: SourceTotals;
}

export interface Source {
  identify(): Promise<SourceIdentity>;
  readPrinters(): Promise<Read<readonly Printer[]>>;
  readTotals(): Promise<SourceTotals>;
  readPrints(refresh: Refresh, needs: { readonly plates: boolean }): Promise<PrintsRead>;
  /** Usage rows from `since` on, at least; complete where the whole history was read. None where nobody asks for usage. */
  readFilament(since: Instant | undefined): Promise<FilamentRead>;
  /** Which spool is where, and what these printers themselves say of their trays. */
  readSlots(printers: readonly number[]): Promise<SlotsRead>;
  /** Single archives that an incremental read left out; `gone` when the source answers that it does not exist. */
  readArchives(ids: readonly number[]): Promise<ReadonlyMap<number, Archive | "gone">>;
}

export interface InventoryIdentity {
  readonly system: "inventree";
  readonly url: string;
  readonly version: string;
  readonly api: number;
}

/** What of the inventory a print plan needs. */
export interface InventoryQuery {
  readonly refresh: Refresh;
  readonly ipnPrefix: string;
  /** Batch codes that start with this are read wherever they are: `bambuddy-`. */
  readonly batchPrefix: string;
  /** Categories (with their children) whose items are read whatever their batch. */
  readonly categories: readonly number[];
  /** Parts that rules name. */
  readonly partIpns: readonly string[];
  readonly partPks: readonly number[];
  /** Names of the parameter templates whose values are read. */
  readonly templates: readonly string[];
}

export interface InventoryRead {
  readonly parts: Read<readonly Part[]>;
  readonly stock: Read<readonly StockItem[]>;
  readonly templates: Read<readonly ParameterTemplate[]>;
  readonly parameters: Read<readonly Parameter[]>;
  readonly totals: InventoryTotals;
}

export interface Places {
  readonly categories: readonly Place[];
  readonly locations: readonly Place[];
}

export interface Inventory {
  identify(): Promise<InventoryIdentity>;
  readPlaces(): Promise<Places>;
  readTotals(query: InventoryQuery): Promise<InventoryTotals>;
  readInventory(query: InventoryQuery): Promise<InventoryRead>;
  readFilamentStock(query: FilamentQuery): Promise<FilamentStockRead>;
}

export interface FilamentQuery {
  /** Its children count. */
  readonly category: number;
  /** Counts of these items are wanted: those with usage to book. Absent: of every item. */
  readonly countsOf?: readonly number[];
  /** Names of the parameter templates whose values are read. Absent: none. */
  readonly templates?: readonly string[];
}

/** What the object of an operation is, now. One question serves precondition, probe and verification. */
export type Inspection =
  /**
   * The write has not happened and may happen. `doubt`: the item's history does not lead to its present level, so the absence of the
   * marker proves nothing about a write that was sent.
   */
  | { readonly state: "ready"; readonly doubt?: string }
  /** The write stands. `id` is what references to this operation resolve to. */
  | { readonly state: "done"; readonly result: Performed }
  /** Neither: somebody changed it, or it cannot hold the value. */
  | {
      readonly state: "conflict";
      readonly why: string;
      /** The item was counted since the plan was made: whatever became of a write that was sent, the count says what is there. */
      readonly overtaken?: true;
    }
  /** Nothing to write, for ever: the thumbnail does not exist. */
  | { readonly state: "void"; readonly why: string }
  /** The question got no answer. */
  | { readonly state: "unknown"; readonly why: string };

/** What the target holds after an operation. */
export interface Performed {
  readonly id?: number;
  /** The value as the target stores it (picture path, URL, parameter data). */
  readonly value?: string;
}

/** What became of one call. */
export type Answer =
  | { readonly state: "accepted"; readonly status: number; readonly result: Performed }
  /** A definite no: nothing was written. */
  | { readonly state: "refused"; readonly status: number; readonly why: string }
  /** The server answered and is finished with the request, but whether it wrote must be looked up (500). */
  | { readonly state: "failed"; readonly status: number; readonly why: string }
  /** No definite answer: the request may still be running. */
  | { readonly state: "unanswered"; readonly why: string };

/** Ids that earlier operations returned, by address. */
export type ResolvedRefs = ReadonlyMap<string, number>;

export interface Target {
  inspect(operation: Operation, refs: ResolvedRefs): Promise<Inspection>;
  perform(operation: Operation, refs: ResolvedRefs): Promise<Answer>;
}

/** The picture of an archive; `missing`: the source answered that there is none. */
export type Thumbnail =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array; readonly contentType: string }
  | { readonly kind: "missing" };

/** Throws a `ReconcileError` when the source gave no answer. */
export type FetchThumbnail = (archiveId: number) => Promise<Thumbnail>;
