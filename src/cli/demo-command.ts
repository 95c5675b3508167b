// `reconcile demo`: the whole story on simulated servers, with the commands as one would type them.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXIT, type ExitName } from "../model/errors.ts";
import { applyCommand } from "./apply-command.ts";
import type { CommandResult, Session } from "./command.ts";
import { startDemoFarm } from "./demo-farm.ts";
import { ledgerListCommand } from "./ledger-commands.ts";
import { planCommand } from "./plan-command.ts";
import { validateCommand } from "./validate-command.ts";

interface Step {
  readonly says: string;
  readonly typed: string;
  readonly run: () => CommandResult;
  readonly expects: ExitName;
}

export async function demoCommand(session: Session): CommandResult {
  const { output } = session;
  const farm = await startDemoFarm();
  const folder = await mkdtemp(join(tmpdir(), "reconcile-demo-"));
  try {
    const mapping = join(folder, "mapping.yaml");
    const ledger = join(folder, "ledger.sqlite3");
    const plan = join(folder, "plan.json");
    await writeFile(mapping, farm.mapping);
    const typed: Session = {
      ...session,
      host: {
        ...session.host,
        env: {
          ...session.host.env,
          ...farm.env,
          RECONCILE_MAPPING: mapping,
          RECONCILE_LEDGER: ledger,
        },
      },
      argv: ["apply", "plan.json"],
    };
    const steps: readonly Step[] = [
      {
        says: "A simulated Bambuddy and InvenTree are running. First: does everything the mapping names exist?",
        typed: "reconcile validate --online",
        run: () => validateCommand({ online: true }, typed),
        expects: "ok",
      },
      {
        says: "What would happen? This is what people review; nothing is written yet.",
        typed: "reconcile plan --out plan.json --detailed-exitcode",
        run: () => planCommand({ out: plan, format: "text", detailedExitcode: true }, typed),
        expects: "changes",
      },
      {
        says: "Exactly that plan, once.",
        typed: "reconcile apply plan.json",
        run: () => applyCommand(plan, {}, typed),
        expects: "ok",
      },
      {
        says: "And again: a plan over the same world is empty.",
        typed: "reconcile plan --detailed-exitcode",
        run: () => planCommand({ format: "text", detailedExitcode: true }, typed),
        expects: "ok",
      },
      {
        says: "What the ledger remembers. It may be lost: the markers in InvenTree say the same.",
        typed: "reconcile ledger list",
        run: () => ledgerListCommand(undefined, { limit: 5, offset: 0 }, typed),
        expects: "ok",
      },
    ];
    for (const step of steps) {
      await output.document(`\n# ${step.says}\n$ ${step.typed}\n\n`);
      const exit = await step.run();
      await output.document(`(exit ${EXIT[exit]})\n`);
      if (exit !== step.expects) return "failure";
    }
    await output.document(NEXT);
    return "ok";
  } finally {
    await farm.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const NEXT = `
# Next, with your own servers
  reconcile init       writes mapping.yaml from your Bambuddy and InvenTree, or --from-env from the earlier service
  reconcile doctor     checks versions, rights and known hazards, and writes nothing
  reconcile plan       shows what would happen, and writes nothing
  config/mapping.yaml  is the commented example; README.md takes five minutes
`;
