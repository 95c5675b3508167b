// Finds how much of a plan fits: detail goes first, then rows, then whole chapters down to their counts; dangers come last.
import { type SizeLimit, sizeOf } from "../size-limits.ts";
import type { Chapter, Weight } from "./chapters.ts";
import { type Cut, WHOLE } from "./compose.ts";

const BACKGROUND: ReadonlySet<Weight> = new Set(["folded"]);
const ALL_BUT_DANGERS: ReadonlySet<Weight> = new Set(["folded", "open"]);

/** @param write the whole document under a cut */
export function fitted(chapters: readonly Chapter[], budget: SizeLimit, write: (cut: Cut) => string): string {
  const fits = (cut: Cut) => sizeOf(write(cut), budget) <= budget.size;
  for (const step of stepsOf(chapters)) {
    const cut = largestFit(step, fits);
    if (cut !== undefined) return write(cut);
  }
  throw new Error(`bug: a plan does not fit ${budget.size} ${budget.unit}`);
}

interface Step {
  /** The more of it the better; 0 is the least. */
  readonly most: number;
  readonly cutAt: (amount: number) => Cut;
}

function stepsOf(chapters: readonly Chapter[]): readonly Step[] {
  const longest = (weights: readonly Weight[], size: (chapter: Chapter) => number) =>
    Math.max(0, ...chapters.filter(({ weight }) => weights.includes(weight)).map(size));
  const rows = longest(["open", "folded"], ({ groups }) =>
    Math.max(0, ...groups.map((it) => it.rows.length)),
  );
  const first = longest(["always"], ({ groups }) => groups.reduce((sum, it) => sum + it.rows.length, 0));
  const brief = { ...WHOLE, details: false };
  return [
    { most: 0, cutAt: () => WHOLE },
    { most: 0, cutAt: () => brief },
    { most: rows, cutAt: (amount) => ({ ...brief, rows: amount }) },
    { most: 0, cutAt: () => ({ ...brief, rows: 0, inShort: BACKGROUND }) },
    { most: 0, cutAt: () => ({ ...brief, rows: 0, inShort: ALL_BUT_DANGERS }) },
    { most: first, cutAt: (amount) => ({ ...brief, rows: 0, inShort: ALL_BUT_DANGERS, first: amount }) },
  ];
}

function largestFit({ most, cutAt }: Step, fits: (cut: Cut) => boolean): Cut | undefined {
  if (!fits(cutAt(0))) return undefined;
  let [least, beyond] = [0, most + 1];
  while (beyond - least > 1) {
    const middle = Math.floor((least + beyond) / 2);
    if (fits(cutAt(middle))) least = middle;
    else beyond = middle;
  }
  return cutAt(least);
}
