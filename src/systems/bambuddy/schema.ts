// Bambuddy's rows as domain objects: the one place where its wire format is read.
import type { RowReading } from "../../http/page-source.ts";
import type { Assignment, Spool, UsageRow } from "../../model/filament.ts";
import { parseInstant } from "../../model/instant.ts";
import type { Archive, Printer, Project, Run } from "../../model/source.ts";
import { decimalOf, integerOf, isWireRow, present, tagsOf, textOf, type WireRow } from "./wire-fields.ts";

export function readArchive(raw: unknown): RowReading<Archive> {
  return readRow("archive", raw, (row, id) => {
    const status = textOf(row["status"]);
    const createdAt = parseInstant(row["created_at"]);
    if (status === undefined) return "status is missing";
    if (createdAt === undefined) return "created_at is not a time";
    return {
      id,
      plates: platesOf(row),
      // Before 0.1.6 there was no quantity: one piece (wire/bambuddy.md 11).
      quantity: typeof row["quantity"] === "number" ? row["quantity"] : 1,
      status,
      hasThumbnail: textOf(row["thumbnail_path"]) !== undefined,
      tags: tagsOf(row["tags"]),
      createdAt,
      ...present({
        printerId: integerOf(row["printer_id"]),
        projectId: integerOf(row["project_id"]),
        projectName: textOf(row["project_name"]),
        filename: textOf(row["filename"]),
        printName: textOf(row["print_name"]),
        contentHash: textOf(row["content_hash"]),
        plate: integerOf(row["plate_id"]),
        estimatedGrams: decimalOf(row["filament_used_grams"]),
        estimatedSeconds: integerOf(row["print_time_seconds"]),
        externalUrl: textOf(row["external_url"]),
        runCount: integerOf(row["run_count"]),
      }),
    };
  });
}

export function readRun(raw: unknown): RowReading<Run> {
  return readRow("run", raw, (row, id) => {
    const status = textOf(row["status"]);
    const ended = parseInstant(row["completed_at"]);
    const createdAt = parseInstant(row["created_at"]) ?? ended;
    if (status === undefined) return "status is missing";
    if (createdAt === undefined) return "created_at is not a time";
    return {
      id,
      unit: "run",
      status,
      completedAt: ended ?? createdAt,
      createdAt,
      ...present({
        archiveId: integerOf(row["archive_id"]),
        printName: textOf(row["print_name"]),
        printerId: integerOf(row["printer_id"]),
        printerName: textOf(row["printer_name"]),
        startedAt: parseInstant(row["started_at"]),
        durationSeconds: integerOf(row["duration_seconds"]),
        grams: decimalOf(row["filament_used_grams"]),
        failureReason: textOf(row["failure_reason"]),
      }),
    };
  });
}

/** Before 0.2.4.1 the archive is the unit of production: it ran if it says when it ended. */
export function readArchiveAsRun(raw: unknown): Run | undefined {
  const reading = readArchive(raw);
  if (reading.kind !== "row" || !isWireRow(raw)) return undefined;
  const completedAt = parseInstant(raw["completed_at"]);
  if (completedAt === undefined) return undefined;
  const { id, status, createdAt, estimatedGrams, ...archive } = reading.row;
  return {
    id,
    unit: "archive",
    archiveId: id,
    status,
    completedAt,
    createdAt,
    ...present({
      printName: archive.printName,
      printerId: archive.printerId,
      startedAt: parseInstant(raw["started_at"]),
      durationSeconds: integerOf(raw["actual_time_seconds"]),
      grams: estimatedGrams,
      failureReason: textOf(raw["failure_reason"]),
    }),
  };
}

export function readPrinter(raw: unknown): RowReading<Printer> {
  return readRow("printer", raw, (row, id) => ({
    id,
    name: textOf(row["name"]) ?? `printer ${id}`,
    ...present({ serial: textOf(row["serial_number"]), model: textOf(row["model"]) }),
  }));
}

export function readProject(raw: unknown): RowReading<Project> {
  return readRow("project", raw, (row, id) => {
    const name = textOf(row["name"]);
    return name === undefined ? "name is missing" : { id, name };
  });
}

export function readSpool(raw: unknown): RowReading<Spool> {
  return readRow("spool", raw, (row, id) => {
    const createdAt = parseInstant(row["created_at"]);
    if (createdAt === undefined) return "created_at is not a time";
    return {
      id,
      material: textOf(row["material"]) ?? "",
      isArchived: textOf(row["archived_at"]) !== undefined,
      createdAt,
      ...present({
        subtype: textOf(row["subtype"]),
        brand: textOf(row["brand"]),
        colorName: textOf(row["color_name"]),
        rgba: textOf(row["rgba"]),
        labelWeight: integerOf(row["label_weight"]),
        coreWeight: integerOf(row["core_weight"]),
        costPerKg: decimalOf(row["cost_per_kg"]),
        note: textOf(row["note"]),
        tagUid: textOf(row["tag_uid"]),
        trayUuid: textOf(row["tray_uuid"]),
      }),
    };
  });
}

/** Grams of any sign: what they mean is not decided here. */
export function readUsageRow(raw: unknown): RowReading<UsageRow> {
  return readRow("usage row", raw, (row, id) => {
    const spoolId = integerOf(row["spool_id"]);
    const grams = decimalOf(row["weight_used"]);
    const status = textOf(row["status"]);
    const createdAt = parseInstant(row["created_at"]);
    if (spoolId === undefined) return "spool_id is missing";
    if (grams === undefined) return "weight_used is not a number";
    if (status === undefined) return "status is missing";
    if (createdAt === undefined) return "created_at is not a time";
    return {
      id,
      spoolId,
      grams,
      status,
      createdAt,
      ...present({ printerId: integerOf(row["printer_id"]), printName: textOf(row["print_name"]) }),
    };
  });
}

export function readAssignment(raw: unknown): RowReading<Assignment> {
  return readRow("assignment", raw, (row) => {
    const spoolId = integerOf(row["spool_id"]);
    const printerId = integerOf(row["printer_id"]);
    const ams = integerOf(row["ams_id"]);
    const tray = integerOf(row["tray_id"]);
    if (spoolId === undefined) return "spool_id is missing";
    if (printerId === undefined || ams === undefined || tray === undefined) return "its slot is missing";
    return { spoolId, printerId, ams, tray };
  });
}

/** Text answers of `read` say what is wrong with the row. */
function readRow<T extends object>(
  what: string,
  raw: unknown,
  read: (row: WireRow, id: number) => T | string,
): RowReading<T> {
  const row = isWireRow(raw) ? raw : {};
  const id = integerOf(row["id"]);
  if (id === undefined) return { kind: "malformed", name: `a ${what} without id`, why: "id is missing" };
  const result = read(row, id);
  if (typeof result === "string") return { kind: "malformed", name: `${what} ${id}`, why: result };
  return { kind: "row", row: result };
}

/**
 * A slot that repeats was used on several plates; object counts and plate indexes are stored for single-plate files only
 * (wire/bambuddy.md 3.3, 3.5). Without a 3MF there is one print and no plates.
 */
function platesOf(row: WireRow): Archive["plates"] {
  const extra = isWireRow(row["extra_data"]) ? row["extra_data"] : {};
  const slots = Array.isArray(extra["filament_slots"]) ? extra["filament_slots"].filter(isWireRow) : [];
  if (new Set(slots.map((slot) => slot["slot_id"])).size < slots.length) return "multi";
  const isSingle =
    typeof row["object_count"] === "number" ||
    extra["_plate_index"] !== undefined ||
    extra["printable_objects"] !== undefined ||
    extra["no_3mf_available"] === true ||
    row["file_path"] === "";
  return isSingle ? "single" : "unknown";
}
