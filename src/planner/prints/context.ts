// Everything the print planner looks things up in, indexed once.
import type { Policies, PrintsSettings } from "../../mapping/mapping.ts";
import type { Finding } from "../../model/finding.ts";
import type { Parameter, ParameterTemplate, Part } from "../../model/inventory.ts";
import type { LedgerView } from "../../model/ledger-view.ts";
import { groupBy } from "../../model/order.ts";
import type { Archive } from "../../model/source.ts";
import type { World } from "../../model/world.ts";
import type { Drift } from "../../plan/plan.ts";
import { compileRules, type MatchedRule } from "../match-rule.ts";

export interface PrintRequest {
  readonly instance: string;
  /** What people's browsers open, without a trailing slash. */
  readonly webUrl: string;
  readonly settings: PrintsSettings;
  readonly policies: Policies;
  readonly world: World;
  readonly ledger: LedgerView;
  readonly choice: PrintChoice;
}

/** What the command line narrows a plan to. */
export interface PrintChoice {
  readonly maxPrints?: number;
  readonly archive?: number;
  /** Addresses of prints whose parameters, image and link are asserted again. */
  readonly force: readonly string[];
}

export interface PrintContext extends PrintRequest {
  readonly archives: ReadonlyMap<number, Archive>;
  readonly partByPk: ReadonlyMap<number, Part>;
  readonly partsByIpn: ReadonlyMap<string, readonly Part[]>;
  readonly templateByName: ReadonlyMap<string, ParameterTemplate>;
  readonly parameterOf: ReadonlyMap<string, Parameter>;
  readonly ruleOf: (archive: Archive) => MatchedRule | undefined;
  /** Collectors of one planning run; the planner's result is made of them. */
  readonly findings: Finding[];
  readonly drift: Drift[];
}

export function openContext(request: PrintRequest): PrintContext {
  const { prints, stocked } = request.world;
  const projects = new Map(prints.projects.value.map(({ id, name }) => [id, name]));
  const printers = new Map(prints.printers.value.map(({ id, name }) => [id, name]));
  const matchRule = compileRules(request.settings.rules);
  return {
    ...request,
    archives: new Map(prints.archives.value.map((archive) => [archive.id, archive])),
    partByPk: new Map(stocked.parts.value.map((part) => [part.pk, part])),
    partsByIpn: groupBy(
      stocked.parts.value.filter(({ ipn }) => ipn !== undefined),
      ({ ipn }) => ipn ?? "",
    ),
    // Template names are unique without regard to case (wire/inventree.md 4.1).
    templateByName: new Map(
      stocked.templates.value.map((template) => [template.name.toLowerCase(), template]),
    ),
    parameterOf: new Map(
      stocked.parameters.value.map((parameter) => [
        parameterKey(parameter.partPk, parameter.templatePk),
        parameter,
      ]),
    ),
    ruleOf: memoised((archive: Archive) =>
      matchRule({
        archive,
        projectName: archive.projectName ?? lookUp(projects, archive.projectId),
        printerName: lookUp(printers, archive.printerId),
      }),
    ),
    findings: [],
    drift: [],
  };
}

export function parameterKey(partPk: number, templatePk: number): string {
  return `${partPk}/${templatePk}`;
}

/** `BMB-0123456789ab`, or `part-7` for a part without an IPN. */
export function partName(part: Pick<Part, "pk" | "ipn">): string {
  return part.ipn ?? `part-${part.pk}`;
}

function lookUp<T>(map: ReadonlyMap<number, T>, id: number | undefined): T | undefined {
  return id === undefined ? undefined : map.get(id);
}

function memoised<T extends { readonly id: number }, R>(compute: (item: T) => R): (item: T) => R {
  const known = new Map<number, R>();
  return (item) => {
    if (!known.has(item.id)) known.set(item.id, compute(item));
    return known.get(item.id) as R;
  };
}
