// The printers of the mapping as Bambuddy has them: a location stands for one printer, never for several.
import { sortedBy } from "../../model/order.ts";
import { provesAbsence } from "../../model/read.ts";
import { describeSelector, isSelected } from "../match-printer.ts";
import type { SpoolsContext } from "./context.ts";
import type { MatchedPrinter } from "./whereabouts.ts";

export function matchPrinters({ places, world, report }: SpoolsContext): readonly MatchedPrinter[] {
  const printers = sortedBy(world.printers.value, ({ id }) => id);
  return places.printers.flatMap((mapped) => {
    const found = printers.filter((printer) => isSelected(mapped.selector, printer));
    const [printer, ...others] = found;
    if (printer !== undefined && others.length === 0) return [{ mapped, printer }];
    const names = found.map(({ name, id }) => `${name} (${id})`).join(", ");
    const what = describeSelector(mapped.selector);
    if (printer !== undefined || provesAbsence(world.printers))
      report({
        code: "printer.unmatched",
        object: mapped.at.path,
        message: `${mapped.name}: Bambuddy has ${printer === undefined ? `no printer with ${what}` : `several printers with ${what}: ${names}`}`,
      });
    return [];
  });
}
