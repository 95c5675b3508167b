// Moments: the forms that servers write, and texts that look like moments and are none.
import { expect, test } from "bun:test";
import { compactInstant, parseInstant } from "../../src/model/instant.ts";

test("a moment is read with or without fraction and zone, and written with Z and no more digits than it needs", () => {
  const texts = [
    "2026-11-20T11:45:06",
    "2026-11-20T11:45:06.705681",
    "2026-11-20T11:45:06.500000",
    "2026-11-20T11:45:06.000000",
    "2026-11-20 11:45",
    "2026-11-20T11:45:06Z",
    "2026-11-20T00:45:06.5+01:00",
    "2024-02-29T00:00:00",
    "2000-02-29T00:00:00",
  ];
  expect(texts.map((text) => String(parseInstant(text)))).toEqual([
    "2026-11-20T11:45:06Z",
    "2026-11-20T11:45:06.705681Z",
    "2026-11-20T11:45:06.5Z",
    "2026-11-20T11:45:06Z",
    "2026-11-20T11:45:00Z",
    "2026-11-20T11:45:06Z",
    "2026-11-19T23:45:06.5Z",
    "2024-02-29T00:00:00Z",
    "2000-02-29T00:00:00Z",
  ]);
});

test("a moment that does not exist is not read", () => {
  const texts = [
    ...["2026-02-29T00:00:00", "1900-02-29T00:00:00", "2026-13-01T00:00:00", "2026-00-01T00:00:00"],
    ...["2026-04-31T00:00:00", "2026-04-00T00:00:00", "2026-04-01T24:00:00", "2026-04-01T00:60:00"],
    ...["2026-04-01T00:00:60", "2026-04-01T00:00:00.", "2026-04-01T00:00:00.1234567890", "2026-04-01", ""],
  ];
  expect(texts.map(parseInstant)).toEqual(texts.map(() => undefined));
});

test("addresses carry whole seconds", () => {
  const at = parseInstant("2026-11-20T11:45:06.705681");
  expect(at && compactInstant(at)).toBe("20261120T114506Z");
});
