// Tags that Bambuddy makes up for a slot: they name a place, not a spool.
import type { Printer } from "../../model/source.ts";

/** FNV-1a32 of the printer's serial, 8 hex; then AMS and tray, 4 hex each (wire/bambuddy.md 5, traps 19). */
const FORM = /^([0-9A-F]{8})00[0-9A-F]{2}00[0-9A-F]{2}$/;

export function slotTagTest(printers: readonly Printer[]): (tag: string) => boolean {
  const serials = printers.flatMap(({ serial }) => (serial === undefined ? [] : [fnv1a32(serial)]));
  const prefixes = new Set(serials);
  return (tag) => prefixes.has(FORM.exec(tag.toUpperCase())?.[1] ?? "");
}

function fnv1a32(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).toUpperCase().padStart(8, "0");
}
