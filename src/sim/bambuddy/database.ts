// The simulated server's tables and the indexes that keep its lists fast.

import { GroupIndex } from "./group-index.ts";
import { NewestFirst } from "./newest-first.ts";
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
import { Table } from "./table.ts";

export class Database {
  readonly printers = new Table<PrinterRow>();
  readonly projects = new Table<ProjectRow>();
  readonly archives = new Table<ArchiveRow>();
  readonly runs = new Table<RunRow>();
  readonly spools = new Table<SpoolRow>();
  readonly assignments = new Table<AssignmentRow>();
  readonly usage = new Table<UsageRow>();
  readonly locations = new Table<LocationRow>();

  readonly archivesNewestFirst = new NewestFirst(this.archives);
  readonly runsNewestFirst = new NewestFirst(this.runs);
  readonly usageNewestFirst = new NewestFirst(this.usage);

  readonly liveArchivesByHash = new GroupIndex<ArchiveRow, string>(this.archives, (row) =>
    row.deleted_at === null ? row.content_hash : null,
  );
  readonly archivesByPrinter = new GroupIndex<ArchiveRow, number>(this.archives, (row) => row.printer_id);
  readonly runsByArchive = new GroupIndex<RunRow, number>(this.runs, (row) => row.archive_id);
  readonly usageBySpool = new GroupIndex<UsageRow, number>(this.usage, (row) => row.spool_id);
  readonly assignmentsBySlot = new GroupIndex<AssignmentRow, string>(this.assignments, slotKey);
  readonly assignmentsBySpool = new GroupIndex<AssignmentRow, number>(
    this.assignments,
    (row) => row.spool_id,
  );
}

export interface Slot {
  readonly printer_id: number;
  readonly ams_id: number;
  readonly tray_id: number;
}

export function slotKey(slot: Slot): string {
  return `${slot.printer_id}/${slot.ams_id}/${slot.tray_id}`;
}
