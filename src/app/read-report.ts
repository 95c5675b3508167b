// Reads the report of an apply, as far as an undo needs it, or says why it is none.
import { OUTCOME_NAMES, type Outcome } from "../executor/outcome.ts";
import { REPORT_FORMAT } from "../executor/report.ts";
import { ReconcileError } from "../model/errors.ts";
import { type Instant, parseInstant } from "../model/instant.ts";
import { readNamedFile } from "./read-file.ts";

export interface AppliedReport {
  readonly plan: string;
  readonly endedAt: Instant;
  readonly results: readonly AppliedResult[];
}

export interface AppliedResult {
  readonly address: string;
  readonly id: string;
  readonly outcome: Outcome;
  readonly result: { readonly id?: number; readonly value?: string };
}

const REPORT_FILE = {
  what: "the report",
  next: "Name the file that `reconcile apply --report report.json` wrote.",
} as const;

export async function readReport(path: string): Promise<AppliedReport> {
  const document = parse(await readNamedFile(path, REPORT_FILE));
  const report = isObject(document) && document["format"] === REPORT_FORMAT ? reportOf(document) : undefined;
  if (report !== undefined) return report;
  throw new ReconcileError("stale", {
    object: path,
    happened: "it is not a report of reconcile",
    next: REPORT_FILE.next,
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reportOf({ plan, ended_at, results }: Fields): AppliedReport | undefined {
  const digest = isObject(plan) ? plan["digest"] : undefined;
  const endedAt = parseInstant(ended_at);
  if (typeof digest !== "string" || endedAt === undefined || !Array.isArray(results)) return undefined;
  const read = results.flatMap((row) => resultOf(row) ?? []);
  return read.length === results.length ? { plan: digest, endedAt, results: read } : undefined;
}

function resultOf(row: unknown): AppliedResult | undefined {
  if (!isObject(row)) return undefined;
  const { address, id, result } = row;
  const outcome = OUTCOME_NAMES.find((name) => name === row["outcome"]);
  if (typeof address !== "string" || typeof id !== "string" || outcome === undefined) return undefined;
  const known = isObject(result) ? result : {};
  const [key, value] = [known["id"], known["value"]];
  return {
    address,
    id,
    outcome,
    result: {
      ...(typeof key === "number" ? { id: key } : {}),
      ...(typeof value === "string" ? { value } : {}),
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
