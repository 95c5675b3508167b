// The words of the view: pieces of text with the role they play, and how counts are said.
import { visibleText } from "./visible-text.ts";

/** What a piece of text is; a renderer decides what that looks like. */
export type Role =
  | "plain"
  | "title"
  | "add"
  | "change"
  | "danger"
  | "good"
  | "muted"
  | "name"
  | "id"
  | "value"
  | "code";

export interface Span {
  readonly role: Role;
  /** Free of control and bidirectional characters; not escaped for any language. */
  readonly text: string;
}

export type Line = readonly Span[];

export function span(role: Role, text: string): Span {
  return { role, text: visibleText(text) };
}

/** A line from spans and plain texts; empty texts vanish. */
export function line(...pieces: readonly (Span | string)[]): Line {
  return pieces
    .map((piece) => (typeof piece === "string" ? span("plain", piece) : piece))
    .filter(({ text }) => text !== "");
}

/** Lines joined into one, with a plain text between them. */
export function joined(lines: readonly Line[], between: string): Line {
  return lines
    .filter((item) => item.length > 0)
    .flatMap((item, at) => (at === 0 ? item : [span("plain", between), ...item]));
}

/** `4,812` */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `1 print`, `37 prints` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}

/** `2026-11-20 14:02 UTC`; anything else as it is. */
export function momentText(instant: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(instant);
  return match === null ? instant : `${match[1]} ${match[2]} UTC`;
}
