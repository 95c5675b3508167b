// What the ledger remembers of an operation that stands.
import type { Fact, Learned } from "../ledger/learned.ts";
import { decimal, parseDecimal } from "../model/decimal.ts";
import type { Booking } from "../model/ledger-view.ts";
import type { Operation, OperationOf } from "../model/operation.ts";
import { resolveId, resolveText } from "../model/resolve-ref.ts";
import type { Performed, ResolvedRefs } from "../model/roles.ts";
import { unreachable } from "../model/unreachable.ts";

export interface Standing {
  readonly operation: Operation;
  readonly result: Performed;
  readonly refs: ResolvedRefs;
  /** `recognised`: the target held it before we sent anything. */
  readonly via: Booking["via"];
}

export function learnFrom(standing: Standing): Learned {
  const learned = learn(standing);
  // What an undo restores was there before, perhaps by a person's hand: it is not remembered as ours.
  return standing.operation.reason.code === "undone"
    ? { ...learned, facts: [], forgets: learned.facts }
    : learned;
}

function learn({ operation, result, refs, via }: Standing): Learned {
  switch (operation.kind) {
    case "part.create":
      return { facts: partOfKey(operation, result.id) };
    case "stock.create":
      return learnStock(operation, { part: resolveId(operation.after.part, refs), stock: result.id, via });
    case "parameter.set": {
      const part = resolveId(operation.after.part, refs);
      // A parameter that is removed says nothing; only an undo removes one.
      const value = operation.after.data === "" ? decimal(0) : parseDecimal(operation.after.data);
      if (part === undefined || value === undefined) return { facts: [] };
      return { facts: [{ scope: "parameter-value", part, name: operation.after.name, value }] };
    }
    case "image.set": {
      const part = resolveId(operation.after.part, refs);
      if (part === undefined) return { facts: [] };
      return { facts: [{ scope: "image-of-part", part, image: result.value ?? operation.after.filename }] };
    }
    case "link.set": {
      const url = result.value ?? resolveText(operation.after.external_url, refs);
      if (url === undefined) return { facts: [] };
      return { facts: [{ scope: "link-of-archive", archive: operation.after.archive, url }] };
    }
    case "usage.subtract":
    case "usage.return":
      return learnUsage(operation, via);
    case "stock.move":
    case "slot.clear":
    case "slot.assign":
      return { facts: placeOfItem(operation) };
    case "spool.create":
      // Bambuddy has it in no slot yet: where the inventory keeps it is news, also when no slot is assigned in the end.
      return { facts: [{ scope: "place-of-item", stock: operation.after.stock, place: "away" }] };
    case "stock.keep":
    case "spool.set":
    case "spool.archive":
      return { facts: [] };
    default:
      return unreachable(operation);
  }
}

/** There was nothing to write, and there never will be. */
export function learnFromVoid(operation: Operation): Learned {
  if (operation.kind !== "image.set") return { facts: [] };
  return { facts: [{ scope: "without-thumbnail", archive: operation.after.archive }] };
}

function learnStock(
  { books, after }: OperationOf<"stock.create">,
  { part, stock, via }: { part: number | undefined; stock: number | undefined; via: Booking["via"] },
): Learned {
  const facts = partOfKey({ books }, part);
  if (books.run === undefined || part === undefined || stock === undefined) return { facts };
  const booking = { run: books.run, partPk: part, stockPk: stock, via, batch: after.batch };
  return {
    facts,
    booking: books.archive === undefined ? booking : { ...booking, archiveId: books.archive },
  };
}

function learnUsage(
  { books, after }: OperationOf<"usage.subtract" | "usage.return">,
  via: Booking["via"],
): Learned {
  const grams = parseDecimal(books.usage?.grams);
  if (books.usage === undefined || grams === undefined) return { facts: [] };
  const { row, correction } = books.usage;
  return { facts: [], usage: { row, stockPk: after.stock, grams, corrections: correction, via } };
}

function partOfKey({ books }: Pick<Operation, "books">, part: number | undefined): Fact[] {
  return books.key === undefined || part === undefined
    ? []
    : [{ scope: "part-of-key", key: books.key, part }];
}

function placeOfItem({ books }: Pick<Operation, "books">): Fact[] {
  return books.place === undefined ? [] : [{ scope: "place-of-item", ...books.place }];
}
