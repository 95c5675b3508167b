// Reads the moments a mapping declares as boundaries; unlike servers, people must say which zone they mean.
import { type Instant, parseInstant } from "../model/instant.ts";

export type BoundaryInstant =
  | { readonly kind: "instant"; readonly instant: Instant }
  | { readonly kind: "wrong"; readonly message: string; readonly hint?: string };

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const ZONE = /(Z|[+-]\d{2}:?\d{2})$/i;
const EXAMPLE = "Write it like 2026-11-20T00:00:00Z.";

export function readBoundaryInstant(text: string): BoundaryInstant {
  const trimmed = text.trim();
  if (DATE.test(trimmed)) return accept(`${trimmed}T00:00:00Z`);
  if (!trimmed.includes(":")) return { kind: "wrong", message: "is not a date or moment", hint: EXAMPLE };
  if (ZONE.test(trimmed)) return accept(trimmed);
  return parseInstant(trimmed) === undefined
    ? { kind: "wrong", message: "is not a moment that exists", hint: EXAMPLE }
    : { kind: "wrong", message: "does not say its time zone", hint: "Add Z at its end if it is UTC." };
}

function accept(text: string): BoundaryInstant {
  const instant = parseInstant(text);
  if (instant === undefined) return { kind: "wrong", message: "is not a moment that exists", hint: EXAMPLE };
  if (instant.includes(".") || !/^\d{4}-/.test(instant))
    return { kind: "wrong", message: "must be a whole second", hint: EXAMPLE };
  return { kind: "instant", instant };
}
