// The target role: looks at the object of an operation, and performs the operation once.
import type { ReadClient, WriteClient } from "../../http/client.ts";
import { ReconcileError } from "../../model/errors.ts";
import type { Operation, OperationKind, OperationOf } from "../../model/operation.ts";
import type { FetchThumbnail, Target } from "../../model/roles.ts";
import { dialectOf } from "./api.ts";
import { createPartHandler } from "./create-part.ts";
import { createStockHandler } from "./create-stock.ts";
import type { Handler, TargetContext } from "./handler.ts";
import { createKeepHandler } from "./keep-stock.ts";
import { createReturnHandler, createSubtractHandler } from "./move-stock.ts";
import { createMoveHandler } from "./relocate-stock.ts";
import { createServerInfo } from "./server-info.ts";
import { serverTimes } from "./server-times.ts";
import { createImageHandler } from "./set-image.ts";
import { createParameterHandler } from "./set-parameter.ts";
import { keepThumbnails } from "./thumbnails.ts";

export interface InventreeTargetParts {
  readonly read: ReadClient;
  readonly write: WriteClient;
  readonly thumbnails: FetchThumbnail;
  /** The server's API version where it is known; else the server is asked. */
  readonly api?: number;
  /** IANA name of the zone that the server shows times in; absent: UTC. */
  readonly timeZone?: string;
}

type Handlers = { readonly [K in OperationKind]?: Handler<K> };

export function createInventreeTarget(parts: InventreeTargetParts): Target {
  const { read, write, thumbnails, api, timeZone } = parts;
  const askServer = createServerInfo(read);
  const context: TargetContext = {
    read,
    write,
    thumbnails: keepThumbnails(thumbnails),
    timeOf: serverTimes(timeZone),
    dialect: async () => (api === undefined ? (await askServer()).dialect : dialectOf(api)),
  };
  const handlers: Handlers = {
    "part.create": createPartHandler(context),
    "stock.create": createStockHandler(context),
    "parameter.set": createParameterHandler(context),
    "image.set": createImageHandler(context),
    "stock.keep": createKeepHandler(context),
    "usage.subtract": createSubtractHandler(context),
    "usage.return": createReturnHandler(context),
    "stock.move": createMoveHandler(context),
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
    async perform(operation, refs) {
      try {
        return await handlerOf(handlers, operation).perform(operation, refs);
      } catch (error) {
        // Only reading throws, and all reading comes before the write: nothing was sent.
        if (error instanceof ReconcileError) return { state: "refused", status: 503, why: error.message };
        throw error;
      }
    },
  };
}

function handlerOf<K extends OperationKind>(handlers: Handlers, operation: OperationOf<K>): Handler<K>;
function handlerOf(handlers: Handlers, operation: Operation): Handler<OperationKind> {
  const handler = handlers[operation.kind];
  if (handler === undefined) throw new Error(`bug: ${operation.kind} is not written to InvenTree`);
  return handler as Handler<OperationKind>;
}
