// The note of a spool: what the inventory wants it to say, beside the batch code that the spool is known by.
import { SPOOL_FIELDS } from "../../model/spool-fields.ts";
import type { Named } from "../filament/identity.ts";
import type { SpoolsContext } from "./context.ts";

const TOKEN = /\[batch:[^\]]*\]/i;

export interface NoteQuestion {
  readonly stock: number;
  readonly batch: string;
  /** The spool as it is, or as it would be made. */
  readonly named: Named;
  /** What the inventory says. */
  readonly value: string;
}

/** A code in a note stays; one is added where the text alone would make the spool another's. `undefined`: no text will do. */
export function noteFor(
  { identityOf }: SpoolsContext,
  { stock, batch, named, value }: NoteQuestion,
): string | undefined {
  const token = TOKEN.exec(named.note ?? "")?.[0];
  const notes = [...(token === undefined ? [value] : []), withToken(value, token ?? `[batch:${batch}]`)];
  return notes.find((note) => {
    const identity = identityOf({ ...named, note });
    return identity.kind === "known" && identity.item.pk === stock;
  });
}

/** Text gives way where both are too long. */
export function withToken(text: string, token: string): string {
  const room = SPOOL_FIELDS.note.length - lengthOf(token) - 1;
  return `${[...text].slice(0, Math.max(0, room)).join("")} ${token}`.trim();
}

/** In characters, as databases count. */
export function lengthOf(text: string): number {
  return [...text].length;
}
