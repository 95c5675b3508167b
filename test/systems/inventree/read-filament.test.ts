// Filament over real HTTP: parts and items under one category, booked movements of any instance, last counts.
import { afterEach, describe, expect, test } from "bun:test";
import type { HistoryEntry } from "../../../src/model/filament.ts";
import { FARM_CATEGORIES, FARM_TEMPLATES } from "../../../src/sim/inventree/seed-farm.ts";
import { createInventreeInventory } from "../../../src/systems/inventree/read.ts";
import { closeFarms, type Farm, moment, pks, startFarm } from "./farm.ts";
import { giveBack, NO_REFS, ROW, subtract } from "./operations.ts";
import { rival, SPOOL_VERSIONS } from "./spools.ts";

afterEach(closeFarms);

const category = FARM_CATEGORIES.filament;
const COMPLETE = { kind: "complete" } as const;

const markersOf = (entries: readonly HistoryEntry[]) => entries.map(({ notes }) => notes.split(" ")[0]);
const post = ({ http }: Farm, path: string, value: unknown) =>
  http.write.send("POST", path, { kind: "json", value });

describe.each([...SPOOL_VERSIONS])("API %d", (apiVersion) => {
  test("everything under the category is read, and nothing else", async () => {
    const farm = await startFarm({ apiVersion });
    const { state } = farm.sim;
    const below = state.addCategory({ name: "Rolls", parent: category });
    const deep = state.addCategory({ name: "Bambu", parent: below.pk });
    const roll = state.addPart({ name: "PLA Silk", category: deep.pk, units: "kg" });
    const print = state.addPart({ name: "Bracket", category: FARM_CATEGORIES.printed });
    state.addStock({ part: print.pk, quantity: "4", batch: "bambuddy-1" });
    const kept = [
      state.addStock({ part: roll.pk, quantity: "0.73", batch: "S-1" }),
      state.addStock({ part: roll.pk, quantity: "0", batch: null }),
      state.addStock({ part: roll.pk, quantity: "1", batch: "", status: 70, delete_on_deplete: true }),
    ];
    state.addStock({ part: roll.pk, quantity: "1", batch: "S-2", consumed_by: 1 });
    state.addStock({ part: roll.pk, quantity: "1", batch: "S-3", is_building: true });
    const answer = await farm.inventory.readFilamentStock({ category });
    expect(pks(answer.parts.value)).toEqual([1, 2, 3, 4, 5, roll.pk]);
    expect(pks(answer.stock.value)).toEqual([1, 2, 3, 4, 5, 6, ...kept.map(({ pk }) => pk)]);
    const [parts, stock] = [answer.parts.coverage, answer.stock.coverage];
    expect([parts, stock, answer.marked, answer.counts]).toEqual([
      COMPLETE,
      COMPLETE,
      { value: [], coverage: COMPLETE },
      { value: [], coverage: COMPLETE },
    ]);
    expect(answer.stock.value.find(({ pk }) => pk === kept[2]?.pk)).toMatchObject({
      deleteOnDeplete: true,
      quantity: "1",
    });
    expect(farm.sim.log.writes).toEqual([]);
  });

  test("booked movements of every instance are found, with what they moved and what was left", async () => {
    const farm = await startFarm({ apiVersion });
    const correction = `rc:farm1:usage/${ROW}:c1;`;
    await farm.target.perform(subtract(), NO_REFS);
    await farm.target.perform(giveBack({ quantity: "0.00001", marker: correction }), NO_REFS);
    const elsewhere = "rc:other:usage/1.2@20250101T000000Z;";
    await farm.target.perform(subtract({ stock: 3, part: 3, marker: elsewhere }), NO_REFS);
    for (const notes of ["see wiki:usage/44.7", "rc:farm1:usage/44", "rc:farm1:run/45@20261102T101100Z;"])
      await post(farm, "/api/stock/remove/", { items: [{ pk: 1, quantity: "1" }], notes });
    const { marked } = await farm.inventory.readFilamentStock({ category });
    const at = moment("2026-11-20T12:00:00Z");
    const part = (pk: number) => (apiVersion >= 450 ? { partPk: pk } : {});
    expect(marked).toEqual({
      coverage: COMPLETE,
      value: [
        {
          pk: 7,
          itemPk: 1,
          ...part(1),
          at,
          type: 12,
          removed: "25.5",
          quantity: "974.5",
          notes: subtract().after.notes,
        },
        {
          pk: 8,
          itemPk: 1,
          ...part(1),
          at,
          type: 11,
          added: "0.00001",
          quantity: "974.50001",
          notes: `${correction} Bracket on B1`,
        },
        {
          pk: 9,
          itemPk: 3,
          ...part(3),
          at,
          type: 12,
          removed: "25.5",
          quantity: "795",
          notes: `${elsewhere} Bracket on B1`,
        },
      ] as never,
    });
    farm.sim.state.deleteStock(1);
    const later = (await farm.inventory.readFilamentStock({ category })).marked.value;
    expect(markersOf(later)).toEqual(
      apiVersion >= 450 ? [subtract().after.marker, correction, elsewhere] : [elsewhere],
    );
    expect(later.map(({ itemPk }) => itemPk)).toEqual(apiVersion >= 450 ? [undefined, undefined, 3] : [3]);
  });

  test("the last count of each item is found, confirmed levels too", async () => {
    const farm = await startFarm({ apiVersion });
    await rival(farm, "count", "950");
    await rival(farm, "count", "940");
    await rival(farm, "remove", "5");
    await rival(farm, "count", "820.5", 3);
    const last = async (countsOf?: readonly number[]): Promise<readonly (readonly unknown[])[]> => {
      const { counts } = await farm.inventory.readFilamentStock({ category, ...(countsOf && { countsOf }) });
      expect(counts.coverage).toEqual(COMPLETE);
      return counts.value.map(({ itemPk, quantity, type }) => [itemPk, quantity, type]);
    };
    expect(await last()).toEqual([
      [1, "940", 10],
      [3, "820.5", 10],
    ]);
    expect(await last([3, 2, 3, 4711])).toEqual([[3, "820.5", 10]]);
    expect(await last([])).toEqual([]);
  });

  test("a count deep in the history is found, and a history without end is not called uncounted", async () => {
    const farm = await startFarm({ apiVersion });
    const used = (item: number, times: number) => {
      for (let count = 0; count < times; count += 1)
        farm.sim.state.addTracking({ item, tracking_type: 12, deltas: { removed: 1, quantity: 1 } });
    };
    for (const item of [1, 2])
      farm.sim.state.addTracking({ item, tracking_type: 10, deltas: { quantity: 7 } });
    used(1, 900);
    used(2, 2000);
    used(3, 398);
    const { counts } = await farm.inventory.readFilamentStock({ category, countsOf: [1, 2, 3] });
    expect(counts.value).toMatchObject([{ itemPk: 1, quantity: "7" }]);
    expect(counts.coverage).toEqual({
      kind: "partial",
      why: [
        "inventree counts: the history of stock item #2 has no count among its newest 1990 entries and was not read further",
      ],
    });
  });

  test("thousands of booked movements come page by page", async () => {
    const farm = await startFarm({ apiVersion });
    for (let row = 0; row < 2500; row += 1)
      farm.sim.state.addTracking({
        item: 1,
        tracking_type: 12,
        deltas: { removed: 0.1, quantity: 1 },
        notes: `rc:farm1:usage/${row}.7@20261120T114506Z;`,
      });
    const { marked } = await farm.inventory.readFilamentStock({ category, countsOf: [] });
    expect([marked.coverage, new Set(markersOf(marked.value)).size]).toEqual([COMPLETE, 2500]);
  });
});

describe.each([293, 421, 425, 511, 530])("parameters, API %d", (apiVersion) => {
  async function startWithParameters() {
    const farm = await startFarm({ apiVersion });
    const { state } = farm.sim;
    const diameter = state.addTemplate({ name: "Diameter", units: "mm" });
    const colour = state.addTemplate({ name: "Colour" });
    const print = state.addPart({ name: "Bracket", category: FARM_CATEGORIES.printed });
    const made = [
      state.addParameter(1, diameter.pk, "1.75"),
      state.addParameter(2, diameter.pk, "2.85"),
      state.addParameter(1, colour.pk, "black"),
      state.addParameter(1, FARM_TEMPLATES.weight, "1000"),
      state.addParameter(print.pk, diameter.pk, "1"),
    ];
    return { farm, templates: [diameter, colour], made };
  }

  test("values of the templates that were asked for come with the filament parts, and no others", async () => {
    const { farm, templates, made } = await startWithParameters();
    const answer = await farm.inventory.readFilamentStock({ category, templates: ["diameter", "COLOUR"] });
    expect(answer.templates.coverage).toEqual(COMPLETE);
    expect(pks(answer.templates.value)).toEqual(pks(templates));
    expect(answer.parameters.coverage).toEqual(COMPLETE);
    expect(answer.parameters.value.toSorted((a, b) => a.pk - b.pk)).toMatchObject([
      { pk: made[0]?.pk, partPk: 1, templatePk: templates[0]?.pk, data: "1.75", numeric: "1.75" },
      { pk: made[1]?.pk, partPk: 2, templatePk: templates[0]?.pk, data: "2.85", numeric: "2.85" },
      { pk: made[2]?.pk, partPk: 1, templatePk: templates[1]?.pk, data: "black" },
    ]);
    expect(answer.parameters.value).toHaveLength(3);
  });

  test("they cost one request, however many parts were printed; asked for none, nothing", async () => {
    const { farm } = await startWithParameters();
    const { state, log } = { state: farm.sim.state, log: farm.http.read };
    const costOf = async (templates?: readonly string[]) => {
      const before = log.requests();
      await farm.inventory.readFilamentStock({ category, countsOf: [], ...(templates && { templates }) });
      return log.requests() - before;
    };
    await farm.inventory.identify();
    const [without, none, some] = [await costOf(), await costOf([]), await costOf(["Diameter"])];
    expect([none, some]).toEqual([without, without + 1]);
    for (let part = 0; part < 1200; part += 1) {
      const { pk } = state.addPart({ name: `Print ${part}`, category: FARM_CATEGORIES.printed });
      state.addParameter(pk, FARM_TEMPLATES.weight, "12");
    }
    expect(await costOf(["Diameter", "Weight"])).toBe(some);
  });

  test("without any asked for there are none; of a name that no template has, too", async () => {
    const { farm } = await startWithParameters();
    const none = { value: [], coverage: COMPLETE };
    for (const templates of [undefined, [], ["Nozzle"]]) {
      const answer = await farm.inventory.readFilamentStock({ category, ...(templates && { templates }) });
      expect([answer.templates, answer.parameters]).toEqual([none, none]);
    }
  });

  test("a server that shows parts without their parameters is asked for lists of them", async () => {
    const { farm } = await startWithParameters();
    const { read } = farm.http;
    const templates = ["Diameter", "Colour"];
    const silent = createInventreeInventory({
      ...read,
      getJson: (path, options) => {
        const { parameters, ...known } = options?.query ?? {};
        return read.getJson(path, { ...options, query: known });
      },
    });
    const listed = await silent.readFilamentStock({ category, templates });
    const shown = await farm.inventory.readFilamentStock({ category, templates });
    expect(pks(listed.parameters.value)).toEqual(pks(shown.parameters.value));
    expect(listed.parameters.coverage).toEqual(COMPLETE);
  });

  test.each([
    [["/api/part/"], COMPLETE],
    [
      ["/api/part/", "/api/parameter/", "/api/part/parameter/"],
      {
        kind: "partial",
        why: [expect.stringMatching(/^inventree parameters: #\d+ is unusable: it has no template$/)],
      },
    ],
  ] as const)("a value that is unusable in %p leaves them %p", async (paths, coverage) => {
    const { farm, made } = await startWithParameters();
    const { read } = farm.http;
    const spoil = (raw: unknown): unknown =>
      JSON.parse(JSON.stringify(raw), (_, value) =>
        value?.pk === made[1]?.pk && value.data === "2.85" ? { ...value, template: null } : value,
      );
    const odd = createInventreeInventory({
      ...read,
      async getJson(path, options) {
        const reply = await read.getJson(path, options);
        return (paths as readonly string[]).includes(path) ? { ...reply, body: spoil(reply.body) } : reply;
      },
    });
    const { parameters } = await odd.readFilamentStock({ category, templates: ["Diameter"] });
    expect(parameters.coverage).toEqual(coverage as typeof parameters.coverage);
    const known = coverage === COMPLETE ? ["1.75", "2.85"] : ["1.75"];
    expect(parameters.value.map(({ data }) => data)).toEqual(known);
  });

  test("parts carry their description and keywords, where they have them", async () => {
    const { farm } = await startWithParameters();
    farm.sim.state.editPart(1, { description: "PLA of the house", keywords: "bambu, pla" });
    farm.sim.state.editPart(2, { description: "", keywords: null });
    const { parts } = await farm.inventory.readFilamentStock({ category });
    const texts = parts.value
      .filter(({ pk }) => pk <= 2)
      .map(({ pk, description, keywords }) => [pk, description, keywords]);
    expect(texts).toEqual([
      [1, "PLA of the house", "bambu, pla"],
      [2, undefined, undefined],
    ]);
  });
});

test("parts that are not shown whole may lack values, and templates that are not say so", async () => {
  const farm = await startFarm();
  const ask = () => farm.inventory.readFilamentStock({ category, countsOf: [], templates: ["Weight"] });
  farm.sim.faults.add({ when: { path: "/api/part/", times: "always" }, fault: { kind: "short-page" } });
  const first = await ask();
  expect([first.templates.coverage, first.parameters.coverage.kind]).toEqual([COMPLETE, "partial"]);
  farm.sim.faults.add({
    when: { path: "/api/parameter/template/", times: "always" },
    fault: { kind: "short-page" },
  });
  expect((await ask()).templates.coverage.kind).toBe("partial");
});

test("a server that ignores every filter changes nothing", async () => {
  const farm = await startFarm();
  const { state } = farm.sim;
  const print = state.addPart({ name: "Bracket", category: FARM_CATEGORIES.printed });
  const loose = state.addPart({ name: "Loose" });
  for (const part of [print, loose]) state.addStock({ part: part.pk, quantity: "4" });
  state.addStock({ part: 1, quantity: "1", consumed_by: 1 });
  state.addStock({ part: 1, quantity: "1", is_building: true });
  await farm.target.perform(subtract(), NO_REFS);
  const { read } = farm.http;
  const deaf = createInventreeInventory({
    ...read,
    getJson: (path, options) => {
      const { category, consumed, is_building, has_batch, search, ...known } = options?.query ?? {};
      return read.getJson(path, { ...options, query: known });
    },
  });
  expect(await deaf.readFilamentStock({ category })).toEqual(
    await farm.inventory.readFilamentStock({ category }),
  );
});

test("a part that came into the category while it was read is read with its items", async () => {
  const farm = await startFarm();
  const { read } = farm.http;
  const listed = Promise.withResolvers<void>();
  const added: number[] = [];
  const late = createInventreeInventory({
    ...read,
    async getJson(path, options) {
      if (path === "/api/stock/") await listed.promise;
      const reply = await read.getJson(path, options);
      if (path === "/api/part/" && added.length === 0) {
        const part = farm.sim.state.addPart({ name: "New roll", category, units: "g" }).pk;
        added.push(part, farm.sim.state.addStock({ part, quantity: "1000", batch: "NEW" }).pk);
        listed.resolve();
      }
      return reply;
    },
  });
  const { parts, stock } = await late.readFilamentStock({ category });
  expect([pks(parts.value).at(-1), pks(stock.value).at(-1)]).toEqual(added);
});

test("lists that are not shown whole make their reads partial, each by name", async () => {
  const farm = await startFarm();
  await farm.target.perform(subtract(), NO_REFS);
  await farm.target.perform(subtract({ marker: "rc:farm1:usage/45.7@20261120T114506Z;" }), NO_REFS);
  for (const path of ["/api/stock/", "/api/stock/track/"])
    farm.sim.faults.add({ when: { path, times: "always" }, fault: { kind: "short-page" } });
  const { parts, stock, marked, counts } = await farm.inventory.readFilamentStock({ category });
  expect([parts.coverage.kind, stock.coverage, marked.coverage, counts.coverage.kind]).toEqual([
    "complete",
    {
      kind: "partial",
      why: [expect.stringMatching(/^inventree filament items: . of 6 could be read/)],
    },
    {
      kind: "partial",
      why: ["inventree history entries: 1 of 2 could be read; the list kept changing or is not shown whole"],
    },
    "partial",
  ]);
});

test("an entry that cannot be read makes the read partial and names it", async () => {
  const farm = await startFarm();
  await farm.target.perform(subtract(), NO_REFS);
  const row = farm.sim.state.store.tracking.all().at(-1);
  if (row === undefined) throw new Error("no row");
  farm.sim.state.store.tracking.put({ ...row, tracking_type: null as never });
  const { marked, counts } = await farm.inventory.readFilamentStock({ category, countsOf: [1] });
  expect(marked).toEqual({
    value: [],
    coverage: {
      kind: "partial",
      why: [`inventree history entries: #${row.pk} is unusable: its type is null`],
    },
  });
  expect(counts.coverage).toMatchObject({ kind: "partial" });
  expect(await farm.target.inspect(subtract(), NO_REFS)).toMatchObject({ state: "unknown" });
});

test("a category that is gone ends the read: the part list would answer every part", async () => {
  const { inventory } = await startFarm();
  await expect(inventory.readFilamentStock({ category: 99 })).rejects.toThrow(
    "the filament category #99 is gone",
  );
});
