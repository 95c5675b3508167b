// Operations and plans for the toy server, with everything defaulted.
import type { Operation, OperationOf, PartRef } from "../../src/model/operation.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { START } from "../ledger/fake-clock.ts";
import { partCreate, stockCreate } from "../ledger/operations.ts";

export { partCreate, stockCreate };

const REASON = { code: "value-absent", text: "Because." } as const;

export function parameterSet(
  name: string,
  overrides: Partial<OperationOf<"parameter.set">> & { readonly part?: PartRef } = {},
): OperationOf<"parameter.set"> {
  const { part = 7, ...others } = overrides;
  const address = `parameter/${name}`;
  return {
    id: `set-${name}`,
    address,
    kind: "parameter.set",
    reason: REASON,
    object: address,
    label: `Parameter ${name}`,
    before: null,
    after: { part, template: 1, name, data: "12.5", unit: "g" },
    depends_on: [],
    books: {},
    ...others,
  };
}

export function imageSet(name: string, archive: number): OperationOf<"image.set"> {
  const address = `image/${name}`;
  return {
    id: `image-${name}`,
    address,
    kind: "image.set",
    reason: REASON,
    object: `part/${name}`,
    label: `Image of ${name}`,
    before: { image: null },
    after: { part: 7, archive, filename: `rc-farm1-archive-${archive}.png` },
    depends_on: [],
    books: { archive },
  };
}

export function linkSet(
  archive: number,
  overrides: Partial<OperationOf<"link.set">> & {
    readonly url?: OperationOf<"link.set">["after"]["external_url"];
  } = {},
): OperationOf<"link.set"> {
  const { url = "https://stock.example.org/part/7/", ...others } = overrides;
  const address = `link/archive-${archive}`;
  return {
    id: `link-${archive}`,
    address,
    kind: "link.set",
    reason: REASON,
    object: `archive-${archive}`,
    label: `Link of archive ${archive}`,
    before: { external_url: null },
    after: { archive, external_url: url },
    depends_on: [],
    books: { archive },
    ...others,
  };
}

/** A part made by this plan and a print of it that is booked on the new part. */
export function partWithPrint(ipn: string, run: number): readonly [Operation, Operation] {
  const part = partCreate(ipn);
  const { after } = stockCreate(run);
  const stock = stockCreate(run, {
    after: { ...after, part: { ref: part.address } },
    depends_on: [part.address],
  });
  return [part, stock];
}

export function planOf(operations: readonly Operation[], overrides: Partial<Plan> = {}): Plan {
  return {
    format: "reconcile/plan/v1",
    meta: { created_at: START, tool: "0.1.0", refresh: "full", requests: 0 },
    mapping: { path: "mapping.yaml", sha256: "0", commit: null },
    instance: "farm1",
    ledger: { lineage: null, bookings: 0 },
    source: { system: "bambuddy", url: "http://b.example.org", version: "1" },
    target: { system: "inventree", url: "http://i.example.org", version: "1" },
    reads: [],
    summary: {
      operations: { "part.create": 0, "stock.create": 0, "parameter.set": 0, "image.set": 0, "link.set": 0 },
      recognised: 0,
      before_since: 0,
      skipped: 0,
      not_produced: 0,
      waiting: 0,
      narrowed: 0,
    },
    guards: [],
    operations,
    findings: [],
    drift: [],
    recognised: [],
    full_read: null,
    digest: "d".repeat(64),
    semantic_digest: "e".repeat(64),
    ...overrides,
  };
}
