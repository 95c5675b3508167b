// The use case `validate --online`: every reference of the mapping is resolved against the running systems.
import type { Mapping, MappingPosition, PartRef } from "../mapping/mapping.ts";
import type { Inventory, InventoryRead, Places } from "../model/roles.ts";
import type { Printer } from "../model/source.ts";
import { mappedPlaces } from "../planner/mapped-places.ts";
import { describeSelector, isSelected } from "../planner/match-printer.ts";
import { BATCH_PREFIX } from "../planner/prints/batch.ts";
import { findPlace } from "../planner/resolve-places.ts";
import { connectForReading } from "./connect.ts";
import type { Host } from "./host.ts";
import { type LoadedMapping, mappingError } from "./read-mapping.ts";

/** Where a message of `findPlace` begins to list what there is. */
const LIST = ". It has: ";

interface Look {
  readonly resolved: string[];
  readonly problems: PositionedProblem[];
}

interface PositionedProblem {
  readonly at: MappingPosition;
  readonly message: string;
}

/** Returns what was resolved, a line each; throws with every line that could not be. */
export async function validateOnline(
  { mapping, path }: LoadedMapping,
  host: Host,
): Promise<readonly string[]> {
  const systems = await connectForReading(mapping, host);
  const [source, inventory] = await Promise.all([systems.source.identify(), systems.inventory.identify()]);
  const look: Look = {
    resolved: [
      `Bambuddy ${source.version} at ${source.url}`,
      `InvenTree ${inventory.version} (API ${inventory.api}) at ${inventory.url}`,
    ],
    problems: [],
  };
  lookForPlaces(mapping, await systems.inventory.readPlaces(), look);
  if (mapping.printers.length > 0)
    lookForPrinters(mapping, (await systems.source.readPrinters()).value, look);
  const parts = ruleParts(mapping);
  if (parts.length > 0) lookForParts(parts, await readRuleParts(systems.inventory, parts, host), look);
  if (look.problems.length === 0) return look.resolved;
  const byLine = [...look.problems].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  throw mappingError(
    path,
    byLine.map(({ at, message }) => `${path}:${at.line}:${at.column}: ${at.path}: ${message}`),
  );
}

/** All that there is is listed once: the second line that is wrong refers to the first. */
function lookForPlaces(mapping: Mapping, places: Places, { resolved, problems }: Look): void {
  const listed = new Set<string>();
  for (const { kind, ref, use } of mappedPlaces(mapping)) {
    const found = findPlace(kind, ref, kind === "category" ? places.categories : places.locations, use);
    if (!("message" in found)) {
      resolved.push(`${ref.at.path}: ${kind} ${found.path} (${found.pk})`);
      continue;
    }
    const [what, list] = found.message.split(LIST);
    const isListed = list !== undefined && listed.has(list);
    if (list !== undefined) listed.add(list);
    problems.push({ at: ref.at, message: isListed ? `${what}.` : found.message });
  }
}

function lookForPrinters(mapping: Mapping, printers: readonly Printer[], { resolved, problems }: Look): void {
  for (const { selector, at } of mapping.printers) {
    const found = printers.filter((printer) => isSelected(selector, printer));
    if (found.length > 0) resolved.push(`${at.path}: printer ${found.map(nameOf).join(", ")}`);
    else
      problems.push({
        at,
        message: `Bambuddy has no printer with ${describeSelector(selector)}. It has: ${printers.map(nameOf).join(", ") || "none"}`,
      });
  }
}

function nameOf({ id, name }: Printer): string {
  return `${name} (${id})`;
}

function lookForParts(parts: readonly PartRef[], read: InventoryRead, { resolved, problems }: Look): void {
  for (const part of parts) {
    const found = read.parts.value.filter(({ pk, ipn }) =>
      part.kind === "pk" ? pk === part.pk : ipn === part.ipn,
    );
    const wanted = part.kind === "pk" ? `part ${part.pk}` : `part ${part.ipn}`;
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0)
      resolved.push(`${part.at.path}: ${only.name} (${only.pk})`);
    else
      problems.push({
        at: part.at,
        message: `InvenTree has ${found.length === 0 ? "no" : found.length} ${wanted}`,
      });
  }
}

function ruleParts({ prints }: Mapping): readonly PartRef[] {
  if (prints.kind === "off") return [];
  return prints.rules.flatMap(({ effect }) =>
    effect.kind === "book" && effect.part !== undefined ? [effect.part] : [],
  );
}

function readRuleParts(inventory: Inventory, parts: readonly PartRef[], host: Host): Promise<InventoryRead> {
  return inventory.readInventory({
    refresh: { kind: "incremental", since: host.clock.now() },
    ipnPrefix: "BMB",
    batchPrefix: BATCH_PREFIX,
    categories: [],
    partIpns: parts.flatMap((part) => (part.kind === "ipn" ? [part.ipn] : [])),
    partPks: parts.flatMap((part) => (part.kind === "pk" ? [part.pk] : [])),
    templates: [],
  });
}
