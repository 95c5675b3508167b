// Operations on spools and slots, as a plan holds them.
import type { OperationKind, OperationOf, SlotRef, SpoolRef } from "../../../src/model/operation.ts";
import type { Target } from "../../../src/model/roles.ts";
import type { IdentityField, SpoolValues } from "../../../src/model/spool-fields.ts";

export const NO_REFS: ReadonlyMap<string, number> = new Map();

function operation<K extends OperationKind>(
  kind: K,
  payload: Pick<OperationOf<K>, "before" | "after">,
): OperationOf<K> {
  return {
    id: "0123456789abcdef",
    address: `${kind}/1`,
    kind,
    reason: { code: "value-differs", text: "" },
    object: "bambuddy/1",
    label: "",
    depends_on: [],
    books: {},
    ...payload,
  };
}

export interface NewSpool {
  readonly batch?: string;
  readonly field?: IdentityField;
  readonly text?: string;
  readonly values?: SpoolValues;
  readonly used?: string;
}

export function spoolCreate(given: NewSpool = {}): OperationOf<"spool.create"> {
  const { batch = "FIL-0009", field = "note", values = { material: "PLA" }, used = "0" } = given;
  const text = given.text ?? (field === "note" ? `[batch:${batch}]` : batch);
  const after = { stock: 9, batch, identity: { field, text }, values, weight_used: used };
  return operation("spool.create", { before: null, after });
}

type Before = OperationOf<"spool.set">["before"]["values"];

export function spoolSet(spool: number, before: Before, values: SpoolValues): OperationOf<"spool.set"> {
  return operation("spool.set", { before: { values: before }, after: { spool, values } });
}

export function spoolArchive(spool: number): OperationOf<"spool.archive"> {
  return operation("spool.archive", { before: { archived: false }, after: { spool, archived: true } });
}

export function slotAssign(
  slot: SlotRef,
  before: number | null,
  spool: SpoolRef,
): OperationOf<"slot.assign"> {
  return operation("slot.assign", { before: { spool: before }, after: { ...slot, spool } });
}

export function slotClear(slot: SlotRef, before: number): OperationOf<"slot.clear"> {
  return operation("slot.clear", { before: { spool: before }, after: { ...slot, spool: null } });
}

/** A target asked about operations that refer to nothing. */
export function withoutRefs({ inspect, perform }: Target) {
  return {
    inspect: (one: Parameters<Target["inspect"]>[0]) => inspect(one, NO_REFS),
    perform: (one: Parameters<Target["perform"]>[0]) => perform(one, NO_REFS),
  };
}
