// The plan as Markdown: stories compared whole, and promises that hold for every plan and every budget.
import { describe, expect, setDefaultTimeout, test } from "bun:test";
import fc from "fast-check";
import { diffPlans } from "../../src/plan/diff.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { type MarkdownOptions, renderMarkdown } from "../../src/plan/render-markdown.ts";
import { LEAST_SIZE, SIZE_LIMITS, type SizeLimit, sizeOf } from "../../src/plan/size-limits.ts";
import { visibleText } from "../../src/plan/visible-text.ts";
import { anyPlan } from "./arbitrary.ts";
import { expectGolden } from "./golden.ts";
import { plain, showMarkdown } from "./markdown-document.ts";
import { STORIES } from "./stories.ts";

setDefaultTimeout(60_000);

const onward = { kind: "apply", command: "reconcile apply plan.json" } as const;
const whole = { command: "reconcile show plan.json --all" };
const github = SIZE_LIMITS.github;

function told(plan: Plan, options: Partial<MarkdownOptions> = {}): string {
  return renderMarkdown(plan, { budget: github, whole, onward, ...options });
}

describe("a plan's story", () => {
  for (const [name, plan] of Object.entries(STORIES))
    test(`${name} is told in a comment`, async () => {
      await expectGolden(`${name}.md`, told(plan));
    });

  test("of 5,000 prints keeps what matters on every forge", async () => {
    const plan = manyPrints(5000);
    for (const limit of Object.values(SIZE_LIMITS)) {
      const text = told(plan, { budget: limit, whole: { ...whole, url: "https://ci.example/job/1" } });
      expect(sizeOf(text, limit)).toBeLessThanOrEqual(limit.size);
      const isWhole = text.length < 800_000 && limit.size > 800_000;
      if (!isWhole) expect(sizeOf(text, limit)).toBeGreaterThan(limit.size * 0.9);
      expect(text.includes("Not shown here:")).toBe(!isWhole);
      expect(text).toContain(" [the job that made it](<https://ci.example/job/1>)");
      for (const { address } of plan.operations.filter(({ danger }) => danger !== undefined))
        expect(text).toContain(`\`${address}\``);
      for (const { address } of plan.held) expect(text).toContain(`\`${address}\``);
    }
    await expectGolden(
      "many-prints.least.md",
      told(plan, { budget: { size: LEAST_SIZE, unit: "characters" } }),
    );
  });

  test("with more dangers than fit says so loudly, and shows the first", async () => {
    const plan = { ...manyPrints(400) };
    const operations = plan.operations.map((operation) => ({
      ...operation,
      danger: "replaces what a person chose",
    }));
    const text = told({ ...plan, operations }, { budget: { size: LEAST_SIZE, unit: "bytes" } });
    await expectGolden("many-dangers.least.md", text);
  });
});

const anyBudget: fc.Arbitrary<SizeLimit> = fc.record({
  size: fc.oneof(fc.constant(LEAST_SIZE), fc.integer({ min: LEAST_SIZE, max: 40_000 })),
  unit: fc.constantFrom("characters" as const, "bytes" as const),
});

const LOUD = "THIS IS NOT THE WHOLE LIST OF DANGERS";

describe("the Markdown of any plan", () => {
  test("fits the budget and holds every danger, hold and refusal, or says loudly that it does not", () => {
    fc.assert(
      fc.property(anyPlan, anyBudget, fc.integer({ min: 1, max: 40 }), (plan, budget, times) => {
        const text = told(repeated(plan, times), { budget });
        expect(sizeOf(text, budget)).toBeLessThanOrEqual(budget.size);
        const counts = plan.operations.filter(({ danger }) => danger !== undefined).length * times;
        if (counts > 0) expect(text).toContain(`danger`);
        if (text.includes(LOUD)) return;
        for (const { danger, address } of plan.operations)
          if (danger !== undefined) expect(text).toContain(`\`${visibleText(address)}\``);
        for (const { release, address } of plan.held)
          expect(text).toContain(release === null ? `\`${address}\`` : `- ${visibleText(release)}`);
        expect(count(text, "⛔ <b>refused:</b>")).toBe(
          plan.guards.filter(({ verdict }) => verdict === "refused").length,
        );
        expect(text).toContain(plan.digest.slice(0, 12));
      }),
    );
  });

  test("with what changed since any other plan fits as well", async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, anyPlan, anyBudget, async (old, plan, budget) => {
        const isSame = old.semantic_digest === plan.semantic_digest;
        const diff = diffPlans(old, plan);
        const since = { kind: "compared", effects: old.semantic_digest, isSame, diff } as const;
        const text = told(plan, { budget, since });
        expect(sizeOf(text, budget)).toBeLessThanOrEqual(budget.size);
        expect(text).toContain("Since the last plan");
        const { elements, prose } = await showMarkdown(text);
        expect(elements.filter((name) => !OURS.has(name))).toEqual([]);
        expect(prose).not.toMatch(REFERENCE);
      }),
    );
  });

  test("is no shorter than it must be: with all the room there is, nothing is left out", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const text = told(plan, { budget: SIZE_LIMITS.gitlab });
        expect(text).not.toContain("Not shown here:");
        expect(text).not.toContain(LOUD);
      }),
    );
  });

  test("lets no name make structure, a link, a mention or a reference", async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, anyBudget, async (plan, budget) => {
        const markdown = told(plan, { budget });
        const { elements, attributes, comments, prose } = await showMarkdown(markdown);
        expect(elements.filter((name) => !OURS.has(name))).toEqual([]);
        expect(attributes.filter((it) => !/^align=right$|^style=text-align: ?right;?$/.test(it))).toEqual([]);
        expect(comments).toEqual([]);
        expect(prose).not.toMatch(REFERENCE);
        const lines = markdown.split("\n");
        expect(lines.filter((line) => line.startsWith("/"))).toEqual([]);
        const opened = lines.filter((line) => line.startsWith("<details>")).length;
        expect(elements.filter((name) => name === "details").length).toBe(opened);
        expect(lines.filter((line) => line === "</details>").length).toBe(opened);
      }),
    );
  });

  test("shows every part's name as it is, whatever it holds", async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const { text } = await showMarkdown(told(plan, { budget: SIZE_LIMITS.gitlab }));
        const seen = plain(text);
        for (const { kind, after } of plan.operations)
          if (kind === "part.create") expect(seen).toContain(plain(visibleText(after.name)));
      }),
    );
  });
});

/** Elements that the renderer itself makes. */
const OURS = new Set(
  "h2 h3 p ul li b code sub br hr details summary table thead tbody tr th td blockquote".split(" "),
);
/** What GitHub, GitLab, Gitea and Forgejo turn into a mention, a reference, an emoji or a link, in rendered text. */
const REFERENCE = /(?<![\w])@[\w"]|[#!~%&^$](?:\d|")|\bgh-\d|:\/\/|\bwww\.|:\+?[a-z]+:|\[\[|\{[+-]/i;

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

function repeated(plan: Plan, times: number): Plan {
  const again = <T>(items: readonly T[]): readonly T[] => Array.from({ length: times }, () => items).flat();
  return {
    ...plan,
    operations: again(plan.operations),
    held: again(plan.held),
    findings: again(plan.findings),
    drift: again(plan.drift),
  };
}

function manyPrints(prints: number): Plan {
  const week = STORIES["a-week-of-prints"];
  const filament = STORIES["a-week-of-filament"];
  const print = week?.operations.find(({ kind }) => kind === "stock.create");
  if (week === undefined || filament === undefined || print === undefined) throw new Error("no story");
  const more = Array.from({ length: prints }, (_, at) => ({
    ...print,
    address: `stock/run-${at + 1}@20261120T101100Z`,
    label: `4 × Part ${at % 700} → Shelf/Printed goods`,
    after: { ...print.after, part: 1000 + (at % 700) },
    books: { run: `run-${at + 1}@20261120T101100Z` },
  }));
  return { ...week, held: filament.held, operations: [...week.operations, ...(more as Plan["operations"])] };
}
