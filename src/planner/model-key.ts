// Which model an archive is a print of: its key, and the IPN made of it.
import type { KeyField } from "../mapping/mapping.ts";
import type { Archive } from "../model/source.ts";

/**
 * The first non-empty key field. `plate` is not a key by itself: where it is asked for and known it qualifies the key, because all
 * plates of a file share one content hash (wire/bambuddy.md 3.3).
 */
export function modelKey(archive: Archive, fields: readonly KeyField[]): string | undefined {
  return findKey(archive, fields)?.key;
}

export interface FoundKey {
  readonly field: KeyField;
  /** Its value, qualified by the plate where that is asked for and known. */
  readonly key: string;
}

export function findKey(archive: Archive, fields: readonly KeyField[]): FoundKey | undefined {
  for (const field of fields) {
    const value = fieldValue(archive, field);
    if (value !== undefined && value !== "") return { field, key: withPlate(archive, fields, value) };
  }
  return undefined;
}

/** Every key this archive could have had under another order of fields: what an earlier tool may have booked it by. */
export function possibleKeys(archive: Archive, fields: readonly KeyField[]): string[] {
  return fieldValues(archive, fields).flatMap((value) => [value, withPlate(archive, fields, value)]);
}

/** `BMB-0123456789ab`: prefix and the first 12 hex of SHA-1 over the key, as the predecessor made it. */
export function ipnOfKey(prefix: string, key: string): string {
  return `${prefix}-${Bun.CryptoHasher.hash("sha1", key, "hex").slice(0, 12)}`;
}

/** Whether an IPN has the form that `ipnOfKey` gives: made by this tool or its predecessor, for one key. */
export function isGeneratedIpn(prefix: string, ipn: string): boolean {
  return ipn.startsWith(`${prefix}-`) && /^[0-9a-f]{12}$/.test(ipn.slice(prefix.length + 1));
}

function fieldValues(archive: Archive, fields: readonly KeyField[]): string[] {
  return fields.flatMap((field) => {
    const value = fieldValue(archive, field);
    return value === undefined || value === "" ? [] : [value];
  });
}

function fieldValue(archive: Archive, field: KeyField): string | undefined {
  if (field === "content_hash") return archive.contentHash;
  if (field === "filename") return archive.filename;
  if (field === "print_name") return archive.printName;
  // `plate` only qualifies. `name` stands in the predecessor's default list, and no Bambuddy version sends it (wire/bambuddy.md 3.3).
  return undefined;
}

function withPlate(archive: Archive, fields: readonly KeyField[], value: string): string {
  return fields.includes("plate") && archive.plate !== undefined ? `${value}#plate-${archive.plate}` : value;
}
