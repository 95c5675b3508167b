// Several of Bambuddy's spools that are one stock item: right where RFID made a second record of one roll, else one too many.
import { listTexts } from "../filament/list-texts.ts";
import { nameOfSpool } from "../filament/names.ts";
import type { SpoolsContext } from "./context.ts";

export function reportSharedItems({ items, spoolsOfItem, nameOf, report }: SpoolsContext): void {
  for (const item of items) {
    const active = (spoolsOfItem.get(item.pk) ?? []).filter(({ isArchived }) => !isArchived);
    if (active.length < 2) continue;
    const names = active.map((spool) => nameOfSpool(spool.id, spool));
    report({
      code: "spool.shared-item",
      object: `stock-${item.pk}`,
      message: `${listTexts(names)} are all ${nameOf(item)}`,
    });
  }
}
