// Starts the simulated InvenTree: store, routes and world-building API behind a real HTTP server.
import type { Handler } from "../server/message.ts";
import { type SimServer, serve } from "../server/serve.ts";
import { createBackend } from "./create-backend.ts";
import { GapKeeper } from "./gap-keeper.ts";
import { createHandler } from "./handler.ts";
import type { GapVisitor, InvenTreeOptions } from "./options.ts";
import { InvenTreeState } from "./state.ts";
import { createStore, type Store } from "./store/store.ts";

export interface InvenTreeServerOptions extends InvenTreeOptions {
  readonly port?: number;
  readonly keepAlive?: boolean;
  /** Continues with the data of an earlier server, as a restart or an upgrade does. */
  readonly store?: Store;
}

export interface InvenTreeWorld {
  readonly state: InvenTreeState;
  /** The server without HTTP around it. */
  readonly handle: Handler;
  /** Runs between the read and the write of every operation; what it does there may get lost, as on the real server. */
  readonly visitGaps: (visitor: GapVisitor | undefined) => void;
}

export interface InvenTreeSimulator extends InvenTreeWorld, SimServer {}

export function createInvenTree(options: InvenTreeServerOptions = {}): InvenTreeWorld {
  const gaps = new GapKeeper();
  const backend = createBackend(options.store ?? createStore(), gaps, options);
  return {
    state: new InvenTreeState(backend),
    handle: createHandler(backend),
    visitGaps: (visitor) => gaps.visit(visitor),
  };
}

export async function startInvenTree(options: InvenTreeServerOptions = {}): Promise<InvenTreeSimulator> {
  const world = createInvenTree(options);
  const server = await serve({
    handler: world.handle,
    describeState: () => world.state.snapshot(),
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.keepAlive === undefined ? {} : { keepAlive: options.keepAlive }),
  });
  return { ...server, ...world };
}
