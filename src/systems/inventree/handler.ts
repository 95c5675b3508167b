// What every kind of operation on InvenTree offers, and what it may use.
import type { ReadClient, WriteClient } from "../../http/client.ts";
import type { OperationKind, OperationOf, PartRef } from "../../model/operation.ts";
import { resolveId } from "../../model/resolve-ref.ts";
import type { Answer, Inspection, ResolvedRefs } from "../../model/roles.ts";
import type { Dialect } from "./api.ts";
import type { ReadTime } from "./server-times.ts";
import type { Thumbnails } from "./thumbnails.ts";

export interface TargetContext {
  readonly read: ReadClient;
  readonly write: WriteClient;
  /** Of history entries. */
  readonly timeOf: ReadTime;
  readonly dialect: () => Promise<Dialect>;
  readonly thumbnails: Thumbnails;
}

export interface Handler<K extends OperationKind> {
  inspect(operation: OperationOf<K>, refs: ResolvedRefs): Promise<Inspection>;
  perform(operation: OperationOf<K>, refs: ResolvedRefs): Promise<Answer>;
}

/** The executor runs nothing before what it depends on. */
export function requirePart(
  operation: { readonly address: string },
  part: PartRef,
  refs: ResolvedRefs,
): number {
  const pk = resolveId(part, refs);
  if (pk === undefined) throw new Error(`bug: ${operation.address} runs before its part exists`);
  return pk;
}
