// Writes categories and locations for the first mapping: the chosen ones, and all there are as comments.
import { sortedBy } from "../model/order.ts";
import { commentText } from "./starter-comment.ts";
import type { StarterFacts, StarterPlace } from "./starter-facts.ts";

const MOST_LISTED = 50;

interface Wish {
  readonly key: string;
  readonly chosen: StarterPlace | undefined;
  readonly purpose: string;
}

export function starterPlaceLines(facts: StarterFacts): readonly string[] {
  return [
    "# InvenTree's number, or the path of names (Printed parts/Functional). These categories exist:",
    ...listLines(facts.categories),
    "categories:",
    ...printsLines(facts.printsCategory, facts.categories, {
      otherwise: "Printed parts",
      kind: "category",
      purpose: "where parts of printed models are created",
    }),
    ...optionalLine({
      key: "filament",
      chosen: facts.filamentCategory,
      purpose: "the filament parts; needed once spools is on",
    }),
    "",
    "# These locations exist:",
    ...listLines(facts.locations),
    "locations:",
    ...printsLines(facts.printsLocation, facts.locations, {
      otherwise: "Printed goods",
      kind: "location",
      purpose: "where printed pieces are booked",
    }),
    ...optionalLine({
      key: "filament_storage",
      chosen: facts.filamentStorage,
      purpose: "where spare spools lie",
    }),
    ...optionalLine({
      key: "loaded",
      chosen: facts.loaded,
      purpose: "everything below it counts as loaded in a printer",
    }),
  ];
}

function listLines(places: readonly StarterPlace[]): readonly string[] {
  if (places.length === 0) return ["#   none yet"];
  const listed = sortedBy(places, ({ path }) => path).slice(0, MOST_LISTED);
  const rest = places.length - listed.length;
  return [
    ...listed.map(({ pk, path }) => `#   ${pk}  ${commentText(path)}`),
    ...(rest > 0 ? [`#   and ${rest} more`] : []),
  ];
}

/** Without a choice, the first that sounds like printed goods is taken, and said so: a guess that is read beats a gap. */
function printsLines(
  chosen: StarterPlace | undefined,
  places: readonly StarterPlace[],
  wish: { readonly otherwise: string; readonly kind: string; readonly purpose: string },
): readonly string[] {
  if (chosen !== undefined) return [`  prints: ${chosen.pk} # ${commentText(chosen.path)}: ${wish.purpose}`];
  const sorted = sortedBy(places, ({ path }) => path);
  const guess =
    sorted.find(({ path }) => /print/i.test(path) && !/filament|printers?\b/i.test(path)) ?? sorted[0];
  if (guess === undefined)
    return [
      `  # TO DO: InvenTree has no ${wish.kind} yet. Create this one, or write another.`,
      `  prints: ${wish.otherwise} # ${wish.purpose}`,
    ];
  return [
    `  # TO DO: a guess, because none was named (${wish.purpose}). Check it before the first apply.`,
    `  prints: ${guess.pk} # ${commentText(guess.path)}`,
  ];
}

function optionalLine({ key, chosen, purpose }: Wish): readonly string[] {
  return chosen === undefined
    ? [`  # ${key}: # ${purpose}`]
    : [`  ${key}: ${chosen.pk} # ${commentText(chosen.path)}: ${purpose}`];
}
