// Which part or spool an operation is about, by name and id, as far as the plan itself tells.
import { isRef, KINDS, type Operation, type PartRef } from "../model/operation.ts";
import { unreachable } from "../model/unreachable.ts";
import type { Plan } from "./plan.ts";

export interface Subject {
  /** `BMB-0123456789ab`, `part 7`, `archive 12`, `item 71` */
  readonly id: string;
  /** Absent where the plan does not say it. */
  readonly name?: string;
  /** How many movements of it the plan holds, over all groups. */
  readonly movements: number;
}

export interface SubjectNames {
  of(operation: Operation): Subject;
}

export function subjectNames({ operations, balances }: Plan): SubjectNames {
  const names = new Map<string, string>();
  for (const { stock, spool } of balances) if (stock !== null) names.set(itemId(stock), spool);
  const movements = new Map<string, number>();
  for (const operation of operations) {
    const id = subjectId(operation);
    if (KINDS[operation.kind].nature === "movement") movements.set(id, (movements.get(id) ?? 0) + 1);
    const name = names.has(id) ? undefined : nameIn(operation);
    if (name !== undefined) names.set(id, name);
  }
  return {
    of: (operation) => {
      const id = subjectId(operation);
      const name = names.get(id);
      const about = { id, movements: movements.get(id) ?? 0 };
      return name === undefined ? about : { ...about, name };
    },
  };
}

export function subjectId({ kind, after }: Operation): string {
  switch (kind) {
    case "part.create":
      return after.ipn;
    case "stock.create":
    case "parameter.set":
    case "image.set":
      return partId(after.part);
    case "link.set":
      return `archive ${after.archive}`;
    case "stock.keep":
    case "usage.subtract":
    case "usage.return":
    case "stock.move":
    case "spool.create":
      return itemId(after.stock);
    case "spool.set":
    case "spool.archive":
      return `spool ${after.spool}`;
    case "slot.clear":
    case "slot.assign":
      return `slot ${after.printer}.${after.ams}.${after.tray}`;
    default:
      return unreachable(kind);
  }
}

function itemId(stock: number): string {
  return `item ${stock}`;
}

/** New parts are known by the address `part/<IPN>`. */
function partId(part: PartRef): string {
  return isRef(part) ? part.ref.slice(part.ref.indexOf("/") + 1) : `part ${part}`;
}

function nameIn(operation: Operation): string | undefined {
  if (operation.kind === "part.create") return operation.after.name;
  if (operation.kind !== "stock.create") return undefined;
  const { label, place, after } = operation;
  const start = `${after.quantity} × `;
  const end = place === undefined ? "" : ` → ${place}`;
  return label.slice(
    label.startsWith(start) ? start.length : 0,
    label.endsWith(end) ? label.length - end.length : undefined,
  );
}
