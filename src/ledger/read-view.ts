// Reads the ledger view: what the planner may know, as one consistent state.
import type { Decimal } from "../model/decimal.ts";
import type { Instant } from "../model/instant.ts";
import type { Booking, FullRead, InDoubt, LedgerView } from "../model/ledger-view.ts";
import type { OperationKind } from "../model/operation.ts";
import { parseStored } from "./file-error.ts";
import { readUsage } from "./read-usage.ts";
import type { Store } from "./store.ts";

interface BookingRow extends Omit<Booking, "archiveId"> {
  readonly archiveId: number | null;
}

interface FactRow {
  readonly scope: string;
  readonly key: string;
  readonly value: string;
}

interface OpenRow {
  readonly address: string;
  readonly object: string;
  readonly sent_at: Instant;
}

export function readView(store: Store): LedgerView {
  return store.snapshot(() => {
    const lineage = readLineage(store);
    return {
      ...(lineage === undefined ? {} : { lineage }),
      bookings: readBookings(store),
      usage: readUsage(store),
      ...withOurCreations(store, readFacts(store)),
      inDoubt: readInDoubt(store),
    };
  });
}

export function readLineage(store: Store): string | undefined {
  return store.rows<{ readonly value: string }>("SELECT value FROM meta WHERE key = 'lineage'")[0]?.value;
}

/** Rows have the shape of bookings already: a year of them is read for every plan. */
function readBookings(store: Store): Map<string, Booking> {
  const rows = store.rows<BookingRow>(
    "SELECT run, archive AS archiveId, part AS partPk, stock AS stockPk, via FROM booking",
  );
  const bookings = new Map<string, Booking>();
  for (const row of rows) bookings.set(row.run, hasArchive(row) ? row : withoutArchive(row));
  return bookings;
}

function hasArchive(row: BookingRow): row is BookingRow & Booking {
  return row.archiveId !== null;
}

function withoutArchive({ run, partPk, stockPk, via }: BookingRow): Booking {
  return { run, partPk, stockPk, via };
}

type Facts = Omit<LedgerView, "lineage" | "bookings" | "usage" | "inDoubt">;

function readFacts(store: Store): Facts {
  const partOfKey = new Map<string, number>();
  const imageOfPart = new Map<number, string>();
  const withoutThumbnail = new Set<number>();
  const linkOfArchive = new Map<number, string>();
  const parameterValues = new Map<string, Decimal>();
  const placeOfItem = new Map<number, string>();
  let lastFullRead: FullRead | undefined;
  for (const { scope, key, value } of store.rows<FactRow>("SELECT scope, key, value FROM fact")) {
    if (scope === "part-of-key") partOfKey.set(key, Number(value));
    if (scope === "image-of-part") imageOfPart.set(Number(key), value);
    if (scope === "without-thumbnail") withoutThumbnail.add(Number(key));
    if (scope === "link-of-archive") linkOfArchive.set(Number(key), value);
    // Written from a Decimal, so it is one.
    if (scope === "parameter-value") parameterValues.set(key, value as Decimal);
    if (scope === "place-of-item") placeOfItem.set(Number(key), value);
    if (scope === "full-read") lastFullRead = parseStored<FullRead>(store.path, value);
  }
  const facts = { partOfKey, imageOfPart, withoutThumbnail, linkOfArchive, parameterValues, placeOfItem };
  return lastFullRead === undefined ? facts : { ...facts, lastFullRead };
}

/** What we made since the last full read belongs to what the inventory should count now. */
function withOurCreations(store: Store, facts: Facts): Facts {
  if (facts.lastFullRead === undefined) return facts;
  const made = (kind: OperationKind) =>
    store.rows<{ readonly n: number }>(
      "SELECT COUNT(*) AS n FROM operation WHERE outcome = 'verified' AND kind = ? AND closed_at > ?",
      [kind, facts.lastFullRead?.at ?? ""],
    )[0]?.n ?? 0;
  const { parts, stock } = facts.lastFullRead.inventory;
  const inventory = { parts: parts + made("part.create"), stock: stock + made("stock.create") };
  return { ...facts, lastFullRead: { ...facts.lastFullRead, inventory } };
}

function readInDoubt(store: Store): InDoubt[] {
  return store
    .rows<OpenRow>(
      "SELECT address, object, sent_at FROM operation WHERE state <> 'closed' AND sent_at IS NOT NULL ORDER BY id",
    )
    .map(({ address, object, sent_at }) => ({ address, object, since: sent_at }));
}
