// Writes the first mapping of a farm from what its systems say; everything a person must check is marked.
import { commentOut } from "./starter-comment.ts";
import type { StarterFacts } from "./starter-facts.ts";
import { starterPlaceLines } from "./starter-places.ts";
import { starterPrinters } from "./starter-printers.ts";

const TO_DO = "TO DO";

export function starterMapping(facts: StarterFacts): string {
  const places = starterPlaceLines(facts);
  const sections = [
    headerLines(facts, places),
    connectionLines(facts),
    places,
    starterPrinters(facts.printers),
    PRINTS,
    spoolsLines(facts),
    GUARDS,
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function headerLines({ instance, now, schema }: StarterFacts, places: readonly string[]): readonly string[] {
  const isOpen = places.some((text) => text.includes(TO_DO));
  const look = isOpen ? `Lines marked ${TO_DO} want a look; then run` : "Read it, then run";
  return [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema.replace(/\s+/g, " ")}`]),
    `# Written by reconcile init on ${now.slice(0, 10)}. ${look} reconcile plan.`,
    "version: 1",
    "",
    "# Names this farm in every marker written into the inventory. Choose it once, before the first apply.",
    `instance: ${JSON.stringify(instance)}`,
  ];
}

function connectionLines(facts: StarterFacts): readonly string[] {
  const { bambuddy, inventree } = facts.secrets ?? {
    bambuddy: "BAMBUDDY_API_KEY",
    inventree: "INVENTREE_TOKEN",
  };
  return [
    "# Secrets are never written here: { env: NAME } names an environment variable, { file: PATH } a file.",
    "bambuddy:",
    `  url: ${JSON.stringify(facts.bambuddyUrl)}`,
    `  api_key: { env: ${bambuddy} }`,
    "inventree:",
    `  url: ${JSON.stringify(facts.inventreeUrl)}`,
    facts.inventreeWebUrl === undefined
      ? '  # web_url: "https://stock.example.org" # what browsers open, for links; default: url'
      : `  web_url: ${JSON.stringify(facts.inventreeWebUrl)}`,
    `  token: { env: ${inventree} }`,
  ];
}

const PRINTS: readonly string[] = [
  "# Prints become parts and stock: one part for each model, one stock item for each print.",
  "prints:",
  "  statuses: [completed] # runs that count as produced",
  "  # since: 2026-11-20T00:00:00Z # leave earlier prints alone; default: the whole history",
  "  quantity: archive # pieces per print as Bambuddy says, or a number",
  "  image: on",
  "  link_back: on",
  "  parameters: { Weight: filament_grams, PrintTime: print_seconds } # written where these templates exist",
  "  # Exceptions; the first that matches a print is used.",
  "  rules:",
  '  #   - { when: { filename: "calibration*" }, skip: true }',
  '  #   - { when: { project: "Customer *" }, category: 31, location: 99 }',
  '  #   - { when: { filename: "bracket_v*.3mf" }, part: BRK-001, quantity: 4 }',
];

function spoolsLines({ now }: StarterFacts): readonly string[] {
  return [
    "# Uncomment when you want filament: three parts, each with its own switch. Needs categories.filament.",
    ...commentOut([
      "spools:",
      "  identity: { match: [note, tag_uid, tray_uuid], write: note } # where a Bambuddy spool carries the batch code",
      "  catalogue: off # on: make and update Bambuddy's spools from this stock; name those it has already in identity.pairs",
      "  # Who is right about where a spool is? inventree: a spool in a printer's location is assigned to that printer;",
      "  # bambuddy: a spool assigned to a printer is moved into its location. Needs printers with locations.",
      "  location: off # or { authority: inventree }, { authority: bambuddy }",
      "  usage: # subtract the grams each print used",
      `    since: ${now.slice(0, 19)}Z # usage before is already in your stock levels: set it to the day you switch this on`,
      "  unit: g # of filament parts that declare none; take it out if you are not sure: their usage is then held",
    ]),
  ];
}

const GUARDS: readonly string[] = [
  "# Limits that refuse a suspiciously large plan. The first plan over a long history may need more.",
  "guards:",
  "  max: { part.create: 500, stock.create: 2000 }",
];
