// `reconcile invert report.json`: the plan that takes back what an apply did, as an ordinary plan to review.
import { commitOf } from "../app/git-commit.ts";
import { invert } from "../app/invert.ts";
import { readMapping } from "../app/read-mapping.ts";
import { writeWhole } from "../app/write-file.ts";
import { encodePlanBytes } from "../plan/codec.ts";
import { type CommandResult, type MappingOption, mappingPath, type Session } from "./command.ts";
import { type FormatOptions, formatPlan, type PlanPlace, planPlace } from "./plan-format.ts";

export interface InvertOptions extends MappingOption, FormatOptions {
  readonly plan?: string;
  readonly out?: string;
  readonly only?: readonly string[];
  readonly except?: readonly string[];
}

export async function invertCommand(path: string, options: InvertOptions, session: Session): CommandResult {
  const { host, output } = session;
  const loaded = await readMapping(mappingPath(options, session));
  const plan = await invert({
    host,
    loaded,
    commit: commitOf(loaded.path),
    reportPath: path,
    planPath: options.plan,
    only: options.only ?? [],
    except: options.except ?? [],
    say: (sentence) => void output.note(sentence),
  });
  if (options.out !== undefined) await writeWhole(options.out, encodePlanBytes(plan));
  await output.document(await formatPlan(plan, options, { ...placeOf(path, options), output }));
  if (options.out !== undefined) await output.note(`Plan written to ${options.out}.`);
  return plan.guards.some(({ verdict }) => verdict === "refused") ? "guard" : "ok";
}

/** Without a file there is nothing to apply. */
function placeOf(report: string, { out, mapping }: InvertOptions): PlanPlace {
  if (out === undefined) return { onward: { kind: "save" }, whole: `reconcile invert ${report} --all` };
  return planPlace(out, mapping === undefined ? [] : ["--mapping", mapping]);
}
