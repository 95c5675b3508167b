// Random farms as real ones become: reprints, ties, reused ids, an earlier tool's stock, people's edits, splits, duplicates.
import fc from "fast-check";
import { decimal } from "../../src/model/decimal.ts";
import { type Instant, instantOf } from "../../src/model/instant.ts";
import type { Parameter, ParameterTemplate, Part, StockItem } from "../../src/model/inventory.ts";
import { type Booking, EMPTY_LEDGER, type LedgerView } from "../../src/model/ledger-view.ts";
import { runAddress } from "../../src/model/marker.ts";
import type { Archive, Run } from "../../src/model/source.ts";
import { archive, at, type Farm, hashOf, ipnOf, item, notesFor, part, run, template } from "./world.ts";

const HOUR = 3_600_000;
const START = Date.parse("2026-11-02T08:00:00Z");

/** Few different moments, so that many coincide. */
const moment: fc.Arbitrary<Instant> = fc.nat({ max: 90 }).map((hours) => instantOf(START + hours * HOUR));
const archiveId = fc.integer({ min: 1, max: 6 });
const runId = fc.integer({ min: 1, max: 14 });
const partPk = fc.integer({ min: 1, max: 6 });

export function optional<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(value, { nil: undefined });
}

function rarely<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, value);
}

/** Leaves out what is undefined: optional is absent in the domain. */
function present<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

const name = fc.constantFrom(
  "Bracket",
  'Bracket <v2> & "clip"',
  "&lt;b&gt;",
  "rc:farm1:run/3@20261102T080000Z;",
  "ev\u202eil\u0000",
  "",
  "🦊".repeat(150),
);

const anyArchive: fc.Arbitrary<Archive> = fc
  .record({
    id: archiveId,
    // Several archives of one file.
    contentHash: optional(archiveId.map(hashOf)),
    filename: optional(fc.constantFrom("bracket.3mf", "clip.3mf", "calibration.3mf")),
    printName: optional(name),
    plates: fc.constantFrom("single", "single", "unknown", "multi"),
    plate: optional(fc.integer({ min: 1, max: 2 })),
    quantity: fc.constantFrom(1, 1, 1, 4, 0),
    estimatedGrams: optional(fc.constantFrom("12.5", "0.004", "1234.56789").map(decimal)),
    estimatedSeconds: optional(fc.constantFrom(0, 61, 7420)),
    externalUrl: optional(
      fc.constantFrom("https://example.org/mine", "http://stock:1337/part/3/", "http://stock:1337/part/9/"),
    ),
    hasThumbnail: fc.boolean(),
    tags: fc.subarray(["vase", "customer"]),
    projectId: optional(fc.constant(5)),
    createdAt: moment,
  })
  .map((fields) => archive(present(fields)));

const anyRun: fc.Arbitrary<Run> = fc
  .record({
    id: runId,
    // 9 is soft-deleted, or was never there.
    archiveId: fc.oneof({ weight: 12, arbitrary: archiveId }, fc.constant(9), fc.constant(undefined)),
    status: fc.oneof(
      { weight: 8, arbitrary: fc.constant("completed") },
      fc.constantFrom("failed", "aborted", "cancelled", "melted"),
    ),
    failureReason: optional(fc.constant("Stale after reconnect")),
    printerId: fc.constantFrom(1, 2),
    printerName: fc.constantFrom("B1", "B2"),
    completedAt: moment,
    grams: optional(fc.constantFrom("12.5", "38.1", "0.1").map(decimal)),
    durationSeconds: optional(fc.constantFrom(0, 7000)),
  })
  .map(({ archiveId: of, ...fields }) => {
    const { archiveId: _, ...orphan } = run(present({ ...fields, completedAt: fields.completedAt }));
    return of === undefined ? orphan : { ...orphan, archiveId: of };
  });

const anyPart: fc.Arbitrary<Part> = fc
  .record({
    pk: partPk,
    // Duplicates are likely, and so are parts of no model.
    ipn: optional(fc.oneof(archiveId.map(ipnOf), fc.constantFrom("BRK-001", "part-3"))),
    virtual: fc.nat({ max: 9 }).map((roll) => roll === 0),
    locked: fc.nat({ max: 9 }).map((roll) => roll === 0),
    image: optional(
      fc.constantFrom("/media/part_images/mine.png", "/media/part_images/rc-farm1-archive-3-1a2b3c4d_x1.png"),
    ),
  })
  .map((fields) => part(present(fields)));

const batch = fc.oneof(
  archiveId.map((id) => `bambuddy-${id}`),
  archiveId.map((id) => `Bambuddy-${id}`),
  fc.tuple(archiveId, runId).map(([id, of]) => `bambuddy-${id}-r${of}`),
  fc.constant("SP-0007"),
);

type Notes = (typeof NOTES)[number];

const NOTES = ["none", "none", "none", "edited", "own", "other-time", "archive", "foreign", "two"] as const;

/** Items of these runs, marked or not, and of no run at all. */
function anyStock(runs: readonly Run[]): fc.Arbitrary<StockItem[]> {
  const printed = runs.length === 0 ? fc.constant(undefined) : fc.constantFrom(...runs);
  const notes = fc.constantFrom<Notes>(...NOTES);
  const one = fc
    .record({
      pk: fc.integer({ min: 100, max: 112 }),
      partPk,
      batch: optional(batch),
      printed,
      notes,
      parentPk: optional(fc.integer({ min: 100, max: 112 })),
      createdAt: optional(moment),
      quantity: fc.constantFrom("0", "1", "4").map(decimal),
      locationPk: fc.constantFrom(98, 99, 100),
    })
    .map(({ printed: of, notes: kind, ...fields }) =>
      item(present({ ...fields, notes: of && notesOf(kind, of) })),
    );
  return fc.uniqueArray(one, { selector: ({ pk }) => pk, maxLength: 9 });
}

function notesOf(kind: Notes, of: Run): string | undefined {
  if (kind === "none") return undefined;
  if (kind === "edited") return "sold half of it";
  if (kind === "foreign") return notesFor(of, "farm9");
  if (kind === "two") return `${notesFor(of)}\n${notesFor({ ...of, id: of.id + 1 })}`;
  if (kind === "other-time") return notesFor({ ...of, completedAt: at("2026-10-01T08:00:00") });
  if (kind === "archive" && of.archiveId !== undefined)
    return notesFor({ ...of, unit: "archive", id: of.archiveId });
  return notesFor(of);
}

const anyTemplates: fc.Arbitrary<ParameterTemplate[]> = fc
  .record({
    weight: optional(fc.constantFrom("", "g", "kg", "mg", "furlong")),
    time: optional(fc.constantFrom("", "s", "min", "h")),
    checkbox: fc.nat({ max: 5 }).map((roll) => roll === 0),
  })
  .map(({ weight, time, checkbox }) => [
    ...(weight === undefined ? [] : [template({ name: "Weight", units: weight })]),
    ...(time === undefined ? [] : [template({ name: "printtime", units: time, checkbox })]),
  ]);

const anyParameter: fc.Arbitrary<Parameter> = fc
  .record({
    pk: fc.integer({ min: 1, max: 99 }),
    partPk,
    templatePk: fc.constantFrom(1, 2),
    data: fc.constantFrom("12.5", "0.0125", "about 3", "7420"),
  })
  .map((fields) => (fields.data === "about 3" ? fields : { ...fields, numeric: decimal(fields.data) }));

const RULES = [
  '{ when: { filename: "calibration*" }, skip: true }',
  "{ when: { tag: vase }, part: BRK-001, quantity: 4 }",
  '{ when: { project: "Customer *", printer: B2 }, category: 27, location: 99, status: 50 }',
  "{ when: { archive: 3 }, part: 3 }",
  "{ when: { printer: B2 }, skip: true }",
];

const anyPrints: fc.Arbitrary<string> = fc
  .record({
    rules: fc.subarray(RULES),
    adopt: fc.constantFrom("proof", "proof", "batch"),
    since: rarely(moment),
    quantity: fc.constantFrom("archive", "archive", "2"),
    keys: fc.constantFrom(
      "[content_hash, filename, print_name, name]",
      "[plate, content_hash]",
      "[filename]",
    ),
    weight: fc.constantFrom("filament_grams", "filament_grams_per_piece"),
    statuses: fc.constantFrom("[completed]", "[completed]", "[completed, failed]"),
  })
  .map(({ rules, adopt, since, quantity, keys, weight, statuses }) =>
    [
      `{ rules: [${rules.join(", ")}], adopt: ${adopt}, quantity: ${quantity}, key_fields: ${keys}`,
      `statuses: ${statuses}, parameters: { Weight: ${weight}, PrintTime: print_seconds }`,
      ...(since === undefined ? [] : [`since: "${since}"`]),
    ].join(", "),
  )
  .map((fields) => `${fields} }`);

const anyPolicies = fc.constantFrom(
  "{}",
  "{ overwrite: { part_image: on, external_url: on } }",
  "{ drift: { parameters: report } }",
);

/** Farms whose ledger is empty. */
export const anyFarm: fc.Arbitrary<Farm> = fc
  .uniqueArray(anyRun, { selector: ({ id }) => id, maxLength: 10 })
  .chain((runs) =>
    fc.record({
      prints: anyPrints,
      sections: anyPolicies.map((policies) => ({ policies })),
      archives: fc.uniqueArray(anyArchive, { selector: ({ id }) => id, minLength: 3, maxLength: 6 }),
      runs: fc.constant(runs),
      parts: fc.uniqueArray(anyPart, { selector: ({ pk }) => pk, maxLength: 6 }),
      stock: anyStock(runs),
      templates: anyTemplates,
      parameters: fc.uniqueArray(anyParameter, {
        selector: ({ partPk: of, templatePk }) => `${of}/${templatePk}`,
        maxLength: 6,
      }),
    }),
  );

/** What a ledger may know of a farm, whether it still holds or not. */
export function anyLedger({ runs = [] }: Farm): fc.Arbitrary<LedgerView> {
  const booked = fc.subarray([...runs], { maxLength: Math.ceil(runs.length / 3) }).chain((some) =>
    fc.tuple(
      ...some.map((of) =>
        fc
          .record({
            partPk,
            stockPk: fc.integer({ min: 100, max: 115 }),
            via: fc.constantFrom("applied" as const, "recognised" as const),
          })
          .map((known): Booking => present({ run: runAddress(of), archiveId: of.archiveId, ...known })),
      ),
    ),
  );
  const pairs = <K, V>(key: fc.Arbitrary<K>, value: fc.Arbitrary<V>) =>
    fc.array(fc.tuple(key, value), { maxLength: 3 }).map((entries) => new Map(entries));
  return fc
    .record({
      bookings: booked,
      partOfKey: pairs(archiveId.map(hashOf), partPk),
      imageOfPart: pairs(partPk, fc.constant("/media/part_images/mine.png")),
      withoutThumbnail: fc.array(archiveId, { maxLength: 2 }).map((ids) => new Set(ids)),
      linkOfArchive: pairs(archiveId, fc.constant("http://stock:1337/part/9/")),
      parameterValues: pairs(
        partPk.map((pk) => `${pk}/Weight`),
        fc.constant(decimal("12.5")),
      ),
    })
    .map(({ bookings, ...facts }) => ({
      ...EMPTY_LEDGER,
      ...facts,
      bookings: new Map(bookings.map((booking) => [booking.run, booking])),
    }));
}

export const anyFarmWithLedger: fc.Arbitrary<Farm> = anyFarm.chain((farm) =>
  fc.option(anyLedger(farm), { nil: EMPTY_LEDGER }).map((ledger) => ({ ...farm, ledger })),
);
