// Reads the recorded exchanges of real InvenTree servers and rebuilds the inventory they began with.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type InvenTreeSimulator, startInvenTree } from "../../src/sim/inventree/simulator.ts";

export interface Exchange {
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query: Readonly<Record<string, string>>;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
}

type Row = Readonly<Record<string, unknown>> & { readonly pk: number; readonly name: string };

const RECORDED = join(import.meta.dir, "../../../shared/wire/recorded");

/** Users of the recorded servers, by the token this replay gives them. */
export const TOKENS = {
  admin: "admin-token",
  viewer: "viewer-token",
  norole: "norole-token",
  sync: "sync-token",
};
export const SYNC_PASSWORD = "sync-password";

export function hasRecording(apiVersion: number): boolean {
  return existsSync(folderOf(apiVersion));
}

export function readExchanges(apiVersion: number): readonly Exchange[] {
  return readdirSync(folderOf(apiVersion))
    .filter((file) => /^\d{3}-.*\.json$/.test(file))
    .sort()
    .map((file) => {
      const recorded = JSON.parse(readFileSync(join(folderOf(apiVersion), file), "utf8")) as Omit<
        Exchange,
        "name"
      >;
      return { ...recorded, name: file.slice(4).replace(".json", "") };
    });
}

export async function startRecorded(
  apiVersion: number,
  exchanges: readonly Exchange[],
): Promise<InvenTreeSimulator> {
  const view = ["view"] as const;
  const syncPk = apiVersion >= 512 ? 3 : 2;
  const sync = { user: "sync", pk: syncPk, password: SYNC_PASSWORD, roles: syncRoles() };
  const viewer = { part: view, part_category: view, stock: view, stock_location: view };
  const sim = await startInvenTree({
    apiVersion,
    sqlite: true,
    worker: false,
    media: "dev",
    clock: () => "2026-11-20T13:07:06Z",
    tokens: {
      [TOKENS.admin]: { user: "admin", superuser: true },
      ...(apiVersion >= 512 ? { spare1: { user: "spare" }, spare2: { user: "spare" } } : {}),
      [TOKENS.viewer]: { user: "viewer", pk: 20, roles: viewer },
      [TOKENS.sync]: sync,
      [TOKENS.norole]: { user: "norole", pk: 21 },
    },
  });
  await rebuild(sim, exchanges);
  return sim;
}

async function rebuild(sim: InvenTreeSimulator, exchanges: readonly Exchange[]): Promise<void> {
  const rows = (name: string): readonly Row[] => rowsOf(exchanges.find((exchange) => exchange.name === name));
  const { state } = sim;
  for (const row of rows("categories")) state.addCategory(row);
  for (const row of rows("locations")) state.addLocation(row);
  for (const row of rows("templates")) state.addTemplate(row);
  const parts = [...rows("parts-no-limit"), ...rows("parts-page-1"), ...rows("parts-page-2")];
  for (const row of parts) state.addPart(partColumns(row));
  const filament = [...rows("stock-page-1"), ...rows("stock-page-2"), ...rows("stock-page-3")];
  const items = [...filament, ...rows("stock-by-batch-bambuddy")].sort((left, right) => left.pk - right.pk);
  for (const row of items) {
    // Item 11 was split off item 8.
    if (row.pk === 11) await splitOff(sim, { parent: 8, quantity: "400", location: 4 });
    if (row.pk === 8) state.addStock({ ...stockColumns(row), quantity: "1000" });
    if (row.pk !== 8 && row.pk !== 11) state.addStock(stockColumns(row));
  }
  for (const name of ["hand_made.png", "hand_made.thumbnail.png"]) {
    state.store.media.set(`/media/part_images/${name}`, {
      bytes: new Uint8Array(),
      contentType: "image/png",
    });
  }
}

function partColumns(row: Row) {
  const { pk, name, description, IPN, category, keywords, link, units, image } = row;
  return { pk, name, description, IPN, category, keywords, link, units, image } as Row;
}

function stockColumns(row: Row) {
  const { pk, part, quantity, batch, location, delete_on_deplete, notes } = row;
  const columns = { pk, batch, location, delete_on_deplete, notes } as Partial<Row>;
  return { ...columns, part: Number(part), quantity: String(quantity) };
}

interface Split {
  readonly parent: number;
  readonly quantity: string;
  readonly location: number;
}

async function splitOff(sim: InvenTreeSimulator, { parent, quantity, location }: Split): Promise<void> {
  await fetch(`${sim.url}/api/stock/transfer/`, {
    method: "POST",
    headers: { authorization: `Token ${TOKENS.admin}`, "content-type": "application/json" },
    body: JSON.stringify({ items: [{ pk: parent, quantity }], location }),
  });
}

function rowsOf(exchange: Exchange | undefined): readonly Row[] {
  const body = exchange?.response.body;
  if (Array.isArray(body)) return body as Row[];
  return (body as { readonly results: readonly Row[] } | undefined)?.results ?? [];
}

function syncRoles() {
  const write = ["view", "add", "change"] as const;
  return { part: write, stock: write, part_category: ["view"], stock_location: ["view"] } as const;
}

function folderOf(apiVersion: number): string {
  return join(RECORDED, `inventree-${apiVersion}`);
}
