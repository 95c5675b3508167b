// Writes the printers for the first mapping, found by serial where it is known: it outlives renaming and re-adding.
import { sortedBy } from "../model/order.ts";
import { commentText } from "./starter-comment.ts";
import type { StarterPrinter } from "./starter-facts.ts";

export function starterPrinters(printers: readonly StarterPrinter[]): readonly string[] {
  const names = new Set<string>();
  const locations = new Set<number>();
  const serials = repeatedSerials(printers);
  let isAnyMapped = false;
  const lines = sortedBy(printers, ({ id }) => id).map((printer) => {
    const key = JSON.stringify(freshName(printer, names));
    const selector = selectorOf(printer, serials);
    const location = printer.location;
    if (location === undefined)
      return `  # ${key}: { ${selector}, location: } # which location stands for ${commentText(printer.name)}?`;
    const line = `  ${key}: { ${selector}, location: ${location.pk} } # ${commentText(location.path)}`;
    if (locations.has(location.pk)) return `  # ${line.trim()}: already taken by another printer`;
    locations.add(location.pk);
    isAnyMapped = true;
    return line;
  });
  const heading = "# The stock location that stands for each printer: a spool that lies there is loaded.";
  return [heading, isAnyMapped ? "printers:" : "printers: {}", ...lines];
}

function selectorOf({ id, serial }: StarterPrinter, repeated: ReadonlySet<string>): string {
  const usable = serial !== undefined && /^[A-Za-z0-9-]{1,100}$/.test(serial);
  return usable && !repeated.has(serial.toLowerCase()) ? `serial: ${JSON.stringify(serial)}` : `id: ${id}`;
}

function repeatedSerials(printers: readonly StarterPrinter[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { serial } of printers) {
    const key = (serial ?? "").toLowerCase();
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}

/** The printer's own name as far as the mapping can hold it, with its number where two would be the same. */
function freshName({ name, id }: StarterPrinter, taken: Set<string>): string {
  const plain = name
    .replace(/[^A-Za-z0-9 ._-]+/g, "-")
    .replace(/^[^A-Za-z0-9]+/, "")
    .slice(0, 40)
    .trim();
  const base = plain === "" ? `printer-${id}` : plain;
  let fresh = base;
  for (let suffix = id; taken.has(fresh); suffix += 1) fresh = `${base}-${suffix}`;
  taken.add(fresh);
  return fresh;
}
