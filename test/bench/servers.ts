// The simulated farm in a process of its own, so that memory and processor time of a measured command are its own.
import { readFileSync } from "node:fs";
import { OPERATION_KINDS, type OperationKind } from "../../src/model/operation.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { startBambuddy } from "../../src/sim/bambuddy/simulator.ts";
import { type InvenTreeSimulator, startInvenTree } from "../../src/sim/inventree/simulator.ts";
import type { LoggedRequest } from "../../src/sim/server/request-log.ts";
import type { SimServer } from "../../src/sim/server/serve.ts";
import { bookOperations } from "./book.ts";
import { seedPrints } from "./farm.ts";

export const BAMBUDDY_KEY = "bb_benchmark-key";
export const INVENTREE_TOKEN = "inv-benchmark-token";

export type ServerOrder =
  /** Every answer takes `delay` milliseconds more than the simulation does. */
  | { readonly kind: "start"; readonly runs: number; readonly archives: number; readonly delay: number }
  /** Empties the inventory, and then puts there what the plan would write. */
  | { readonly kind: "book"; readonly plan: string; readonly kinds: "all" | readonly OperationKind[] }
  /** What was asked for since the last time, in the order of arrival. */
  | { readonly kind: "take-requests" };

export interface ServerReport {
  readonly bambuddy: { readonly url: string; readonly requests: readonly string[] };
  readonly inventree: { readonly url: string; readonly requests: readonly string[] };
}

if (import.meta.main) await listen();

async function listen(): Promise<void> {
  const bambuddy = await startBambuddy({
    auth: { keys: [{ key: BAMBUDDY_KEY }] },
    heavyExtraData: true,
    keepAlive: true,
  });
  let inventree = await startEmptyInventory(0);
  let delay = 0;

  async function obey(order: ServerOrder): Promise<void> {
    if (order.kind === "start") {
      seedPrints(bambuddy.state, { ...order, now: Date.now() });
      delay = order.delay;
      slowDown(bambuddy, delay);
      slowDown(inventree, delay);
    }
    if (order.kind === "book") {
      const { port } = inventree;
      await inventree.close();
      inventree = await startEmptyInventory(port);
      slowDown(inventree, delay);
      for (const { id } of bambuddy.state.db.archives.all())
        bambuddy.state.db.archives.update(id, { external_url: null });
      bookOperations({
        prints: bambuddy.state,
        inventory: inventree.state,
        operations: (JSON.parse(readFileSync(order.plan, "utf8")) as Plan).operations,
        kinds: order.kinds === "all" ? OPERATION_KINDS : order.kinds,
      });
      Bun.gc(true);
    }
  }

  function report(): ServerReport {
    const taken = {
      bambuddy: { url: bambuddy.url, requests: bambuddy.log.entries.map(targetOf) },
      inventree: { url: inventree.url, requests: inventree.log.entries.map(targetOf) },
    };
    bambuddy.log.clear();
    inventree.log.clear();
    return taken;
  }

  let last: Promise<void> = Promise.resolve();
  process.on("message", (order: ServerOrder) => {
    last = last
      .then(() => obey(order))
      .then(() => {
        process.send?.(report());
      });
  });
}

function slowDown({ faults }: SimServer, ms: number): void {
  if (ms > 0) faults.add({ when: { times: "always" }, fault: { kind: "delay-ms", ms } });
}

async function startEmptyInventory(port: number): Promise<InvenTreeSimulator> {
  const inventree = await startInvenTree({
    port,
    tokens: { [INVENTREE_TOKEN]: { user: "reconcile", superuser: true } },
    keepAlive: true,
  });
  const { state } = inventree;
  state.addCategory({ name: "Printed parts" });
  state.addLocation({ name: "Printed goods" });
  state.addTemplate({ name: "Weight", units: "g" });
  state.addTemplate({ name: "PrintTime", units: "s" });
  return inventree;
}

function targetOf({ path, query }: LoggedRequest): string {
  const text = new URLSearchParams(query).toString();
  return text === "" ? path : `${path}?${text}`;
}
