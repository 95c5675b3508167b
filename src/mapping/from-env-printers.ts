// Translates the predecessor's two printer maps, `B1:93,B2:94` and `B1:5,B2:2`.
import { type EnvReader, PK } from "./env-reader.ts";

const LOCATIONS = "FILAMENT_PRINTER_LOCATION_MAP";
const IDS = "FILAMENT_PRINTER_ID_MAP";
const NAME = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/;
const PLAIN_KEY = /^[A-Za-z][A-Za-z0-9_-]*$/;

interface EnvPrinter {
  readonly name: string;
  readonly location: number;
  readonly id?: number;
}

interface PrinterMapEntries {
  readonly entries: ReadonlyMap<string, { readonly name: string; readonly number: number }>;
  readonly leftOut: number;
}

export interface EnvPrinters {
  readonly count: number;
  readonly lines: readonly string[];
}

export function translatePrinters(env: EnvReader): EnvPrinters {
  const locations = readMap(env, LOCATIONS);
  const ids = readMap(env, IDS);
  const printers = [...locations.entries].map(([key, { name, number }]): EnvPrinter => {
    const id = ids.entries.get(key)?.number;
    return { name, location: number, ...(id === undefined ? {} : { id }) };
  });
  noteMaps(env, locations, ids);
  const byName = printers.filter(({ id }) => id === undefined);
  for (const { name } of byName)
    for (const other of printers)
      if (other.name !== name && other.name.toLowerCase().startsWith(name.toLowerCase()))
        env.advise(`The pattern "${name}*" also fits ${other.name}: make it narrower in printers.${name}.`);
  return { count: printers.length, lines: printerLines(printers) };
}

function printerLines(printers: readonly EnvPrinter[]): readonly string[] {
  if (printers.length === 0) return ["printers: {}"];
  return [
    "# A name ending in * matches like the earlier service's prefixes did.",
    "printers:",
    ...printers.map(({ name, location, id }) => {
      const key = PLAIN_KEY.test(name) ? name : JSON.stringify(name);
      const selector = id === undefined ? `match: ${JSON.stringify(`${name}*`)}` : `id: ${id}`;
      return `  ${key}: { ${selector}, location: ${location} }`;
    }),
  ];
}

/** Names and numbers must both be new: neither two locations for a printer nor two printers in one location. */
function readMap(env: EnvReader, name: string): PrinterMapEntries {
  const entries = new Map<string, { readonly name: string; readonly number: number }>();
  const numbers = new Set<number>();
  const texts = (env.text(name) ?? "").split(/[,;]/).filter((text) => text.trim() !== "");
  let leftOut = 0;
  for (const text of texts) {
    const [, printer = "", digits = ""] = /^\s*(.*?)\s*[:=]\s*(\d{1,10})\s*$/s.exec(text) ?? [];
    const number = Number(digits);
    const usable = NAME.test(printer) && number >= PK.least && number <= PK.most;
    if (!usable || entries.has(printer.toLowerCase()) || numbers.has(number)) {
      leftOut += 1;
      continue;
    }
    numbers.add(number);
    entries.set(printer.toLowerCase(), { name: printer, number });
  }
  return { entries, leftOut };
}

function noteMaps(env: EnvReader, locations: PrinterMapEntries, ids: PrinterMapEntries): void {
  const strangers = [...ids.entries.keys()].filter((key) => !locations.entries.has(key)).length;
  noteMap(env, LOCATIONS, {
    home: "printers",
    empty: "is empty: no printer is named, so spools.location is off",
    leftOut: locations.leftOut,
    used: locations.entries.size,
  });
  noteMap(env, IDS, {
    home: "printers.*.id",
    empty: "is empty: printers are found by their names",
    leftOut: ids.leftOut + strangers,
    used: ids.entries.size - strangers,
  });
}

function noteMap(
  env: EnvReader,
  name: string,
  map: { readonly home: string; readonly empty: string; readonly leftOut: number; readonly used: number },
): void {
  if (env.text(name) === undefined) env.note(name, "no-effect", map.empty);
  if (map.used === 0) env.note(name, "rejected", "has no entry that can be used");
  if (map.leftOut > 0)
    env.note(
      name,
      "changed",
      `${map.home}; left out: ${map.leftOut} (malformed, repeated, or without a location)`,
    );
  env.note(name, "kept", map.home);
}
