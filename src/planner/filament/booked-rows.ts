// Which usage rows were booked, and with how many grams: the history's markers first, then the ledger.
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  parseDecimal,
  subtractDecimals,
} from "../../model/decimal.ts";
import type { HistoryEntry } from "../../model/filament.ts";
import type { BookedUsageRow } from "../../model/ledger-view.ts";
import { type FoundUsageMarker, findUsageMarker, isUndo } from "../../model/marker.ts";
import { groupBy } from "../../model/order.ts";
import { gramsOfQuantity, quantityOfGrams, type Unit } from "./units.ts";

export interface BookedRow {
  /** Absent when the item was deleted. */
  readonly stockPk?: number;
  /** Net, over the first movement and every correction. */
  readonly grams: Decimal;
  readonly corrections: number;
  /** Whether the grams may be corrected: not where part of the history is gone or contradicts itself. */
  readonly isSure: boolean;
  /** Its latest movement took an earlier one back: what Bambuddy says is not simply charged again. */
  readonly isUndone: boolean;
}

export interface HistoryProof extends BookedRow {
  /** Its entries moved another quantity than their notes say. */
  readonly contradiction: HistoryEntry | undefined;
}

export interface MarkedEntry {
  readonly entry: HistoryEntry;
  readonly marker: FoundUsageMarker;
}

export interface MarkedHistory {
  readonly ours: readonly MarkedEntry[];
  readonly foreign: readonly MarkedEntry[];
}

export function splitByInstance(entries: readonly HistoryEntry[], instance: string): MarkedHistory {
  const marked = [...entries]
    .sort((a, b) => a.pk - b.pk)
    .flatMap((entry) => {
      const marker = findUsageMarker(entry.notes);
      return marker === undefined ? [] : [{ entry, marker }];
    });
  return {
    ours: marked.filter(({ marker }) => marker.instance === instance),
    foreign: marked.filter(({ marker }) => marker.instance !== instance),
  };
}

/** What the history proves, by row address. */
export function proveRows(
  ours: readonly MarkedEntry[],
  unitOf: (entry: HistoryEntry) => Unit | undefined,
): ReadonlyMap<string, HistoryProof> {
  const byRow = groupBy(ours, ({ marker }) => marker.row);
  return new Map([...byRow].map(([row, marked]) => [row, proveRow(marked, unitOf)]));
}

/**
 * History counts for more than the ledger, unless part of it is gone: InvenTree may purge old entries, and on API 530 a crash of the
 * server can lose one (wire/inventree.md 7).
 */
export function findBooked(
  proofs: ReadonlyMap<string, HistoryProof>,
  ledger: ReadonlyMap<string, BookedUsageRow>,
): ReadonlyMap<string, BookedRow> {
  const booked = new Map<string, BookedRow>(proofs);
  for (const [row, known] of ledger) {
    const proof = proofs.get(row);
    if (proof?.isSure && proof.corrections >= known.corrections) continue;
    const corrections = Math.max(known.corrections, proof?.corrections ?? 0);
    // Without its history nobody knows why all of it was given back, so a person looks.
    const isUndone = proof?.isUndone ?? (known.corrections > 0 && known.grams === "0");
    booked.set(row, { ...known, corrections, isSure: corrections === known.corrections, isUndone });
  }
  return booked;
}

function proveRow(
  marked: readonly MarkedEntry[],
  unitOf: (entry: HistoryEntry) => Unit | undefined,
): HistoryProof {
  const seen = new Set(marked.map(({ marker }) => marker.correction));
  const corrections = Math.max(...seen);
  const amounts = marked.map(({ entry }) => ({ entry, ...amountOf(entry, unitOf(entry)) }));
  const stockPk = marked.findLast(({ entry }) => entry.itemPk !== undefined)?.entry.itemPk;
  return {
    ...(stockPk === undefined ? {} : { stockPk }),
    grams: amounts.reduce((sum, { grams }) => addDecimals(sum, grams), decimal(0)),
    corrections,
    isSure: seen.size === corrections + 1 && amounts.every(({ belief }) => belief === "sure"),
    isUndone: marked.some(({ entry, marker }) => marker.correction === corrections && isUndo(entry.notes)),
    contradiction: amounts.find(({ belief }) => belief === "contradiction")?.entry,
  };
}

interface Amount {
  readonly grams: Decimal;
  readonly belief: "sure" | "no-unit" | "contradiction";
}

/**
 * The level's own movement decides. The note's figure settles what rounding in the unit left over, and shows where the unit of the part
 * was changed since: 12.5 g must not be read as 12.5 kg.
 */
function amountOf(entry: HistoryEntry, unit: Unit | undefined): Amount {
  const moved = subtractDecimals(entry.removed ?? decimal(0), entry.added ?? decimal(0));
  const stated = statedGrams(entry.notes, moved.startsWith("-"));
  if (unit === undefined) return { grams: stated ?? decimal(0), belief: "no-unit" };
  if (stated === undefined) return { grams: gramsOfQuantity(unit, moved), belief: "sure" };
  const isSame = compareDecimals(quantityOfGrams(unit, stated), moved) === 0;
  return { grams: stated, belief: isSame ? "sure" : "contradiction" };
}

const STATED = /rc:[a-z0-9]{1,16}:usage\/[^;]*; (\d{1,15}(?:\.\d{1,20})?) g\b/;

function statedGrams(notes: string, isReturn: boolean): Decimal | undefined {
  const grams = parseDecimal(STATED.exec(notes)?.[1]);
  return grams && (isReturn ? subtractDecimals(decimal(0), grams) : grams);
}
