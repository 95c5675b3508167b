// Small worlds for planner tests: partial data in, everything else filled with plain defaults.
import type { Mapping, PrintsSettings } from "../../src/mapping/mapping.ts";
import { decimal, parseDecimal } from "../../src/model/decimal.ts";
import { type Instant, parseInstant } from "../../src/model/instant.ts";
import type { Parameter, ParameterTemplate, Part, Place, StockItem } from "../../src/model/inventory.ts";
import { type Booking, EMPTY_LEDGER, type LedgerView } from "../../src/model/ledger-view.ts";
import { runAddress, runMarker } from "../../src/model/marker.ts";
import type { Operation, OperationKind, OperationOf } from "../../src/model/operation.ts";
import { type Coverage, completeRead, type Read } from "../../src/model/read.ts";
import type { Archive, Run } from "../../src/model/source.ts";
import type { World } from "../../src/model/world.ts";
import { ipnOfKey } from "../../src/planner/model-key.ts";
import type { PrintChoice, PrintRequest } from "../../src/planner/prints/context.ts";
import { type PrintPlan, planPrints } from "../../src/planner/prints/plan-prints.ts";
import { resolvePrintPlaces } from "../../src/planner/resolve-places.ts";
import { mappingText, validMapping } from "../mapping/read.ts";

/** What a test says about its farm; what it leaves out is empty, complete or the default. */
export interface Farm {
  /** `prints:` of the mapping, as YAML. */
  readonly prints?: string;
  /** Other sections of the mapping, as YAML. */
  readonly sections?: Readonly<Record<string, string>>;
  readonly archives?: readonly Archive[];
  readonly gone?: readonly number[];
  readonly runs?: readonly Run[];
  readonly parts?: readonly Part[];
  readonly stock?: readonly StockItem[];
  readonly templates?: readonly ParameterTemplate[];
  readonly parameters?: readonly Parameter[];
  readonly ledger?: Partial<LedgerView>;
  readonly unit?: "run" | "archive";
  readonly coverage?: Partial<Record<ReadName, Coverage>>;
  readonly choice?: Partial<PrintChoice>;
}

export type ReadName = "archives" | "runs" | "parts" | "stock" | "templates" | "parameters";

export const PARTIAL: Coverage = { kind: "partial", why: ["page 3 answered 502"] };

export function requestOf(farm: Farm): PrintRequest {
  const mapping = mappingOf(farm);
  const settings = mapping.prints;
  if (settings.kind === "off") throw new Error("bug: the test's mapping turns prints off");
  return {
    instance: mapping.instance,
    webUrl: mapping.inventree.webUrl,
    settings,
    policies: mapping.policies,
    world: worldOf(farm, settings),
    ledger: { ...EMPTY_LEDGER, ...farm.ledger },
    choice: { force: [], ...farm.choice },
  };
}

export function planOf(farm: Farm): PrintPlan {
  return planPrints(requestOf(farm));
}

const PLACES = {
  categories: [place(26, "Printed parts"), place(27, "Printed parts/Functional")],
  locations: [place(98, "Shelf"), place(99, "Customer"), place(100, "Sold")],
};

function worldOf(farm: Farm, settings: PrintsSettings): World {
  const { archives = [], runs = [], parts = [], stock = [], templates = [], parameters = [] } = farm;
  const resolution = resolvePrintPlaces(settings, PLACES);
  if (resolution.kind === "unresolved") throw new Error(JSON.stringify(resolution.problems));
  const read = <T>(what: ReadName, value: readonly T[]): Read<readonly T[]> => ({
    value,
    coverage: farm.coverage?.[what] ?? { kind: "complete" },
  });
  return {
    source: { system: "bambuddy", url: "http://farm:8000", version: "1.2.5", unit: farm.unit ?? "run" },
    prints: {
      printers: completeRead([
        { id: 1, name: "B1" },
        { id: 2, name: "B2" },
      ]),
      projects: completeRead([{ id: 5, name: "Customer Ada" }]),
      archives: read("archives", archives),
      runs: read("runs", runs),
      totals: { runs: runs.length, archives: archives.length },
    },
    goneArchives: new Set(farm.gone),
    inventory: { system: "inventree", url: "http://stock:1337", version: "1.1.0", api: 530 },
    stocked: {
      parts: read("parts", parts),
      stock: read("stock", stock),
      templates: read("templates", templates),
      parameters: read("parameters", parameters),
      totals: { parts: parts.length, stock: stock.length },
    },
    places: resolution.places,
  };
}

const mappings = new Map<string, Mapping>();

/** Parsed once for each text: properties ask for the same few a thousand times. */
function mappingOf({ prints = "{}", sections = {} }: Farm): Mapping {
  const text = mappingText({ prints, ...sections });
  const mapping = mappings.get(text) ?? validMapping(text);
  mappings.set(text, mapping);
  return mapping;
}

export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`bug: ${text} is no moment`);
  return instant;
}

export function archive(fields: Partial<Archive> & { readonly id: number }): Archive {
  return {
    printerId: 1,
    filename: `model-${fields.id}.gcode.3mf`,
    printName: `Model ${fields.id}`,
    contentHash: hashOf(fields.id),
    plates: "single",
    quantity: 1,
    status: "completed",
    hasThumbnail: false,
    tags: [],
    createdAt: at("2026-11-02T08:00:00"),
    ...fields,
  };
}

/** 64 hex digits, another for each number. */
export function hashOf(id: number): string {
  return id.toString(16).padStart(64, "0");
}

/** The IPN that the parts of `archive(id)` carry. */
export function ipnOf(id: number): string {
  return ipnOfKey("BMB", hashOf(id));
}

export function run(fields: Partial<Run> & { readonly id: number }): Run {
  const completedAt = fields.completedAt ?? at("2026-11-03T12:00:00");
  return {
    unit: "run",
    archiveId: 12,
    printName: "Model",
    printerId: 1,
    printerName: "B1",
    status: "completed",
    createdAt: completedAt,
    ...fields,
    completedAt,
  };
}

export function part(fields: Partial<Part> & { readonly pk: number }): Part {
  return {
    name: `Part ${fields.pk}`,
    categoryPk: 26,
    active: true,
    virtual: false,
    trackable: false,
    locked: false,
    ...fields,
  };
}

export function item(fields: Partial<StockItem> & { readonly pk: number }): StockItem {
  return {
    partPk: 7,
    quantity: decimal(1),
    locationPk: 98,
    status: 10,
    deleteOnDeplete: false,
    ...fields,
  };
}

/** Notes as this farm writes them for a run. */
export function notesFor(print: Pick<Run, "id" | "unit" | "completedAt">, instance = "farm1"): string {
  return `Printed on B1.\n${runMarker(instance, print)}`;
}

export function template(fields: Partial<ParameterTemplate> & { readonly name: string }): ParameterTemplate {
  return { pk: fields.name === "Weight" ? 1 : 2, units: "", checkbox: false, choices: [], ...fields };
}

/** On part 7; `numeric` is what the server understood. */
export function parameter(templatePk: number, data: string, numeric = parseDecimal(data)): Parameter {
  const known = { pk: 300 + templatePk, partPk: 7, templatePk, data };
  return numeric === undefined ? known : { ...known, numeric };
}

export function bookings(
  ...booked: readonly (Omit<Booking, "run" | "via"> & { run: Run; via?: Booking["via"] })[]
): Pick<LedgerView, "bookings"> {
  return {
    bookings: new Map(
      booked.map((entry) => {
        const address = runAddress(entry.run);
        return [address, { via: "applied" as const, ...entry, run: address }];
      }),
    ),
  };
}

export function operationsOf<K extends OperationKind>(
  plan: Pick<PrintPlan, "operations">,
  kind: K,
): readonly OperationOf<K>[] {
  return plan.operations.filter((operation): operation is Extract<Operation, OperationOf<K>> => {
    return operation.kind === kind;
  });
}

export function addressesOf(plan: Pick<PrintPlan, "operations">): readonly string[] {
  return plan.operations.map(({ address }) => address).sort();
}

/** Code and object of every finding, in order. */
export function findingsOf({ findings }: Pick<PrintPlan, "findings">): readonly string[] {
  return findings.map(({ code, object }) => `${code} ${object}`).sort();
}

function place(pk: number, path: string): Place {
  return { pk, name: path.slice(path.lastIndexOf("/") + 1), path, structural: false };
}
