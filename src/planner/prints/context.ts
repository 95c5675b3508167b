// Everything the print planner looks things up in, indexed once.
import type { Policies, PrintsSettings } from "../../mapping/mapping.ts";
import type { Finding } from "../../model/finding.ts";
import type { Parameter, Part } from "../../model/inventory.ts";
import type { LedgerView } from "../../model/ledger-view.ts";
import { groupBy, sortedBy } from "../../model/order.ts";
import type { Archive, Run } from "../../model/source.ts";
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

/** A run and the archive it was printed from. */
export interface Print {
  readonly run: Run;
  readonly archive: Archive;
}

export interface PrintContext extends PrintRequest {
  readonly archiveOf: (run: Run) => Archive | undefined;
  readonly partByPk: ReadonlyMap<number, Part>;
  /** Parts of one IPN, by pk. */
  readonly partsByIpn: ReadonlyMap<string, readonly Part[]>;
  readonly parameterOf: ReadonlyMap<string, Parameter>;
  readonly ruleOf: (print: Print) => MatchedRule | undefined;
  /** The first finding of a code about an object is kept. */
  readonly report: (finding: Finding) => void;
  /** Collectors of one planning run; the planner's result is made of them. */
  readonly findings: ReadonlyMap<string, Finding>;
  readonly drift: Drift[];
}

export function openContext(request: PrintRequest): PrintContext {
  const { prints, stocked } = request.world;
  const archives = new Map(prints.archives.value.map((archive) => [archive.id, archive]));
  const findings = new Map<string, Finding>();
  return {
    ...request,
    archiveOf: ({ archiveId }) => lookUp(archives, archiveId),
    partByPk: new Map(stocked.parts.value.map((part) => [part.pk, part])),
    partsByIpn: groupBy(
      sortedBy(
        stocked.parts.value.filter(({ ipn }) => ipn !== undefined),
        ({ pk }) => pk,
      ),
      ({ ipn }) => ipn ?? "",
    ),
    parameterOf: new Map(
      stocked.parameters.value.map((parameter) => [
        parameterKey(parameter.partPk, parameter.templatePk),
        parameter,
      ]),
    ),
    ruleOf: openRules(request),
    report: (finding) => {
      const key = `${finding.code} ${finding.object}`;
      if (!findings.has(key)) findings.set(key, finding);
    },
    findings,
    drift: [],
  };
}

/** The printer is the run's: an archive only knows who printed it last (wire/bambuddy.md 3.3). */
function openRules({ settings, world }: PrintRequest): PrintContext["ruleOf"] {
  const rules = compileRules(settings.rules);
  if (settings.rules.length === 0) return () => undefined;
  const projects = new Map(world.prints.projects.value.map(({ id, name }) => [id, name]));
  const printers = new Map(world.prints.printers.value.map(({ id, name }) => [id, name]));
  const ofPrint = ({ run, archive }: Print): MatchedRule | undefined => {
    const ofRun = [lookUp(printers, run.printerId), run.printerName].filter((name) => name !== undefined);
    return rules.match({
      archive,
      projectName: archive.projectName ?? lookUp(projects, archive.projectId),
      printerNames: ofRun.length > 0 ? ofRun : [lookUp(printers, archive.printerId)],
    });
  };
  const known = new Map<Run | Archive, MatchedRule | undefined>();
  return (print) => {
    const subject = rules.asksForPrinter ? print.run : print.archive;
    const found = known.get(subject);
    if (found !== undefined || known.has(subject)) return found;
    const rule = ofPrint(print);
    known.set(subject, rule);
    return rule;
  };
}

export function parameterKey(partPk: number, templatePk: number): string {
  return `${partPk}/${templatePk}`;
}

/** Names one part in addresses: `BMB-0123456789ab`, or `part-7` where an IPN does not name exactly one. */
export function partName({ partsByIpn }: PrintContext, { pk, ipn }: Part): string {
  const isName = ipn !== undefined && partsByIpn.get(ipn)?.length === 1 && !/^part-\d+$/.test(ipn);
  return isName ? ipn : `part-${pk}`;
}

function lookUp<T>(map: ReadonlyMap<number, T>, id: number | undefined): T | undefined {
  return id === undefined ? undefined : map.get(id);
}
