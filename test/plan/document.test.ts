// The document: one plan has one text, and what was not written by us is not read.
import { describe, expect, test } from "bun:test";
import { createHash } from "node:crypto";
import { Ajv } from "ajv";
import fc from "fast-check";
import schema from "../../schemas/plan.v1.schema.json" with { type: "json" };
import { FINDINGS } from "../../src/model/finding.ts";
import { KINDS } from "../../src/model/operation.ts";
import { assemblePlan, type PlanParts } from "../../src/plan/assemble.ts";
import { type Decoded, decodePlan, encodePlan, PLAN_SIZE_LIMIT } from "../../src/plan/codec.ts";
import { digestPlan } from "../../src/plan/digest.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { anyPlan, anyPlanParts } from "./arbitrary.ts";
import { expectGolden } from "./golden.ts";
import { STORIES } from "./stories.ts";

const CHANGED = "It was changed after it was made. Make a new plan and have it reviewed.";
const week = storyOf("a-week-of-prints");

function storyOf(name: string): Plan {
  const plan = STORIES[name];
  if (plan === undefined) throw new Error(`no story ${name}`);
  return plan;
}

function textOf(plan: Plan): string {
  return [...encodePlan(plan)].join("");
}

const shuffledParts: fc.Arbitrary<readonly [PlanParts, PlanParts]> = anyPlanParts.chain((parts) =>
  fc
    .record({
      operations: shuffled(parts.operations),
      findings: shuffled(parts.findings),
      drift: shuffled(parts.drift),
      held: shuffled(parts.held),
      balances: shuffled(parts.balances),
      recognised: shuffled(parts.recognised),
      recognised_usage: shuffled(parts.recognised_usage),
      reads: shuffled(parts.reads),
      guards: shuffled(parts.guards),
    })
    .map((lists) => [parts, { ...parts, ...lists }] as const),
);

function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

describe("a plan's text", () => {
  test("does not depend on the order of what it is made of", () => {
    fc.assert(
      fc.property(shuffledParts, ([parts, other]) => {
        expect(textOf(assemblePlan(other))).toBe(textOf(assemblePlan(parts)));
      }),
    );
  });

  test("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(textOf(reversed(plan))).toBe(textOf(plan));
      }),
    );
  });

  test("is read back as the same plan", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(decodePlan(textOf(plan))).toEqual({ kind: "valid", plan });
      }),
    );
  });

  test("holds no character that a person cannot see", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(textOf(plan).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });

  test("carries a digest that any shell can compute again", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const lines = textOf(plan).match(/.*\n/g) ?? [];
        const hashed = lines.filter((line) => !/^ {2}"(digest|meta|semantic_digest)":/.test(line)).join("");
        expect(createHash("sha256").update(hashed).digest("hex")).toBe(plan.digest);
      }),
    );
  });

  test("has one line per operation, finding and read", async () => {
    await expectGolden("a-week-of-prints.plan", textOf(week));
  });

  test("comes in chunks", () => {
    const operations = Array.from({ length: 400 }, () => week.operations).flat();
    const chunks = [...encodePlan({ ...week, operations })];
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(80_000);
  });

  test("is never written when it does not fit the schema", () => {
    const strange = { ...week, secret: "token" };
    expect(() => textOf(strange)).toThrow("must NOT have additional properties (secret)");
  });
});

describe("reading a plan refuses", () => {
  test("any text with one other character outside its meta line", () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), fc.constantFrom("0", "a", " ", '"', "}", "\n"), (plan, place, char) => {
        const text = textOf(plan);
        const at = place % text.length;
        const meta = text.indexOf('  "meta": ');
        const isMeta = at >= meta && at < text.indexOf("\n", meta);
        fc.pre(!isMeta && text[at] !== char);
        expect(decodePlan(text.slice(0, at) + char + text.slice(at + 1)).kind).toBe("invalid");
      }),
      { numRuns: 500 },
    );
  }, 30_000);

  test("a value changed by hand", () => {
    expect(decodePlan(textOf(week).replace('"quantity":"20"', '"quantity":"21"'))).toEqual(
      changed("its content does not match its digest"),
    );
  });

  test("another plan hidden behind a repeated key, although the digest is right", () => {
    const text = textOf(week);
    expect(decodePlan(text.replace('  "meta": {', '  "instance": "farm1", "meta": {'))).toEqual(
      changed(
        `line ${text.slice(0, text.indexOf('  "meta"')).split("\n").length} is not as reconcile writes it`,
      ),
    );
  });

  test("a text that was formatted anew", () => {
    expect(decodePlan(JSON.stringify(JSON.parse(textOf(week)), null, 2))).toEqual(
      changed("line 5 is not as reconcile writes it"),
    );
    expect(decodePlan(`${textOf(week)}\n`)).toEqual(
      changed(`line ${textOf(week).split("\n").length} is not as reconcile writes it`),
    );
  });

  test("a forged plan whose operations do not hang together, although its digests are right", () => {
    const [part, ...others] = week.operations;
    if (part === undefined) throw new Error("no operation");
    expect(decodePlan(forged({ operations: others }))).toEqual(
      changed(
        "stock/run-1480@20261118T101100Z depends on part/BMB-0f3b9a21c47d, which no earlier operation is",
      ),
    );
    expect(decodePlan(forged({ operations: [part, part] }))).toEqual(
      changed("part/BMB-0f3b9a21c47d stands in the plan twice"),
    );
    expect(decodePlan(forged({ operations: [{ ...part, id: "0123456789abcdef" }] }))).toEqual(
      changed("part/BMB-0f3b9a21c47d has an id that is not its own"),
    );
  });

  test("keys that the schema does not know, at every depth, also __proto__", () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.nat(),
        fc.constantFrom("__proto__", "constructor", "extra"),
        (plan, nth, key) => {
          const places = textOf(plan).split("{");
          const at = 1 + (nth % (places.length - 1));
          const rest = (places[at] ?? "").trimStart();
          const comma = rest.startsWith("}") ? "" : ",";
          const text = [...places.slice(0, at), `"${key}":{"x":1}${comma}${rest}`, ...places.slice(at + 1)];
          expect(decodePlan(text.join("{")).kind).toBe("invalid");
        },
      ),
    );
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  test("numbers that are no counts", () => {
    for (const number of ["1e999", "-1", "1.5", "9007199254740993", '"37"', "null", "4.12e2"])
      expect(decodePlan(textOf(week).replace('"recognised":412', `"recognised":${number}`)).kind).toBe(
        "invalid",
      );
  });

  test("nesting without end", () => {
    const deep = "[".repeat(1_000_000);
    expect(decodePlan(deep).kind).toBe("invalid");
    expect(decodePlan(`${deep}${"]".repeat(1_000_000)}`).kind).toBe("invalid");
    const inside = textOf(week).replace(
      '"quantity":"20"',
      `"quantity":${"[".repeat(9999)}${"]".repeat(9999)}`,
    );
    expect(decodePlan(inside).kind).toBe("invalid");
  });

  test("what is no plan, too large, or from a newer version, and says so", () => {
    expect(decodePlan("plan")).toEqual({
      kind: "invalid",
      why: "it is not JSON",
      next: "Check that the file is whole, or make a new plan.",
    });
    for (const text of [
      "null",
      "[]",
      "{}",
      '"reconcile/plan/v1"',
      '{"format":1}',
      '{"format":"tofu/plan/v1"}',
    ])
      expect(decodePlan(text)).toEqual({
        kind: "invalid",
        why: "it is not a plan of reconcile",
        next: "Name the file that `reconcile plan --out` wrote.",
      });
    expect(decodePlan(textOf(week).replace("reconcile/plan/v1", "reconcile/plan/v2"))).toEqual({
      kind: "invalid",
      why: "it has plan format v2, and this version of reconcile reads v1",
      next: "Apply it with the version that made it, or make a new plan with this one.",
    });
    expect(decodePlan(" ".repeat(PLAN_SIZE_LIMIT + 1))).toEqual({
      kind: "invalid",
      why: "it is larger than 256 MB",
      next: "Narrow the plan with --only or --max-prints and apply it in pieces.",
    });
  });
});

describe("the plan's schema", () => {
  test("is a valid JSON Schema that describes every kind of operation and nothing else", () => {
    const ajv = new Ajv({ strict: true, strictTypes: false, discriminator: true });
    expect(ajv.validateSchema(schema)).toBe(true);
    const definitions: Readonly<Record<string, unknown>> = schema.definitions;
    const kinds = schema.definitions.operation.oneOf.map(
      ({ $ref }) => definitions[$ref.replace("#/definitions/", "")] as typeof schema.definitions.partCreate,
    );
    expect<string[]>(kinds.map(({ properties }) => properties.kind.const)).toEqual(Object.keys(KINDS));
    expect(Object.keys(schema.definitions.summary.properties.operations.properties)).toEqual(
      Object.keys(KINDS),
    );
  });

  test("takes every code of a finding", () => {
    const code = new RegExp(schema.definitions.finding.properties.code.pattern);
    expect(Object.keys(FINDINGS).filter((name) => !code.test(name))).toEqual([]);
  });
});

function changed(why: string): Decoded {
  return { kind: "invalid", why, next: CHANGED };
}

/** A plan with right digests that nobody assembled. */
function forged(parts: Partial<Plan>): string {
  const plan = { ...week, ...parts };
  return textOf({ ...plan, ...digestPlan(plan) });
}

/** The same value with the keys of every object the other way round. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  ) as T;
}
