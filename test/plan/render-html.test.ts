// The plan as a page: stories compared whole, and that no text of a plan becomes anything but text.
import { describe, expect, setDefaultTimeout, test } from "bun:test";
import { createHash } from "node:crypto";
import fc from "fast-check";
import { renderHtml } from "../../src/plan/render-html.ts";
import { gramsPerSpool, printsPerDay } from "../../src/plan/view-pictures.ts";
import { visibleText } from "../../src/plan/visible-text.ts";
import { anyPlan } from "./arbitrary.ts";
import { expectGolden } from "./golden.ts";
import { plain, readHtml, type Shown } from "./markdown-document.ts";
import { STORIES } from "./stories.ts";

setDefaultTimeout(60_000);

const onward = { kind: "apply", command: "reconcile apply plan.json" } as const;

describe("a plan's story", () => {
  for (const name of ["a-week-of-prints", "a-week-of-filament", "refused-by-a-guard", "hostile-names"])
    test(`${name} is told as a page`, async () => {
      const plan = STORIES[name];
      if (plan === undefined) throw new Error("no story");
      // Style and script are the same on every page.
      const html = renderHtml(plan, { onward })
        .replace(/<style>[\s\S]*?<\/style>/, "<style>…</style>")
        .replace(/<script>[\s\S]*?<\/script>/, "<script>…</script>")
        .replace(/sha256-[\w+/=]+/g, "sha256-…")
        .replace(/(<(?:section|div|ul|ol|dl|li|tr|table|figure|h\d|details|p)\b)/g, "\n$1");
      await expectGolden(`${name}.html`, html);
    });
});

describe("the page of any plan", () => {
  test("holds our elements and our attributes, and nothing that a name made", async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const html = renderHtml(plan, { onward });
        const shown = await readHtml(html);
        expect(shown.elements.filter((name) => !OURS.has(name))).toEqual([]);
        expect(shown.attributes.filter(isForeign)).toEqual([]);
        expect(shown.comments).toEqual([]);
        expect(countOf(shown, "script")).toBe(1);
        expect(countOf(shown, "style")).toBe(1);
        expect(countOf(shown, "main")).toBe(1);
        expect(shown.elements.filter((name) => name === "tr").length).toBe(rowsOf(plan));
      }),
    );
  });

  test("shows every name, address, danger, hold and digest as it is", async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const seen = plain((await readHtml(renderHtml(plan, { onward }))).text);
        for (const { address, danger, reason } of plan.operations)
          for (const words of [address, danger ?? "", reason.text])
            expect(seen).toContain(plain(visibleText(words)));
        for (const { address, release } of plan.held)
          for (const words of [address, release ?? ""]) expect(seen).toContain(plain(visibleText(words)));
        expect(seen).toContain(plan.digest.slice(0, 12));
      }),
    );
  });
});

describe("the page's policy", () => {
  const [plan] = Object.values(STORIES);
  const html = plan === undefined ? "" : renderHtml(plan);

  test("lets run the script that is in it, and nothing else; it loads nothing", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    expect(policy.replaceAll("&#39;", "'").split("; ")).toEqual([
      "default-src 'none'",
      `style-src '${hashOf(between(html, "style"))}'`,
      `script-src '${hashOf(between(html, "script"))}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html).not.toMatch(
      /\b(src|href|srcset|action|poster|formaction)=|@import|url\(|\sstyle=|\son\w+=/i,
    );
  });

  test("is kept by a script that a browser can read and that ends no element", () => {
    const script = between(html, "script");
    expect(() => new Function(script)).not.toThrow();
    expect(script).not.toMatch(/<\/?script|<!--/i);
    expect(between(html, "style")).not.toContain("<");
  });
});

describe("the pictures", () => {
  test("hold every print of the plan, however long it took to print them", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { columns, most } = printsPerDay(plan);
        const prints = plan.operations.filter(({ kind }) => kind === "stock.create").length;
        expect(columns.reduce((sum, column) => sum + column.prints, 0)).toBe(prints);
        expect(Math.max(0, ...columns.map((column) => column.prints))).toBe(most);
        expect(columns.length).toBeLessThanOrEqual(200);
      }),
    );
  });

  test("stay within their frame", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const { planned, held } of gramsPerSpool(plan).bars) {
          expect(planned).toBeGreaterThanOrEqual(0);
          expect(held).toBeGreaterThanOrEqual(0);
          expect(planned + held).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

const OURS = new Set(
  `html head meta title style body main script h1 h2 h3 p b bdi span strong code dl dt dd div section ul li details summary
   table thead tbody tfoot tr th td svg rect figure figcaption label input select option output`.split(/\s+/),
);

/** Every attribute that the page may have, with what it may say. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  lang: /^en$/,
  charset: /^utf-8$/,
  "http-equiv": /^Content-Security-Policy$/,
  content: /^(default-src .*|width=device-width, initial-scale=1|no-referrer|light dark)$/,
  name: /^(viewport|referrer|color-scheme)$/,
  class: /^[a-z -]*$/,
  id: /^(operations|words|group|dangers|shown)$/,
  role: /^(img|table|rowgroup|row|cell|columnheader|search|region)$/,
  title: /^(new|changed|danger|passed|refused|waived|warning|note)$/,
  "aria-label":
    /^(new|changed|danger|passed|refused|waived|warning|note|balance|[\d,]+ prints? to book, by the (day|month|year) they ended: at most \d+ in a (day|month|year), from [\d-]+ to [\d-]+)$/,
  "aria-labelledby": /^operations$/,
  "aria-hidden": /^true$/,
  scope: /^col$/,
  tabindex: /^0$/,
  type: /^(search|checkbox)$/,
  placeholder: /^name, id, address …$/,
  value: /^\d*$/,
  "data-group": /^\d+$/,
  hidden: /^$/,
  x: /^[\d.]+%?$/,
  y: /^[\d.]+%?$/,
  width: /^[\d.]+%?$/,
  height: /^[\d.]+%?$/,
};

function isForeign(attribute: string): boolean {
  const at = attribute.indexOf("=");
  const allowed = ATTRIBUTES[attribute.slice(0, at)];
  return allowed === undefined || !allowed.test(attribute.slice(at + 1));
}

function countOf({ elements }: Shown, name: string): number {
  return elements.filter((it) => it === name).length;
}

/** One for the heading of each table, one for the total of the balance. */
function rowsOf({
  operations,
  balances,
}: {
  operations: readonly unknown[];
  balances: readonly unknown[];
}): number {
  return (
    (operations.length === 0 ? 0 : operations.length + 1) + (balances.length === 0 ? 0 : balances.length + 2)
  );
}

function between(html: string, name: string): string {
  return html.slice(html.indexOf(`<${name}>`) + name.length + 2, html.indexOf(`</${name}>`));
}

function hashOf(content: string): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}
