// `reconcile plan`: reads both systems, prints what would happen, writes nothing but the plan file.
import { connectForReading } from "../app/connect.ts";
import { commitOf } from "../app/git-commit.ts";
import { makePlan, type PlanChoice } from "../app/make-plan.ts";
import { readMapping } from "../app/read-mapping.ts";
import { writeWhole } from "../app/write-file.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import { encodePlan, encodePlanBytes } from "../plan/codec.ts";
import type { Plan } from "../plan/plan.ts";
import { renderText } from "../plan/render-text.ts";
import type { Onward } from "../plan/view-summary.ts";
import {
  type CommandResult,
  type LedgerOption,
  ledgerPath,
  type MappingOption,
  mappingPath,
  type Session,
} from "./command.ts";

export interface ChoiceOptions {
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  readonly maxPrints?: number;
  readonly archive?: number;
  readonly force?: readonly string[];
  readonly refresh?: "full" | "incremental";
}

export interface PlanOptions extends MappingOption, LedgerOption, ChoiceOptions {
  readonly out?: string;
  readonly format: "text" | "json";
  readonly detailedExitcode?: boolean;
  readonly all?: boolean;
}

export async function planCommand(options: PlanOptions, session: Session): CommandResult {
  const { host, output } = session;
  const loaded = await readMapping(mappingPath(options, session));
  const ledger = openLedger(ledgerPath(options, session), { clock: host.clock, mode: "read" });
  const view = ledger.ledgerView();
  ledger.close();
  const plan = await makePlan({
    host,
    loaded,
    commit: commitOf(loaded.path),
    systems: await connectForReading(loaded.mapping, host),
    ledger: view,
    choice: choiceOf(options),
    say: (sentence) => void output.note(sentence),
  });
  if (options.out !== undefined) await writeWhole(options.out, encodePlanBytes(plan));
  if (options.format === "json") await output.document(encodePlan(plan));
  else await output.document(textOf(plan, session, { all: options.all, onward: onwardOf(options) }));
  if (options.out !== undefined) await output.note(`Plan written to ${options.out}.`);
  if (plan.guards.some(({ verdict }) => verdict === "refused")) return "guard";
  return options.detailedExitcode && plan.operations.length > 0 ? "changes" : "ok";
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

function onwardOf({ out, mapping, ledger }: PlanOptions): Onward {
  if (out === undefined) return { kind: "save" };
  const options = [
    ...(mapping === undefined ? [] : ["--mapping", mapping]),
    ...(ledger === undefined ? [] : ["--ledger", ledger]),
  ];
  return applyOnward(out, options);
}

/** The command as a shell reads it. */
export function applyOnward(path: string, options: readonly string[] = []): Onward {
  const quoted = [path, ...options].map((word) =>
    /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`,
  );
  return { kind: "apply", command: `reconcile apply ${quoted.join(" ")}` };
}

interface Showing {
  readonly all?: boolean | undefined;
  /** Absent where the plan is applied right away. */
  readonly onward?: Onward;
}

export function textOf(plan: Plan, { output }: Session, { all = false, onward }: Showing): string {
  const { color, width } = output;
  return renderText(plan, { color, width, all, ...(onward === undefined ? {} : { onward }) });
}
