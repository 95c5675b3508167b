// The optional status, batch and packaging of an operation line, and their deltas.
import type { Backend } from "../backend.ts";
import { stockState } from "../stock/status-codes.ts";
import type { JsonObject, StockRow } from "../store/rows.ts";
import type { OperationLine } from "./operation-line.ts";

export interface Extras {
  readonly columns: Partial<StockRow>;
  readonly deltas: JsonObject;
}

export function extrasOf(backend: Backend, line: OperationLine): Extras {
  const { status, batch, packaging } = line;
  const state = status === undefined ? undefined : stockState(backend, status);
  const given = {
    ...(batch === undefined ? {} : { batch }),
    ...(packaging === undefined ? {} : { packaging }),
  };
  return {
    columns: {
      ...given,
      ...(state === undefined ? {} : { status: state.logicalKey, status_custom_key: state.key }),
    },
    deltas: { ...given, ...(status === undefined ? {} : { status }) },
  };
}
