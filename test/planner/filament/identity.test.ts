// Which stock item a spool's grams are taken from.
import { describe, expect, test } from "bun:test";
import type { SpoolsSettings } from "../../../src/mapping/mapping.ts";
import { at, item, row, spool } from "./farm.ts";
import { findingsOf, holdsOf, movementsOf, planOf } from "./shown.ts";

type Identity = SpoolsSettings["identity"];
const HERE = { path: "spools.identity.pairs", line: 1, column: 1 };
const NOTHING_NAMED = { note: "" };
const ROW = "usage/1.7@20261120T120000Z";

/** What spool 7 with these fields is charged to, among items with these batches (pk 1, 2, …). */
function chargedItem(
  fields: Parameters<typeof spool>[1],
  batches: readonly string[],
  identity: Partial<Identity> = {},
): string {
  const plan = planOf({
    spools: [spool(7, { ...NOTHING_NAMED, ...fields })],
    stock: batches.map((batch, index) => item(index + 1, { batch })),
    rows: [row(1, 7)],
    identity: { match: ["note", "tag_uid", "tray_uuid"], write: "note", pairs: [], ...identity },
  });
  const [operation] = plan.operations;
  if (operation?.kind === "usage.subtract") return `#${operation.after.stock}`;
  return plan.held.map(({ code }) => code).join();
}

describe("the note", () => {
  test("names the batch in a token, wherever it stands", () => {
    expect(chargedItem({ note: "dried in May [batch:SP-2] half full" }, ["SP-1", "SP-2"])).toBe("#2");
  });
  test("is taken literally before its case is forgotten", () => {
    expect(chargedItem({ note: "[batch:sp-a]" }, ["SP-A", "sp-a"])).toBe("#2");
    expect(chargedItem({ note: "[batch:sp-A]" }, ["SP-A"])).toBe("#1");
  });
  test("in another case fits both of two items", () => {
    expect(chargedItem({ note: "[batch:Sp-A]" }, ["SP-A", "sp-a"])).toBe("ambiguous-spool");
  });
  test("may be the batch as a whole, but not hold it without a token", () => {
    expect(chargedItem({ note: " SP-1 " }, ["SP-1"])).toBe("#1");
    expect(chargedItem({ note: "SP-1 half full" }, ["SP-1"])).toBe("unknown-spool");
  });
  test("with a token is not a batch as a whole", () => {
    expect(chargedItem({ note: "[batch:SP-9]" }, ["[batch:SP-9]"])).toBe("unknown-spool");
  });
  test("naming two items is ambiguous, naming one twice is not", () => {
    expect(chargedItem({ note: "[batch:SP-1][batch:SP-2]" }, ["SP-1", "SP-2"])).toBe("ambiguous-spool");
    expect(chargedItem({ note: "[batch:SP-1][batch:sp-1]" }, ["SP-1"])).toBe("#1");
  });
  test("that is empty never matches an item without a batch", () => {
    expect(chargedItem({ note: "[batch: ]" }, ["", " "])).toBe("unknown-spool");
  });
});

describe("tags", () => {
  test("are compared without regard to case", () => {
    expect(chargedItem({ tagUid: "a1b2c3d400000100" }, ["A1B2C3D400000100"])).toBe("#1");
    expect(
      chargedItem({ trayUuid: "ABCDEF0123456789ABCDEF0123456789" }, ["abcdef0123456789abcdef0123456789"]),
    ).toBe("#1");
  });
  test("that are batch texts are compared whole, not by their hex digits", () => {
    expect(chargedItem({ tagUid: "BATCH-2024/001" }, ["XBATC-2024/001", "batch-2024/001"])).toBe("#2");
  });
  test("of zeros, blank or absent never match", () => {
    for (const tagUid of ["0000000000000000", "0", "", "  "])
      expect(chargedItem({ tagUid, trayUuid: tagUid }, [tagUid, "0"])).toBe("unknown-spool");
  });
  test("that Bambuddy made up for a slot of a known printer name a place and never match", () => {
    // FNV-1a32 of 01P00A000000001, AMS 0, tray 2.
    const tag = "AAA782C400000002";
    expect(chargedItem({ tagUid: tag, trayUuid: tag }, [tag])).toBe("unknown-spool");
    expect(chargedItem({ tagUid: tag.toLowerCase() }, [tag])).toBe("unknown-spool");
  });
  test("with the same first half and no slot behind it match", () => {
    const tag = "AAA782C4DEADBEEF";
    expect(chargedItem({ tagUid: tag }, [tag])).toBe("#1");
  });
});

describe("the order of the fields", () => {
  const fields = { note: "[batch:N]", tagUid: "T", trayUuid: "U" };
  test("decides between them", () => {
    expect(chargedItem(fields, ["U", "T", "N"])).toBe("#3");
    expect(chargedItem(fields, ["U", "T", "N"], { match: ["tray_uuid", "note"] })).toBe("#1");
  });
  test("goes on where a field names no item", () => {
    expect(chargedItem(fields, ["U", "T"])).toBe("#2");
  });
  test("does not go on where a field names two", () => {
    expect(chargedItem(fields, ["N", "N", "T"])).toBe("ambiguous-spool");
  });
  test("leaves out fields that are not in it", () => {
    expect(chargedItem(fields, ["T"], { match: ["note"] })).toBe("unknown-spool");
  });
});

describe("pairs", () => {
  const paired = (batch: string) => ({ pairs: [{ batch, spoolId: 7, at: HERE }] });
  test("come before every field", () => {
    expect(chargedItem({ note: "[batch:SP-1]" }, ["SP-1", "SP-2"], paired("SP-2"))).toBe("#2");
  });
  test("are final, even where they name nothing", () => {
    expect(chargedItem({ note: "[batch:SP-1]" }, ["SP-1"], paired("SP-3"))).toBe("unknown-spool");
  });
  test("settle a note that names two items", () => {
    expect(chargedItem({ note: "[batch:SP-1][batch:SP-2]" }, ["SP-1", "SP-2"], paired("SP-1"))).toBe("#1");
  });
});

describe("several", () => {
  test("items with one batch hold the spool's grams and are named once", () => {
    const plan = planOf({
      stock: [item(7), item(8, { batch: "sp-7", parentPk: 7 }), item(9, { batch: "SP-7" })],
      rows: [row(1, 7), row(2, 7)],
    });
    expect(holdsOf(plan)).toEqual([
      `ambiguous-spool ${ROW} 12.5 g`,
      "ambiguous-spool usage/2.7@20261120T120000Z 12.5 g",
    ]);
    expect(findingsOf(plan, "spool.duplicate-batch")).toEqual([
      {
        code: "spool.duplicate-batch",
        object: "batch SP-7",
        message: "Stock items #7, #9 may be PLA Basic Black (Bambuddy spool 7)",
      },
    ]);
  });
  test("parts of a split item are ambiguous too", () => {
    const plan = planOf({ stock: [item(7), item(8, { batch: "SP-7", parentPk: 7 })], rows: [row(1, 7)] });
    expect(plan.held.map(({ code, why }) => ({ code, why }))).toEqual([
      { code: "ambiguous-spool", why: "the spool may be any of the stock items #7, #8 (batch SP-7)" },
    ]);
  });
  test("spools of Bambuddy that are one roll are charged to its item, and named", () => {
    const plan = planOf({
      spools: [spool(7), spool(8, { note: "SP-7" })],
      rows: [row(1, 7), row(2, 8)],
    });
    expect(movementsOf(plan)).toEqual([
      `usage.subtract ${ROW} 12.5 g #7`,
      "usage.subtract usage/2.8@20261120T120000Z 12.5 g #7",
    ]);
    expect(findingsOf(plan, "spool.shared-item").map(({ message }) => message)).toEqual([
      "PLA Basic Black (Bambuddy spool 7); PLA Basic Black (Bambuddy spool 8) are all charged to SP-7 PLA Basic (#7)",
    ]);
    expect(plan.balances.map(({ stock, planned }) => ({ stock, planned }))).toEqual([
      { stock: 7, planned: "25" },
    ]);
  });
});

describe("the spool of a row", () => {
  test("that is gone is unknown, and one that could not be read is not called so", () => {
    expect(holdsOf(planOf({ spools: [], rows: [row(1, 7)] }))).toEqual([`unknown-spool ${ROW} 12.5 g`]);
    const partial = { value: [], coverage: { kind: "partial", why: ["spools: 500"] } } as const;
    expect(holdsOf(planOf({ spools: partial, rows: [row(1, 7)] }))).toEqual([`unreadable ${ROW} 12.5 g`]);
  });
  test("that was made after the row took over the id of another", () => {
    const plan = planOf({ spools: [spool(7, { createdAt: at("12:01") })], rows: [row(1, 7)] });
    expect(holdsOf(plan)).toEqual([`unknown-spool ${ROW} 12.5 g`]);
    expect(holdsOf(planOf({ spools: [spool(7, { createdAt: at("12:00") })], rows: [row(1, 7)] }))).toEqual(
      [],
    );
  });
  test("that is archived counts like any other", () => {
    expect(movementsOf(planOf({ spools: [spool(7, { isArchived: true })], rows: [row(1, 7)] }))).toHaveLength(
      1,
    );
  });
});
