// Checks that every printer is found in exactly one way and that no two share a place.
import { entriesOf, type Json, lookUp } from "./json.ts";
import { readPlacePath, writePlacePath } from "./place-path.ts";
import { childPointer, displayPath } from "./pointer.ts";
import type { LocalProblem } from "./problem.ts";

const SELECTORS = ["match", "id", "serial"] as const;

interface Claim {
  readonly pointer: string;
  /** What is claimed, in a form that compares equal however it was written. */
  readonly claimed: string;
  readonly what: string;
}

export function checkPrinters(mapping: Json): readonly LocalProblem[] {
  const printers = entriesOf(lookUp(mapping, "printers"));
  return [
    ...printers.flatMap(([name, printer]) => checkSelector(name, printer)),
    ...repeatedClaims(printers.flatMap(([name, printer]) => placeClaims(name, printer))),
    ...repeatedClaims(printers.flatMap(([name, printer]) => selectorClaims(name, printer))),
  ];
}

function checkSelector(name: string, printer: Json): readonly LocalProblem[] {
  if (typeof printer !== "object" || printer === null) return [];
  const used = SELECTORS.filter((key) => lookUp(printer, key) !== undefined);
  if (used.length === 1) return [];
  const said = used.length === 0 ? "has none" : `has ${used.join(" and ")}`;
  const message = `must have exactly one of match, id, serial, but ${said}`;
  return [{ pointer: pointerTo(name), at: "key", message }];
}

function placeClaims(name: string, printer: Json): readonly Claim[] {
  const own = claimOf(childPointer(pointerTo(name), "location"), lookUp(printer, "location"));
  const slots = childPointer(pointerTo(name), "slots");
  const inner = entriesOf(lookUp(printer, "slots")).flatMap(([slot, place]) =>
    claimOf(childPointer(slots, slot), place),
  );
  return [...own, ...inner];
}

function claimOf(pointer: string, place: Json | undefined): readonly Claim[] {
  if (typeof place === "number") return [{ pointer, claimed: `pk ${place}`, what: "the location" }];
  if (typeof place !== "string") return [];
  const reading = readPlacePath(place);
  if (reading.kind === "wrong") return [];
  return [{ pointer, claimed: writePlacePath(reading.names).toLowerCase(), what: "the location" }];
}

function selectorClaims(name: string, printer: Json): readonly Claim[] {
  return SELECTORS.flatMap((key) => {
    const value = lookUp(printer, key);
    if (typeof value !== "string" && typeof value !== "number") return [];
    const pointer = childPointer(pointerTo(name), key);
    return [{ pointer, claimed: `${key} ${String(value).toLowerCase()}`, what: `the ${key}` }];
  });
}

function repeatedClaims(claims: readonly Claim[]): readonly LocalProblem[] {
  const first = new Map<string, string>();
  return claims.flatMap(({ pointer, claimed, what }) => {
    const owner = first.get(claimed);
    if (owner === undefined) first.set(claimed, pointer);
    if (owner === undefined) return [];
    return [{ pointer, at: "value" as const, message: `${what} is already taken by ${displayPath(owner)}` }];
  });
}

function pointerTo(name: string): string {
  return childPointer("/printers", name);
}
