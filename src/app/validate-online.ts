// The use case `validate --online`: every reference of the mapping is resolved against the running systems.
import type { Mapping, PartRef } from "../mapping/mapping.ts";
import type { Inventory, InventoryRead } from "../model/roles.ts";
import { mappedPlaces } from "../planner/mapped-places.ts";
import { BATCH_PREFIX } from "../planner/prints/batch.ts";
import { findPlace } from "../planner/resolve-places.ts";
import { connectForReading } from "./connect.ts";
import type { Host } from "./host.ts";
import { type LoadedMapping, mappingError } from "./read-mapping.ts";

/** Returns what was resolved, a line each; throws with every line that could not be. */
export async function validateOnline(
  { mapping, path }: LoadedMapping,
  host: Host,
): Promise<readonly string[]> {
  const systems = await connectForReading(mapping, host);
  const [source, inventory] = await Promise.all([systems.source.identify(), systems.inventory.identify()]);
  const places = await systems.inventory.readPlaces();
  const resolved = [
    `Bambuddy ${source.version} at ${source.url}`,
    `InvenTree ${inventory.version} (API ${inventory.api}) at ${inventory.url}`,
  ];
  const problems: string[] = [];
  for (const { kind, ref, use } of mappedPlaces(mapping)) {
    const found = findPlace(kind, ref, kind === "category" ? places.categories : places.locations, use);
    if ("message" in found) problems.push(problemLine(path, ref.at, found.message));
    else resolved.push(`${ref.at.path}: ${kind} ${found.path} (${found.pk})`);
  }
  const parts = ruleParts(mapping);
  if (parts.length > 0) {
    const read = await readRuleParts(systems.inventory, parts, host);
    for (const part of parts) {
      const found = read.parts.value.filter(({ pk, ipn }) =>
        part.kind === "pk" ? pk === part.pk : ipn === part.ipn,
      );
      const wanted = part.kind === "pk" ? `part ${part.pk}` : `part ${part.ipn}`;
      const [only, ...others] = found;
      if (only !== undefined && others.length === 0)
        resolved.push(`${part.at.path}: ${only.name} (${only.pk})`);
      else
        problems.push(
          problemLine(path, part.at, `InvenTree has ${found.length === 0 ? "no" : found.length} ${wanted}`),
        );
    }
  }
  if (problems.length > 0) throw mappingError(path, problems);
  return resolved;
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

function problemLine(
  path: string,
  at: { line: number; column: number; path: string },
  message: string,
): string {
  return `${path}:${at.line}:${at.column}: ${at.path}: ${message}`;
}
