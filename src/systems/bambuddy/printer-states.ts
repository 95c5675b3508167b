// Printers as they are now: connected, printing, and the tags in their trays (wire/bambuddy.md 2.1).
import type { ReadClient } from "../../http/client.ts";
import { ReconcileError } from "../../model/errors.ts";
import type { LiveTray, PrinterState } from "../../model/filament.ts";
import { sortedBy } from "../../model/order.ts";
import type { Read } from "../../model/read.ts";
import { fetchPrinterStatus } from "./api.ts";
import { integerOf, isWireRow, present, textOf, type WireRow } from "./wire-fields.ts";

/** A printer that does not tell its status hides nobody else's. */
export async function readPrinterStates(
  read: ReadClient,
  printers: readonly number[],
): Promise<Read<readonly PrinterState[]>> {
  const answers = await Promise.all(sortedBy(printers, (id) => id).map((id) => readPrinterState(read, id)));
  const value = answers.filter((answer) => typeof answer === "object");
  const why = answers.filter((answer) => typeof answer === "string");
  return { value, coverage: why.length === 0 ? { kind: "complete" } : { kind: "partial", why } };
}

/** Text says why it is not known. */
async function readPrinterState(read: ReadClient, printerId: number): Promise<PrinterState | string> {
  const unread = (why: string) => `status of printer ${printerId}: ${why}`;
  try {
    const body = await fetchPrinterStatus(read, printerId);
    if (body === undefined) return unread("Bambuddy knows no such printer");
    if (!isWireRow(body) || typeof body["connected"] !== "boolean") return unread("it is not a status");
    const isConnected = body["connected"];
    return {
      printerId,
      isConnected,
      isPrinting: PRINTING.includes(textOf(body["state"]) ?? ""),
      trays: isConnected ? traysOf(printerId, body) : [],
    };
  } catch (error) {
    if (error instanceof ReconcileError) return unread(error.message);
    throw error;
  }
}

const PRINTING: readonly string[] = ["PREPARE", "SLICING", "RUNNING", "PAUSE"];

/** Units and trays have other numbers here than in assignments. */
function traysOf(printerId: number, status: WireRow): LiveTray[] {
  const trays = rowsOf(status["ams"]).flatMap((unit) =>
    rowsOf(unit["tray"]).flatMap((tray) => trayOf(tray, { printerId, ...slotInside(unit, tray) })),
  );
  const outside = rowsOf(status["vt_tray"]).flatMap((tray) =>
    trayOf(tray, { printerId, ...slotOutside(tray) }),
  );
  return [...trays, ...outside];
}

interface Place {
  readonly printerId: number;
  readonly ams: number | undefined;
  readonly tray: number | undefined;
}

function trayOf(row: WireRow, { printerId, ams, tray }: Place): LiveTray[] {
  if (ams === undefined || tray === undefined) return [];
  const tags = { tagUid: tagOf(row["tag_uid"]), trayUuid: tagOf(row["tray_uuid"]) };
  return [{ printerId, ams, tray, ...present(tags) }];
}

/** AMS-HT: one tray. */
const FIRST_SINGLE_UNIT = 128;

function slotInside(unit: WireRow, tray: WireRow) {
  const ams = integerOf(unit["id"]);
  return { ams, tray: ams !== undefined && ams >= FIRST_SINGLE_UNIT ? 0 : integerOf(tray["id"]) };
}

/** External spools: trays 254 and 255 in the status, unit 255 with trays 0 and 1 in assignments. */
const OUTSIDE = 255;
const FIRST_OUTSIDE = 254;

function slotOutside(tray: WireRow) {
  const id = integerOf(tray["id"]);
  return { ams: OUTSIDE, tray: id === undefined || id < FIRST_OUTSIDE ? undefined : id - FIRST_OUTSIDE };
}

/** A tray without RFID has zeros or blanks (traps 19). */
function tagOf(value: unknown): string | undefined {
  const tag = textOf(value)?.trim() ?? "";
  return /^0*$/.test(tag) ? undefined : tag;
}

function rowsOf(value: unknown): WireRow[] {
  return Array.isArray(value) ? value.filter(isWireRow) : [];
}
