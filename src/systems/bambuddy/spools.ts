// Bambuddy's spools: one list without pages, which a single spool without material breaks for all (wire/bambuddy.md 4.2).
import type { ReadClient } from "../../http/client.ts";
import type { Spool } from "../../model/filament.ts";
import { sortedBy } from "../../model/order.ts";
import type { Read } from "../../model/read.ts";
import { fetchSpool, PATHS, spoolPath } from "./api.ts";
import { fetchInventoryList, NO_INVENTORY, SPOOL_LIST } from "./inventory-list.ts";
import { readWhole } from "./lists.ts";
import { readSpool } from "./schema.ts";

/** Ids are dense, so a look at the first few hundred finds most spools and the broken one. */
const SINGLE_LOOKS = 300;
const BEYOND_THE_HIGHEST = 20;

/** `used`: spools that matter even where the list is broken. */
export async function readSpools(
  read: ReadClient,
  used: ReadonlySet<number>,
): Promise<Read<readonly Spool[]>> {
  const page = await fetchInventoryList(read, SPOOL_LIST);
  if (page === "no-inventory")
    return { value: [], coverage: { kind: "partial", why: [`spools: ${NO_INVENTORY}`] } };
  if (page !== "broken") return sorted(readWhole("spools", page, readSpool));
  return await gatherSpools(read, used);
}

/** One by one, so that one broken spool holds up nobody else's grams. */
async function gatherSpools(read: ReadClient, used: ReadonlySet<number>): Promise<Read<readonly Spool[]>> {
  const spools = new Map<number, Spool>();
  const broken: number[] = [];
  const unusable: string[] = [];
  await Promise.all(
    wantedIds(used).map(async (id) => {
      const answer = await fetchSpool(read, id);
      if (answer === "gone") return;
      if (answer === "broken") {
        broken.push(id);
        return;
      }
      const reading = readSpool(answer.body);
      if (reading.kind === "row") spools.set(reading.row.id, reading.row);
      else unusable.push(`spools: ${reading.name} is unusable: ${reading.why}`);
    }),
  );
  const why = [brokenText(sortedBy(broken, (id) => id)), ...unusable.sort()];
  return sorted({ value: [...spools.values()], coverage: { kind: "partial", why } });
}

function wantedIds(used: ReadonlySet<number>): number[] {
  const highest = used.size === 0 ? 0 : (sortedBy(used, (id) => -id)[0] ?? 0);
  const length = Math.min(Math.max(highest, 0) + BEYOND_THE_HIGHEST, SINGLE_LOOKS);
  return [...new Set([...Array.from({ length }, (_, index) => index + 1), ...used])];
}

function brokenText(broken: readonly number[]): string {
  const [first] = broken;
  const list = `spools: Bambuddy answers 500 for the list of its spools`;
  if (first === undefined)
    return `${list}, most likely because one has an empty material; find it (GET ${PATHS.spools}/<id> answers 500) and give it a material (PATCH)`;
  const names = broken.length === 1 ? `spool ${first}` : `spools ${broken.join(", ")}`;
  return `${list} because it cannot show ${names}, most likely for an empty material; give it one: PATCH ${spoolPath(first)} with {"material": "PLA"}`;
}

function sorted(read: Read<readonly Spool[]>): Read<readonly Spool[]> {
  return { ...read, value: sortedBy(read.value, ({ id }) => id) };
}
