// Operations as a planner would write them, with everything defaulted.
import type { OperationOf } from "../../src/model/operation.ts";

const REASON = { code: "new-print", text: "Because." } as const;

export function partCreate(
  ipn: string,
  overrides: Partial<OperationOf<"part.create">> = {},
): OperationOf<"part.create"> {
  const address = `part/${ipn}`;
  return {
    id: `create-${ipn}`,
    address,
    kind: "part.create",
    reason: REASON,
    object: address,
    label: `Part ${ipn}`,
    before: null,
    after: { ipn, name: ipn, description: "", category: 26 },
    depends_on: [],
    books: { key: `key-${ipn}` },
    ...overrides,
  };
}

export function stockCreate(
  run: number,
  overrides: Partial<OperationOf<"stock.create">> = {},
): OperationOf<"stock.create"> {
  const name = `run-${run}@20261119T100000Z`;
  const marker = `rc:farm1:run/${run}@20261119T100000Z;`;
  return {
    id: `book-${run}`,
    address: `stock/${name}`,
    kind: "stock.create",
    reason: REASON,
    object: `stock/${name}`,
    label: `1 × print ${run}`,
    before: null,
    after: {
      part: 7,
      quantity: "1",
      location: 98,
      batch: `bambuddy-${run}`,
      status: 10,
      notes: `Printed. ${marker}`,
      marker,
    },
    depends_on: [],
    books: { run: name, archive: run },
    ...overrides,
  };
}
