// Options that several commands share.
import { InvalidArgumentError } from "commander";
import type { CommandResult } from "./command.ts";

/** Takes a command's result, once it has run. */
export type Finish = (result: CommandResult) => Promise<void>;

export const MAPPING = [
  "--mapping <file>",
  "the mapping (RECONCILE_MAPPING; mapping.yaml, config/mapping.yaml)",
] as const;
export const LEDGER = ["--ledger <file>", "the ledger (RECONCILE_LEDGER; state/ledger.sqlite3)"] as const;

export function wholeNumber(text: string): number {
  const value = Number(text);
  if (/^\d{1,15}$/.test(text)) return value;
  throw new InvalidArgumentError("It must be a whole number.");
}
