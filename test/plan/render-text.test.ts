// The plan on a terminal: stories compared whole, and promises that hold for every plan.
import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { renderText } from "../../src/plan/render-text.ts";
import { viewPlan } from "../../src/plan/view.ts";
import { visibleText } from "../../src/plan/visible-text.ts";
import { anyName, anyPlan } from "./arbitrary.ts";
import { expectGolden } from "./golden.ts";
import { STORIES } from "./stories.ts";

const onward = { kind: "apply", command: "reconcile apply plan.json" } as const;

const HARMFUL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const OUR_COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]+m`, "g");

describe("a plan's story", () => {
  for (const [name, plan] of Object.entries(STORIES)) {
    test(`${name} is told on 100 columns`, async () => {
      await expectGolden(name, renderText(plan, { color: false, width: 100, all: false, onward }));
    });
    test(`${name} is told whole, without limit of width`, async () => {
      await expectGolden(
        `${name}.all`,
        renderText(plan, { color: false, width: Number.POSITIVE_INFINITY, all: true, onward }),
      );
    });
  }

  test("a-week-of-prints is told on a narrow terminal in colour", async () => {
    const plan = STORIES["a-week-of-prints"];
    if (plan === undefined) throw new Error("no story");
    await expectGolden(
      "a-week-of-prints.narrow-colour",
      renderText(plan, { color: true, width: 60, all: false, onward }),
    );
  });
});

describe("the text of any plan", () => {
  const anyOptions = fc.record({ width: fc.integer({ min: 20, max: 160 }), all: fc.boolean() });

  test("lets no name move the cursor, colour, hide or turn anything", () => {
    fc.assert(
      fc.property(anyPlan, anyOptions, (plan, options) => {
        const plain = renderText(plan, { ...options, color: false });
        expect(plain.replaceAll("\n", "")).not.toMatch(HARMFUL);
        expect(renderText(plan, { ...options, color: true }).replace(OUR_COLOURS, "")).toBe(plain);
      }),
    );
  });

  test("stays within the columns of the terminal, down to 40", () => {
    fc.assert(
      fc.property(anyPlan, anyOptions, (plan, options) => {
        const lines = renderText(plan, { ...options, color: false }).split("\n");
        const widest = Math.max(...lines.map((line) => Bun.stringWidth(line)));
        expect(widest).toBeLessThanOrEqual(Math.max(40, options.width));
      }),
    );
  });

  test("begins and ends with what the plan amounts to", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const text = renderText(plan, { color: false, width: Number.POSITIVE_INFINITY, all: false });
        const [headline = ""] = text.split("\n");
        expect(text.split("\n").filter((line) => line === headline)).toHaveLength(2);
      }),
    );
  });
});

describe("the view of any plan", () => {
  test("shows every danger, hold, balance, finding and difference when all is asked for", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const view = viewPlan(plan, "all");
        const rows = (kind: string) =>
          view.sections
            .filter((section) => section.kind === kind)
            .flatMap(({ groups }) => groups.flatMap(({ items }) => items)).length;
        expect(rows("dangers")).toBe(plan.operations.filter(({ danger }) => danger !== undefined).length);
        expect(rows("findings")).toBe(plan.findings.length);
        expect(rows("drift")).toBe(plan.drift.length);
        expect(rows("held")).toBe(plan.held.length);
        expect(rows("balance")).toBe(plan.balances.length === 0 ? 0 : plan.balances.length + 1);
      }),
    );
  });
});

describe("text from outside", () => {
  test("is harmless, whatever it holds, and making it harmless twice changes nothing", () => {
    fc.assert(
      fc.property(fc.oneof(anyName, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
        expect(visibleText(text)).not.toMatch(HARMFUL);
        expect(visibleText(visibleText(text))).toBe(visibleText(text));
      }),
    );
  });

  test("stays readable", () => {
    expect(visibleText("\u001b[31mred\tend\u007f\u0085")).toBe("␛[31mred␉end␡<85>");
    expect(visibleText("invoice\u202egpj.exe")).toBe("invoicegpj.exe");
    expect(visibleText("Müller 支架 👩‍👩‍👧‍👦")).toBe("Müller 支架 👩‍👩‍👧‍👦");
  });
});
