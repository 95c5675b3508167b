// What changed since an earlier plan, in the view: which effects are new, gone or other.
import type { Operation } from "../model/operation.ts";
import type { ChangedOperation, PlanDiff } from "./diff.ts";
import type { Item, Section, View } from "./view.ts";
import { counted, countText, joined, type Line, line, span } from "./view-span.ts";

/** `compared` where the earlier plan is at hand; else only its effects' digest is known. */
export type Since =
  | { readonly kind: "same"; readonly effects: string }
  | { readonly kind: "other"; readonly effects: string }
  | {
      readonly kind: "compared";
      readonly effects: string;
      readonly isSame: boolean;
      readonly diff: PlanDiff;
    };

const SHOWN_DIGEST = 12;

/** Before the changes: a reviewer who has seen the rest looks here. */
export function withSince({ headline, sections }: View, since: Since): View {
  const at = sections.findIndex(({ kind }) => kind === "changes" || kind === "balance");
  const section = viewSince(since);
  const before = at < 0 ? sections.slice(0, -1) : sections.slice(0, at);
  return { headline, sections: [...before, section, ...sections.slice(before.length)] };
}

export function viewSince(since: Since): Section {
  const words = sinceLine(since);
  const title = line(span("title", "Since the last plan"));
  const items = since.kind === "compared" ? diffItems(since.diff) : [];
  return { kind: "since", title, inShort: words, groups: [{ notes: [words], items }] };
}

function sinceLine(since: Since): Line {
  const effects = span("code", since.effects.slice(0, SHOWN_DIGEST));
  if (since.kind === "same" || (since.kind === "compared" && since.isSame))
    return line("Nothing changed: the effects are still ", effects, ".");
  if (since.kind === "other")
    return line(span("change", "The effects changed"), ", they were ", effects, ".");
  const { added, removed, changed } = since.diff;
  const counts = [
    [added.length, "new"],
    [removed.length, "gone"],
    [changed.length, "changed"],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([count, what]) => `${countText(count)} ${what}`);
  const all = added.length + removed.length + changed.length;
  return line(
    span("change", `${counted(all, "change")} of what happens`),
    said.length === 0 ? "" : `: ${said.join(", ")}`,
    "; the effects were ",
    effects,
    ".",
  );
}

function diffItems({ added, removed, changed }: PlanDiff): readonly Item[] {
  const item = (mark: Item["mark"], what: string, address: string, rest: Line): Item => ({
    ...(mark === undefined ? {} : { mark }),
    cells: [line(span("muted", what)), line(span("id", address)), rest],
    details: [],
  });
  return [
    ...added.map(({ address, label }) => item("add", "new", address, line(label))),
    ...removed.map(({ address, label }) => item("note", "gone", address, line(label))),
    ...changed.map((one) => item("change", "changed", one.address, changedFields(one))),
  ];
}

/** `Shelf bracket: quantity 4 → 5`; of what is not one value only the field is named. */
function changedFields({ fields, before, after }: ChangedOperation): Line {
  const each = fields.map((path) => {
    const [from, to] = [valueAt(before, path), valueAt(after, path)];
    const name = path.replace(/^\$\.(after\.)?/, "");
    if (from === undefined || to === undefined) return line(span("code", name));
    return line(span("code", name), " ", span("muted", from), " → ", span("value", to));
  });
  return line(span("name", after.label), ": ", ...joined(each, ", "));
}

/** Text, numbers and truth values; a longer path than `$.after.quantity` leads to something larger. */
function valueAt(operation: Operation, path: string): string | undefined {
  const steps =
    /^\$\.(\w+)(?:\.(\w+))?$/
      .exec(path)
      ?.slice(1)
      .filter((step) => step !== undefined) ?? [];
  const value = steps.reduce<unknown>(
    (object, step) =>
      typeof object === "object" && object !== null && Object.hasOwn(object, step)
        ? (object as Readonly<Record<string, unknown>>)[step]
        : undefined,
    operation,
  );
  return typeof value === "object" || value === undefined ? undefined : String(value);
}
