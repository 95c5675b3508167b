// Plans that tell a story, for documents that are compared whole.
import type { Finding } from "../../src/model/finding.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { Operation, OperationKind, OperationOf, PartRef, Ref } from "../../src/model/operation.ts";
import { assemblePlan, type PlanParts } from "../../src/plan/assemble.ts";
import { operationId } from "../../src/plan/digest.ts";
import type { GuardResult, Plan } from "../../src/plan/plan.ts";

function signed<K extends OperationKind>(operation: Omit<OperationOf<K>, "id">): OperationOf<K> {
  return { ...operation, id: operationId(operation.kind, operation.address, operation.after) };
}

function needs(part: PartRef): readonly string[] {
  return typeof part === "number" ? [] : [part.ref];
}

function newPart(ipn: string, name: string): Operation {
  return signed<"part.create">({
    address: `part/${ipn}`,
    kind: "part.create",
    reason: { code: "first-print-of-model", text: `No part carries IPN ${ipn} yet` },
    object: `inventree/part/${ipn}`,
    label: `${name} in Printed parts/Functional`,
    place: "Printed parts/Functional",
    before: null,
    after: { ipn, name, description: `Printed part ${name}`, category: 26 },
    depends_on: [],
    books: { key: `hash of ${ipn}` },
  });
}

interface Print {
  readonly run: number;
  readonly archive: number;
  readonly part: PartRef;
  readonly name: string;
  readonly quantity?: string;
  readonly isMissed?: boolean;
}

function print({ run, archive, part, name, quantity = "4", isMissed = false }: Print): Operation {
  const day = String((run % 19) + 1).padStart(2, "0");
  const address = `run-${run}@202611${day}T101100Z`;
  const marker = `rc:farm1:run/${run}@202611${day}T101100Z;`;
  const batch = isMissed ? `bambuddy-${archive}-r${run}` : `bambuddy-${archive}`;
  return signed<"stock.create">({
    address: `stock/${address}`,
    kind: "stock.create",
    reason: isMissed
      ? { code: "missed-reprint", text: `An earlier tool booked this archive once; run ${run} ended later` }
      : {
          code: "new-print",
          text: `Run ${run} of archive ${archive} ended 2026-11-${day}T10:11:00Z on B1-X1C`,
        },
    object: `inventree/stock/${batch}`,
    label: `${quantity} × ${name} → Shelf/Printed goods`,
    place: "Shelf/Printed goods",
    before: null,
    after: { part, quantity, location: 98, batch, status: 10, notes: `Printed.\n${marker}`, marker },
    depends_on: needs(part),
    books: { run: address, archive, key: `hash of ${name}` },
  });
}

interface Value {
  readonly part: PartRef;
  readonly model: string;
  readonly name: string;
  readonly data: string;
  readonly unit: string;
  readonly was?: string;
}

function parameter({ part, model, name, data, unit, was }: Value): Operation {
  return signed<"parameter.set">({
    address: `parameter/${model}/${name}`,
    kind: "parameter.set",
    reason: {
      code: was === undefined ? "value-absent" : "value-differs",
      text: "From run 45, the newest print of this part",
    },
    object: `inventree/part/${model}`,
    label: `${name} of ${model}`,
    before: was === undefined ? null : { pk: 311, data: was },
    after: { part, template: name === "Weight" ? 7 : 8, name, data, unit },
    depends_on: needs(part),
    books: {},
  });
}

function image(part: PartRef, model: string, archive: number, was?: string): Operation {
  return signed<"image.set">({
    address: `image/${model}`,
    kind: "image.set",
    reason: {
      code: was === undefined ? "value-absent" : "value-differs",
      text: `From the thumbnail of archive ${archive}`,
    },
    object: `inventree/part/${model}`,
    label: `picture of ${model}`,
    before: { image: was ?? null },
    after: { part, archive, filename: `rc-farm1-archive-${archive}-1a2b3c4d.png` },
    depends_on: needs(part),
    ...(was === undefined ? {} : { danger: `replaces the picture ${was}` }),
    books: { archive },
  });
}

function link(part: PartRef, model: string, archive: number): Operation {
  const web = "https://stock.example.org/part";
  return signed<"link.set">({
    address: `link/archive-${archive}`,
    kind: "link.set",
    reason: { code: "value-absent", text: `Archive ${archive} is printed as ${model}` },
    object: `bambuddy/archive/${archive}`,
    label: `archive ${archive} → ${model}`,
    before: { external_url: null },
    after: {
      archive,
      external_url: typeof part === "number" ? `${web}/${part}/` : { ref: part.ref, format: `${web}/{id}/` },
    },
    depends_on: needs(part),
    books: { archive },
  });
}

const GUARDS: readonly GuardResult[] = [
  {
    name: "max.part.create",
    text: "parts to create in one plan",
    measured: "2",
    limit: "200",
    verdict: "passed",
  },
  {
    name: "max.stock.create",
    text: "stock items to create in one plan",
    measured: "21",
    limit: "500",
    verdict: "passed",
  },
  {
    name: "source_shrink.runs",
    text: "share of runs gone from the source since the last full read (470 then, 492 now)",
    measured: "0.000",
    limit: "0.2",
    verdict: "passed",
  },
];

const QUIET: PlanParts = {
  meta: {
    created_at: "2026-11-20T14:02:31Z" as Instant,
    tool: "reconcile 0.1.0",
    refresh: "full",
    requests: 37,
  },
  mapping: {
    path: "mapping.yaml",
    sha256: "5e".repeat(32),
    commit: "1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d",
  },
  instance: "farm1",
  ledger: { lineage: "l-7f3a", bookings: 412 },
  source: { system: "bambuddy", url: "http://192.168.1.5:8000", version: "0.2.4.1" },
  target: { system: "inventree", url: "http://192.168.0.3:1337", version: "1.2.0 (API 496)" },
  reads: [
    { what: "bambuddy archives", rows: 214, coverage: { kind: "complete" } },
    { what: "bambuddy runs", rows: 1492, coverage: { kind: "complete" } },
    { what: "inventree parts", rows: 96, coverage: { kind: "complete" } },
    { what: "inventree stock", rows: 431, coverage: { kind: "complete" } },
  ],
  guards: GUARDS,
  operations: [],
  findings: [],
  drift: [],
  recognised: [],
  recognised_usage: [],
  recognised_places: [],
  held: [],
  balances: [],
  full_read: { source: { runs: 1492, archives: 214 }, inventory: { parts: 96, stock: 431 } },
  counts: { recognised: 412, before_since: 0, skipped: 0, not_produced: 0, waiting: 0, held: 0, narrowed: 0 },
};

const bracket = { ref: "part/BMB-0f3b9a21c47d" };
const hook = { ref: "part/BMB-77aa01c2d3e4" };

const week: PlanParts = {
  ...QUIET,
  operations: [
    newPart("BMB-0f3b9a21c47d", "Bracket v3"),
    newPart("BMB-77aa01c2d3e4", "Wall hook, 40 mm, for the long shelf in the workshop (left-handed version)"),
    print({ run: 1480, archive: 201, part: bracket, name: "Bracket v3" }),
    print({ run: 1485, archive: 201, part: bracket, name: "Bracket v3" }),
    print({ run: 1491, archive: 201, part: bracket, name: "Bracket v3", quantity: "2" }),
    print({ run: 1490, archive: 207, part: hook, name: "Wall hook, 40 mm", quantity: "1" }),
    ...Array.from({ length: 16 }, (_, at) =>
      print({
        run: 1400 + at,
        archive: 150 + at,
        part: 30 + at,
        name: `Gear ${12 + at} teeth`,
        quantity: "12",
      }),
    ),
    print({ run: 880, archive: 61, part: 12, name: "Cable clip", quantity: "20", isMissed: true }),
    parameter({ part: bracket, model: "BMB-0f3b9a21c47d", name: "Weight", data: "13.1", unit: "g" }),
    parameter({ part: bracket, model: "BMB-0f3b9a21c47d", name: "PrintTime", data: "5400", unit: "s" }),
    parameter({ part: 12, model: "BMB-c0ffee000012", name: "Weight", data: "3.4", unit: "g", was: "3.1" }),
    image(bracket, "BMB-0f3b9a21c47d", 201),
    image(12, "BMB-c0ffee000012", 61, "/media/part_images/clip-by-hand.png"),
    link(bracket, "BMB-0f3b9a21c47d", 201),
    link(12, "BMB-c0ffee000012", 61),
  ],
  findings: [
    {
      code: "archive.multi-plate",
      object: "run-1488@20261119T070000Z",
      message: 'Run 1488 "Drawer set" on B2-P1S: archive 209 has 4 plates',
    },
    {
      code: "archive.multi-plate",
      object: "run-1489@20261119T093000Z",
      message: 'Run 1489 "Drawer set" on B2-P1S: archive 209 has 4 plates',
    },
    {
      code: "part.ambiguous",
      object: "part/BMB-aaaabbbbcccc",
      message: "Parts #71 and #72 both carry IPN BMB-aaaabbbbcccc",
    },
    { code: "archive.never-printed", object: "archives", message: "3 archives without a run: 17, 44, 180" },
  ],
  drift: [
    { object: "stock/run-1201@20261003T090000Z", field: "quantity", ours: "12", theirs: "9" },
    { object: "part/BMB-c0ffee000012", field: "name", ours: "Cable clip", theirs: "Clip, cable, 6 mm" },
  ],
  recognised: [
    { run: "run-1399@20261101T080000Z", archive: 149, part: 29, stock: 655, proof: "marker", key: "k" },
  ],
  counts: {
    recognised: 412,
    before_since: 120,
    skipped: 3,
    not_produced: 88,
    waiting: 3,
    held: 0,
    narrowed: 0,
  },
};

const refused: PlanParts = {
  ...QUIET,
  mapping: { ...QUIET.mapping, commit: null },
  operations: Array.from({ length: 3 }, (_, at) =>
    print({ run: at + 1, archive: at + 1, part: 7, name: "Bracket v3" }),
  ),
  guards: [
    ...GUARDS,
    {
      name: "source_shrink.archives",
      text: "share of archives gone from the source since the last full read (214 then, 20 now)",
      measured: "0.907",
      limit: "0.2",
      verdict: "refused",
    },
    {
      name: "max.link.set",
      text: "archive links to update in one plan",
      measured: "900",
      limit: "500",
      verdict: "waived",
    },
  ],
  reads: [
    {
      what: "bambuddy runs",
      rows: 1492,
      coverage: { kind: "partial", why: ["page 3 answered 500 three times"] },
    },
    {
      what: "inventree stock",
      rows: 12,
      coverage: { kind: "window", since: "2026-10-21T14:02:31Z" as Instant },
    },
  ],
  findings: [
    {
      code: "read.partial",
      object: "bambuddy runs",
      message: "bambuddy runs: page 3 answered 500 three times",
    },
  ],
};

interface Use {
  readonly usage: number;
  readonly stock: number;
  readonly grams: string;
  readonly level: string;
  readonly correction?: "more" | "less";
  readonly needs?: readonly string[];
}

function use({ usage, stock, grams, level, correction, needs: depends_on = [] }: Use): Operation {
  const row = `${usage}.${stock - 64}@20261120T${String(10 + (usage % 10))}4506Z`;
  const address = `usage/${row}${correction === undefined ? "" : ":c1"}`;
  const marker = `rc:farm1:${address};`;
  const what = correction === undefined ? "used" : (`used-${correction}` as const);
  const common = {
    address,
    reason: { code: what, text: `Bambuddy recorded ${grams} g for "Bracket v3" on B1-X1C` },
    object: `inventree/item/${stock}`,
    label: `${grams} g of ${SPOOLS[stock] ?? "?"}`,
    before: { quantity: level },
    after: {
      stock,
      part: 9,
      unit: stock === 72 ? "kg" : "g",
      quantity: stock === 72 ? String(Number(grams) / 1000) : grams,
      grams,
      marker,
      notes: `Bracket v3 on B1-X1C ${marker}`,
    },
    depends_on,
    books: { usage: { row, grams, correction: correction === undefined ? 0 : 1 } },
  } as const;
  return correction === "less"
    ? signed<"usage.return">({ ...common, kind: "usage.return" })
    : signed<"usage.subtract">({ ...common, kind: "usage.subtract" });
}

const SPOOLS: Readonly<Record<number, string>> = {
  71: "SP-0007 PLA Basic Black",
  72: "SP-0008 PETG HF White",
  73: "SP-0012 PLA Silk Gold, the one with the long name that a shop gave it",
};

/** A year in which parts were used, sold, moved and renamed. */
const usedStock: PlanParts["drift"] = [
  ...Array.from({ length: 14 }, (_, at) => ({
    object: `stock/run-${1200 + at}@20261003T090000Z`,
    field: "quantity",
    ours: "12",
    theirs: String(11 - (at % 12)),
  })),
  ...Array.from({ length: 3 }, (_, at) => ({
    object: `stock/run-${1200 + at}@20261003T090000Z`,
    field: "location",
    ours: "Shelf/Printed goods",
    theirs: at === 0 ? "none" : "Shop/Window",
  })),
  {
    object: "link/archive-61",
    field: "external_url",
    ours: "https://stock.example.org/part/12/",
    theirs: "https://example.org/clip",
  },
  {
    object: "part/BMB-c0ffee000012",
    field: "image",
    ours: "rc-farm1-archive-61-1a2b3c4d.png",
    theirs: "none",
  },
  { object: "part/BMB-c0ffee000012", field: "Weight", ours: "3.4 g", theirs: "3.1 g" },
  {
    object: "stock/run-1399@20261101T080000Z",
    field: "run status",
    ours: "booked as produced",
    theirs: "failed",
  },
];

const keepGold: Operation = signed<"stock.keep">({
  address: "keep/stock-73",
  kind: "stock.keep",
  reason: { code: "would-be-deleted", text: "delete_on_deplete is on, and filament is subtracted from it" },
  object: "inventree/item/73",
  label: SPOOLS[73] ?? "",
  before: { delete_on_deplete: true },
  after: { stock: 73, delete_on_deplete: false },
  depends_on: [],
  books: {},
});

const filament: PlanParts = {
  ...QUIET,
  operations: [
    ...Array.from({ length: 7 }, (_, at) => use({ usage: 44 + at, stock: 71, grams: "12.5", level: "1000" })),
    use({ usage: 60, stock: 72, grams: "210.4", level: "0.8125" }),
    use({ usage: 61, stock: 73, grams: "4", level: "250", needs: ["keep/stock-73"] }),
    keepGold,
    use({ usage: 31, stock: 71, grams: "3.2", level: "1000", correction: "more" }),
    use({ usage: 32, stock: 72, grams: "1", level: "0.8125", correction: "less" }),
  ],
  held: [
    {
      code: "over-hold-grams",
      why: "912.5 g is more than spools.usage.hold_grams (900)",
      release: "usage/52.7@20261118T081500Z",
      address: "usage/52.7@20261118T081500Z",
      label: "SP-0007 PLA Basic Black, Drawer set",
      grams: "912.5",
    },
    {
      code: "before-count",
      why: "SP-0008 was counted 2026-11-19T08:00:00Z, and the filament was used before",
      release: "usage/53.8@20261118T101500Z",
      address: "usage/53.8@20261118T101500Z",
      label: "SP-0008 PETG HF White, Wall hook",
      grams: "20",
    },
    {
      code: "unknown-spool",
      why: "Bambuddy's spool 9 carries no code that a stock item has",
      release: null,
      address: "usage/54.9@20261118T111500Z",
      label: "PLA Basic Red (Bambuddy spool 9)",
      grams: "31.4",
    },
  ],
  balances: [
    balance("SP-0007 PLA Basic Black", 71, ["2405.7", "1402.5", "90.7", "912.5", "0"]),
    balance("SP-0008 PETG HF White", 72, ["529.4", "300", "209.4", "20", "0"]),
    balance(SPOOLS[73] ?? "", 73, ["4", "0", "4", "0", "0"]),
    balance("SP-0001 PLA Basic White", 65, ["812", "12", "0", "0", "800"]),
    balance("PLA Basic Red (Bambuddy spool 9)", null, ["31.4", "0", "0", "31.4", "0"]),
  ],
  findings: [
    {
      code: "usage.held",
      object: "usage",
      message: "3 uses with 963.9 g wait",
    },
  ],
  recognised_usage: [{ row: "12.1@20261001T101500Z", stock: 65, grams: "12", corrections: 0 }],
  guards: [
    ...GUARDS,
    {
      name: "consume_grams",
      text: "grams to subtract in one plan",
      measured: "304.1 g",
      limit: "5000 g",
      verdict: "passed",
    },
  ],
  counts: { ...QUIET.counts, held: 3 },
};

const inB1 = { printer: 1, ams: 0 } as const;

function clear(tray: number, spool: number, label: string, code: "left-printer" | "changed-slot"): Operation {
  const after = { ...inB1, tray, spool: null };
  return signed<"slot.clear">({
    address: `slot/1.0.${tray}:clear`,
    kind: "slot.clear",
    reason: { code, text: "InvenTree has it in Filament storage" },
    object: `bambuddy/slot/1.0.${tray}`,
    label: `${label} out of B1 AMS 0 tray ${tray}`,
    place: "B1",
    before: { spool },
    after,
    depends_on: [],
    books: {},
  });
}

function assign(tray: number, spool: number | Ref, label: string, needs: readonly string[] = []): Operation {
  return signed<"slot.assign">({
    address: `slot/1.0.${tray}`,
    kind: "slot.assign",
    reason: {
      code: "in-printer",
      text: `InvenTree has it in Loaded/B1; B1 AMS 0 tray ${tray} is the first free slot`,
    },
    object: `bambuddy/slot/1.0.${tray}`,
    label: `${label} into B1 AMS 0 tray ${tray}`,
    place: "B1",
    before: { spool: null },
    after: { ...inB1, tray, spool },
    depends_on: needs,
    danger: `reaches the printer: sets the filament of B1 AMS 0 tray ${tray}`,
    books: { place: { stock: 71 + tray, place: "printer-1" } },
  });
}

const spools: PlanParts = {
  ...QUIET,
  operations: [
    clear(0, 7, "SP-0007 PLA Basic Black (#71)", "left-printer"),
    assign(0, 8, "SP-0008 PETG HF White (#72)", ["slot/1.0.0:clear"]),
    assign(1, { ref: "spool/stock-73" }, "SP-0012 PLA Silk Gold (#73)", ["spool/stock-73"]),
    signed<"spool.create">({
      address: "spool/stock-73",
      kind: "spool.create",
      reason: { code: "not-in-bambuddy", text: "No spool of Bambuddy names the batch SP-0012" },
      object: "bambuddy/spool-of/73",
      label: "SP-0012 PLA Silk Gold (#73)",
      before: null,
      after: {
        stock: 73,
        batch: "SP-0012",
        identity: { field: "note", text: "[batch:SP-0012]" },
        values: {
          material: "PLA",
          brand: "Bambu Lab",
          rgba: "D4AF37FF",
          label_weight: 1000,
          core_weight: 250,
        },
        weight_used: "412.6",
      },
      depends_on: [],
      books: {},
    }),
    signed<"spool.set">({
      address: "spool/8",
      kind: "spool.set",
      reason: { code: "value-differs", text: "InvenTree says so of stock item #72" },
      object: "bambuddy/spool/8",
      label: "PETG White (Bambuddy spool 8)",
      before: { values: { subtype: null, label_weight: 750 } },
      after: { spool: 8, values: { subtype: "HF", label_weight: 1000 } },
      depends_on: [],
      books: {},
    }),
    signed<"spool.archive">({
      address: "archive/spool-5",
      kind: "spool.archive",
      reason: { code: "used-up", text: "Stock item #65 holds nothing" },
      object: "bambuddy/spool/5",
      label: "SP-0001 PLA Basic White (#65)",
      before: { archived: false },
      after: { spool: 5, archived: true },
      depends_on: [],
      books: {},
    }),
    ...[74, 75].map((stock) =>
      signed<"stock.move">({
        address: `move/stock-${stock}`,
        kind: "stock.move",
        reason: { code: "assigned", text: `Bambuddy has spool ${stock - 60} in B2 AMS 0 tray 1` },
        object: `inventree/item/${stock}`,
        label: `SP-00${stock} PLA Matte Ash (#${stock}) → Loaded/B2`,
        place: "Loaded/B2",
        before: { location: 85 },
        after: {
          stock,
          location: 94,
          notes: `rc:farm1: Bambuddy has spool ${stock - 60} in B2 AMS 0 tray 1`,
        },
        depends_on: [],
        books: { place: { stock, place: "printer-2" } },
      }),
    ),
  ],
  drift: [
    { object: "spool/3", field: "archived", ours: "620 in stock", theirs: "archived" },
    { object: "spool/4", field: "stock item", ours: "none", theirs: "batch SP-0099" },
  ],
  recognised_places: [{ stock: 76, place: "away" }],
  findings: [
    {
      code: "slot.other-rfid",
      object: "slot-1.0.3",
      message: "SP-0015 PLA Red (#78) is stored in B1 AMS 0 tray 3, whose tray shows another RFID spool",
    },
  ],
  guards: [
    ...GUARDS,
    {
      name: "unassign_share",
      text: "share of the loaded spools that are taken out (1 of 6; 2 always may)",
      measured: "0.167",
      limit: "0.5",
      verdict: "passed",
    },
  ],
};

function balance(
  spool: string,
  stock: number | null,
  figures: readonly [string, string, string, string, string],
) {
  const [source, booked, planned, held, left_out] = figures;
  return { spool, stock, source, booked, planned, held, left_out, residual: "0" };
}

const hostileName = "\u001b]0;owned\u0007\u001b[2Jinvoice\u202egpj.exe\nApply it with: rm -rf \u009b31m";

const hostile: PlanParts = {
  ...QUIET,
  operations: [
    newPart("BMB-0f3b9a21c47d", hostileName),
    print({ run: 1, archive: 1, part: bracket, name: hostileName }),
    print({ run: 2, archive: 2, part: 8, name: `${"超長い名前の部品".repeat(12)}` }),
    print({ run: 3, archive: 3, part: 9, name: `Z${"\u0301".repeat(200)}algo` }),
    image(8, "part-8", 2, `/media/${"x".repeat(130)}.png`),
  ],
};

const waitingFindings: readonly Finding[] = Array.from({ length: 9 }, (_, at) => ({
  code: "archive.no-key",
  object: `run-${at + 1}@20261101T080000Z`,
  message: `Run ${at + 1} of archive ${at + 1}: no content hash, no file name, no print name`,
}));

export const STORIES: Readonly<Record<string, Plan>> = {
  "a-week-of-prints": assemblePlan(week),
  "nothing-to-do": assemblePlan(QUIET),
  "nothing-but-drift": assemblePlan({
    ...QUIET,
    drift: usedStock,
    findings: Array.from({ length: 12 }, (_, at) => ({
      code: "stock.deleted",
      object: `stock/run-${900 + at}@20260903T090000Z`,
      message: `Stock item #${300 + at} of run-${900 + at}@20260903T090000Z was deleted, merged away, or moved out of what is read`,
    })),
    recognised: week.recognised,
    reads: [...QUIET.reads, { what: "inventree counts", rows: 0, coverage: { kind: "complete" } }],
  }),
  "nothing-but-waiting": assemblePlan({
    ...QUIET,
    findings: waitingFindings,
    counts: { ...QUIET.counts, waiting: 9 },
  }),
  "refused-by-a-guard": assemblePlan(refused),
  "hostile-names": assemblePlan(hostile),
  "a-week-of-filament": assemblePlan(filament),
  "spools-move": assemblePlan(spools),
  "nothing-but-held-grams": assemblePlan({
    ...QUIET,
    held: filament.held,
    balances: filament.balances,
    counts: { ...QUIET.counts, held: 3, waiting: 1 },
  }),
};
