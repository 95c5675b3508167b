// Reads and validates the mapping file, and finds the commit it belongs to.
import type { Mapping } from "../mapping/mapping.ts";
import { parseMapping } from "../mapping/parse.ts";
import { formatProblem } from "../mapping/problem.ts";
import { ReconcileError } from "../model/errors.ts";
import { readNamedFile } from "./read-file.ts";

export interface LoadedMapping {
  readonly path: string;
  readonly sha256: string;
  readonly mapping: Mapping;
}

export const MAPPING_FILE = {
  what: "the mapping file",
  next: "Run `reconcile init` to write one, or name another with --mapping or RECONCILE_MAPPING.",
} as const;

export async function readMapping(path: string): Promise<LoadedMapping> {
  const text = await readNamedFile(path, MAPPING_FILE);
  const parsed = parseMapping(text, path);
  if (parsed.kind === "valid")
    return { path, sha256: Bun.CryptoHasher.hash("sha256", text, "hex"), mapping: parsed.mapping };
  throw mappingError(path, parsed.problems.map(formatProblem));
}

/** One error for all lines that are wrong; each line already names file, line, column and the way out. */
export function mappingError(path: string, lines: readonly string[]): ReconcileError {
  const count = lines.length === 1 ? "1 problem" : `${lines.length} problems`;
  return new ReconcileError("invalid", {
    object: path,
    happened: `${count}\n${lines.map((line) => `  ${line}`).join("\n")}\n`,
    next: "Correct the mapping and run again. Nothing was written.",
  });
}
