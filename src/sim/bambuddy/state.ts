// The world-building API of the simulated Bambuddy: what tests, demo and benchmark use to make things happen.

import { followTrays } from "./ams-change.ts";
import { Database, type Slot, slotKey } from "./database.ts";
import { archiveRow, type Moment, printerRow, projectRow, spoolRow } from "./default-rows.ts";
import { type NaiveClock, naive, wholeSeconds } from "./naive-time.ts";
import { type PrintOutcome, type PrintRequest, recordPrint } from "./print.ts";
import { offlineStatus, type PrinterStatus } from "./printer-status.ts";
import type {
  ArchiveRow,
  AssignmentRow,
  LocationRow,
  PrinterRow,
  ProjectRow,
  RunRow,
  SpoolRow,
  UsageRow,
} from "./rows.ts";
import type { Row, Table } from "./table.ts";

export interface StateOptions {
  readonly clock: NaiveClock;
  /** Archives carry the raw printer message, about 2 kB each, as auto-archived prints do. */
  readonly heavyExtraData: boolean;
}

export class FarmState {
  readonly db = new Database();
  readonly pictureTokens = new Set<string>();
  readonly clock: NaiveClock;
  /** The setting `auto_add_unknown_rfid`. */
  addsUnknownRfid = true;
  readonly #heavyExtraData: boolean;
  readonly #statuses = new Map<number, Partial<PrinterStatus>>();
  readonly #thumbnails = new Map<number, Uint8Array>();
  #spoolman: string | undefined;

  constructor(options: StateOptions) {
    // No column holds a zone, whatever the clock says.
    this.clock = () => naive(options.clock());
    this.#heavyExtraData = options.heavyExtraData;
  }

  addPrinter(given: Partial<PrinterRow> = {}): PrinterRow {
    return this.db.printers.insert(printerRow(given, this.#moment(this.db.printers, given.id)));
  }

  addProject(given: Partial<ProjectRow> = {}): ProjectRow {
    return this.db.projects.insert(projectRow(given, this.#moment(this.db.projects, given.id)));
  }

  /** A file known to the server, never printed yet: status `archived` unless given. */
  addArchive(given: Partial<ArchiveRow> = {}): ArchiveRow {
    const moment = this.#moment(this.db.archives, given.id);
    return this.db.archives.insert(archiveRow(given, moment, this.#heavyExtraData));
  }

  /** One print event of an archive, with run, usage rows and everything else the real completion touches. */
  print(archiveId: number, request: PrintRequest = {}): PrintOutcome {
    return recordPrint(this, archiveId, request);
  }

  /** Marks a reprint as under way: the old completion time stays. */
  startPrint(archiveId: number, printerId: number, startedAt = this.clock()): ArchiveRow {
    return this.db.archives.update(archiveId, {
      status: "printing",
      printer_id: printerId,
      started_at: naive(startedAt),
    });
  }

  /** A run as it stands in the database; for rows that no print explains. */
  addRun(given: Partial<RunRow> = {}): RunRow {
    const { id, now } = this.#moment(this.db.runs, given.id);
    return this.db.runs.insert({
      archive_id: null,
      print_name: null,
      printer_name: null,
      printer_id: null,
      status: "completed",
      started_at: null,
      completed_at: null,
      duration_seconds: null,
      filament_type: null,
      filament_color: null,
      filament_used_grams: null,
      cost: null,
      energy_kwh: null,
      energy_cost: null,
      failure_reason: null,
      thumbnail_path: null,
      created_by_id: null,
      created_by_username: null,
      ...given,
      id,
      created_at: wholeSeconds(given.created_at ?? now),
    });
  }

  addUsage(given: Partial<UsageRow> & Pick<UsageRow, "spool_id" | "weight_used">): UsageRow {
    const { id, now } = this.#moment(this.db.usage, given.id);
    return this.db.usage.insert({
      printer_id: null,
      print_name: null,
      archive_id: null,
      percent_used: 0,
      status: "completed",
      cost: null,
      ...given,
      id,
      created_at: wholeSeconds(given.created_at ?? now),
    });
  }

  /** Hides the archive; its files go, its runs stay. */
  softDelete(archiveId: number, at = this.clock()): void {
    this.db.archives.update(archiveId, { deleted_at: naive(at) });
    for (const run of this.db.runsByArchive.rows(archiveId)) {
      this.db.runs.update(run.id, { thumbnail_path: null });
    }
  }

  /** Removes the archive and its runs for good; its id is free again if it was the highest. */
  purge(archiveId: number): void {
    for (const run of this.db.runsByArchive.rows(archiveId)) this.db.runs.delete(run.id);
    this.db.archives.delete(archiveId);
    this.#thumbnails.delete(archiveId);
  }

  setThumbnail(archiveId: number, png: Uint8Array): void {
    this.#thumbnails.set(archiveId, png);
  }

  thumbnail(archiveId: number): Uint8Array | undefined {
    return this.#thumbnails.get(archiveId);
  }

  addSpool(given: Partial<SpoolRow> = {}): SpoolRow {
    return this.db.spools.insert(spoolRow(given, this.#moment(this.db.spools, given.id)));
  }

  addLocation(given: Partial<LocationRow> & Pick<LocationRow, "name">): LocationRow {
    const { id, now } = this.#moment(this.db.locations, given.id);
    const created = wholeSeconds(given.created_at ?? now);
    return this.db.locations.insert({
      identifier: null,
      updated_at: created,
      ...given,
      id,
      created_at: created,
    });
  }

  /** Replaces whatever the slot held by a new row, as the server does. */
  assign(spoolId: number, slot: Slot, given: Partial<AssignmentRow> = {}): AssignmentRow {
    this.unassign(slot);
    const { id, now } = this.#moment(this.db.assignments, given.id);
    return this.db.assignments.insert({
      fingerprint_color: null,
      fingerprint_type: null,
      ...given,
      id,
      spool_id: spoolId,
      printer_id: slot.printer_id,
      ams_id: slot.ams_id,
      tray_id: slot.tray_id,
      created_at: wholeSeconds(given.created_at ?? now),
    });
  }

  /** False when the slot held nothing. */
  unassign(slot: Slot): boolean {
    const held = this.db.assignmentsBySlot.rows(slotKey(slot));
    for (const row of held) this.db.assignments.delete(row.id);
    return held.length > 0;
  }

  /** What the live status reports beyond "offline"; pass `{}` to take the printer offline again. */
  setPrinterStatus(printerId: number, status: Partial<PrinterStatus>): void {
    this.#statuses.set(printerId, status);
  }

  /** The printer reports it, and Bambuddy acts on the trays: assignments may go, come, and make spools. */
  reportStatus(printerId: number, status: Partial<PrinterStatus>): void {
    this.setPrinterStatus(printerId, status);
    const printer = this.db.printers.get(printerId);
    if (printer !== undefined) followTrays(this, printerId, this.printerStatus(printer));
  }

  printerStatus(printer: PrinterRow): PrinterStatus {
    return { ...offlineStatus(printer), ...this.#statuses.get(printer.id) };
  }

  /** Absent when Bambuddy's own inventory is in use. */
  get spoolmanUrl(): string | undefined {
    return this.#spoolman;
  }

  /** Switching on deletes all local assignments and ends the writing of usage rows. */
  enableSpoolman(url: string): void {
    this.#spoolman = url;
    for (const row of this.db.assignments.all()) this.db.assignments.delete(row.id);
  }

  disableSpoolman(): void {
    this.#spoolman = undefined;
  }

  #moment<R extends Row>(table: Table<R>, id: number | undefined): Moment {
    return { id: id ?? table.nextId(), now: this.clock() };
  }
}
