// Categories and locations, whole or not at all.
import type { ReadClient } from "../../http/client.ts";
import { ReconcileError } from "../../model/errors.ts";
import type { Place } from "../../model/inventory.ts";
import { locationPath } from "./api.ts";
import { readList } from "./list.ts";
import { mapPlace, usableRow } from "./schema.ts";

export async function readPlaceList(read: ReadClient, what: string, path: string): Promise<readonly Place[]> {
  const places = await readList({ read, what, path, query: { ordering: "pathstring" }, map: mapPlace });
  if (places.coverage.kind === "complete") return places.value;
  const why = places.coverage.kind === "partial" ? places.coverage.why.join("; ") : "";
  throw new ReconcileError("unreachable", {
    object: `InvenTree at ${read.url}`,
    happened: `its ${what} could not be read whole: ${why}`,
    next: "Run again.",
  });
}

/** `undefined`: there is no such location. */
export async function readPlace(read: ReadClient, pk: number): Promise<Place | undefined> {
  const { status, body } = await read.getJson(locationPath(pk), { expect: [404] });
  return status === 404 ? undefined : usableRow(`location #${pk}`, mapPlace(body));
}
