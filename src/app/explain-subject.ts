// What somebody asks about: an archive, a run, a usage row, a spool, or any address that a plan shows.

export type Subject =
  | { readonly kind: "archive"; readonly id: number }
  /** `run-45`, or with its end: `run-45@20261102T101100Z`. */
  | { readonly kind: "run"; readonly name: string }
  /** `44`, `44.7`, or whole: `44.7@20261120T114506Z`. */
  | { readonly kind: "usage"; readonly name: string }
  /** Bambuddy's id, or a batch code that may look like one. */
  | { readonly kind: "spool"; readonly id?: number; readonly batch: string }
  | { readonly kind: "item"; readonly pk: number }
  /** With the items that a plan moves in or out. */
  | { readonly kind: "slot"; readonly key: string; readonly items: readonly number[] }
  | { readonly kind: "part"; readonly name: string }
  /** What only findings and drift may know. */
  | { readonly kind: "other"; readonly name: string };

type Reader = (...groups: readonly string[]) => Subject;

/** The first that fits; words may be separated as people type them or as addresses are written. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [/^(?:link\/)?archive[ -](\d{1,15})$/i, (id = "") => ({ kind: "archive", id: Number(id) })],
  [/^run[ -]?(\d{1,15}(?:@\S+)?)$/i, (name = "") => ({ kind: "run", name: `run-${name}` })],
  [/^(?:stock\/)?((?:run|archive)-\d{1,15}(?:@\S+)?)$/, (name = "") => ({ kind: "run", name })],
  [/^(?:usage[ /])?(\d{1,15}\.\d{1,15}@\d{8}T\d{6}Z)(?::c\d+)?$/, (name = "") => ({ kind: "usage", name })],
  [/^usage[ /-](\d{1,15}(?:\.\d{1,15})?)$/i, (name = "") => ({ kind: "usage", name })],
  [
    /^(?:(?:keep|move|spool)\/stock-|stock[ -]|item[ -])(\d{1,15})$/i,
    (pk = "") => ({ kind: "item", pk: Number(pk) }),
  ],
  [
    /^(?:archive\/spool-|spool[ /-])(\d{1,15})$/i,
    (id = "") => ({ kind: "spool", id: Number(id), batch: id }),
  ],
  [/^(?:spool|batch)[ /](.+)$/i, (batch = "") => ({ kind: "spool", batch })],
  [/^slot[ /-](\d+\.\d+\.\d+)(?::clear)?$/i, (key = "") => ({ kind: "slot", key, items: [] })],
  [/^parameter\/(.+)\/[^/]+$/, (name = "") => ({ kind: "part", name })],
  [/^(?:part|image)\/(.+)$/, (name = "") => ({ kind: "part", name })],
  [/^part[ -](\d{1,15})$/i, (pk = "") => ({ kind: "part", name: `part-${pk}` })],
];

export function parseSubject(words: readonly string[]): Subject {
  const text = words.join(" ").trim();
  for (const [form, read] of FORMS) {
    const match = form.exec(text);
    if (match !== null) return read(...match.slice(1).map((group) => group ?? ""));
  }
  return { kind: "other", name: text };
}
