// An explanation as people read it: the verdict first, then every fact with what it comes from.
import type { Explanation, LedgerStory, ToldFact, ToldStory } from "../app/explain.ts";
import type { Balance } from "../plan/plan.ts";
import { visibleText } from "../plan/visible-text.ts";

export function explanationText({ stories, mapping }: Explanation): string {
  return `${stories.map((story) => storyLines(story, mapping).map(visibleText).join("\n")).join("\n\n")}\n`;
}

function storyLines(story: ToldStory, mapping: string): readonly string[] {
  const { title, object, verdict, facts } = story;
  const width = Math.max(0, ...facts.map(({ what }) => what.length));
  return [
    `${title}  ${object}`,
    `  ${verdict}`,
    ...section(
      "Because",
      facts.flatMap((fact) => factLines(fact, width, mapping)),
    ),
    ...(story.balance === undefined ? [] : section("Grams", [balanceLine(story.balance)])),
    ...section(
      "In the plan",
      story.operations.flatMap(({ address, label, reason, danger }) => [
        `${address}  ${label}`,
        `  ${reason.text} (${reason.code})`,
        ...(danger === undefined ? [] : [`  danger: ${danger}`]),
      ]),
    ),
    ...section(
      "Held",
      story.held.map(({ address, code, why }) => `${address}  ${code}: ${why}`),
    ),
    ...section(
      "Findings",
      story.findings.flatMap(({ code, severity, message, next }) => [
        `${severity} ${code}: ${message}`,
        `  ${next}`,
      ]),
    ),
    ...section(
      "Drift, left alone",
      story.drift.map(
        ({ object: of, field, ours, theirs }) => `${of} ${field}: ours ${ours}, theirs ${theirs}`,
      ),
    ),
    ...section("In the ledger", ledgerLines(story.ledger)),
  ];
}

function balanceLine({ source, booked, planned, held, left_out, residual }: Balance): string {
  return `${source} used = ${booked} booked + ${planned} planned + ${held} held + ${left_out} left out + ${residual} residual`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", `  ${title}`, ...lines.map((line) => `    ${line}`)];
}

function factLines(
  { what, value, why, setting }: ToldFact,
  width: number,
  mapping: string,
): readonly string[] {
  const place =
    setting === undefined
      ? []
      : [
          setting.line === undefined
            ? `default of ${setting.path}`
            : `${mapping}:${setting.line} ${setting.path}`,
        ];
  const from = [...(why === undefined ? [] : [why]), ...place].join("; ");
  const start = `${what.padEnd(width)}  `;
  return [`${start}${value}`, ...(from === "" ? [] : [`${" ".repeat(start.length)}← ${from}`])];
}

function ledgerLines({ bookings, attempts }: LedgerStory): readonly string[] {
  return [
    ...bookings.map((booking) =>
      "run" in booking
        ? `${booking.run} is stock item #${booking.stock} of part #${booking.part}, ${booking.via} ${booking.at}`
        : `${booking.row}: ${booking.grams} g on stock item #${booking.stock}, ${booking.corrections} corrections, ${booking.via} ${booking.at}`,
    ),
    ...attempts.map(
      ({ address, attempt, state, outcome, why, closed_at }) =>
        `${address} attempt ${attempt}: ${outcome ?? state}${closed_at === null ? "" : ` ${closed_at}`}${why === null ? "" : `, ${why}`}`,
    ),
  ];
}
