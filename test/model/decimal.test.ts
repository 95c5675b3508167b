// Decimals: what servers and people write, as one canonical text.
import { expect, test } from "bun:test";
import { decimal, divideDecimals, parseDecimal, roundDecimal } from "../../src/model/decimal.ts";

test("a decimal is read from whatever form a server or a person gives it", () => {
  const read = ["+0", "-0", "+12.50", " 7. ", ".5", "1e3", 25.5, 1e-7, 1e21].map(parseDecimal);
  expect(read.map(String)).toEqual([
    ...["0", "0", "12.5", "7", "0.5", "1000", "25.5", "0.0000001", "1000000000000000000000"],
  ]);
});

test("what is no finite decimal is not read", () => {
  const values = ["", "+", ".", "1,5", "0x10", "1e9999", Number.NaN, Number.POSITIVE_INFINITY, null, true];
  expect(values.map(parseDecimal)).toEqual(values.map(() => undefined));
});

test("rounding is half to even, and leaves alone what is short enough", () => {
  const rounded = ["0.000005", "0.000015", "-0.000025", "12.34567", "12", "-7.5"].map((text) =>
    roundDecimal(decimal(text), 5),
  );
  expect(rounded.map(String)).toEqual(["0", "0.00002", "-0.00002", "12.34567", "12", "-7.5"]);
  expect(String(divideDecimals(decimal("12.5"), decimal(1)))).toBe("12.5");
});
