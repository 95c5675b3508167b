// `reconcile plan`: reads both systems, prints what would happen, writes nothing but the plan file.
import { connectForReading } from "../app/connect.ts";
import { commitOf } from "../app/git-commit.ts";
import { makePlan, type PlanChoice } from "../app/make-plan.ts";
import { readMapping } from "../app/read-mapping.ts";
import { writeWhole } from "../app/write-file.ts";
import { readLedger } from "../ledger/read-ledger.ts";
import type { Plan } from "../plan/plan.ts";
import { type CommandResult, ledgerPath, type MappingOption, mappingPath, type Session } from "./command.ts";
import { type NotifyOption, notifierOf } from "./notifier.ts";
import type { FormatOptions, PlanPlace, planPlace } from "./plan-format.ts";

export interface ChoiceOptions {
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  readonly maxPrints?: number;
  readonly archive?: number;
  readonly force?: readonly string[];
  readonly refresh?: "full" | "incremental";
}

export interface PlanOptions extends MappingOption, NotifyOption, ChoiceOptions, FormatOptions {
  readonly out?: string;
  readonly detailedExitcode?: boolean;
}

export async function planCommand(options: PlanOptions, session: Session): CommandResult {
  const { host, output } = session;
  const loaded = await readMapping(mappingPath(options, session));
  const notify = await notifierOf(options, session);
  // Loaded while the pages are on the way.
  const showing = import("./plan-format.ts");
  const plan = await makePlan({
    host,
    loaded,
    commit: commitOf(loaded.path),
    systems: await connectForReading(loaded.mapping, host),
    readLedger: () => readLedger(ledgerPath(options, session)),
    choice: choiceOf(options),
    say: (sentence) => void output.note(sentence),
  });
  const { formatPlan, planPlace } = await showing;
  if (options.out !== undefined) await writePlan(options.out, plan);
  const place = placeOf(options, planPlace);
  await output.document(await formatPlan(plan, options, { ...place, output }));
  if (options.out !== undefined) await output.note(`Plan written to ${options.out}.`);
  await notify({ plan, isFresh: true });
  if (plan.guards.some(({ verdict }) => verdict === "refused")) return "guard";
  return options.detailedExitcode && plan.operations.length > 0 ? "changes" : "ok";
}

/** Loading what writes and validates takes a while, and most plans are only looked at. */
async function writePlan(path: string, plan: Plan): Promise<void> {
  const { encodePlanBytes } = await import("../plan/codec.ts");
  await writeWhole(path, encodePlanBytes(plan));
}

export function choiceOf(options: ChoiceOptions): PlanChoice {
  return {
    only: options.only ?? [],
    except: options.except ?? [],
    force: options.force ?? [],
    ...(options.maxPrints === undefined ? {} : { maxPrints: options.maxPrints }),
    ...(options.archive === undefined ? {} : { archive: options.archive }),
    ...(options.refresh === undefined ? {} : { refresh: options.refresh }),
  };
}

/** Without a file there is nothing to apply, and the whole plan is made anew. */
function placeOf({ out, mapping, ledger }: PlanOptions, placeOfFile: typeof planPlace): PlanPlace {
  if (out === undefined) return { onward: { kind: "save" }, whole: "reconcile plan --all" };
  return placeOfFile(out, [
    ...(mapping === undefined ? [] : ["--mapping", mapping]),
    ...(ledger === undefined ? [] : ["--ledger", ledger]),
  ]);
}
