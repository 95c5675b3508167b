// `location`: with sub-locations by default; a missing one filters nothing, unless the cascade is off.
import type { StockRow } from "../store/rows.ts";
import { subtree } from "../tree/tree.ts";
import type { Call } from "../wire/call.ts";
import { type Built, where } from "../wire/filters.ts";

export function byLocation(value: string, call: Call): Built<StockRow> {
  const { locations } = call.backend.store;
  const cascades = call.query.get("cascade")?.toLowerCase() !== "false";
  if (value === "null") return cascades ? { kind: "everything" } : where((row) => row.location === null);
  const pk = Number(value);
  if (!Number.isInteger(pk)) return { kind: "refused", message: "Enter a number." };
  if (!cascades) return where((row) => row.location === pk);
  if (locations.get(pk) === undefined) return { kind: "everything" };
  const below = subtree(locations, pk);
  return where((row) => row.location !== null && below.has(row.location));
}
