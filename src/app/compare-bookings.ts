// The ledger's bookings beside the stock items that they name.
import type { BookingRow } from "../ledger/history.ts";
import type { StockItem } from "../model/inventory.ts";
import { findRunMarkers } from "../model/marker.ts";
import { archiveOfBatch } from "../planner/prints/batch.ts";
import { archiveAddress } from "../planner/prints/index-stock.ts";
import { type Comparison, type Difference, NEXT } from "./difference.ts";
import type { Proof } from "./read-proof.ts";

export function compareBookings(
  rows: readonly BookingRow[],
  { decision, bookings }: Proof,
  instance: string,
): Comparison {
  const { prints } = decision;
  if (prints === undefined)
    return {
      compared: 0,
      differences: [],
      gone: [],
      notes: rows.length === 0 ? [] : [`${rows.length} bookings were not compared: prints are off.`],
    };
  const items = new Map(prints.world.stocked.stock.value.map((item) => [item.pk, item]));
  const proven = new Map(bookings.map((booking) => [booking.run, booking]));
  const differences: Difference[] = [];
  const gone: string[] = [];
  for (const row of rows) {
    const item = items.get(row.stock);
    const elsewhere = proven.get(row.run);
    if (item !== undefined) differences.push(...compareItem(row, item, instance));
    else if (elsewhere !== undefined)
      differences.push(differs(row, "stock item", `#${row.stock}`, `#${elsewhere.stockPk}`, NEXT.rebuild));
    else
      gone.push(
        `${row.run}: stock item #${row.stock} was deleted, merged away, or moved out of what is read; it is not booked again`,
      );
  }
  const known = new Set(rows.map(({ run }) => run));
  const stocked = new Set(rows.map(({ stock }) => stock));
  // Under the source's other unit the same item is known already.
  for (const { run, stockPk } of bookings)
    if (!known.has(run) && !stocked.has(stockPk))
      differences.push({
        kind: "missing-in-ledger",
        object: run,
        what: "booking",
        ledger: null,
        target: `stock item #${stockPk}`,
        next: NEXT.recognise,
      });
  return { compared: rows.length, differences, gone, notes: [] };
}

function compareItem(row: BookingRow, item: StockItem, instance: string): Difference[] {
  const found: Difference[] = [...compareMarker(row, item, instance)];
  if (row.batch !== null && item.batch !== row.batch)
    found.push(differs(row, "batch", row.batch, item.batch ?? "none", NEXT.person));
  if (item.partPk !== row.part)
    found.push(differs(row, "part", `#${row.part}`, `#${item.partPk}`, NEXT.rebuild));
  return found;
}

/** What an earlier tool made carries a batch code and no marker. */
function compareMarker(row: BookingRow, item: StockItem, instance: string): Difference[] {
  const markers = findRunMarkers(item.notes ?? "").flatMap((marker) =>
    marker.instance === instance ? [marker.run] : [],
  );
  const other = row.archive === null ? undefined : archiveAddress(row.archive, row.run);
  if (markers.some((run) => run === row.run || run === other || isOtherUnit(row, run))) return [];
  const [first] = markers;
  if (first !== undefined) return [differs(row, "marker", row.run, first, NEXT.rebuild)];
  if (row.via === "applied")
    return [
      {
        kind: "missing-in-target",
        object: row.run,
        what: "marker",
        ledger: row.run,
        target: null,
        next: NEXT.look,
      },
    ];
  return row.archive === null || archiveOfBatch(item.batch) === row.archive
    ? []
    : [differs(row, "batch", `of archive ${row.archive}`, item.batch ?? "none", NEXT.look)];
}

/** `archive-12@…` where the item carries the marker of the run that an upgrade of Bambuddy made of it. */
function isOtherUnit({ run }: BookingRow, marker: string): boolean {
  return run.startsWith("archive-") && run.slice(run.indexOf("@")) === marker.slice(marker.indexOf("@"));
}

function differs(
  { run }: BookingRow,
  what: string,
  ledger: string,
  target: string,
  next: string,
): Difference {
  return { kind: "differs", object: run, what, ledger, target, next };
}
