// Which of Bambuddy's printers a line of the mapping means.
import type { PrinterSelector } from "../mapping/mapping.ts";
import { compileGlob } from "../model/glob.ts";
import type { Printer } from "../model/source.ts";
import { unreachable } from "../model/unreachable.ts";

export function isSelected(selector: PrinterSelector, { id, name, serial }: Printer): boolean {
  switch (selector.kind) {
    case "id":
      return id === selector.id;
    case "serial":
      return serial?.toLowerCase() === selector.serial.toLowerCase();
    case "match":
      return compileGlob(selector.pattern)(name);
    default:
      return unreachable(selector);
  }
}

/** `id 3`, `serial "01P…"`, `a name like "B1*"` */
export function describeSelector(selector: PrinterSelector): string {
  switch (selector.kind) {
    case "id":
      return `id ${selector.id}`;
    case "serial":
      return `serial "${selector.serial}"`;
    case "match":
      return `a name like "${selector.pattern}"`;
    default:
      return unreachable(selector);
  }
}
