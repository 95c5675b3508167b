// Spools whose stock item holds nothing any more leave Bambuddy's list, where the mapping says so.
import type { Spool } from "../../model/filament.ts";
import type { StockItem } from "../../model/inventory.ts";
import type { Operation, OperationOf } from "../../model/operation.ts";
import { groupBy } from "../../model/order.ts";
import { provesAbsence } from "../../model/read.ts";
import { operationId } from "../../plan/digest.ts";
import { listTexts } from "../filament/list-texts.ts";
import { nameOfSpool } from "../filament/names.ts";
import type { SpoolsContext } from "./context.ts";
import { clearAddress, type LocationContext } from "./location-context.ts";
import { isEmpty } from "./usable.ts";
import { slotKey } from "./whereabouts.ts";

/**
 * Archiving leaves assignments (wire/bambuddy.md 4.2), and an archived spool cannot be assigned: so only a spool that is in no slot
 * once this plan is done, and that InvenTree does not keep in a printer where it may say so.
 *
 * @param located what this plan does about places
 */
export function archiveEmpty(
  context: SpoolsContext,
  location: LocationContext | undefined,
  located: readonly Operation[],
): readonly OperationOf<"spool.archive">[] {
  const used = usedUp(context);
  if (location === undefined) {
    if (used.length > 0) reportUnlocated(context, used);
    return [];
  }
  const assignments = location.world.slots?.assignments;
  if (assignments === undefined || !provesAbsence(assignments)) return [];
  const addresses = new Set(located.map(({ address }) => address));
  const wanted = itemsInPrinters(location, located);
  const taken = groupBy(location.slots.assignments, ({ spoolId }) => spoolId);
  return used.flatMap(({ spool, item }) => {
    const clearings = (taken.get(spool.id) ?? []).map((one) => clearAddress(slotKey(one)));
    const isFree = clearings.every((address) => addresses.has(address));
    return isFree && !wanted.has(item.pk) ? [archiveSpool(spool, item, clearings)] : [];
  });
}

interface UsedUp {
  readonly spool: Spool;
  readonly item: StockItem;
}

/** An unread item may carry the same batch, and not be empty. */
function usedUp({ world, spools, itemOfSpool, ambiguousItems }: SpoolsContext): readonly UsedUp[] {
  if (!provesAbsence(world.stocked.stock)) return [];
  return spools.flatMap((spool) => {
    const item = itemOfSpool.get(spool.id);
    if (spool.isArchived || item === undefined || ambiguousItems.has(item.pk)) return [];
    return isEmpty(item.quantity) ? [{ spool, item }] : [];
  });
}

function reportUnlocated({ report }: SpoolsContext, used: readonly UsedUp[]): void {
  report({
    code: "setting.unsupported",
    object: "spools.catalogue.archive_empty",
    message: `${used.length} used up and not archived, because what is in a slot is not read while spools.location is off: ${listTexts(used.map(({ spool }) => nameOfSpool(spool.id, spool)))}`,
  });
}

/** Where Bambuddy has the say, its slots alone tell what is in a printer. */
function itemsInPrinters(
  { settings, items, whereIs }: LocationContext,
  located: readonly Operation[],
): ReadonlySet<number> {
  if (settings.location.kind === "bambuddy") return new Set();
  const returned = new Set(
    located.flatMap(({ kind, after, books }) =>
      kind === "stock.move" && books.place?.place === "away" ? [after.stock] : [],
    ),
  );
  const inPrinters = items.filter((item) => whereIs(item).kind !== "away" && !returned.has(item.pk));
  return new Set(inPrinters.map(({ pk }) => pk));
}

function archiveSpool(
  spool: Spool,
  { pk, batch }: StockItem,
  clearings: readonly string[],
): OperationOf<"spool.archive"> {
  const after = { spool: spool.id, archived: true } as const;
  const address = `archive/spool-${spool.id}`;
  return {
    id: operationId("spool.archive", address, after),
    address,
    kind: "spool.archive",
    reason: { code: "used-up", text: `Stock item #${pk} holds nothing` },
    object: `bambuddy/spool/${spool.id}`,
    label: `${batch ?? ""} ${nameOfSpool(spool.id, spool)}`.trim(),
    before: { archived: false },
    after,
    depends_on: clearings,
    books: {},
  };
}
