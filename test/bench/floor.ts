// The floor: fetches and parses the pages that a plan asked for, and does nothing else.
import { readFileSync } from "node:fs";

export interface FloorServer {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Path and query, in the order in which the plan asked. */
  readonly requests: readonly string[];
  readonly inFlight: number;
}

if (import.meta.main) {
  const [path = ""] = process.argv.slice(2);
  const servers = JSON.parse(readFileSync(path, "utf8")) as readonly FloorServer[];
  await Promise.all(servers.map(readAll));
}

async function readAll({ url, headers, requests, inFlight }: FloorServer): Promise<void> {
  const left = requests.values();
  async function work(): Promise<void> {
    for (const target of left) JSON.parse(await (await fetch(`${url}${target}`, { headers })).text());
  }
  await Promise.all(Array.from({ length: inFlight }, work));
}
