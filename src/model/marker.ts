// The marker that lets the inventory itself say which print an item is.

import type { UsageRow } from "./filament.ts";
import { compactInstant, type Instant, parseInstant } from "./instant.ts";
import type { Run } from "./source.ts";

/** Asked for a dozen times for every run; runs never change. */
const addresses = new WeakMap<object, string>();

/** `run-45@20261102T101100Z`: a run as addresses name it. Ids are reused, so the end time belongs to it. */
export function runAddress(run: Pick<Run, "id" | "unit" | "completedAt">): string {
  const known = addresses.get(run);
  if (known !== undefined) return known;
  const address = `${run.unit}-${run.id}@${compactInstant(run.completedAt)}`;
  addresses.set(run, address);
  return address;
}

/**
 * `rc:farm1:run/45@20261102T101100Z;` The closing `;` keeps `run/4` from being found inside `run/45`: InvenTree's search is a
 * substring match (wire/inventree.md 7). No space or comma, they would split the search.
 */
export function runMarker(instance: string, run: Pick<Run, "id" | "unit" | "completedAt">): string {
  return `rc:${instance}:${run.unit}/${run.id}@${compactInstant(run.completedAt)};`;
}

export interface FoundMarker {
  readonly instance: string;
  /** As `runAddress` writes it. */
  readonly run: string;
}

const MARKER = /rc:([a-z0-9]{1,16}):(run|archive)\/(\d{1,15})@(\d{8}T\d{6}Z);/g;

/** Every run marker in a text, in order. */
export function findRunMarkers(text: string): FoundMarker[] {
  const found: FoundMarker[] = [];
  for (const [, instance = "", unit, id, at] of text.matchAll(MARKER))
    found.push({ instance, run: `${unit}-${id}@${at}` });
  return found;
}

/** `44.7@20261120T114506Z`: usage 44 of spool 7. Ids are reused, so all three belong to the row's identity. */
export function usageRowAddress(row: Pick<UsageRow, "id" | "spoolId" | "createdAt">): string {
  return `${row.id}.${row.spoolId}@${compactInstant(row.createdAt)}`;
}

/** When the row of an address was made: `44.7@20261120T114506Z`. */
export function instantOfRow(address: string): Instant {
  const [, year, month, day, hour, minute, second] =
    /@(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(address) ?? [];
  const instant = parseInstant(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (instant === undefined) throw new Error(`bug: ${address} is no address of a usage row`);
  return instant;
}

/** `rc:farm1:usage/44.7@20261120T114506Z;`, and `…Z:c1;` for the first correction. */
export function usageMarker(instance: string, row: string, correction: number): string {
  return `rc:${instance}:usage/${row}${correction === 0 ? "" : `:c${correction}`};`;
}

/** Stands behind the grams in the note of a movement that takes another back; a print's name stands behind a comma. */
export function undoNote(planDigest: string): string {
  return ` (undo of plan ${planDigest.slice(0, 12)})`;
}

const UNDO =
  /rc:[a-z0-9]{1,16}:usage\/[^;]*; \d{1,15}(?:\.\d{1,20})? g(?: back)? \(undo of plan [0-9a-f]{12}\)/;

export function isUndo(notes: string): boolean {
  return UNDO.test(notes);
}

export interface FoundUsageMarker {
  readonly instance: string;
  readonly row: string;
  readonly correction: number;
}

const USAGE_MARKER = /rc:([a-z0-9]{1,16}):usage\/(\d{1,15}\.\d{1,15}@\d{8}T\d{6}Z)(?::c(\d{1,6}))?;/;

/** A history entry holds one movement, so at most one marker. */
export function findUsageMarker(text: string): FoundUsageMarker | undefined {
  const match = USAGE_MARKER.exec(text);
  if (match === null) return undefined;
  const [, instance = "", row = "", correction] = match;
  return { instance, row, correction: Number(correction ?? 0) };
}
