// What every kind of operation on Bambuddy offers, and what it may use.
import type { ReadClient, WriteClient } from "../../http/client.ts";
import type { OperationKind, OperationOf } from "../../model/operation.ts";
import type { Answer, Inspection, ResolvedRefs } from "../../model/roles.ts";

export interface TargetContext {
  readonly read: ReadClient;
  readonly write: WriteClient;
}

export interface Handler<K extends OperationKind> {
  inspect(operation: OperationOf<K>, refs: ResolvedRefs): Promise<Inspection>;
  perform(operation: OperationOf<K>, refs: ResolvedRefs): Promise<Answer>;
}
