// What a history row says about a change of status, by version.
import type { Backend } from "../backend.ts";
import type { JsonObject, StockRow } from "../store/rows.ts";

export function statusDeltas(backend: Backend, former: StockRow, row: StockRow): JsonObject {
  if (!backend.profile.historyOutlivesItems) return { status: row.status_custom_key };
  return {
    status: row.status_custom_key,
    status_logical: row.status,
    old_status: former.status_custom_key,
    old_status_logical: former.status,
  };
}
