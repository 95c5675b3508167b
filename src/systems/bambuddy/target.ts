// Bambuddy as a target: looks at the object of an operation, and performs the operation once.
import { ReconcileError } from "../../model/errors.ts";
import type { KINDS, Operation, OperationKind, OperationOf } from "../../model/operation.ts";
import type { Target } from "../../model/roles.ts";
import { createSpoolArchiveHandler } from "./archive-spool.ts";
import { createAssignHandler } from "./assign-slot.ts";
import { createClearHandler } from "./clear-slot.ts";
import { createSpoolHandler } from "./create-spool.ts";
import type { Handler, TargetContext } from "./handler.ts";
import { createLinkHandler } from "./set-link.ts";
import { createSpoolFieldsHandler } from "./set-spool.ts";

type BambuddyKind = {
  [K in OperationKind]: (typeof KINDS)[K]["system"] extends "bambuddy" ? K : never;
}[OperationKind];

type Handlers = { readonly [K in BambuddyKind]: Handler<K> };

export function createBambuddyTarget({ read, write }: TargetContext): Target {
  const context: TargetContext = { read, write };
  const handlers: Handlers = {
    "link.set": createLinkHandler(context),
    "spool.create": createSpoolHandler(context),
    "spool.set": createSpoolFieldsHandler(context),
    "slot.clear": createClearHandler(context),
    "slot.assign": createAssignHandler(context),
    "spool.archive": createSpoolArchiveHandler(context),
  };
  return {
    async inspect(operation, refs) {
      try {
        return await handlerOf(handlers, operation).inspect(operation, refs);
      } catch (error) {
        if (error instanceof ReconcileError) return { state: "unknown", why: error.message };
        throw error;
      }
    },
    perform: async (operation, refs) => handlerOf(handlers, operation).perform(operation, refs),
  };
}

function handlerOf<K extends OperationKind>(handlers: Handlers, operation: OperationOf<K>): Handler<K>;
function handlerOf(handlers: Handlers, operation: Operation): Handler<OperationKind> {
  const every: { readonly [K in OperationKind]?: Handler<K> } = handlers;
  const handler = every[operation.kind];
  if (handler === undefined) throw new Error(`bug: ${operation.kind} is not written to Bambuddy`);
  return handler as Handler<OperationKind>;
}
