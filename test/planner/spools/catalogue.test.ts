// InvenTree's filament stock as Bambuddy's spools: what is made, corrected, archived, and what is only shown.
import { describe, expect, test } from "bun:test";
import type { SpoolValueSource } from "../../../src/mapping/mapping.ts";
import { decimal } from "../../../src/model/decimal.ts";
import type { Spool } from "../../../src/model/filament.ts";
import { item, LONG_AGO, part, spool } from "../filament/farm.ts";
import { BY_INVENTREE, catalogueOn, FARM, type Farm, MERGED, placesOf, slot } from "./farm.ts";
import { linesOf, messagesOf, planOf, shown } from "./shown.ts";

const parameter = (name: string): SpoolValueSource => ({ kind: "parameter", name });
const template = (pk: number, name: string, units = "") => ({
  pk,
  name,
  units,
  checkbox: false,
  choices: [],
});

/** A part of which everything is said, and one of which nothing is. */
const SAID: Partial<Farm> = {
  location: { kind: "off" },
  parts: [
    { ...part(1, "g"), name: "Acme Silk PLA-CF", keywords: "matte, dry me" },
    { ...part(2, "kg"), name: "Mystery" },
  ],
  templates: [
    ...["Brand", "Color", "Color hex", "Cost per kg"].map((name, at) => template(at + 1, name)),
    template(5, "Net weight", "kg"),
    template(6, "Spool weight"),
  ],
  parameters: [
    { pk: 1, partPk: 1, templatePk: 1, data: "Acme" },
    { pk: 2, partPk: 1, templatePk: 2, data: "  Signal\tred " },
    { pk: 3, partPk: 1, templatePk: 3, data: "#ff0010" },
    { pk: 4, partPk: 1, templatePk: 4, data: "24,90" },
    { pk: 5, partPk: 1, templatePk: 5, data: "0.75 kg", numeric: decimal("0.75") },
    { pk: 6, partPk: 1, templatePk: 6, data: "212.4" },
  ],
  catalogue: catalogueOn({
    material: [parameter("Material"), { kind: "word", in: ["name", "keywords"], of: ["PLA-CF", "PLA"] }],
    subtype: [{ kind: "word", in: ["name"], of: ["Silk"] }],
    brand: [parameter("brand")],
    color_name: [parameter("Color")],
    rgba: [parameter("Color hex")],
    label_weight: [parameter("Net weight")],
    core_weight: [parameter("Spool weight")],
    cost_per_kg: [parameter("Cost per kg")],
    note: [{ kind: "text", of: "keywords" }],
  }),
};

const VALUES = {
  material: "PLA-CF",
  subtype: "Silk",
  brand: "Acme",
  color_name: "Signal red",
  rgba: "FF0010FF",
  label_weight: 750,
  core_weight: 212,
  cost_per_kg: "24.9",
};

const SET: Partial<Spool> = {
  material: "PLA-CF",
  subtype: "Silk",
  brand: "Acme",
  colorName: "Signal red",
  rgba: "ff0010ff",
  labelWeight: 750,
  coreWeight: 212,
  costPerKg: decimal("24.9"),
  note: "matte, dry me [batch:SP-7]",
};

describe("a stock item without a spool", () => {
  test("is made with what its part says, and with the grams that are gone", () => {
    const stock = [item(7, { quantity: decimal("700.06") })];
    expect(planOf({ ...SAID, spools: [], stock }).operations).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        address: "spool/stock-7",
        kind: "spool.create",
        reason: { code: "not-in-bambuddy", text: "No spool of Bambuddy names the batch SP-7" },
        object: "bambuddy/spool-of/7",
        label: "SP-7 Acme Silk PLA-CF (#7)",
        before: null,
        after: {
          stock: 7,
          batch: "SP-7",
          identity: { field: "note", text: "matte, dry me [batch:SP-7]" },
          values: VALUES,
          weight_used: "49.9",
        },
        depends_on: [],
        books: {},
      },
    ]);
  });
  test("is made with defaults where its part says nothing", () => {
    const stock = [item(7, { partPk: 2, quantity: decimal("0.4") })];
    const [operation] = planOf({ ...SAID, spools: [], stock }).operations;
    expect(operation?.after).toEqual({
      stock: 7,
      batch: "SP-7",
      identity: { field: "note", text: "[batch:SP-7]" },
      values: { material: "PLA", label_weight: 1000, core_weight: 250 },
      weight_used: "600",
    });
  });
  test("is not made where there is nothing to print with, or where no batch names it", () => {
    const stock = [
      item(1, { quantity: decimal(0) }),
      item(2, { quantity: decimal(-1) }),
      item(3, { status: 65 }),
      item(4, { batch: " " }),
    ];
    expect(messagesOf({ ...SAID, spools: [], stock })).toEqual([
      "spool.no-batch: 1 without a batch code: Acme Silk PLA-CF (#4)",
    ]);
    expect(planOf({ ...SAID, spools: [], stock }).operations).toEqual([]);
  });
  test("is made in the field that the mapping names, which keeps the note for people", () => {
    const identity = { match: ["tag_uid" as const], write: "tag_uid" as const, pairs: [] };
    const [operation] = planOf({ ...SAID, spools: [], identity }).operations;
    expect(operation?.after).toMatchObject({
      identity: { field: "tag_uid", text: "SP-7" },
      values: { ...VALUES, note: "matte, dry me" },
    });
  });
  test("says when it may be a roll that Bambuddy added by itself", () => {
    const spools = [spool(9, { note: "", material: "pla-cf", rgba: "ff0010ff" })];
    expect(planOf({ ...SAID, spools }).operations.map(({ danger }) => danger)).toEqual([
      "may be pla-cf Basic Black (Bambuddy spool 9), which is of this material and colour and names no stock item; if it is, pair them under spools.identity.pairs instead",
    ]);
  });
});

describe("whose spool it is, so that none is made twice", () => {
  const made = (fields: Partial<Spool>, batch: string, change: Partial<Farm> = {}) =>
    shown({
      location: { kind: "off" },
      catalogue: catalogueOn(),
      spools: [spool(7, { note: "", ...fields })],
      stock: [item(1, { batch })],
      ...change,
    }).filter((line) => !line.startsWith("spool.untracked"));

  test("a note, a hex tag and a tray's uuid name it, in any case", () => {
    expect(made({ note: "[batch:sp-1]" }, "SP-1")).toEqual([]);
    expect(made({ tagUid: "a1b2c3d400000100" }, "A1B2C3D400000100")).toEqual([]);
    expect(
      made({ trayUuid: "ABCDEF0123456789ABCDEF0123456789" }, "abcdef0123456789abcdef0123456789"),
    ).toEqual([]);
  });
  test("hex digits alone, zeros and tags of slots do not", () => {
    expect(made({ tagUid: "BATC2024001" }, "BATCH-2024/001")).toEqual(["create note [batch:BATCH-2024/001]"]);
    expect(made({ tagUid: "0000000000000000" }, "0000000000000000")).toEqual([
      "create note [batch:0000000000000000]",
    ]);
    expect(made({ tagUid: "AAA782C400000002" }, "AAA782C400000002")).toEqual([
      "create note [batch:AAA782C400000002]",
    ]);
  });
  test("fields that are not matched do not", () => {
    const identity = { match: ["note" as const], write: "note" as const, pairs: [] };
    expect(made({ tagUid: "A1B2C3D400000100" }, "A1B2C3D400000100", { identity })).toEqual([
      "create note [batch:A1B2C3D400000100]",
    ]);
  });
  test("of a tag that two items carry it is neither, and none is made", () => {
    const stock = [item(1, { batch: "A1" }), item(2, { batch: "a1" })];
    expect(made({ tagUid: "A1" }, "", { stock })).toEqual(["spool.duplicate-batch batch A1"]);
  });
  test("of a split item it is neither half, and none is made", () => {
    const stock = [item(1), item(2, { batch: "SP-1", parentPk: 1 })];
    expect(made({ note: "[batch:SP-1]" }, "", { stock })).toEqual(["spool.duplicate-batch batch SP-1"]);
    expect(made({}, "", { stock, spools: [] })).toEqual(["spool.duplicate-batch batch SP-1"]);
  });
  test("one that is archived is there, and is not made again", () => {
    expect(made({ note: "SP-1", isArchived: true }, "SP-1")).toEqual([]);
  });
  test("a pair names it, also by a spool that is gone", () => {
    const at = { path: "spools.identity.pairs", line: 1, column: 1 };
    const paired = (spoolId: number) => ({
      identity: { ...FARM.identity, pairs: [{ batch: "sp-1", spoolId, at }] },
    });
    expect(made({}, "SP-1", paired(7))).toEqual([]);
    expect(made({}, "SP-1", paired(8))).toEqual(["spool.pair-missing stock-1"]);
    expect(
      made({}, "no]pe", { identity: { ...FARM.identity, pairs: [{ batch: "no]pe", spoolId: 8, at }] } }),
    ).toEqual(["spool.pair-missing stock-1"]);
  });
  test("a batch that no field can carry is named and not made", () => {
    expect(made({}, "no]pe")).toEqual(["spool.unwritable-batch stock-1"]);
    const identity = { match: ["tag_uid" as const], write: "tag_uid" as const, pairs: [] };
    expect(made({}, "x".repeat(33), { identity })).toEqual(["spool.unwritable-batch stock-1"]);
    expect(made({}, "0000", { identity })).toEqual(["spool.unwritable-batch stock-1"]);
  });
});

describe("a spool that is there", () => {
  test("with what its part says is left alone", () => {
    expect(shown({ ...SAID, spools: [spool(7, SET)] })).toEqual([]);
  });
  test("is corrected where an owned field differs, and nowhere else", () => {
    const { costPerKg: _, ...set } = SET;
    const spools = [spool(7, { ...set, brand: "Other", material: "PLA", coreWeight: 200 })];
    expect(planOf({ ...SAID, spools }).operations).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        address: "spool/7",
        kind: "spool.set",
        reason: { code: "value-differs", text: "InvenTree says so of stock item #7" },
        object: "bambuddy/spool/7",
        label: "PLA Silk Signal red (Bambuddy spool 7)",
        before: { values: { material: "PLA", brand: "Other", core_weight: 200, cost_per_kg: null } },
        after: {
          spool: 7,
          values: { material: "PLA-CF", brand: "Acme", core_weight: 212, cost_per_kg: "24.9" },
        },
        depends_on: [],
        books: {},
      },
    ]);
  });
  test("gets no default", () => {
    const spools = [spool(7, { ...SET, material: "ABS", note: "SP-7" })];
    expect(shown({ ...SAID, spools, stock: [item(7, { partPk: 2 })] })).toEqual([]);
  });
  test("keeps the code in its note, however it is written there", () => {
    const noted = (note: string, tagUid?: string) =>
      shown({ ...SAID, spools: [spool(7, { ...SET, note, ...(tagUid === undefined ? {} : { tagUid }) })] });
    expect(noted("[batch:sp-7] old")).toEqual(['set 7 {"note":"matte, dry me [batch:sp-7]"}']);
    expect(noted("SP-7")).toEqual(['set 7 {"note":"matte, dry me [batch:SP-7]"}']);
    expect(noted("", "SP-7")).toEqual(['set 7 {"note":"matte, dry me"}']);
  });
  test("keeps its note where the text of its part names another spool", () => {
    const catalogue = catalogueOn({ note: [{ kind: "constant", value: "like [batch:SP-8]" }] });
    const stock = [item(7), item(8, { quantity: decimal(0) })];
    expect(messagesOf({ ...SAID, catalogue, spools: [spool(7)], stock })).toEqual([
      'spool.value-unusable: PLA Basic Black (Bambuddy spool 7): with the note "like [batch:SP-8]" it would not be known as SP-7 Acme Silk PLA-CF (#7) any more',
    ]);
    const whole = catalogueOn({ note: [{ kind: "constant", value: "SP-8" }] });
    const tagged = [spool(7, { note: "", tagUid: "SP-7" })];
    expect(linesOf(planOf({ ...SAID, catalogue: whole, spools: tagged, stock }))).toEqual([
      'set 7 {"note":"SP-8 [batch:SP-7]"}',
    ]);
  });
  test("has no field changed of which something unusable is said, and that is named once", () => {
    const parameters = [
      { pk: 1, partPk: 1, templatePk: 3, data: "red" },
      { pk: 2, partPk: 1, templatePk: 4, data: "-1" },
      { pk: 3, partPk: 1, templatePk: 6, data: "heavy" },
    ];
    const catalogue = catalogueOn({
      rgba: [parameter("Color hex")],
      cost_per_kg: [parameter("Cost per kg")],
      core_weight: [parameter("Spool weight")],
    });
    const farm = { ...SAID, catalogue, parameters, spools: [spool(7), spool(8)], stock: [item(7), item(8)] };
    expect(messagesOf(farm)).toEqual([
      'spool.value-unusable: Acme Silk PLA-CF (#1): "red" is no colour code (six or eight hex digits)',
      'spool.value-unusable: Acme Silk PLA-CF (#1): "heavy" is no empty spool weight (grams, or a number in a unit of mass)',
      'spool.value-unusable: Acme Silk PLA-CF (#1): "-1" is no cost per kg',
    ]);
    expect(planOf(farm).operations).toEqual([]);
  });
  test("is not told by its part's name what a parameter says that was not read", () => {
    const spools = [spool(7, { ...SET, material: "PLA-GF" })];
    expect(shown({ ...SAID, spools, unread: ["parameters"], parameters: [] })).toEqual([]);
    expect(shown({ ...SAID, spools, parameters: [] })).toEqual(['set 7 {"material":"PLA-CF"}']);
  });
});

describe("archiving", () => {
  const EMPTY = decimal(0);
  const farm: Partial<Farm> = {
    catalogue: catalogueOn({}, true),
    location: BY_INVENTREE,
    stock: [item(7, { quantity: EMPTY, locationPk: 85 })],
  };
  test("is done where the mapping says so and the item holds nothing", () => {
    expect(planOf(farm).operations).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        address: "archive/spool-7",
        kind: "spool.archive",
        reason: { code: "used-up", text: "Stock item #7 holds nothing" },
        object: "bambuddy/spool/7",
        label: "SP-7 PLA Basic Black (Bambuddy spool 7)",
        before: { archived: false },
        after: { spool: 7, archived: true },
        depends_on: [],
        books: {},
      },
    ]);
    expect(shown({ ...farm, catalogue: catalogueOn() })).toEqual([]);
    expect(planOf({ ...farm, catalogue: catalogueOn() }).drift).toEqual([
      { object: "spool/7", field: "archived", ours: "empty", theirs: "active" },
    ]);
  });
  test("comes after the slot is cleared, and not while it is in one", () => {
    const assignments = [slot("1.0.0", 7)];
    const { operations } = planOf({ ...farm, assignments });
    expect(operations.map(({ address, depends_on }) => ({ address, depends_on }))).toEqual([
      { address: "slot/1.0.0:clear", depends_on: [] },
      { address: "archive/spool-7", depends_on: ["slot/1.0.0:clear"] },
    ]);
    const location = { ...BY_INVENTREE, unassignMissing: false };
    expect(shown({ ...farm, assignments, location })).toEqual([]);
  });
  test("is not done to a spool that InvenTree has in a printer: it could not be assigned any more", () => {
    const stock = [item(7, { quantity: EMPTY, locationPk: 93 })];
    expect(shown({ ...farm, stock })).toEqual(["assign 1.0.0 to 7"]);
    expect(shown({ ...farm, stock, assignments: [slot("2.0.0", 7)] })).toEqual([
      "clear 2.0.0 of 7",
      "assign 1.0.0 to 7",
    ]);
  });
  test("comes with the return to storage of what Bambuddy took out", () => {
    const stock = [item(7, { quantity: EMPTY, locationPk: 93 })];
    const plan = { ...farm, stock, location: MERGED, ledger: placesOf({ 7: "printer-1" }) };
    expect(shown(plan)).toEqual(["move #7 to 85", "archive 7"]);
    expect(shown({ ...plan, location: { ...MERGED, returnUnassignedToStorage: false } })).toEqual([]);
  });
  test("is not done where another item has the same batch", () => {
    const stock = [item(7, { quantity: EMPTY }), item(8, { batch: "sp-7" })];
    expect(shown({ ...farm, stock })).toEqual(["spool.duplicate-batch batch SP-7"]);
  });
  test("needs to know what is in the slots, and says so", () => {
    expect(messagesOf({ ...farm, location: { kind: "off" } })).toEqual([
      "setting.unsupported: 1 used up and not archived, because what is in a slot is not read while spools.location is off: PLA Basic Black (Bambuddy spool 7)",
    ]);
  });
});

describe("drift", () => {
  const farm: Partial<Farm> = { location: { kind: "off" }, catalogue: catalogueOn() };
  test("shows what is archived and in stock, what is gone and active, and what names no item", () => {
    const plan = planOf({
      ...farm,
      spools: [
        spool(1, { isArchived: true }),
        spool(2),
        spool(3),
        spool(4),
        spool(5, { note: "a gift" }),
        spool(6, { isArchived: true }),
      ],
      stock: [item(1), item(2, { quantity: decimal(0) }), item(3, { status: 70 }), item(6, { status: 70 })],
    });
    expect(plan).toEqual({
      operations: [],
      findings: [
        {
          code: "spool.untracked",
          object: "bambuddy spools",
          message: "1 of Bambuddy's spools name no stock item: PLA Basic Black (Bambuddy spool 5)",
        },
      ],
      drift: [
        { object: "spool/1", field: "archived", ours: "1000 in stock", theirs: "archived" },
        { object: "spool/2", field: "archived", ours: "empty", theirs: "active" },
        { object: "spool/3", field: "archived", ours: "1000 in stock (status 70)", theirs: "active" },
        { object: "spool/4", field: "stock item", ours: "none", theirs: "batch SP-4" },
      ],
      recognisedPlaces: [],
      loaded: 0,
    });
  });
  test("is not that of two records of one roll one was archived", () => {
    const spools = [spool(7), spool(8, { note: "SP-7", isArchived: true, createdAt: LONG_AGO })];
    expect(planOf({ ...farm, spools }).drift).toEqual([]);
  });
});
