// Stock history: a read-only list and its entries.
import { variantsOf } from "../part/part-stock.ts";
import type { TrackRow } from "../store/rows.ts";
import { type Call, flagParam, pkParam } from "../wire/call.ts";
import { dayFilters, type Filter, NOT_A_CHOICE, numberFilter, where } from "../wire/filters.ts";
import { type ListSpec, listReply } from "../wire/list.ts";
import { noMatch, ok, type Reply } from "../wire/reply.ts";
import type { Route } from "../wire/route.ts";
import { singleTrack, trackRenderer } from "./track-view.ts";

const FILTERS: readonly Filter<TrackRow>[] = [
  {
    name: "item",
    build: (value, call) => {
      const item = call.backend.store.stock.get(Number(value));
      if (item === undefined) return { kind: "refused", message: NOT_A_CHOICE };
      return where((row) => row.item === item.pk);
    },
  },
  {
    name: "part",
    since: 450,
    build: (value, call) => {
      const part = call.backend.store.parts.get(Number(value));
      if (part === undefined) return { kind: "refused", message: NOT_A_CHOICE };
      const variants = flagParam(call, "include_variants") ? variantsOf(call.backend.store, part.pk) : [];
      const wanted = new Set([part.pk, ...variants]);
      return where((row) => row.part !== null && wanted.has(row.part));
    },
  },
  numberFilter("user", (row, wanted) => row.user === wanted),
  ...dayFilters({ after: "min_date", before: "max_date" }, (row: TrackRow) => row.date, 450),
];

const LIST: ListSpec<TrackRow> = {
  candidates,
  filters: FILTERS,
  searched: (row) => [row.notes],
  // Entries are written in the order of their keys, also while the clock stands still.
  order: () => ({
    fields: { date: (row) => `${row.date} ${String(row.pk).padStart(12, "0")}` },
    fallback: ["-date"],
  }),
  renderer: trackRenderer,
};

const ACCESS = { kind: "role", role: "stock" } as const;

export const TRACK_ROUTES: readonly Route[] = [
  { path: "/api/stock/track/", access: ACCESS, methods: { GET: (call) => listReply(call, LIST) } },
  { path: "/api/stock/track/:pk/", access: ACCESS, methods: { GET: getTrack } },
];

function getTrack(call: Call): Reply {
  const row = call.backend.store.tracking.get(pkParam(call));
  return row === undefined ? noMatch("StockItemTracking") : ok(singleTrack(call, row));
}

function candidates(call: Call): readonly TrackRow[] {
  const { tracking } = call.backend.store;
  const item = Number(call.query.getAll("item").at(-1) ?? "");
  return Number.isInteger(item) && item > 0 ? tracking.where("item", item) : tracking.all();
}
