// Random plans as the planner could make them, for property tests of everything that takes a plan.
import fc from "fast-check";
import { decimal } from "../../src/model/decimal.ts";
import { FINDINGS, type Finding, type FindingCode } from "../../src/model/finding.ts";
import { type Instant, instantOf } from "../../src/model/instant.ts";
import type { Operation, OperationKind, OperationOf, Reason, ReasonCode } from "../../src/model/operation.ts";
import type { Coverage } from "../../src/model/read.ts";
import type { SpoolField, SpoolValues } from "../../src/model/spool-fields.ts";
import { assemblePlan, type PlanParts } from "../../src/plan/assemble.ts";
import { operationId } from "../../src/plan/digest.ts";
import type { Balance, Held, HoldCode, Plan } from "../../src/plan/plan.ts";

/** What is something else than itself in Markdown, in HTML, or on a forge. */
export const MARKUP: readonly string[] = [
  "@octocat please fix #12, GH-12, !7, ~label, %1, &3 and $4",
  "(@team/owners)",
  "https://evil.example/x?y=1 www.evil.example mailto:me@evil.example ftp://evil.example",
  "[link](https://evil.example) ![image](https://evil.example/x.png) [ref][1] [^1]",
  "<img src=x onerror=alert(1)>",
  "</details></summary></td></tr></table><script>alert(1)</script>",
  "<!-- reconcile:plan -->",
  "--> <b>",
  "| a | b |",
  "`code` ``two`` ```",
  "`",
  "*bold* **bold** _it_ ~~gone~~ ==mark==",
  "- list",
  "1. list",
  "    four spaces",
  "# heading",
  "> quote",
  "---",
  "===",
  "/close",
  "&lt;b&gt; &amp; &#64;octocat &nbsp;",
  "\\",
  "\\`\\|\\*",
  ":tada: :+1:",
  "$x$ $$y$$",
  "{+ added +} [- gone -] [[_TOC_]]",
  "שלום 12 → 34 عربى",
  "x' onmouseover='alert(1)",
  'x" onmouseover="alert(1)',
  "javascript:alert(1)",
  "]]>",
  "{{7*7}} {% raw %}",
];

/** Names as printers, slicers and jokers write them: long, wide, right to left, with terminal escapes and line breaks. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 80, maxLength: 300 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "Bracket v2",
      "\u001b[31mred\u001b[0m",
      "\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007",
      "\u009b2J",
      "two\nlines\r\nand\ttabs",
      "invoice\u202egpj.exe",
      "支架 テスト 받침대",
      "👩‍👩‍👧‍👦 family",
      "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
      "__proto__",
      "a → b in c",
      "\ud800 lone",
      "",
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom(...MARKUP) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...MARKUP), { maxLength: 4 }).map((all) => all.join("")) },
);

const pk = fc.integer({ min: 0, max: 100_000 });
const instant: fc.Arbitrary<Instant> = fc
  .integer({ min: 1_700_000_000, max: 1_900_000_000 })
  .map((seconds) => instantOf(seconds * 1000));

function reason(...codes: readonly ReasonCode[]): fc.Arbitrary<Reason> {
  return fc.record({ code: fc.constantFrom(...codes), text: anyName });
}

function operation<K extends OperationKind>(written: Omit<OperationOf<K>, "id">): OperationOf<K> {
  return { ...written, id: operationId(written.kind, written.address, written.after) };
}

/** A part, new or known, with some of everything that can happen to it. */
interface Model {
  readonly ipn: string;
  readonly isNew: boolean;
  readonly pk: number;
  readonly name: string;
  readonly category: number;
  readonly location: number;
  readonly reason: Reason;
  readonly runs: readonly { readonly at: Instant; readonly quantity: number; readonly reason: Reason }[];
  readonly weight: { readonly data: string; readonly before: string | null; readonly reason: Reason } | null;
  readonly image: { readonly before: string | null; readonly reason: Reason } | null;
  readonly link: { readonly before: string | null; readonly reason: Reason } | null;
}

const model: fc.Arbitrary<Omit<Model, "ipn">> = fc.record({
  isNew: fc.boolean(),
  pk,
  name: anyName,
  category: fc.integer({ min: 1, max: 3 }),
  location: fc.integer({ min: 1, max: 3 }),
  reason: reason("first-print-of-model"),
  runs: fc.array(
    fc.record({
      at: instant,
      quantity: fc.integer({ min: 1, max: 40 }),
      reason: reason("new-print", "missed-reprint"),
    }),
    { maxLength: 4 },
  ),
  weight: fc.option(
    fc.record({ data: fc.nat().map(String), before: fc.option(anyName), reason: reason("value-differs") }),
  ),
  image: fc.option(fc.record({ before: fc.option(anyName), reason: reason("value-absent", "forced") })),
  link: fc.option(fc.record({ before: fc.option(anyName), reason: reason("value-absent", "value-differs") })),
});

function operationsOf(item: Model, index: number): Operation[] {
  const { ipn, name } = item;
  const part = item.isNew ? { ref: `part/${ipn}` } : item.pk;
  const depends_on = item.isNew ? [`part/${ipn}`] : [];
  const object = `inventree/part/${ipn}`;
  const archive = index + 1;
  const made: Operation[] = item.runs.map((run, nth) => {
    const address = `run-${index * 10 + nth}@${run.at.slice(0, 19).replace(/[-:]/g, "")}Z`;
    const batch = `bambuddy-${archive}-r${nth}`;
    const marker = `rc:farm1:${address.replace("-", "/")};`;
    return operation<"stock.create">({
      address: `stock/${address}`,
      kind: "stock.create",
      reason: run.reason,
      object: `inventree/stock/${batch}`,
      label: `${run.quantity} × ${name} → Shelf/${item.location}`,
      place: `Shelf/${item.location}`,
      before: null,
      after: {
        part,
        quantity: String(run.quantity),
        location: item.location,
        batch,
        status: 10,
        notes: `${name}\n${marker}`,
        marker,
      },
      depends_on,
      books: { run: address, archive, key: name },
    });
  });
  if (item.isNew)
    made.push(
      operation<"part.create">({
        address: `part/${ipn}`,
        kind: "part.create",
        reason: item.reason,
        object,
        label: `${name} in Printed/${item.category}`,
        place: `Printed/${item.category}`,
        before: null,
        after: { ipn, name, description: name, category: item.category },
        depends_on: [],
        books: { key: name },
      }),
    );
  if (item.weight !== null)
    made.push(
      operation<"parameter.set">({
        address: `parameter/${ipn}/Weight`,
        kind: "parameter.set",
        reason: item.weight.reason,
        object,
        label: `Weight of ${ipn}`,
        before: item.weight.before === null ? null : { pk: index, data: item.weight.before },
        after: { part, template: 7, name: "Weight", data: item.weight.data, unit: "g" },
        depends_on,
        books: {},
      }),
    );
  if (item.image !== null)
    made.push(
      operation<"image.set">({
        address: `image/${ipn}`,
        kind: "image.set",
        reason: item.image.reason,
        object,
        label: `picture of ${ipn}`,
        before: { image: item.image.before },
        after: { part, archive, filename: `rc-farm1-archive-${archive}-1a2b3c4d.png` },
        depends_on,
        ...(item.image.before === null ? {} : { danger: `replaces the picture ${item.image.before}` }),
        books: { archive },
      }),
    );
  if (item.link !== null)
    made.push(
      operation<"link.set">({
        address: `link/archive-${archive}`,
        kind: "link.set",
        reason: item.link.reason,
        object: `bambuddy/archive/${archive}`,
        label: `archive ${archive} → ${ipn}`,
        before: { external_url: item.link.before },
        after: {
          archive,
          external_url: item.isNew
            ? { ref: `part/${ipn}`, format: "https://stock.example.org/part/{id}/" }
            : `https://stock.example.org/part/${item.pk}/`,
        },
        depends_on,
        books: { archive },
      }),
    );
  return made;
}

/** An item of filament with some of everything that can happen to it. */
interface Roll {
  readonly stock: number;
  readonly keep: Reason | null;
  readonly uses: readonly {
    readonly grams: string;
    readonly kind: "usage.subtract" | "usage.return";
    readonly correction: number;
    readonly reason: Reason;
    readonly danger: string | null;
    readonly counted: { readonly counted?: number | null };
  }[];
}

const roll: fc.Arbitrary<Omit<Roll, "stock">> = fc.record({
  keep: fc.option(reason("would-be-deleted")),
  uses: fc.array(
    fc.record({
      grams: anyGrams({ min: 1 }),
      kind: fc.constantFrom("usage.subtract" as const, "usage.return" as const),
      correction: fc.nat({ max: 2 }),
      reason: reason("used", "used-more", "used-less"),
      danger: fc.option(anyName.filter((name) => name !== "")),
      counted: fc.record({ counted: fc.option(fc.integer({ min: 1 })) }, { requiredKeys: [] }),
    }),
    { maxLength: 4 },
  ),
});

function anyGrams({ min }: { readonly min: number }): fc.Arbitrary<string> {
  return fc.integer({ min, max: 99_999_999 }).map((milligrams) => decimal(milligrams / 1000));
}

function rollOperations({ stock, keep, uses }: Roll): Operation[] {
  const object = `inventree/item/${stock}`;
  const kept = keep === null ? [] : [`keep/stock-${stock}`];
  const moved = uses.map(({ grams, kind, correction, reason, danger, counted }, nth) => {
    const row = `${stock * 10 + nth}.${stock}@20261120T114506Z`;
    const address = `usage/${row}${correction === 0 ? "" : `:c${correction}`}`;
    const marker = `rc:farm1:${address};`;
    return operation({
      address,
      kind,
      reason,
      object,
      label: `${grams} g of spool ${stock}`,
      before: { quantity: "812.5", ...counted },
      after: { stock, part: 9, unit: "g", quantity: grams, grams, marker, notes: `Used. ${marker}` },
      depends_on: kept,
      ...(danger === null ? {} : { danger }),
      books: { usage: { row, grams, correction } },
    }) as Operation;
  });
  if (keep === null) return moved;
  return [
    ...moved,
    operation<"stock.keep">({
      address: `keep/stock-${stock}`,
      kind: "stock.keep",
      reason: keep,
      object,
      label: `spool ${stock}`,
      before: { delete_on_deplete: true },
      after: { stock, delete_on_deplete: false },
      depends_on: [],
      books: {},
    }),
  ];
}

/** A spool that is moved, made or changed, and put into another slot. */
interface Place {
  readonly isNew: boolean;
  readonly label: string;
  readonly values: SpoolValues;
  readonly former: { readonly [F in SpoolField]?: SpoolValues[F] | null };
  readonly was: boolean;
  readonly danger: string | null;
  readonly moves: boolean;
  readonly reason: Reason;
}

const shortText = fc.string({ minLength: 1, maxLength: 50 });
const anyValues: fc.Arbitrary<SpoolValues> = fc.record(
  {
    material: shortText,
    brand: shortText,
    rgba: fc.constantFrom("FF0000FF", "00AE42FF"),
    label_weight: fc.integer({ min: 0, max: 5000 }),
    cost_per_kg: anyGrams({ min: 1 }),
  },
  { requiredKeys: [] },
);

const place: fc.Arbitrary<Place> = fc.record({
  isNew: fc.boolean(),
  label: anyName,
  values: anyValues,
  former: fc.record(
    { brand: fc.option(anyName), label_weight: fc.option(fc.nat(5000)) },
    { requiredKeys: [] },
  ),
  was: fc.boolean(),
  danger: fc.option(anyName.filter((name) => name !== "")),
  moves: fc.boolean(),
  reason: reason("in-printer", "changed-slot", "value-differs"),
});

function placeOperations(
  { isNew, label, values, former, was, danger, moves, reason: why }: Place,
  spool: number,
): Operation[] {
  const common = { label, reason: why, depends_on: [], books: {} } as const;
  const made = `spool/stock-${spool}`;
  const cleared = `slot/3.0.${spool}:clear`;
  const slot = { printer: 3, ams: 0, tray: spool };
  const operations: Operation[] = [
    operation<"slot.assign">({
      ...common,
      address: `slot/3.0.${spool}`,
      kind: "slot.assign",
      object: `bambuddy/slot/3.0.${spool}`,
      place: "B3",
      before: { spool: null },
      after: { ...slot, spool: isNew ? { ref: made } : spool },
      depends_on: [...(isNew ? [made] : []), ...(was ? [cleared] : [])],
      ...(danger === null ? {} : { danger }),
      books: { place: { stock: spool, place: "printer-3" } },
    }),
  ];
  if (isNew)
    operations.push(
      operation<"spool.create">({
        ...common,
        address: made,
        kind: "spool.create",
        object: `bambuddy/spool-of/${spool}`,
        before: null,
        after: {
          stock: spool,
          batch: `SP-${spool}`,
          identity: { field: "note", text: `[batch:SP-${spool}]` },
          values,
          weight_used: "12.5",
        },
      }),
    );
  else
    operations.push(
      operation<"spool.set">({
        ...common,
        address: `spool/${spool}`,
        kind: "spool.set",
        object: `bambuddy/spool/${spool}`,
        before: { values: former },
        after: { spool, values },
      }),
      operation<"spool.archive">({
        ...common,
        address: `archive/spool-${spool}`,
        kind: "spool.archive",
        object: `bambuddy/spool/${spool}`,
        before: { archived: false },
        after: { spool, archived: true },
      }),
    );
  if (was)
    operations.push(
      operation<"slot.clear">({
        ...common,
        address: cleared,
        kind: "slot.clear",
        object: `bambuddy/slot/3.0.${spool}`,
        place: "B3",
        before: { spool: spool + 100 },
        after: { ...slot, spool: null },
      }),
    );
  if (moves)
    operations.push(
      operation<"stock.move">({
        ...common,
        address: `move/stock-${spool}`,
        kind: "stock.move",
        object: `inventree/item/${spool}`,
        place: "Loaded/B3",
        before: { location: was ? 85 : null },
        after: { stock: spool, location: 93, notes: "Assigned in Bambuddy" },
      }),
    );
  return operations;
}

/** Operations that hang together, in no particular order. */
export const anyOperations: fc.Arbitrary<readonly Operation[]> = fc
  .tuple(
    fc.array(model, { maxLength: 8 }),
    fc.array(roll, { maxLength: 2 }),
    fc.array(place, { maxLength: 3 }),
  )
  .map(([items, rolls, places]) => [
    ...items.flatMap((item, index) =>
      operationsOf({ ...item, ipn: `BMB-${index.toString(16).padStart(12, "0")}` }, index),
    ),
    ...rolls.flatMap((one, index) => rollOperations({ ...one, stock: index + 1 })),
    ...places.flatMap((one, index) => placeOperations(one, index + 11)),
  ])
  .chain((operations) => fc.shuffledSubarray(operations, { minLength: operations.length }));

const anyHeld: fc.Arbitrary<Held> = fc.record({
  code: fc.constantFrom<HoldCode>("unknown-spool", "over-hold-grams", "before-count", "unreadable"),
  why: anyName,
  release: fc.option(anyName),
  address: fc.nat({ max: 99 }).map((id) => `usage/${id}.7@20261120T114506Z`),
  label: anyName,
  grams: anyGrams({ min: 0 }),
});

const anyBalance: fc.Arbitrary<Balance> = fc.record({
  spool: anyName,
  stock: fc.option(fc.integer({ min: 1, max: 9 })),
  source: anyGrams({ min: 0 }),
  booked: anyGrams({ min: 0 }),
  planned: anyGrams({ min: -999 }),
  held: anyGrams({ min: 0 }),
  left_out: anyGrams({ min: 0 }),
  residual: anyGrams({ min: -999 }),
});

const anyFinding: fc.Arbitrary<Finding> = fc.record({
  code: fc.constantFrom(...(Object.keys(FINDINGS) as FindingCode[])),
  object: fc.nat({ max: 300 }).map((id) => `run-${id}@20261102T101100Z`),
  message: anyName,
});

const anyCoverage: fc.Arbitrary<Coverage> = fc.oneof(
  fc.constant({ kind: "complete" as const }),
  fc.record({ kind: fc.constant("window" as const), since: instant }),
  fc.record({ kind: fc.constant("partial" as const), why: fc.array(anyName, { maxLength: 3 }) }),
);

const anyCount = fc.nat({ max: 1000 });
const anySystem = (system: string) =>
  fc.record({ system: fc.constant(system), url: anyName, version: anyName });

export const anyPlanParts: fc.Arbitrary<PlanParts> = fc.record({
  meta: fc.record({
    created_at: instant,
    tool: anyName,
    refresh: fc.constantFrom("full" as const, "incremental" as const),
    requests: anyCount,
  }),
  mapping: fc.record({
    path: anyName,
    sha256: fc.constant("ab".repeat(32)),
    commit: fc.option(fc.constant("1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d")),
  }),
  instance: fc.constant("farm1"),
  ledger: fc.record({ lineage: fc.option(anyName), bookings: anyCount }),
  source: anySystem("bambuddy"),
  target: anySystem("inventree"),
  reads: fc.array(
    fc.record({
      what: fc.constantFrom("bambuddy runs", "bambuddy archives", "inventree stock"),
      rows: anyCount,
      coverage: anyCoverage,
    }),
    { maxLength: 4 },
  ),
  guards: fc.array(
    fc.record({
      name: fc.constantFrom("max.part.create", "max.stock.create", "source_shrink.runs"),
      text: anyName,
      measured: fc.nat({ max: 999 }).map(String),
      limit: fc.nat({ max: 999 }).map(String),
      verdict: fc.constantFrom("passed" as const, "refused" as const, "waived" as const),
    }),
    { maxLength: 4 },
  ),
  operations: anyOperations,
  held: fc.array(anyHeld, { maxLength: 4 }),
  balances: fc.array(anyBalance, { maxLength: 4 }),
  findings: fc.array(anyFinding, { maxLength: 12 }),
  drift: fc.array(
    fc.record({
      object: fc.nat({ max: 99 }).map((id) => `part/BMB-${id}`),
      field: fc.constantFrom("name", "image", "Weight"),
      ours: anyName,
      theirs: anyName,
    }),
    { maxLength: 5 },
  ),
  recognised: fc.array(
    fc.record({
      run: fc.nat({ max: 999 }).map((id) => `run-${id}@20261102T101100Z`),
      archive: fc.option(pk),
      part: pk,
      stock: pk,
      proof: fc.constantFrom("marker" as const, "batch" as const),
      key: fc.option(anyName),
    }),
    { maxLength: 5 },
  ),
  recognised_usage: fc.array(
    fc.record({
      row: fc.nat({ max: 999 }).map((id) => `${id}.7@20261120T114506Z`),
      stock: pk,
      grams: anyGrams({ min: 0 }),
      corrections: fc.nat({ max: 3 }),
    }),
    { maxLength: 5 },
  ),
  recognised_places: fc.array(
    fc.record({ stock: pk, place: fc.constantFrom("away", "printer-3", "printer-3/0.2") }),
    { maxLength: 5 },
  ),
  full_read: fc.option(
    fc.record({
      source: fc.record({ runs: anyCount, archives: anyCount }),
      inventory: fc.record({ parts: anyCount, stock: anyCount }),
    }),
  ),
  counts: fc.record({
    recognised: anyCount,
    before_since: anyCount,
    skipped: anyCount,
    not_produced: anyCount,
    waiting: anyCount,
    held: anyCount,
    narrowed: anyCount,
  }),
});

export const anyPlan: fc.Arbitrary<Plan> = anyPlanParts.map(assemblePlan);
