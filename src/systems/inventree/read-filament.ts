// Filament: the parts and items under one category, what was booked on them, and when they were counted.
import type { Query, ReadClient } from "../../http/client.ts";
import { ReconcileError } from "../../model/errors.ts";
import type { FilamentStockRead } from "../../model/filament.ts";
import type { Parameter, Part, Place, StockItem } from "../../model/inventory.ts";
import { groupBy } from "../../model/order.ts";
import { completeRead, type Read } from "../../model/read.ts";
import type { FilamentQuery } from "../../model/roles.ts";
import { type Dialect, PATHS } from "./api.ts";
import { mergeReads, readList } from "./list.ts";
import { readCounts } from "./read-counts.ts";
import { type HistorySource, readMarkedHistory } from "./read-history.ts";
import { readParameters, readTemplates } from "./read-parameters.ts";
import { createPartReader, type SeeParameters, without } from "./read-parts.ts";
import { readPlaceList } from "./read-places.ts";
import { mapStockItem, rowOf } from "./schema.ts";

export async function readFilamentStock(
  source: HistorySource,
  dialect: Dialect,
  query: FilamentQuery,
): Promise<FilamentStockRead> {
  const { read } = source;
  const { category, templates: names = [] } = query;
  const shown = names.length === 0 ? undefined : collectParameters();
  const categories = await readPlaceList(read, "categories", PATHS.categories);
  const below = categoriesBelow(read, categories, category);
  const reader = createPartReader(read, dialect.partOrder, shown?.see);
  const [listed, { stock, counted }, marked, templates] = await Promise.all([
    reader.list({ category }),
    readSpools(source, dialect, category),
    readMarkedHistory(source),
    readTemplates(read, dialect, names),
  ]);
  const isFilament = (part: Part) => part.categoryPk !== undefined && below.has(part.categoryPk);
  // A part that came into the category while it was read, or all parts where the server ignored the filter.
  const unlisted = await reader.byPk(without(new Set(stock.value.map(({ partPk }) => partPk)), [listed]));
  const parts = only(mergeReads([listed, unlisted]), isFilament);
  const known = new Set(parts.value.map(({ pk }) => pk));
  const items = only(mergeReads([stock, { ...unlisted, value: [] }]), ({ partPk }) => known.has(partPk));
  const countable = query.countsOf ?? items.value.map(({ pk }) => pk).filter((pk) => counted.has(pk));
  const counts = await readCounts(source, countable);
  const isWhole = query.countsOf !== undefined;
  const parameters = shown?.all() ?? (await readParameters(read, dialect, templates.value));
  const wanted = new Set(templates.value.map(({ pk }) => pk));
  return {
    parts,
    stock: items,
    marked,
    counts: isWhole ? counts : mergeReads([counts, { ...items, value: [] }]),
    templates,
    parameters: only(
      mergeReads([parameters, { ...parts, value: [] }]),
      ({ partPk, templatePk }) => known.has(partPk) && wanted.has(templatePk),
    ),
  };
}

interface ShownParameters {
  readonly see: SeeParameters;
  /** `undefined`: a part came without them, and they have to be listed. */
  all(): Read<Parameter[]> | undefined;
}

/** Parts bring theirs along: a list of a template's values would grow with the parts that were printed. */
function collectParameters(): ShownParameters {
  const seen: Parameter[] = [];
  let areShown = true;
  return {
    see(parameters) {
      areShown &&= parameters !== undefined;
      seen.push(...(parameters ?? []));
    },
    all: () => (areShown ? mergeReads([completeRead(seen)]) : undefined),
  };
}

interface SpoolsRead {
  readonly stock: Read<StockItem[]>;
  /** Items whose history may hold a count. */
  readonly counted: ReadonlySet<number>;
}

async function readSpools(
  { read, timeOf }: HistorySource,
  dialect: Dialect,
  category: number,
): Promise<SpoolsRead> {
  const left = new Set<number>();
  const counted = new Set<number>();
  const list = (filter: Query) =>
    readList({
      read,
      what: "filament items",
      path: PATHS.stock,
      query: { category, consumed: false, is_building: false, part_detail: false, ...filter },
      map: (raw) => {
        const reading = mapStockItem(raw, timeOf);
        if (reading.kind === "malformed") return reading;
        const row = rowOf(raw);
        const { pk } = reading.row;
        if ((row?.["consumed_by"] ?? null) !== null || row?.["is_building"] === true) left.add(pk);
        // With row locks came counts that confirm the level and leave no date.
        if (dialect.hasRowLocks || (row?.["stocktake_date"] ?? null) !== null) counted.add(pk);
        return reading;
      },
    });
  const lists = await Promise.all([
    list({ has_batch: true, ordering: dialect.stockOrder }),
    list({ has_batch: false, ordering: dialect.unbatchedOrder }),
  ]);
  return { stock: only(mergeReads(lists), ({ pk }) => !left.has(pk)), counted };
}

/** The part list ignores a category that does not exist, and would answer every part. */
function categoriesBelow(read: ReadClient, categories: readonly Place[], root: number): ReadonlySet<number> {
  if (!categories.some(({ pk }) => pk === root))
    throw new ReconcileError("unreachable", {
      object: `InvenTree at ${read.url}`,
      happened: `the filament category #${root} is gone`,
      next: "Check categories.filament, then run again.",
    });
  const children = groupBy(categories, ({ parent }) => parent);
  const below = new Set<number>([root]);
  // A set hands out what is added while it is walked.
  for (const pk of below) for (const child of children.get(pk) ?? []) below.add(child.pk);
  return below;
}

function only<T>({ value, coverage }: Read<readonly T[]>, isWanted: (row: T) => boolean): Read<T[]> {
  return { value: value.filter(isWanted), coverage };
}
