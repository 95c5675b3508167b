// The guards as a reader needs them: what stops the plan first, what passed in one line.
import type { GuardResult, Plan } from "./plan.ts";
import type { Group, Item, Section } from "./view.ts";
import { counted, countText, type Line, line, span } from "./view-span.ts";

const RANK: Readonly<Record<GuardResult["verdict"], number>> = { refused: 0, waived: 1, passed: 2 };

export function viewGuards({ guards }: Plan): Section {
  const loud = guards
    .filter(({ verdict }) => verdict !== "passed")
    .sort((a, b) => RANK[a.verdict] - RANK[b.verdict]);
  const passed = guards.filter(({ verdict }) => verdict === "passed");
  const items = [...loud.map(loudItem), ...(passed.length === 0 ? [] : [passedItem(passed)])];
  const group: Group = { notes: [], items };
  return {
    kind: "guards",
    title: line(span("title", "Guards")),
    inShort: line(verdictCounts(guards)),
    groups: items.length === 0 ? [] : [group],
  };
}

/** `1 refused, 3 passed` */
function verdictCounts(guards: readonly GuardResult[]): string {
  return (["refused", "waived", "passed"] as const)
    .map((verdict) => [guards.filter((guard) => guard.verdict === verdict).length, verdict] as const)
    .filter(([count]) => count > 0)
    .map(([count, verdict]) => `${countText(count)} ${verdict}`)
    .join(", ");
}

function loudItem(guard: GuardResult): Item {
  const { name, text, verdict } = guard;
  return {
    mark: verdict,
    cells: [
      line(span(verdict === "refused" ? "danger" : "change", `${verdict}: `), span("id", name)),
      line(`${text}: `, ...measured(guard)),
    ],
    details: verdict === "refused" ? [wayOut(name)] : [],
  };
}

function wayOut(name: string): Line {
  return line(
    span("muted", "If this is right, raise its limit under guards in the mapping, or waive it there with "),
    span("code", `waive: [${name}]`),
  );
}

function passedItem(passed: readonly GuardResult[]): Item {
  const each = passed.map((guard) => line(`${guard.name} `, ...measured(guard)));
  return {
    mark: "passed",
    cells: [
      [
        span("plain", `${counted(passed.length, "guard")} passed: `),
        ...each.flatMap((item, at) => (at === 0 ? item : [span("plain", ", "), ...item])),
      ],
    ],
    details: [],
  };
}

/** `37 of at most 500` */
function measured({ measured: value, limit }: GuardResult): Line {
  return line(span("value", value), span("muted", ` of at most ${limit}`));
}
