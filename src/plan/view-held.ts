// What waits for a person, in the view: why, how much, and the exact line that lets it go.
import { groupBy } from "../model/order.ts";
import { gramsText, sumGrams } from "./grams.ts";
import type { Held, HoldCode, Plan } from "./plan.ts";
import type { Detail, Group, Item, Section } from "./view.ts";
import { limited } from "./view-limit.ts";
import { counted, countText, line, span } from "./view-span.ts";

const SHOWN_HELD = 8;

interface HoldFacts {
  readonly title: string;
  readonly next: string;
}

const RELEASE = "If it is to be subtracted, write its line under release: in the mapping and plan again.";

const HOLDS: Readonly<Record<HoldCode, HoldFacts>> = {
  "over-hold-grams": { title: "More grams at once than spools.usage.hold_grams", next: RELEASE },
  "before-count": {
    title: "The spool was counted or made after the filament was used",
    next: `The level may reflect it already. ${RELEASE}`,
  },
  "unknown-status": { title: "The print ended in a way that is not charged by itself", next: RELEASE },
  "without-run": { title: "No run in the print log goes with it", next: RELEASE },
  undone: {
    title: "An undo gave it back, and Bambuddy still says that it was used",
    next: "Correct what was wrong first. If it is to be charged, write its line under release: in the mapping and plan again.",
  },
  "more-than-is-there": {
    title: "More grams than the spool holds",
    next: "Count the spool in InvenTree, then plan again: its level and its use contradict each other.",
  },
  "unknown-spool": {
    title: "No stock item is known for the spool",
    next: "Give the item and the spool one code, or name the couple under spools.identity.pairs.",
  },
  "ambiguous-spool": {
    title: "Several stock items may be the spool",
    next: "Give each stock item a batch code of its own in InvenTree; where a spool's note names several codes, leave one.",
  },
  "no-unit": {
    title: "The part has no unit of mass",
    next: "Give the part a unit in InvenTree (g or kg), or set spools.unit for parts that have none.",
  },
  unreadable: {
    title: "Something it depends on could not be read",
    next: "Run plan again: nothing is decided on half a view.",
  },
};

export function viewHeld({ held }: Plan, detail: Detail): Section {
  const title = line(
    span("change", `${counted(held.length, "use")} held`),
    span("muted", `  ${gramsText(sumGrams(held.map(({ grams }) => grams)))} not subtracted`),
  );
  const alikes = [...groupBy(held, ({ code }) => code)];
  const counts = alikes.map(([code, alike]) => `${code} ${countText(alike.length)}`);
  const groups = alikes.map(([, alike]) => alike);
  return {
    kind: "held",
    title,
    inShort: line(counts.join(", ")),
    groups: groups.map((alike) => heldGroup(alike, detail)),
  };
}

function heldGroup(alike: readonly Held[], detail: Detail): Group {
  const [first] = alike;
  if (first === undefined) return { notes: [], items: [] };
  const { title, next } = HOLDS[first.code];
  return {
    title: line(
      span("title", title),
      span("muted", `  ${first.code}${alike.length === 1 ? "" : `, ${countText(alike.length)} times`}`),
    ),
    notes: [line(next)],
    ...limited(alike.map(heldItem), SHOWN_HELD, detail),
  };
}

function heldItem({ address, label, grams, why, release }: Held): Item {
  return {
    mark: "warning",
    cells: [line(span("id", address)), line(span("name", label)), line(span("value", gramsText(grams)))],
    details: [
      line(span("muted", why)),
      ...(release === null ? [] : [line(span("muted", "under release: "), span("code", `- ${release}`))]),
    ],
  };
}
