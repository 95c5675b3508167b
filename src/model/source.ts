// What the printers did: the nouns every source yields, whatever system it reads.
import type { Decimal } from "./decimal.ts";
import type { Instant } from "./instant.ts";

export interface Printer {
  readonly id: number;
  readonly name: string;
  readonly serial?: string;
  readonly model?: string;
}

export interface Project {
  readonly id: number;
  readonly name: string;
}

/** The record of a print *file*; one archive can be printed many times. */
export interface Archive {
  readonly id: number;
  readonly printerId?: number;
  readonly projectId?: number;
  readonly projectName?: string;
  readonly filename?: string;
  readonly printName?: string;
  /** SHA-256 of the whole file, the same for all its plates; absent when no file could be fetched. */
  readonly contentHash?: string;
  /** The plate this archive was dispatched with, where the source tells. */
  readonly plate?: number;
  readonly plates: "single" | "multi" | "unknown";
  /** Pieces per print. */
  readonly quantity: number;
  readonly status: string;
  /** Slicer estimate in grams, summed over all plates of the file. */
  readonly estimatedGrams?: Decimal;
  /** Slicer estimate in seconds, summed over all plates of the file. */
  readonly estimatedSeconds?: number;
  readonly externalUrl?: string;
  readonly hasThumbnail: boolean;
  readonly tags: readonly string[];
  readonly createdAt: Instant;
  /** How many runs the source counts for it; absent before Bambuddy 0.2.4.1. */
  readonly runCount?: number;
}

/** One print event: the unit of production and of booking. */
export interface Run {
  readonly id: number;
  /** `archive`: the source has no runs (Bambuddy before 0.2.4.1), so the archive itself is the unit; `id` is the archive's. */
  readonly unit: "run" | "archive";
  readonly archiveId?: number;
  readonly printName?: string;
  readonly printerId?: number;
  readonly printerName?: string;
  readonly status: string;
  readonly startedAt?: Instant;
  /** When it ended; the row's creation where the source gives no end. Part of the run's identity: ids are reused. */
  readonly completedAt: Instant;
  readonly createdAt: Instant;
  readonly durationSeconds?: number;
  /** Grams of tracked spools, else the source's estimate for this print. */
  readonly grams?: Decimal;
  readonly failureReason?: string;
}
