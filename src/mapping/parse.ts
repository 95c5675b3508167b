// Reads a mapping: YAML text in, either a mapping with all defaults or every problem at once.
import { withoutAbsent } from "./absent-values.ts";
import { buildMapping } from "./build-mapping.ts";
import { checkPrinters } from "./check-printers.ts";
import { checkRules } from "./check-rules.ts";
import { checkSections } from "./check-sections.ts";
import { checkSpoolValues } from "./check-spool-values.ts";
import { checkTexts } from "./check-texts.ts";
import { checkTimeZone } from "./check-time-zone.ts";
import type { MappingDocument } from "./document.ts";
import { isJsonObject, type Json } from "./json.ts";
import type { Mapping } from "./mapping.ts";
import { displayPath } from "./pointer.ts";
import { compareProblems, type LocalProblem, type MappingProblem } from "./problem.ts";
import { checkSchema } from "./schema-check.ts";
import { readSourceTree, type SourceProblem, type SourceTree } from "./source-tree.ts";

export type ParseResult =
  | { readonly kind: "valid"; readonly mapping: Mapping }
  | { readonly kind: "invalid"; readonly problems: readonly MappingProblem[] };

export function parseMapping(text: string, file: string): ParseResult {
  const source = readSourceTree(text);
  const written = source.problems.map((problem) => placeSourceProblem(problem, file));
  if (source.kind === "unreadable") return invalid(written);
  const { tree } = source;
  const value = withoutAbsent(tree.value);
  const unreadable = new Set(source.problems.map(({ pointer }) => pointer));
  const found = [...checkSchema(tree.value), ...checkTogether(value)].filter(
    ({ pointer }) => !unreadable.has(pointer),
  );
  const problems = [...written, ...found.map((problem) => placeProblem(problem, tree, file))];
  if (problems.length > 0) return invalid(problems);
  // The schema vouches for the shape.
  return { kind: "valid", mapping: buildMapping(tree, value as unknown as MappingDocument) };
}

/** What a schema cannot say; runs on any document, so that everything is reported at once. */
function checkTogether(value: Json): readonly LocalProblem[] {
  if (!isJsonObject(value)) return [];
  return [
    ...checkTexts(value),
    ...checkPrinters(value),
    ...checkRules(value),
    ...checkSections(value),
    ...checkSpoolValues(value),
    ...checkTimeZone(value),
  ];
}

function invalid(problems: readonly MappingProblem[]): ParseResult {
  return { kind: "invalid", problems: [...problems].sort(compareProblems) };
}

function placeProblem(problem: LocalProblem, tree: SourceTree, file: string): MappingProblem {
  const { pointer, at, message, hint, rename } = problem;
  const position = tree.locate(pointer, at);
  return {
    file,
    ...position,
    path: displayPath(pointer),
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(rename === undefined ? {} : { rename }),
  };
}

function placeSourceProblem({ pointer, ...rest }: SourceProblem, file: string): MappingProblem {
  return { file, ...rest, path: displayPath(pointer) };
}
