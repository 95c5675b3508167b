// Looks at a ledger's files before SQLite does: what is missing at their end it reads as zeros, and some of what is left it throws away.
import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { notALedger, tornLedger } from "./file-error.ts";

/**
 * Without its file nobody can read what a killed process left in the WAL, and SQLite throws it away with an empty or a new file. Without
 * a WAL the file must be as long as its first page says; with one, only the WAL may hold what a page at its end lacks.
 */
export function refuseRemains(path: string): void {
  const wal = `${path}-wal`;
  const size = sizeOf(path);
  if (size === 0) throw notALedger(path, "the file is empty");
  const hasWal = (sizeOf(wal) ?? 0) > 0;
  if (hasWal && !existsSync(path))
    throw tornLedger(path, `only ${wal} is there, and the file that it belongs to is gone`);
  const header = size === undefined ? undefined : readHeader(path);
  if (size === undefined || header === undefined) return;
  const whole = Math.floor(size / header.pageSize);
  const isCut = hasWal
    ? size % header.pageSize !== 0 && !isInWal(wal, header.pageSize, whole + 1)
    : size < header.pages * header.pageSize;
  // Meanwhile another process may have filled the file from its WAL.
  if (isCut && size === sizeOf(path) && hasWal === (sizeOf(wal) ?? 0) > 0)
    throw tornLedger(path, "it is shorter than its first page says");
}

interface Header {
  readonly pageSize: number;
  readonly pages: number;
}

/** "SQLi", as every database begins. https://sqlite.org/fileformat.html#the_database_header */
const SQLITE = 0x53514c69;

/** `undefined`: no database, or it cannot be looked at; whoever opens it for good says why. */
function readHeader(path: string): Header | undefined {
  const [header] = readPieces(path, [{ at: 0, length: 32 }]);
  if (header === undefined || header.getUint32(0) !== SQLITE) return undefined;
  const pageSize = header.getUint16(16) === 1 ? 65_536 : header.getUint16(16);
  return pageSize < 512 ? undefined : { pageSize, pages: header.getUint32(28) };
}

/** https://sqlite.org/fileformat.html#the_wal_file_format */
function isInWal(wal: string, pageSize: number, page: number): boolean {
  const frames = Math.floor(((sizeOf(wal) ?? 0) - 32) / (24 + pageSize));
  const numbers = Array.from({ length: Math.max(0, frames) }, (_, frame) => ({
    at: 32 + frame * (24 + pageSize),
    length: 4,
  }));
  return readPieces(wal, numbers).some((number) => number.getUint32(0) === page);
}

/** Up to the first one that is not there whole. */
function readPieces(
  path: string,
  pieces: readonly { readonly at: number; readonly length: number }[],
): readonly DataView[] {
  const file = openForLooking(path);
  if (file === undefined) return [];
  const found: DataView[] = [];
  try {
    for (const { at, length } of pieces) {
      const piece = new DataView(new ArrayBuffer(length));
      if (readSync(file, piece, 0, length, at) < length) break;
      found.push(piece);
    }
    return found;
  } finally {
    closeSync(file);
  }
}

function openForLooking(path: string): number | undefined {
  try {
    return openSync(path, "r");
  } catch {
    return undefined;
  }
}

/** `undefined`: there is no such file, or it cannot be looked at. */
function sizeOf(path: string): number | undefined {
  try {
    const found = statSync(path);
    return found.isFile() ? found.size : undefined;
  } catch {
    return undefined;
  }
}
