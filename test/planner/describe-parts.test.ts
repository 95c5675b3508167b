// What parts and archives are given beside stock and parameters: a picture, a link.
import { describe, expect, test } from "bun:test";
import { decimal } from "../../src/model/decimal.ts";
import type { Archive } from "../../src/model/source.ts";
import {
  archive,
  at,
  bookings,
  type Farm,
  ipnOf,
  item,
  notesFor,
  operationsOf,
  part,
  planOf,
  run,
  template,
} from "./world.ts";

const printed = run({ id: 45, grams: decimal("38.12"), durationSeconds: 7000 });
const sliced = { estimatedGrams: decimal("40"), estimatedSeconds: 7420 };
const ours = [item({ pk: 500, batch: "bambuddy-12", notes: notesFor(printed) })];
/** One print that is booked already, so that only its part is looked after. */
const base: Farm = {
  archives: [archive({ id: 12, ...sliced })],
  runs: [printed],
  parts: [part({ pk: 7, ipn: ipnOf(12) })],
  stock: ours,
};

describe("a part's picture", () => {
  const only = "{ parameters: {}, link_back: off }";
  const pictured = [archive({ id: 12, hasThumbnail: true })];
  const pictures = (farm: Farm) => {
    const plan = planOf({ ...base, archives: pictured, prints: only, ...farm });
    return [
      operationsOf(plan, "image.set").map(({ before, after, danger }) => [
        before.image,
        after.archive,
        danger,
      ]),
      plan.drift.map(({ theirs }) => theirs),
    ];
  };
  const showing = (image: string) => [part({ pk: 7, ipn: ipnOf(12), image })];
  const mine = "/media/part_images/mine.png";

  test("is the newest thumbnail there is, where there is no picture", () => {
    expect(pictures({})).toEqual([[[null, 12, undefined]], []]);
    const archives = [
      ...pictured,
      archive({ id: 13, contentHash: pictured[0]?.contentHash ?? "", hasThumbnail: true }),
    ];
    const runs = [printed, run({ id: 46, archiveId: 13, completedAt: at("2026-11-04T12:00:00") })];
    expect(pictures({ archives, runs })).toEqual([[[null, 13, undefined]], []]);
    expect(pictures({ archives, runs, ledger: { withoutThumbnail: new Set([13]) } })).toEqual([
      [[null, 12, undefined]],
      [],
    ]);
    expect(pictures({ archives: [archive({ id: 12 })] })).toEqual([[], []]);
  });

  test("somebody chose is kept, unless it may be overwritten, and then that is a danger", () => {
    expect(pictures({ parts: showing(mine) })).toEqual([[], []]);
    const sections = { policies: "{ overwrite: { part_image: on } }" };
    expect(pictures({ parts: showing(mine), sections })).toEqual([
      [[mine, 12, `replaces the picture ${mine}`]],
      [],
    ]);
    expect(pictures({ parts: showing(mine), choice: { force: ["archive-12"] } })).toEqual([
      [[mine, 12, `replaces the picture ${mine}`]],
      [],
    ]);
  });

  test("of ours is recognised by its name, as the server may have changed it", () => {
    for (const name of ["rc-farm1-archive-12-6a3c1f00.png", "rc-farm1-archive-3-1a2b3c4d_Xy7.png"])
      expect(
        pictures({
          parts: showing(`/media/part_images/${name}`),
          sections: { policies: "{ overwrite: { part_image: on } }" },
        }),
      ).toEqual([[], []]);
    expect(pictures({ parts: showing("/media/part_images/rc-farm9-archive-12-6a3c1f00.png") })).toEqual([
      [],
      [],
    ]);
  });

  test("of ours that a person removed or replaced is drift", () => {
    const ledger = { imageOfPart: new Map([[7, "/media/part_images/rc-farm1-archive-12-6a3c1f00.png"]]) };
    expect(pictures({ ledger })).toEqual([[], ["none"]]);
    expect(pictures({ ledger, parts: showing(mine) })).toEqual([[], [mine]]);
  });
});

describe("an archive's link", () => {
  const only = "{ parameters: {}, image: off }";
  const links = (linked: Partial<Archive>, farm: Farm = {}) => {
    const plan = planOf({ ...base, archives: [archive({ id: 12, ...linked })], prints: only, ...farm });
    return [
      operationsOf(plan, "link.set").map(({ before, after, danger }) => [
        before.external_url,
        after.external_url,
        danger,
      ]),
      plan.drift.map(({ theirs }) => theirs),
    ];
  };
  const page = "http://stock:1337/part/7/";
  const mine = "https://example.org/mine";

  test("is the part's page in people's browsers", () => {
    expect(links({})).toEqual([[[null, page, undefined]], []]);
    expect(links({ externalUrl: page })).toEqual([[], []]);
    const inventree =
      '{ url: "http://stock:1337", web_url: "https://stock.example.org/", token: { env: T } }';
    expect(links({}, { sections: { inventree } })).toEqual([
      [[null, "https://stock.example.org/part/7/", undefined]],
      [],
    ]);
    const ref = { ref: `part/${ipnOf(12)}`, format: "http://stock:1337/part/{id}/" };
    expect(links({}, { parts: [], stock: [] })).toEqual([[[null, ref, undefined]], []]);
  });

  test("somebody set is kept, unless it may be overwritten, and then that is a danger", () => {
    expect(links({ externalUrl: mine })).toEqual([[], []]);
    const over = [[[mine, page, `replaces the link ${mine}`]], []];
    expect(
      links({ externalUrl: mine }, { sections: { policies: "{ overwrite: { external_url: on } }" } }),
    ).toEqual(over);
    expect(links({ externalUrl: mine }, { choice: { force: ["stock/run-45@20261103T120000Z"] } })).toEqual(
      over,
    );
  });

  test("of ours moves with the part; changed or removed by a person it is drift", () => {
    const ledger = { linkOfArchive: new Map([[12, "http://stock:1337/part/3/"]]) };
    expect(links({ externalUrl: "http://stock:1337/part/3/" }, { ledger })).toEqual([
      [["http://stock:1337/part/3/", page, undefined]],
      [],
    ]);
    expect(links({ externalUrl: mine }, { ledger })).toEqual([[], [mine]]);
    expect(links({}, { ledger })).toEqual([[], ["none"]]);
  });

  test("is one, to the part of the newest print, where the prints lie under two parts", () => {
    const newer = run({ id: 46, completedAt: at("2026-11-04T12:00:00") });
    const stock = [...ours, item({ pk: 501, partPk: 8, batch: "bambuddy-12-r46", notes: notesFor(newer) })];
    const parts = [part({ pk: 7, ipn: ipnOf(12) }), part({ pk: 8, ipn: "BRK-001" })];
    expect(links({}, { runs: [newer, printed], stock, parts })).toEqual([
      [[null, "http://stock:1337/part/8/", undefined]],
      [],
    ]);
  });
});

describe("a part with only an earlier tool's prints", () => {
  const adopted: Farm = {
    ...base,
    archives: [archive({ id: 12, ...sliced, hasThumbnail: true })],
    stock: [item({ pk: 500, batch: "bambuddy-12" })],
    templates: [template({ name: "Weight" }), template({ name: "PrintTime" })],
  };

  test("is left as it is, before and after the ledger knows them", () => {
    expect(planOf(adopted).operations).toEqual([]);
    const ledger = bookings({ run: printed, archiveId: 12, partPk: 7, stockPk: 500, via: "recognised" });
    expect(planOf({ ...adopted, ledger }).operations).toEqual([]);
  });

  test("is looked after when it is asked for by name", () => {
    for (const name of ["stock/run-45@20261103T120000Z", "run-45@20261103T120000Z", "run-45", "archive-12"])
      expect(
        planOf({ ...adopted, choice: { force: [name] } }).operations.map(({ address, reason }) => [
          address,
          reason.code,
        ]),
      ).toEqual([
        [`parameter/${ipnOf(12)}/Weight`, "value-absent"],
        [`parameter/${ipnOf(12)}/PrintTime`, "value-absent"],
        [`image/${ipnOf(12)}`, "forced"],
        ["link/archive-12", "forced"],
      ]);
    expect(planOf({ ...adopted, choice: { force: ["run-46", "run-4"] } }).operations).toEqual([]);
  });
});
