// `reconcile invert report.json`: the plan that takes back what an apply did, as an ordinary plan to review.
import { commitOf } from "../app/git-commit.ts";
import { invert } from "../app/invert.ts";
import { readMapping } from "../app/read-mapping.ts";
import { writeWhole } from "../app/write-file.ts";
import { encodePlan, encodePlanBytes } from "../plan/codec.ts";
import { type CommandResult, type MappingOption, mappingPath, type Session } from "./command.ts";
import { onwardOf, textOf } from "./plan-text.ts";

export interface InvertOptions extends MappingOption {
  readonly plan?: string;
  readonly out?: string;
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  readonly format: "text" | "json";
  readonly all?: boolean;
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
  await output.document(
    options.format === "json"
      ? encodePlan(plan)
      : textOf(plan, session, { all: options.all, onward: onwardOf(options) }),
  );
  if (options.out !== undefined) await output.note(`Plan written to ${options.out}.`);
  return plan.guards.some(({ verdict }) => verdict === "refused") ? "guard" : "ok";
}
