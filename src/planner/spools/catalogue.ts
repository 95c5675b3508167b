// InvenTree's filament stock becomes Bambuddy's spools: made where they lack, corrected where an owned field differs.
import type { SpoolCatalogue } from "../../mapping/mapping.ts";
import type { OperationOf } from "../../model/operation.ts";
import { provesAbsence } from "../../model/read.ts";
import { listTexts } from "../filament/list-texts.ts";
import { changeSpool } from "./change-spool.ts";
import type { SpoolsContext } from "./context.ts";
import { createSpool } from "./create-spool.ts";
import { openPartValues } from "./part-values.ts";
import { isUsable } from "./usable.ts";

export interface CatalogueChanges {
  /** By pk of the stock item. */
  readonly created: ReadonlyMap<number, OperationOf<"spool.create">>;
  readonly changed: readonly OperationOf<"spool.set">[];
}

export function planCatalogue(
  context: SpoolsContext,
  catalogue: Extract<SpoolCatalogue, { kind: "on" }>,
): CatalogueChanges {
  const valuesOf = openPartValues(context, catalogue);
  const created = new Map<number, OperationOf<"spool.create">>();
  const changed: OperationOf<"spool.set">[] = [];
  const nameless: string[] = [];
  for (const item of context.items) {
    const part = context.partOf(item);
    if (part === undefined || context.ambiguousItems.has(item.pk)) continue;
    const spools = context.spoolsOfItem.get(item.pk) ?? [];
    for (const spool of spools) {
      const change = spool.isArchived
        ? undefined
        : changeSpool(context, { item, spool, values: valuesOf(part) });
      if (change !== undefined) changed.push(change);
    }
    if (spools.length > 0 || !isUsable(item)) continue;
    const batch = item.batch?.trim() ?? "";
    if (batch === "") nameless.push(context.nameOf(item));
    else if (provesSpoolIsMissing(context)) {
      const creation = createSpool(context, { item, part, batch, values: valuesOf(part) });
      if (creation !== undefined) created.set(item.pk, creation);
    }
  }
  if (nameless.length > 0)
    context.report({
      code: "spool.no-batch",
      object: "inventree filament stock",
      message: `${nameless.length} without a batch code: ${listTexts(nameless)}`,
    });
  return { created, changed };
}

/** An unread spool may be this very roll, an unread item may have its batch, and an unread parameter is no default. */
function provesSpoolIsMissing({ world: { source, stocked } }: SpoolsContext): boolean {
  return [source.spools, stocked.stock, stocked.parts, stocked.templates, stocked.parameters].every(
    provesAbsence,
  );
}
