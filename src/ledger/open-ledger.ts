// Opens the ledger: for writing it is made and migrated, for reading it is left as it is.
import { existsSync } from "node:fs";
import type { Clock } from "../model/clock.ts";
import { EMPTY_LEDGER, type FullRead, type LedgerView } from "../model/ledger-view.ts";
import { checkEverything, checkPages, checkTables } from "./check-file.ts";
import { refuseRemains } from "./check-remains.ts";
import { createLedgerFile } from "./create-file.ts";
import { tornLedger } from "./file-error.ts";
import {
  type AddressHistory,
  type BookingQuery,
  type BookingRow,
  listBookings,
  listToolRuns,
  type Page,
  type PageQuery,
  showAddress,
  type ToolRunRow,
} from "./history.ts";
import { identifyFile } from "./identify-file.ts";
import { Journal } from "./journal.ts";
import type { Learned } from "./learned.ts";
import { Lease, type LeaseHeld } from "./lease.ts";
import { readLease } from "./lease-state.ts";
import { Memory, type RecognisedPlaceRow, type RecognisedRow, type RecognisedUsageRow } from "./memory.ts";
import { migrate } from "./migrate.ts";
import { closingOnError, makeDurable, openStoreToRead, openStoreToWrite } from "./open-store.ts";
import { Plans } from "./plans.ts";
import { QueryStore } from "./query-store.ts";
import { readLineage, readView } from "./read-view.ts";
import { ToolRuns } from "./tool-runs.ts";

export interface LedgerReader {
  readonly path: string;
  ledgerView(): LedgerView;
  listBookings(query: BookingQuery): Page<BookingRow>;
  showAddress(address: string): AddressHistory | undefined;
  listToolRuns(query: PageQuery): Page<ToolRunRow>;
  /** Who holds the lease; `undefined`: nobody. */
  leaseHeld(): LeaseHeld | undefined;
  /** Throws where any page or index of the file is damaged, not only those that a plan reads. */
  checkEverything(): void;
  close(): void;
}

/** Journal, plans and memory are written under the lease: `lease.acquire` first. */
export interface Ledger extends LedgerReader {
  readonly lineage: string;
  readonly lease: Lease;
  readonly journal: Journal;
  readonly plans: Plans;
  readonly toolRuns: ToolRuns;
  recordRecognised(rows: readonly RecognisedRow[]): number;
  recordRecognisedUsage(rows: readonly RecognisedUsageRow[]): number;
  recordRecognisedPlaces(rows: readonly RecognisedPlaceRow[]): number;
  recordFullRead(read: FullRead): void;
  forgetSettled(): void;
  /** Bookings, usage rows and facts are these from now on; the journal stays. */
  replaceMemory(learned: Iterable<Learned>, read: FullRead | undefined): void;
  /** Also releases the lease. */
  close(): void;
  /** Without a last write, which a torn file may not take; the lease ends by itself. */
  abandon(): void;
}

export interface ReadOptions {
  readonly clock: Clock;
  readonly mode: "read";
}

export interface WriteOptions {
  readonly clock: Clock;
  readonly mode: "write";
  /** Random text for the lineage of a new ledger. */
  readonly random: () => string;
}

export function openLedger(path: string, options: WriteOptions): Ledger;
export function openLedger(path: string, options: ReadOptions): LedgerReader;
export function openLedger(path: string, options: ReadOptions | WriteOptions): LedgerReader {
  return options.mode === "read" ? openForReading(path) : openForWriting(path, options);
}

function openForReading(path: string): LedgerReader {
  refuseRemains(path);
  if (!existsSync(path)) return absentLedger(path);
  const store = openStoreToRead(path, QueryStore);
  return closingOnError(store, () => {
    checkTables(store, identifyFile(store));
    return readerOf(store);
  });
}

function openForWriting(path: string, { clock, random }: WriteOptions): Ledger {
  refuseRemains(path);
  if (!existsSync(path)) createLedgerFile(path, { clock, random });
  const store = openStoreToWrite(path, QueryStore);
  return closingOnError(store, () => {
    // Before anything is written: another program's database stays as it is.
    identifyFile(store);
    makeDurable(store);
    store.transaction(() => migrate(store, clock));
    checkTables(store, identifyFile(store));
    checkPages(store);
    return ledgerOf(store, clock);
  });
}

function readerOf(store: QueryStore): LedgerReader {
  return {
    path: store.path,
    ledgerView: () => readView(store),
    listBookings: (query) => listBookings(store, query),
    showAddress: (address) => showAddress(store, address),
    listToolRuns: (query) => listToolRuns(store, query),
    leaseHeld: () => readLease(store),
    checkEverything: () => checkEverything(store),
    close: () => store.close(),
  };
}

function ledgerOf(store: QueryStore, clock: Clock): Ledger {
  const lease = new Lease(store, clock);
  const memory = new Memory(store, clock, lease);
  const lineage = readLineage(store);
  if (lineage === undefined) throw tornLedger(store.path, "its lineage is missing");
  return {
    ...readerOf(store),
    lineage,
    lease,
    journal: new Journal({ store, clock, lease, memory }),
    plans: new Plans(store, clock, lease),
    toolRuns: new ToolRuns(store, clock),
    recordRecognised: (rows) => memory.recordRecognised(rows),
    recordRecognisedUsage: (rows) => memory.recordRecognisedUsage(rows),
    recordRecognisedPlaces: (rows) => memory.recordRecognisedPlaces(rows),
    recordFullRead: (read) => memory.recordFullRead(read),
    forgetSettled: () => memory.forgetSettled(),
    replaceMemory: (learned, read) => memory.replace(learned, read),
    close: () => {
      lease.release();
      store.close();
    },
    abandon: () => store.abandon(),
  };
}

function absentLedger(path: string): LedgerReader {
  return {
    path,
    ledgerView: () => EMPTY_LEDGER,
    listBookings: () => ({ rows: [], total: 0 }),
    showAddress: () => undefined,
    listToolRuns: () => ({ rows: [], total: 0 }),
    leaseHeld: () => undefined,
    checkEverything: () => {},
    close: () => {},
  };
}
