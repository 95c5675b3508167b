// Everything the spool planner looks things up in, indexed once.
import type { Guards, SpoolsSettings } from "../../mapping/mapping.ts";
import type { FilamentRead, FilamentStockRead, SlotsRead, Spool } from "../../model/filament.ts";
import type { Finding } from "../../model/finding.ts";
import type { Part, StockItem } from "../../model/inventory.ts";
import type { LedgerView } from "../../model/ledger-view.ts";
import { sortedBy } from "../../model/order.ts";
import type { Read } from "../../model/read.ts";
import type { Printer } from "../../model/source.ts";
import { type IdentityOf, openIdentity } from "../filament/identity.ts";
import { nameOfItem } from "../filament/names.ts";
import type { SpoolPlaces } from "./places.ts";
import { sharedBatches } from "./shared-batches.ts";

export interface SpoolsRequest {
  readonly instance: string;
  readonly settings: SpoolsSettings;
  readonly places: SpoolPlaces;
  readonly guards: Guards;
  readonly world: {
    readonly source: FilamentRead;
    readonly stocked: FilamentStockRead;
    /** Absent where locations are off. */
    readonly slots?: SlotsRead;
    readonly printers: Read<readonly Printer[]>;
  };
  readonly ledger: LedgerView;
}

export interface SpoolsContext extends SpoolsRequest {
  /** By pk. */
  readonly items: readonly StockItem[];
  /** By id. */
  readonly spools: readonly Spool[];
  readonly identityOf: IdentityOf;
  readonly itemOfSpool: ReadonlyMap<number, StockItem>;
  /** Only items that have some; archived ones too. */
  readonly spoolsOfItem: ReadonlyMap<number, readonly Spool[]>;
  /** Items that share their batch with another, without regard to case: which of them a spool is cannot be known. */
  readonly ambiguousItems: ReadonlySet<number>;
  /** Objects that an earlier write may still be changing, and the addresses of those writes. */
  readonly frozen: ReadonlySet<string>;
  partOf(item: StockItem): Part | undefined;
  nameOf(item: StockItem): string;
  report(finding: Finding): void;
}

export function openSpools(request: SpoolsRequest, report: (finding: Finding) => void): SpoolsContext {
  const { settings, world, ledger } = request;
  const { source, stocked, printers } = world;
  const items = sortedBy(stocked.stock.value, ({ pk }) => pk);
  const spools = sortedBy(source.spools.value, ({ id }) => id);
  const partByPk = new Map(stocked.parts.value.map((part) => [part.pk, part]));
  const identityOf = openIdentity({ identity: settings.identity, stock: items, printers: printers.value });
  const itemOfSpool = new Map<number, StockItem>();
  const spoolsOfItem = new Map<number, Spool[]>();
  const ambiguousItems = new Set(
    sharedBatches(items)
      .flat()
      .map(({ pk }) => pk),
  );
  for (const spool of spools) {
    const identity = identityOf(spool);
    if (identity.kind === "ambiguous") for (const { pk } of identity.items) ambiguousItems.add(pk);
    if (identity.kind !== "known") continue;
    itemOfSpool.set(spool.id, identity.item);
    spoolsOfItem.set(identity.item.pk, [...(spoolsOfItem.get(identity.item.pk) ?? []), spool]);
  }
  const partOf = (item: StockItem) => partByPk.get(item.partPk);
  return {
    ...request,
    items,
    spools,
    identityOf,
    itemOfSpool,
    spoolsOfItem,
    ambiguousItems,
    frozen: new Set(ledger.inDoubt.flatMap(({ object, address }) => [object, address])),
    partOf,
    nameOf: (item) => `${nameOfItem(item, partOf(item))} (#${item.pk})`,
    report,
  };
}
