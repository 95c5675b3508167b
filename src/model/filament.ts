// Filament: what Bambuddy says was used, and what InvenTree says is left.
import type { Decimal } from "./decimal.ts";
import type { Instant } from "./instant.ts";
import type { Parameter, ParameterTemplate, Part, StockItem } from "./inventory.ts";
import type { Read } from "./read.ts";

/** A roll as Bambuddy keeps it. */
export interface Spool {
  readonly id: number;
  readonly material: string;
  readonly subtype?: string;
  readonly brand?: string;
  readonly colorName?: string;
  /** `RRGGBBAA` */
  readonly rgba?: string;
  /** Grams. */
  readonly labelWeight?: number;
  readonly coreWeight?: number;
  readonly costPerKg?: Decimal;
  /** The three places that may carry the inventory's batch code. */
  readonly note?: string;
  readonly tagUid?: string;
  readonly trayUuid?: string;
  readonly isArchived: boolean;
  readonly createdAt: Instant;
}

/** Grams taken from one spool by one run. The triple (id, spool, created) is its identity: ids are reused. */
export interface UsageRow {
  readonly id: number;
  readonly spoolId: number;
  readonly printerId?: number;
  readonly printName?: string;
  readonly grams: Decimal;
  readonly status: string;
  readonly createdAt: Instant;
}

/** Where a spool can be, in the numbers of Bambuddy's assignments: AMS 0–3, AMS-HT 128–135, 255 for external spools. */
export interface Slot {
  readonly printerId: number;
  readonly ams: number;
  readonly tray: number;
}

export interface Assignment extends Slot {
  readonly spoolId: number;
}

/** What the printer itself says of a tray. */
export interface LiveTray extends Slot {
  /** Of an RFID spool; zero tags are absent. */
  readonly tagUid?: string;
  readonly trayUuid?: string;
}

/** A printer as it is now. */
export interface PrinterState {
  readonly printerId: number;
  readonly isConnected: boolean;
  /** A print is running or paused: what is assigned now decides who is charged. */
  readonly isPrinting: boolean;
  /** Empty while the printer is not connected. */
  readonly trays: readonly LiveTray[];
}

export interface SlotsRead {
  readonly assignments: Read<readonly Assignment[]>;
  readonly printerStates: Read<readonly PrinterState[]>;
}

export interface FilamentRead {
  /** Archived ones too. */
  readonly spools: Read<readonly Spool[]>;
  readonly usage: Read<readonly UsageRow[]>;
  /** Bambuddy writes filament to Spoolman itself, and keeps no usage rows (wire/bambuddy.md 4.9). */
  readonly isSpoolmanMode: boolean;
}

/** A movement or another event in an item's history (wire/inventree.md 7). */
export interface HistoryEntry {
  readonly pk: number;
  /** Absent when the item was deleted. */
  readonly itemPk?: number;
  readonly partPk?: number;
  /** Whole minutes. */
  readonly at: Instant;
  /** 10 counted, 11 added, 12 removed, … */
  readonly type: number;
  /** The level after it, in the part's unit. */
  readonly quantity?: Decimal;
  readonly removed?: Decimal;
  readonly added?: Decimal;
  readonly notes: string;
}

export interface FilamentStockRead {
  readonly parts: Read<readonly Part[]>;
  /** Every item under the filament category, empty ones too; consumed and building ones excluded. */
  readonly stock: Read<readonly StockItem[]>;
  /** Every entry whose notes carry a usage marker of any instance. */
  readonly marked: Read<readonly HistoryEntry[]>;
  /** Entries of type 10 (counted), newest per item. */
  readonly counts: Read<readonly HistoryEntry[]>;
  /** Of the parts, where templates were asked for. */
  readonly templates: Read<readonly ParameterTemplate[]>;
  readonly parameters: Read<readonly Parameter[]>;
}
