// How operations of each kind are shown, one row of the view for each part, spool or address.
import type { OperationKind, OperationOf } from "../model/operation.ts";
import type { Detail, Item } from "./view.ts";
import { keepItem, movementItem } from "./view-movements.ts";
import { imageItem, linkItem, parameterItem, partItem, stockItem } from "./view-rows.ts";
import { archiveItem, moveItem, newSpoolItem, slotItem, spoolValuesItem } from "./view-spools.ts";
import type { Subject } from "./view-subject.ts";

export interface KindView<K extends OperationKind> {
  /** In the singular. */
  readonly noun: string;
  /** Stands behind the counted noun and the place. */
  readonly does?: string;
  /** Stands before the place of the group. */
  readonly arrow?: string;
  /** Else each operation stands in a row of its own. */
  readonly isRowPerSubject: boolean;
  item(row: readonly OperationOf<K>[], subject: Subject, detail: Detail): Item;
}

export const KIND_VIEWS: { readonly [K in OperationKind]: KindView<K> } = {
  "part.create": { noun: "new part", isRowPerSubject: false, item: partItem },
  "stock.create": { noun: "print", arrow: " → stock in ", isRowPerSubject: true, item: stockItem },
  "parameter.set": { noun: "parameter", isRowPerSubject: true, item: parameterItem },
  "image.set": { noun: "part image", isRowPerSubject: false, item: imageItem },
  "link.set": { noun: "archive link", isRowPerSubject: false, item: linkItem },
  "stock.keep": { noun: "spool", does: " kept when empty", isRowPerSubject: false, item: keepItem },
  "usage.return": { noun: "correction", isRowPerSubject: true, item: movementItem },
  "usage.subtract": { noun: "use", isRowPerSubject: true, item: movementItem },
  "stock.move": { noun: "spool", isRowPerSubject: false, item: moveItem },
  "spool.create": { noun: "new spool", does: " in Bambuddy", isRowPerSubject: false, item: newSpoolItem },
  "spool.set": { noun: "spool record", isRowPerSubject: false, item: spoolValuesItem },
  "slot.clear": { noun: "slot", does: " cleared", arrow: " of ", isRowPerSubject: false, item: slotItem },
  "slot.assign": { noun: "slot", does: " assigned", arrow: " of ", isRowPerSubject: false, item: slotItem },
  "spool.archive": { noun: "spool", does: " archived", isRowPerSubject: false, item: archiveItem },
};
