// The mapping of a test world, and small edits of it.

export interface MappingFacts {
  readonly bambuddy: string;
  readonly inventree: string;
}

/** `web_url` is fixed, so that what a plan writes does not depend on a port. */
export function farmMapping({ bambuddy, inventree }: MappingFacts): string {
  return `version: 1
instance: farm1
bambuddy:  { url: "${bambuddy}", api_key: { env: BAMBUDDY_API_KEY } }
inventree: { url: "${inventree}", web_url: "https://stock.example.org", token: { env: INVENTREE_TOKEN } }
categories: { prints: Printed parts }
locations:  { prints: Printed goods }
prints:
  parameters: { Weight: filament_grams, PrintTime: print_seconds }
  rules:
    - { when: { project: "Customer *" }, location: Printed goods/Shelf A }
    - { when: { filename: "*calibration*" }, skip: true }
`;
}

/** One line of `prints:` more. */
export function withPrints(line: string): (mapping: string) => string {
  return (mapping) => mapping.replace("prints:\n", `prints:\n  ${line}\n`);
}

/** Sections at the end. */
export function withSection(text: string): (mapping: string) => string {
  return (mapping) => `${mapping}${text}\n`;
}
