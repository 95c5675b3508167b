// What every command gets, and what it gives back.
import { existsSync } from "node:fs";
import type { Host } from "../app/host.ts";
import type { ExitName } from "../model/errors.ts";
import type { CommandLog } from "./log.ts";
import type { Output } from "./output.ts";

export interface Session {
  readonly host: Host;
  readonly output: Output;
  /** `host.log`, whose level a command line may choose. */
  readonly log: CommandLog;
  /** The words after `reconcile`, for the ledger's history. */
  readonly argv: readonly string[];
  readonly signal: Stop;
  /** Asks a question on the terminal. */
  readonly ask: (question: string) => Promise<Reply>;
}

/** `stopped`: a signal or Ctrl-C came instead of words. `nobody`: there is no terminal to answer on. */
export type Reply =
  | { readonly kind: "given"; readonly text: string }
  | { readonly kind: "stopped" }
  | { readonly kind: "nobody" };

/** Signals end a command at once, unless it says that it stops by itself. */
export interface Stop {
  /** From now on a first signal is only a request: finish the current operation, record, stop. A second one ends at once. */
  handle(): void;
  stopRequested(): boolean;
  /** The exit of the signal that arrived. */
  exit(): ExitName | undefined;
}

export type CommandResult = Promise<ExitName>;

export interface MappingOption {
  readonly mapping?: string;
}

export interface LedgerOption {
  readonly ledger?: string;
}

const USUAL_MAPPINGS = ["mapping.yaml", "config/mapping.yaml"];

/** `--mapping`, else RECONCILE_MAPPING, else the first of the usual places that exists. */
export function mappingPath({ mapping }: MappingOption, { host }: Session): string {
  return (
    mapping ??
    host.env["RECONCILE_MAPPING"] ??
    USUAL_MAPPINGS.find((path) => existsSync(path)) ??
    "mapping.yaml"
  );
}

export function ledgerPath({ ledger }: LedgerOption, { host }: Session): string {
  return ledger ?? host.env["RECONCILE_LEDGER"] ?? "state/ledger.sqlite3";
}
