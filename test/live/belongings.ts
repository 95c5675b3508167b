// What one story made, and the proof that a plan touches nothing else.
import type { Operation } from "../../src/model/operation.ts";
import { unreachable } from "../../src/model/unreachable.ts";
import type { Plan } from "../../src/plan/plan.ts";

export interface Belongings {
  readonly categories: ReadonlySet<number>;
  readonly locations: ReadonlySet<number>;
  readonly parts: ReadonlySet<number>;
  readonly stock: ReadonlySet<number>;
  readonly archives: ReadonlySet<number>;
  readonly spools: ReadonlySet<number>;
  readonly printer: number | undefined;
}

/** Addresses of operations that would write to somebody else's objects. */
export function foreignOperations({ operations }: Plan, own: Belongings): readonly string[] {
  return operations.filter((operation) => !isOwn(operation, own)).map(({ address }) => address);
}

/** What the plan itself makes is named by a reference. */
function isOwn(operation: Operation, own: Belongings): boolean {
  const among = (set: ReadonlySet<number>, value: unknown) => typeof value !== "number" || set.has(value);
  switch (operation.kind) {
    case "part.create":
      return own.categories.has(operation.after.category);
    case "stock.create":
      return own.locations.has(operation.after.location) && among(own.parts, operation.after.part);
    case "parameter.set":
      return among(own.parts, operation.after.part);
    case "image.set":
      return among(own.parts, operation.after.part) && own.archives.has(operation.after.archive);
    case "link.set":
      return own.archives.has(operation.after.archive);
    case "stock.keep":
    case "usage.return":
    case "usage.subtract":
    case "spool.create":
      return own.stock.has(operation.after.stock);
    case "stock.move":
      return own.stock.has(operation.after.stock) && own.locations.has(operation.after.location);
    case "spool.set":
    case "spool.archive":
      return own.spools.has(operation.after.spool);
    case "slot.clear":
      return operation.after.printer === own.printer && own.spools.has(operation.before.spool);
    case "slot.assign":
      return (
        operation.after.printer === own.printer &&
        among(own.spools, operation.after.spool) &&
        among(own.spools, operation.before.spool)
      );
    default:
      return unreachable(operation);
  }
}
