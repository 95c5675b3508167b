// Drift in the view: one line for each field with a few examples, for using and moving stock is ordinary life.
import { groupBy } from "../model/order.ts";
import type { Drift, Plan } from "./plan.ts";
import type { Detail, Group, Item, Section } from "./view.ts";
import { SHOW_ALL } from "./view-limit.ts";
import { counted, countText, joined, type Line, line, span } from "./view-span.ts";

const SHOWN_EXAMPLES = 3;

interface DriftFacts {
  readonly one: string;
  readonly many: string;
  readonly why?: string;
}

/** By the kind of the object and the field. */
const FACTS: ReadonlyMap<string, DriftFacts> = new Map([
  [
    "stock quantity",
    {
      one: "stock item holds another quantity than was printed",
      many: "stock items hold another quantity than was printed",
      why: "pieces were used or sold",
    },
  ],
  ["stock location", { one: "stock item lies elsewhere", many: "stock items lie elsewhere", why: "moved" }],
  [
    "stock run status",
    {
      one: "booked print no longer counts as produced",
      many: "booked prints no longer count as produced",
      why: "changed in Bambuddy",
    },
  ],
  [
    "spool archived",
    {
      one: "spool is archived in Bambuddy and in stock, or active and empty",
      many: "spools are archived in Bambuddy and in stock, or active and empty",
    },
  ],
  [
    "spool stock item",
    {
      one: "spool of Bambuddy names a batch that is not in stock",
      many: "spools of Bambuddy name batches that are not in stock",
    },
  ],
  [
    "part image",
    { one: "part picture was changed by a person", many: "part pictures were changed by a person" },
  ],
  [
    "link external_url",
    { one: "archive link was changed by a person", many: "archive links were changed by a person" },
  ],
]);

export function viewDrift({ drift, recognised }: Plan, detail: Detail): Section {
  const title = line(
    span("title", "Drift"),
    span("muted", `  ${counted(drift.length, "difference")}, shown and left alone`),
  );
  const fields = [...groupBy(drift, fieldOf)];
  if (detail === "all") return { kind: "drift", title, groups: fields.map(wholeGroup) };
  const archives = new Map(recognised.map(({ run, archive }) => [`stock/${run}`, archive]));
  const nameOf = ({ object }: Drift) => objectName(object, archives.get(object) ?? undefined);
  const isFolded = fields.some(([, alike]) => examplesOf(alike).length < alike.length);
  const group: Group = {
    notes: [],
    items: fields.map(([field, alike]) => foldedItem(field, alike, nameOf)),
    ...(isFolded ? { more: line(span("muted", `Each of them: ${SHOW_ALL}`)) } : {}),
  };
  return { kind: "drift", title, groups: drift.length === 0 ? [] : [group] };
}

function wholeGroup([field, alike]: readonly [string, readonly Drift[]]): Group {
  const items = alike.map(({ object, ours, theirs }) => ({
    mark: "note" as const,
    cells: [
      line(span("id", object)),
      line(span("muted", "ours "), span("value", ours), span("muted", ", found "), span("value", theirs)),
    ],
    details: [],
  }));
  return { title: sentenceOf(field, alike), notes: [], items };
}

function foldedItem(field: string, alike: readonly Drift[], nameOf: (one: Drift) => string): Item {
  const shown = examplesOf(alike);
  const examples = shown.map((one) =>
    line(
      span("id", nameOf(one)),
      ": ",
      span("muted", one.ours),
      span("muted", " → "),
      span("value", one.theirs),
    ),
  );
  const rest = alike.length - shown.length;
  const more = rest === 0 ? [] : [line(span("muted", `${countText(rest)} more`))];
  return {
    mark: "note",
    cells: [sentenceOf(field, alike)],
    details: [joined([joined(examples, ", "), ...more], " and ")],
  };
}

/** Saying "and 1 more" takes the room that the one would take. */
function examplesOf(alike: readonly Drift[]): readonly Drift[] {
  return alike.length <= SHOWN_EXAMPLES + 1 ? alike : alike.slice(0, SHOWN_EXAMPLES);
}

/** `stock quantity`, `part Weight` */
function fieldOf({ object, field }: Drift): string {
  return `${kindOf(object)} ${field}`;
}

function kindOf(object: string): string {
  return object.slice(0, Math.max(0, object.indexOf("/")));
}

function sentenceOf(name: string, alike: readonly Drift[]): Line {
  const facts = FACTS.get(name);
  const [first] = alike;
  if (facts !== undefined)
    return line(
      counted(alike.length, facts.one, facts.many),
      span("muted", facts.why === undefined ? "" : ` (${facts.why})`),
    );
  const kind = kindOf(first?.object ?? "") || "object";
  return line(
    counted(alike.length, `${kind} differs`, `${kind}s differ`),
    " in ",
    span("name", first?.field ?? ""),
  );
}

/** `run 1201 of archive 149`, `archive 61`, `BMB-0123456789ab` */
function objectName(object: string, archive: number | undefined): string {
  const name = object.slice(object.indexOf("/") + 1);
  const match = /^(run|archive)-(\d+)(?:@|$)/.exec(name);
  if (match === null) return object.startsWith("spool/") ? `spool ${name}` : name;
  const [, unit, id] = match;
  return archive === undefined || unit === "archive"
    ? `${unit} ${id}`
    : `${unit} ${id} of archive ${archive}`;
}
