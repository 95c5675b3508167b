// Operations as a plan would hold them, for the small farm.
import type { OperationKind, OperationOf, PartRef, Payloads } from "../../../src/model/operation.ts";
import type { ResolvedRefs } from "../../../src/model/roles.ts";
import { FARM_CATEGORIES, FARM_LOCATIONS, FARM_TEMPLATES } from "../../../src/sim/inventree/seed-farm.ts";

export const IPN = "BMB-0123456789ab";
export const MARKER = "rc:farm1:run/45@20261102T101100Z;";
export const FILENAME = "rc-farm1-archive-12-1a2b3c4d.png";
export const NO_REFS: ResolvedRefs = new Map();

export function createPart(
  after: Partial<Payloads["part.create"]["after"]> = {},
): OperationOf<"part.create"> {
  return operation("part.create", `part/${IPN}`, null, {
    ipn: IPN,
    name: "Bracket",
    description: "Printed from bracket.3mf",
    category: FARM_CATEGORIES.printed,
    ...after,
  });
}

export function createStock(
  part: PartRef,
  after: Partial<Payloads["stock.create"]["after"]> = {},
): OperationOf<"stock.create"> {
  return operation("stock.create", "stock/run-45@20261102T101100Z", null, {
    part,
    quantity: "4",
    location: FARM_LOCATIONS.printedGoods,
    batch: "bambuddy-12",
    status: 10,
    notes: `Printed on B1.\n${MARKER}`,
    marker: MARKER,
    ...after,
  });
}

export function setParameter(
  part: PartRef,
  before: Payloads["parameter.set"]["before"],
  data = "12.5",
): OperationOf<"parameter.set"> {
  return operation("parameter.set", `parameter/${IPN}/Weight`, before, {
    part,
    template: FARM_TEMPLATES.weight,
    name: "Weight",
    data,
    unit: "g",
  });
}

export function setImage(part: PartRef, image: string | null = null): OperationOf<"image.set"> {
  return operation("image.set", `image/${IPN}`, { image }, { part, archive: 12, filename: FILENAME });
}

export const ROW = "44.7@20261120T114506Z";
export const USAGE = `rc:farm1:usage/${ROW};`;

export type MovementAfter = Payloads["usage.subtract"]["after"];

/** From the farm's first spool: 1000 g of part 1. */
export function subtract(after: Partial<MovementAfter> = {}): OperationOf<"usage.subtract"> {
  return operation("usage.subtract", `usage/${ROW}`, { quantity: "1000" }, movement(after));
}

export function giveBack(after: Partial<MovementAfter> = {}): OperationOf<"usage.return"> {
  return operation("usage.return", `usage/${ROW}:c1`, { quantity: "1000" }, movement(after));
}

export function keep(stock = 1): OperationOf<"stock.keep"> {
  return operation(
    "stock.keep",
    `keep/${stock}`,
    { delete_on_deplete: true },
    { stock, delete_on_deplete: false },
  );
}

export type MoveAfter = Payloads["stock.move"]["after"];

/** The farm's first spool, out of printer B1 and onto the shelf. */
export function move(
  after: Partial<MoveAfter> = {},
  from: number | null = FARM_LOCATIONS.B1,
): OperationOf<"stock.move"> {
  const { stock = 1, location = FARM_LOCATIONS.storage, notes = "reconcile farm1: left printer B1" } = after;
  return operation("stock.move", `move/${stock}`, { location: from }, { stock, location, notes });
}

function movement(after: Partial<MovementAfter>): MovementAfter {
  const { quantity = "25.5", marker = USAGE } = after;
  return {
    stock: 1,
    part: 1,
    unit: "g",
    quantity,
    grams: quantity,
    marker,
    notes: `${marker} Bracket on B1`,
    ...after,
  };
}

function operation<K extends OperationKind>(
  kind: K,
  address: string,
  before: Payloads[K]["before"],
  after: Payloads[K]["after"],
): OperationOf<K> {
  return {
    id: "0123456789abcdef",
    address,
    kind,
    reason: { code: "new-print", text: "For the test" },
    object: address,
    label: address,
    before,
    after,
    depends_on: [],
    books: {},
  };
}
