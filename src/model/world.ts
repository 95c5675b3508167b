// Everything observed for one plan.

import type { FilamentRead, FilamentStockRead, SlotsRead } from "./filament.ts";
import type { Place } from "./inventory.ts";
import type { InventoryIdentity, InventoryRead, PrintsRead, SourceIdentity } from "./roles.ts";

/** Categories and locations of the mapping, resolved to places that exist. */
export interface ResolvedPlaces {
  readonly printsCategory: Place;
  readonly printsLocation: Place;
  /** Per rule (index in `prints.rules`), where the rule names its own. */
  readonly ruleCategory: ReadonlyMap<number, Place>;
  readonly ruleLocation: ReadonlyMap<number, Place>;
  /** Every location's path by pk, to show names beside ids. */
  readonly locationPath: ReadonlyMap<number, string>;
}

/** Filament as both systems say. */
export interface FilamentWorld {
  readonly source: FilamentRead;
  readonly stocked: FilamentStockRead;
  /** Where the mapping asks where spools are. */
  readonly slots?: SlotsRead;
}

export interface World {
  readonly source: SourceIdentity;
  readonly prints: PrintsRead;
  /** Archives of which the source said, one by one, that they do not exist. */
  readonly goneArchives: ReadonlySet<number>;
  readonly inventory: InventoryIdentity;
  readonly stocked: InventoryRead;
  readonly places: ResolvedPlaces;
}
