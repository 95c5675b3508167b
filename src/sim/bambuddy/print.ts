// Records one print event the way the real completion handler does: archive, usage rows, spools, run.

import { DEFAULT_FILAMENT_COST } from "./default-rows.ts";
import { addSeconds, naive, wholeSeconds } from "./naive-time.ts";
import { pythonRound } from "./python-round.ts";
import type { ArchiveRow, RunRow, SpoolRow, UsageRow } from "./rows.ts";
import type { FarmState } from "./state.ts";

export interface PrintRequest {
  readonly printerId?: number;
  readonly completedAt?: string;
  /** Default: `completedAt` minus the duration. Null: never noticed, as the debug route does. */
  readonly startedAt?: string | null;
  readonly status?: string;
  readonly failureReason?: string;
  /** Default: the printer's. Null: it was not connected, as with the debug route. */
  readonly printerName?: string | null;
  readonly durationSeconds?: number;
  /** The run's grams; default: what was tracked, else for a completed print the slicer's estimate. */
  readonly grams?: number | null;
  readonly usage?: readonly SpoolConsumption[];
  /** False: a print Bambuddy did not archive leaves usage rows and neither run nor a changed archive. */
  readonly run?: boolean;
}

export interface SpoolConsumption {
  readonly spoolId: number;
  readonly grams: number;
}

export interface PrintOutcome {
  readonly run?: RunRow;
  readonly usage: readonly UsageRow[];
}

interface PrintEvent {
  readonly archive: ArchiveRow;
  readonly printerId: number | null;
  readonly startedAt: string | null;
  readonly completedAt: string;
  readonly durationSeconds: number | null;
  readonly status: string;
  readonly isArchived: boolean;
}

export function recordPrint(state: FarmState, archiveId: number, request: PrintRequest): PrintOutcome {
  const archive = state.db.archives.get(archiveId);
  if (archive === undefined) throw new Error(`No archive ${archiveId} to print`);
  const completedAt = naive(request.completedAt ?? state.clock());
  const durationSeconds = request.durationSeconds ?? archive.print_time_seconds ?? 3600;
  const event: PrintEvent = {
    archive,
    printerId: request.printerId ?? archive.printer_id ?? state.db.printers.all()[0]?.id ?? null,
    startedAt: startOf(request, completedAt, durationSeconds),
    completedAt,
    durationSeconds: request.startedAt === null ? null : durationSeconds,
    status: request.status ?? "completed",
    isArchived: request.run !== false,
  };
  const consumed = state.spoolmanUrl === undefined ? (request.usage ?? []) : [];
  const usage = consumed.map((consumption) => recordUsage(state, consumption, event));
  if (!event.isArchived) return { usage };
  const filament = filamentOf(state, archive, usage);

  state.db.archives.update(archiveId, {
    status: event.status,
    printer_id: event.printerId,
    ...(event.startedAt === null ? {} : { started_at: event.startedAt }),
    completed_at: event.completedAt,
    ...(request.failureReason === undefined ? {} : { failure_reason: request.failureReason }),
    ...filament,
  });
  const printer = event.printerId === null ? undefined : state.db.printers.get(event.printerId);
  const run = state.addRun({
    archive_id: archiveId,
    print_name: archive.print_name,
    printer_name: request.printerName === undefined ? (printer?.name ?? null) : request.printerName,
    printer_id: event.printerId,
    status: event.status,
    started_at: event.startedAt,
    completed_at: event.completedAt,
    duration_seconds: event.durationSeconds,
    ...filament,
    filament_used_grams: request.grams === undefined ? runGrams(event, usage) : request.grams,
    cost: runCost(event, usage),
    failure_reason: request.failureReason ?? null,
    thumbnail_path: archive.thumbnail_path,
    created_at: completedAt,
  });
  return { run, usage };
}

function startOf(request: PrintRequest, completedAt: string, durationSeconds: number): string | null {
  if (request.startedAt === null) return null;
  return naive(request.startedAt ?? addSeconds(completedAt, -durationSeconds));
}

function recordUsage(state: FarmState, consumption: SpoolConsumption, event: PrintEvent): UsageRow {
  const { spoolId, grams } = consumption;
  const spool = state.db.spools.get(spoolId);
  const row = state.addUsage({
    spool_id: spoolId,
    printer_id: event.printerId,
    print_name: subtaskName(event.archive),
    archive_id: event.isArchived ? event.archive.id : null,
    weight_used: pythonRound(grams, 1),
    percent_used: spool === undefined ? 0 : pythonRound((grams / spool.label_weight) * 100, 0),
    status: event.status,
    cost: spool === undefined ? null : usageCost(spool, grams),
    created_at: event.completedAt,
  });
  if (spool === undefined) return row;
  // The counter grows by the unrounded grams, so it drifts from the sum of the rows.
  state.db.spools.update(spoolId, {
    weight_used: spool.weight_used + grams,
    last_used: event.completedAt,
    updated_at: wholeSeconds(event.completedAt),
  });
  return row;
}

/** The printer knows the file, not the archive's title; without a file the title came from the printer. */
function subtaskName(archive: ArchiveRow): string | null {
  return archive.file_path === "" ? archive.print_name : archive.filename.replace(/(\.gcode)?\.3mf$/, "");
}

function usageCost(spool: SpoolRow, grams: number): number | null {
  return spool.cost_per_kg === null ? null : pythonRound((grams * spool.cost_per_kg) / 1000, 2);
}

/** Once spools are known to be used, what they are replaces what the slicer believed. */
function filamentOf(
  state: FarmState,
  archive: ArchiveRow,
  usage: readonly UsageRow[],
): Pick<ArchiveRow, "filament_type" | "filament_color"> {
  const spools = usage.flatMap(({ spool_id }) => state.db.spools.get(spool_id) ?? []);
  const joined = (texts: readonly string[]) =>
    texts.length === 0 ? undefined : [...new Set(texts)].join(",");
  return {
    filament_type: joined(spools.map(({ material }) => material)) ?? archive.filament_type,
    filament_color:
      joined(spools.flatMap(({ rgba }) => (rgba === null ? [] : [`#${rgba.slice(0, 6)}`]))) ??
      archive.filament_color,
  };
}

/** Where no spool has a price, the setting's price for all grams of the run. */
function runCost(event: PrintEvent, usage: readonly UsageRow[]): number | null {
  const prices = usage.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  if (prices.length > 0) return pythonRound(sum(prices), 2);
  const grams = usage.length > 0 ? sum(usage.map((row) => row.weight_used)) : completedGrams(event);
  return grams === null ? null : pythonRound((grams * DEFAULT_FILAMENT_COST) / 1000, 2);
}

function completedGrams({ archive, status }: PrintEvent): number | null {
  return status === "completed" ? archive.filament_used_grams : null;
}

function runGrams(event: PrintEvent, usage: readonly UsageRow[]): number | null {
  if (usage.length > 0) return pythonRound(sum(usage.map((row) => row.weight_used)), 1);
  const estimate = completedGrams(event);
  return estimate === null ? null : pythonRound(estimate, 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
