// Remembers beside the ledger what each receiver was told, so that nothing is told twice; losing it tells something again.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeWhole } from "../write-file.ts";

/** By receiver and event: keys, the newest last. */
export type Told = Readonly<Record<string, readonly string[]>>;

const MOST_KEYS = 5000;

export function toldPath(ledgerPath: string): string {
  return join(dirname(ledgerPath), "notified.json");
}

/** An address may be a secret, so only its hash is written. */
export function toldName(url: URL, event: string): string {
  return `${createHash("sha256").update(url.href).digest("hex").slice(0, 16)} ${event}`;
}

export async function readTold(path: string): Promise<Told> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    if (typeof value !== "object" || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).map(([name, keys]) => [name, Array.isArray(keys) ? keys.map(String) : []]),
    );
  } catch {
    return {};
  }
}

export async function writeTold(path: string, told: Told): Promise<void> {
  const kept = Object.fromEntries(Object.entries(told).map(([name, keys]) => [name, keys.slice(-MOST_KEYS)]));
  await writeWhole(path, `${JSON.stringify(kept, null, 2)}\n`);
}
