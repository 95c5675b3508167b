// `reconcile doctor`: everything worth knowing before the first apply, a line each.
import { examine } from "../app/doctor.ts";
import { readMapping } from "../app/read-mapping.ts";
import type { Check } from "../model/check.ts";
import {
  type CommandResult,
  type LedgerOption,
  ledgerPath,
  type MappingOption,
  mappingPath,
  type Session,
} from "./command.ts";

export interface DoctorOptions extends MappingOption, LedgerOption {
  readonly json?: boolean;
}

const SIGNS: Readonly<Record<Check["state"], string>> = { ok: "✓", note: "·", warning: "!", failed: "✗" };
const COLORS: Readonly<Record<Check["state"], string>> = { ok: "32", note: "2", warning: "33", failed: "31" };

export async function doctorCommand(options: DoctorOptions, session: Session): CommandResult {
  const { output, host } = session;
  const { mapping } = await readMapping(mappingPath(options, session));
  const checks = await examine(mapping, ledgerPath(options, session), host);
  await output.document(
    options.json
      ? `${JSON.stringify(checks, null, 2)}\n`
      : `${checks.map((check) => lineOf(check, output.color)).join("")}\n${verdictOf(checks)}\n`,
  );
  return checks.some(({ state }) => state === "failed") ? "unreachable" : "ok";
}

function verdictOf(checks: readonly Check[]): string {
  const count = (state: Check["state"]) => checks.filter((check) => check.state === state).length;
  const [failed, warnings] = [count("failed"), count("warning")];
  const warned = warnings === 0 ? "" : warnings === 1 ? ", 1 warning" : `, ${warnings} warnings`;
  if (failed > 0) return `Not ready: ${failed === 1 ? "1 failure" : `${failed} failures`}${warned}.`;
  return warnings === 0 ? "Ready to plan." : `Ready to plan${warned}: read before the first apply.`;
}

function lineOf({ subject, state, text, next }: Check, color: boolean): string {
  const sign = color ? `\x1b[${COLORS[state]}m${SIGNS[state]}\x1b[0m` : SIGNS[state];
  return `${sign} ${subject}: ${text}\n${next === undefined ? "" : `    ${next}\n`}`;
}
