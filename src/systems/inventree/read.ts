// The inventory role: what a plan may know of InvenTree, read without any right to write.
import type { ReadClient } from "../../http/client.ts";
import type { Instant } from "../../model/instant.ts";
import type { Parameter, StockItem } from "../../model/inventory.ts";
import type { InventoryTotals } from "../../model/ledger-view.ts";
import { completeRead } from "../../model/read.ts";
import type { Inventory, InventoryQuery, InventoryRead } from "../../model/roles.ts";
import { type Dialect, escapeRegex, PATHS } from "./api.ts";
import { mergeReads, readCount, windowed } from "./list.ts";
import { readFilamentStock } from "./read-filament.ts";
import { readParameters, readTemplates } from "./read-parameters.ts";
import { createPartReader, readAllParts, without } from "./read-parts.ts";
import { readPlaceList } from "./read-places.ts";
import { readAllStock, readRecentStock, startsWith } from "./read-stock.ts";
import { createServerInfo } from "./server-info.ts";
import { serverTimes } from "./server-times.ts";

/** @param timeZone IANA name of the zone that the server shows times in; absent: UTC. */
export function createInventreeInventory(read: ReadClient, timeZone?: string): Inventory {
  const timeOf = serverTimes(timeZone);
  const askServer = createServerInfo(read);
  return {
    async identify() {
      const { version, api } = await askServer();
      return { system: "inventree", url: read.url, version, api };
    },
    async readPlaces() {
      const [categories, locations] = await Promise.all([
        readPlaceList(read, "categories", PATHS.categories),
        readPlaceList(read, "locations", PATHS.locations),
      ]);
      return { categories, locations };
    },
    readTotals: (query) => readTotals(read, query),
    async readInventory(query) {
      const { dialect } = await askServer();
      return query.refresh.kind === "full"
        ? readEverything(read, dialect, query)
        : readWindow(read, dialect, { query, since: query.refresh.since });
    },
    async readFilamentStock(query) {
      const { dialect } = await askServer();
      return readFilamentStock({ read, timeOf }, dialect, query);
    },
  };
}

async function readTotals(read: ReadClient, query: InventoryQuery): Promise<InventoryTotals> {
  const [stock, parts] = await Promise.all([
    readCount(read, PATHS.stock, {
      batch_regex: `^${escapeRegex(query.batchPrefix)}`,
      part_detail: false,
    }),
    readCount(read, PATHS.parts, { IPN_regex: `^${escapeRegex(query.ipnPrefix)}-`, pricing: false }),
  ]);
  return { stock, parts };
}

async function readEverything(
  read: ReadClient,
  dialect: Dialect,
  query: InventoryQuery,
): Promise<InventoryRead> {
  const [{ stock, prefixed }, [templates, parameters]] = await Promise.all([
    readAllStock(read, dialect, query),
    readAllParameters(read, dialect, query),
  ]);
  const { parts, prefixed: prefixedParts } = await readAllParts(createPartReader(read, dialect.partOrder), {
    ipnPrefix: query.ipnPrefix,
    ipns: query.partIpns,
    pks: partsOf(stock.value, query),
    categories: query.categories,
  });
  return { parts, stock, templates, parameters, totals: { stock: prefixed, parts: prefixedParts } };
}

async function readAllParameters(
  read: ReadClient,
  dialect: Dialect,
  query: InventoryQuery,
): Promise<readonly [InventoryRead["templates"], InventoryRead["parameters"]]> {
  const templates = await readTemplates(read, dialect, query.templates);
  return [templates, await readParameters(read, dialect, templates.value)];
}

/** A number of requests that grows with what happened since, not with history. */
async function readWindow(
  read: ReadClient,
  dialect: Dialect,
  { query, since }: { readonly query: InventoryQuery; readonly since: Instant },
): Promise<InventoryRead> {
  const seen: Parameter[] = [];
  let areParametersShown = true;
  const reader = createPartReader(read, dialect.partOrder, (parameters) => {
    areParametersShown &&= parameters !== undefined;
    seen.push(...(parameters ?? []));
  });
  const [{ stock, ipnOfPart }, templates, totals] = await Promise.all([
    readRecentStock(read, dialect, { query, since }),
    readTemplates(read, dialect, query.templates),
    readTotals(read, query),
  ]);
  // A part that holds none of these items is of no account: whoever books under it reads everything first.
  const pks = [...partsOf(stock.value, query)];
  const ipns = pks.flatMap((pk) => ipnOfPart.get(pk) ?? []);
  const named = await reader.byIpn([...query.partIpns, ...ipns]);
  const single = await reader.byPk(without(pks, [named]));
  const wanted = new Set(templates.value.map(({ pk }) => pk));
  const parameters = areParametersShown
    ? mergeReads([completeRead(seen.filter(({ templatePk }) => wanted.has(templatePk)))])
    : await readParameters(read, dialect, templates.value);
  return {
    parts: windowed(mergeReads([named, single]), since),
    stock: windowed(stock, since),
    templates,
    parameters: windowed(parameters, since),
    totals,
  };
}

/** The parts that rules name, and those of items that may prove a print. */
function partsOf(stock: readonly StockItem[], query: InventoryQuery): ReadonlySet<number> {
  const pks = new Set(query.partPks);
  for (const item of stock)
    if (startsWith(item.batch, query.batchPrefix) || item.notes?.includes("rc:") === true)
      pks.add(item.partPk);
  return pks;
}
