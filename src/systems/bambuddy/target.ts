// Bambuddy as a target: it takes one kind of write, the link back to the part.
import type { ReadClient, WriteClient } from "../../http/client.ts";
import type { Operation, OperationOf } from "../../model/operation.ts";
import type { Target } from "../../model/roles.ts";
import { inspectLink } from "./inspect.ts";
import { performLink } from "./perform.ts";

export function createBambuddyTarget(http: {
  readonly read: ReadClient;
  readonly write: WriteClient;
}): Target {
  return {
    inspect: async (operation, refs) => inspectLink(http.read, linkOf(operation), refs),
    perform: async (operation, refs) => performLink(http.write, linkOf(operation), refs),
  };
}

function linkOf(operation: Operation): OperationOf<"link.set"> {
  if (operation.kind === "link.set") return operation;
  throw new Error(`bug: ${operation.address} was sent to Bambuddy`);
}
