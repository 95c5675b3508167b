// Bambuddy's endpoints as reconcile uses them; slashes at the end matter (wire/bambuddy.md 1.3).
import type { ReadClient } from "../../http/client.ts";
import { readJsonBody } from "../../http/json-body.ts";
import type { RawPage } from "../../http/page-source.ts";
import { ReconcileError } from "../../model/errors.ts";
import { integerOf, isWireRow } from "./wire-fields.ts";

export const PATHS = {
  version: "/api/v1/updates/version",
  authStatus: "/api/v1/auth/status",
  systemInfo: "/api/v1/system/info",
  spoolmanSettings: "/api/v1/settings/spoolman",
  printers: "/api/v1/printers/",
  projects: "/api/v1/projects",
  archives: "/api/v1/archives/",
  archiveExport: "/api/v1/archives/export",
  printLog: "/api/v1/print-log/",
  streamToken: "/api/v1/printers/camera/stream-token",
  spools: "/api/v1/inventory/spools",
  assignments: "/api/v1/inventory/assignments",
  usage: "/api/v1/inventory/usage",
} as const;

export function archivePath(id: number): string {
  return `${PATHS.archives}${id}`;
}

export function spoolPath(id: number): string {
  return `${PATHS.spools}/${id}`;
}

export function printerStatusPath(id: number): string {
  return `${PATHS.printers}${id}/status`;
}

/** Largest page the server gives (wire/bambuddy.md 3.6). */
export const LOG_PAGE = 500;
/** Archives carry raw printer messages of tens of kilobytes each: a page stays within a few megabytes. */
export const ARCHIVE_PAGE = 250;
/** Archives have no largest page; this bounds what one answer may hold. */
export const LARGEST_ARCHIVE_PAGE = 2000;

export interface PageQuery {
  readonly offset: number;
  readonly limit: number;
  /** The log takes a moment (UTC, no offset), archives take a day. */
  readonly dateFrom?: string;
}

export async function fetchLogPage(read: ReadClient, page: PageQuery): Promise<RawPage> {
  return await fetchRows(read, PATHS.printLog, page);
}

export async function fetchArchivePage(read: ReadClient, page: PageQuery): Promise<RawPage> {
  return await fetchRows(read, PATHS.archives, page);
}

async function fetchRows(read: ReadClient, path: string, page: PageQuery): Promise<RawPage> {
  const { offset, limit, dateFrom } = page;
  const { body } = await read.getJson(path, { query: { limit, offset, date_from: dateFrom } });
  return rowsOf(read, path, body);
}

/** The log before 0.2.0 did not exist. */
export async function fetchLogStart(read: ReadClient): Promise<RawPage | undefined> {
  const { status, body } = await read.getJson(PATHS.printLog, { query: { limit: 1 }, expect: [404] });
  return status === 404 ? undefined : rowsOf(read, PATHS.printLog, body);
}

export async function fetchPrinters(read: ReadClient): Promise<RawPage> {
  return rowsOf(read, PATHS.printers, (await read.getJson(PATHS.printers)).body);
}

/** `undefined` when the server says that there is no such printer. */
export async function fetchPrinterStatus(read: ReadClient, id: number): Promise<unknown> {
  const { status, body } = await read.getJson(printerStatusPath(id), { expect: [404] });
  return status === 404 ? undefined : body;
}

/** Releases without projects have none. */
export async function fetchProjects(read: ReadClient): Promise<RawPage> {
  const { status, body } = await read.getJson(PATHS.projects, { expect: [404] });
  return status === 404 ? { rows: [] } : rowsOf(read, PATHS.projects, body);
}

/** `undefined` when the server says that it does not exist (or is deleted, or not for this key's owner). */
export async function fetchArchive(read: ReadClient, id: number): Promise<unknown> {
  const { status, body } = await read.getJson(archivePath(id), { expect: [404] });
  return status === 404 ? undefined : body;
}

export async function fetchIsMultiPlate(read: ReadClient, id: number): Promise<boolean | undefined> {
  const { status, body } = await read.getJson(`${archivePath(id)}/plates`, { expect: [404] });
  if (status === 404 || !isWireRow(body)) return undefined;
  return typeof body["is_multi_plate"] === "boolean" ? body["is_multi_plate"] : undefined;
}

/** Rows of numbers, the header left out; the only place that shows plates (wire/bambuddy.md 3.2). */
export async function fetchPlateExport(read: ReadClient): Promise<ReadonlyMap<number, number>> {
  const query = { format: "csv", fields: "id,plate_id" };
  const { status, bytes } = await read.getBytes(PATHS.archiveExport, { query, expect: [404, 422] });
  const plates = new Map<number, number>();
  if (status >= 400) return plates;
  for (const [, id, plate] of new TextDecoder().decode(bytes).matchAll(/^"?(\d+)"?,"?(\d+)"?\r?$/gm))
    plates.set(Number(id), Number(plate));
  return plates;
}

/** Newest first; neither offset nor date exists (wire/bambuddy.md 4.6). */
export async function fetchUsage(
  read: ReadClient,
  limit: number,
): Promise<RawPage | "no-inventory" | "refused"> {
  const { status, body } = await read.getJson(PATHS.usage, { query: { limit }, expect: [404, 422] });
  if (status === 404) return "no-inventory";
  return status === 422 ? "refused" : rowsOf(read, PATHS.usage, body);
}

/** `broken`: the server cannot show it, and so no list that holds it (wire/bambuddy.md 4.2). */
export async function fetchSpool(
  read: ReadClient,
  id: number,
): Promise<{ readonly body: unknown } | "gone" | "broken"> {
  const { status, bytes } = await read.getBytes(spoolPath(id), { expect: [404, 500] });
  if (status === 404) return "gone";
  const body = readJsonBody(bytes);
  return status === 500 || body.kind !== "json" ? "broken" : { body: body.value };
}

/** Also counts hidden archives; `undefined` where the server does not tell. */
export async function fetchArchiveCount(read: ReadClient): Promise<number | undefined> {
  const { body } = await read.getJson(PATHS.systemInfo, { expect: [403, 404] });
  const database = isWireRow(body) ? body["database"] : undefined;
  return isWireRow(database) ? integerOf(database["archives"]) : undefined;
}

/** Bare arrays and objects that wrap them: the published documents and the servers differ (traps 13). */
export function rowsOf(read: ReadClient, path: string, body: unknown): RawPage {
  if (Array.isArray(body)) return { rows: body };
  const wrapped = isWireRow(body) ? body : {};
  const rows = ["items", "archives", "printers", "projects"].map((name) => wrapped[name]).find(Array.isArray);
  if (rows === undefined)
    throw new ReconcileError("unreachable", {
      object: `Bambuddy at ${read.url}${path}`,
      happened: "answered something that is not a list",
      next: "Check that bambuddy.url points to Bambuddy, or look for a newer reconcile.",
    });
  const total = integerOf(wrapped["total"]);
  return total === undefined ? { rows } : { rows, total };
}
