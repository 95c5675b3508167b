// Paging over a list that changes: nothing is lost silently.
import { expect, test } from "bun:test";
import fc from "fast-check";
import type { RowReading } from "../../src/http/page-source.ts";
import { readPages } from "../../src/http/pages.ts";
import type { Read } from "../../src/model/read.ts";
import { type Change, changingList, type ListOptions, type Row } from "./changing-list.ts";

const LIMIT = 8;

function read(list: Pick<ReturnType<typeof changingList>, "fetchPage">, inFlight = 1, largestLimit = LIMIT) {
  return readPages<Row>({
    what: "rows",
    fetchPage: list.fetchPage,
    map: (raw) => ({ kind: "row", row: raw as Row }),
    idOf: ({ id }) => id,
    precedes: (a, b) => a.at > b.at,
    limit: LIMIT,
    overlap: 2,
    inFlight,
    largestLimit,
  });
}

function rowsOf(count: number, at: (id: number) => number = (id) => id): Row[] {
  return Array.from({ length: count }, (_, index) => ({ id: index + 1, at: at(index + 1) }));
}

function calm(rows: readonly Row[], countsRows: boolean): ListOptions {
  return { rows, changes: [], countsRows, shuffles: false, largestLimit: LIMIT };
}

function idsOf(read: Read<Row[]>): number[] {
  return read.value.map(({ id }) => id).sort((a, b) => a - b);
}

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Change>({ kind: "none" }) },
  fc.record({ kind: fc.constant("arrive" as const), count: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant("insert" as const), share: fc.double({ min: 0, max: 0.99, noNaN: true }) }),
  fc.record({ kind: fc.constant("delete" as const), share: fc.double({ min: 0, max: 0.99, noNaN: true }) }),
  fc.constant<Change>({ kind: "shorten" }),
  fc.constant<Change>({ kind: "empty" }),
);

const scenario = fc.record({
  size: fc.integer({ min: 0, max: 60 }),
  keys: fc.integer({ min: 1, max: 60 }),
  changes: fc.array(change, { maxLength: 30 }),
  countsRows: fc.boolean(),
  shuffles: fc.boolean(),
  inFlight: fc.integer({ min: 1, max: 4 }),
  largestLimit: fc.constantFrom(LIMIT, 1000),
});

/** Where nobody counts, a page that is cut twice at the same place looks like the end of the list to anybody. */
function atMostOneShortened(changes: readonly Change[]): Change[] {
  const first = changes.findIndex(({ kind }) => kind === "shorten");
  return changes.filter(({ kind }, index) => kind !== "shorten" || index === first);
}

test("a complete read holds every row that was there all the time, whatever the list did meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async ({ size, keys, inFlight, largestLimit, ...rest }) => {
      const changes = rest.countsRows ? rest.changes : atMostOneShortened(rest.changes);
      const list = changingList({ ...rest, changes, rows: rowsOf(size, (id) => id % keys), largestLimit });
      const result = await read(list, inFlight, largestLimit);
      const found = new Set(idsOf(result));
      expect(found.size).toBe(result.value.length);
      if (result.coverage.kind === "complete")
        expect([...list.lasting()].filter((id) => !found.has(id))).toEqual([]);
      else expect(result.coverage.kind).toBe("partial");
    }),
    { numRuns: 3000 },
  );
});

test("a list that holds still is read whole, in as many requests as it needs", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 80 }), fc.boolean(), async (size, countsRows) => {
      const list = changingList(calm(rowsOf(size), countsRows));
      const result = await read(list);
      expect(result.coverage).toEqual({ kind: "complete" });
      expect(idsOf(result)).toEqual(rowsOf(size).map(({ id }) => id));
      const pages = size <= LIMIT ? 1 : Math.ceil((size - 2) / (LIMIT - 2));
      // Without a total: one or two looks behind the end, and page one again where there was more than one.
      expect(list.requests()).toBeLessThanOrEqual(countsRows ? pages : pages + 3);
    }),
  );
});

test("rows of one second that change places are all found where the list has a total", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 7 }), async (size) => {
      const list = changingList({
        ...calm(
          rowsOf(40, (id) => Math.floor(id / size)),
          true,
        ),
        shuffles: true,
      });
      const result = await read(list);
      expect(result.coverage).toEqual({ kind: "complete" });
      expect(result.value.length).toBe(40);
    }),
  );
});

test("an imported history of a single second needs a larger page, or is called partial", async () => {
  const options: ListOptions = {
    ...calm(
      rowsOf(60, () => 7),
      false,
    ),
    shuffles: true,
  };
  const large = await read(changingList({ ...options, largestLimit: 1000 }), 1, 1000);
  expect(large.coverage).toEqual({ kind: "complete" });
  expect(large.value.length).toBe(60);
  const small = await read(changingList(options));
  expect(small.coverage).toEqual({
    kind: "partial",
    why: ["rows: the list kept changing while it was read; rows may be missing"],
  });
});

test("rows that arrive while a list without a total is read are read too", async () => {
  const changes: Change[] = [{ kind: "none" }, { kind: "arrive", count: 1 }, { kind: "none" }];
  const result = await read(changingList({ ...calm(rowsOf(30), false), changes }));
  expect(result.coverage).toEqual({ kind: "complete" });
  expect(idsOf(result)).toContain(31);
});

test("a total that the rows never reach is partial and says how many are missing", async () => {
  const list = changingList(calm(rowsOf(20), true));
  const result = await read({
    fetchPage: async (offset, limit) => ({ ...(await list.fetchPage(offset, limit)), total: 22 }),
  });
  expect(result.coverage).toEqual({
    kind: "partial",
    why: ["rows: 20 of 22 could be read; the list kept changing or is not shown whole"],
  });
});

test("a list that answers nothing once is asked again", async () => {
  const list = changingList(calm(rowsOf(5), false));
  let isFirst = true;
  const result = await read({
    fetchPage: async (offset, limit) => {
      const page = await list.fetchPage(offset, limit);
      const shown = isFirst ? { rows: [] } : page;
      isFirst = false;
      return shown;
    },
  });
  expect(result.value.length).toBe(5);
});

test("an unusable row is left out, named, and makes the read partial", async () => {
  const list = changingList(calm(rowsOf(20), true));
  const map = (raw: unknown): RowReading<Row> =>
    (raw as Row).id === 11
      ? { kind: "malformed", name: "row 11", why: "at is missing" }
      : { kind: "row", row: raw as Row };
  const result = await readPages<Row>({
    what: "rows",
    fetchPage: list.fetchPage,
    map,
    idOf: ({ id }) => id,
    limit: LIMIT,
  });
  expect(result.value.length).toBe(19);
  expect(result.coverage).toEqual({ kind: "partial", why: ["rows: row 11 is unusable: at is missing"] });
});

test("a page that fails ends the read with its error, also when it was fetched ahead", async () => {
  const list = changingList(calm(rowsOf(40), true));
  const reading = read(
    {
      fetchPage: async (offset, limit) => {
        if (offset > 20) throw new Error("the server is gone");
        return await list.fetchPage(offset, limit);
      },
    },
    4,
  );
  expect(reading).rejects.toThrow("the server is gone");
});
