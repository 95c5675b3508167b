// Grams in the unit of the part: rounded only where the unit needs it, and what rounding left over is named.
import { describe, expect, test } from "bun:test";
import type { MassUnit } from "../../../src/mapping/mapping.ts";
import { decimal } from "../../../src/model/decimal.ts";
import { item, part, row } from "./farm.ts";
import { movementsOf, planOf } from "./shown.ts";

function moved(grams: string, units: string | undefined, fallback?: MassUnit): string {
  const plan = planOf({
    rows: [row(1, 7, { grams: decimal(grams) })],
    parts: [part(1, units)],
    stock: [item(7, { quantity: decimal(1_000_000) })],
    unit: fallback,
  });
  const [movement = "nothing"] = movementsOf(plan).map((text) => text.split(" ").slice(2, 4).join(" "));
  return `${movement}, residual ${plan.balances[0]?.residual}`;
}

describe("grams", () => {
  test("stay grams in g and become thousandths in kg, without rounding", () => {
    expect(moved("12.5", "g")).toBe("12.5 g, residual 0");
    expect(moved("12.5", " gram ")).toBe("12.5 gram, residual 0");
    expect(moved("12.53", "kg")).toBe("0.01253 kg, residual 0");
  });
  test("are rounded half to even where the unit takes fewer decimals, and the residual says how much", () => {
    expect(moved("12.345", "kg")).toBe("0.01234 kg, residual 0.005");
    expect(moved("12.355", "kg")).toBe("0.01236 kg, residual -0.005");
    expect(moved("0.1234565", "g")).toBe("0.12346 g, residual -0.0000035");
  });
  test("become milligrams, ounces and pounds", () => {
    expect(moved("12.5", "mg")).toBe("12500 mg, residual 0");
    expect(moved("28.349523125", "oz")).toBe("1 oz, residual 0");
    expect(moved("10", "oz")).toBe("0.35274 oz, residual -0.0000107871125");
    expect(moved("453.59237", "lb")).toBe("1 lb, residual 0");
  });
  test("are in the mapping's unit where the part has none, and only there", () => {
    expect(moved("12.5", undefined, "kg")).toBe("0.0125 kg, residual 0");
    expect(moved("12.5", " ", "g")).toBe("12.5 g, residual 0");
    expect(moved("12.5", "kg", "g")).toBe("0.0125 kg, residual 0");
  });
  test("that are nothing in the unit are no movement, and stay as residual", () => {
    expect(moved("0.004", "kg")).toBe("nothing, residual 0.004");
  });
});
