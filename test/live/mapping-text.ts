// The mapping of one story: it names this story's categories and locations, and skips every print that is not its own.
import type { Places } from "./inventree-props.ts";
import type { Servers } from "./servers.ts";

export interface MappingFacts {
  readonly servers: Servers;
  readonly instance: string;
  readonly id: string;
  readonly places: Places;
  readonly printer: number | undefined;
}

export interface Wishes {
  readonly prints?: boolean;
  /** Lines under `spools:`. */
  readonly spools?: readonly string[];
  readonly unit?: string;
  readonly release?: readonly string[];
}

export function mappingText(facts: MappingFacts, { prints = false, spools, release }: Wishes): string {
  const { servers, instance, places, printer } = facts;
  return `version: 1
instance: ${instance}
bambuddy:  { url: "${servers.bambuddyUrl}", api_key: { env: BAMBUDDY_API_KEY } }
inventree: { url: "${servers.inventreeUrl}", token: { env: INVENTREE_TOKEN }, time_zone: ${servers.timeZone} }
categories: { prints: ${places.prints}, filament: ${places.filament} }
locations:  { prints: ${places.goods}, filament_storage: ${places.storage}, loaded: ${places.loaded} }
${printer === undefined ? "" : `printers: { P: { id: ${printer}, location: ${places.printer} } }\n`}${
  prints ? printsText(facts) : "prints: off\n"
}${spools === undefined ? "" : `spools:\n${spools.map((line) => `  ${line}\n`).join("")}`}guards: { waive: [unassign_share] }
${release === undefined ? "" : `release: [${release.join(", ")}]\n`}`;
}

/** The first rule that matches decides, so nobody else's print is ever booked. */
function printsText({ id }: MappingFacts): string {
  return `prints:
  ipn_prefix: LIVE-${id}
  parameters: { Weight: filament_grams, PrintTime: print_seconds }
  rules:
    - { when: { filename: "reconcile-live-${id}-*" }, quantity: 2 }
    - { when: { filename: "*" }, skip: true }
`;
}
