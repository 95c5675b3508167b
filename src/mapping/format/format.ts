// The one style of a mapping: same meaning, same comments, keys in the example's order.
import { isDeepStrictEqual } from "node:util";
import { type CST, Parser } from "yaml";
import { readSourceTree, type SourceProblem } from "../source-tree.ts";
import { readLayout, Unfit } from "./layout.ts";
import { printLayout } from "./print.ts";

export type FormatResult =
  | { readonly kind: "formatted"; readonly text: string }
  /** It is no YAML that could be a mapping. */
  | { readonly kind: "unreadable"; readonly problems: readonly SourceProblem[] }
  /** It is fine, but written in a way that cannot be rearranged without risk. */
  | { readonly kind: "left"; readonly line: number; readonly why: string };

export function formatMapping(written: string): FormatResult {
  const text = written.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const before = readSourceTree(text);
  if (before.problems.length > 0 || before.kind === "unreadable")
    return { kind: "unreadable", problems: before.problems };
  const made = layOut(text);
  if (made.kind !== "formatted") return made;
  const after = readSourceTree(made.text);
  const isSame =
    after.kind === "tree" &&
    after.problems.length === 0 &&
    isDeepStrictEqual(after.tree.value, before.tree.value) &&
    isDeepStrictEqual(comments(made.text), comments(text));
  return isSame ? made : { kind: "left", line: 1, why: "it could not be rearranged without changing it" };
}

function layOut(text: string): FormatResult {
  try {
    return { kind: "formatted", text: printLayout(readLayout(text)) };
  } catch (error) {
    if (error instanceof Unfit) return { kind: "left", line: error.line + 1, why: error.message };
    throw error;
  }
}

function comments(text: string): readonly string[] {
  const found: string[] = [];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    if ("type" in value && value.type === "comment" && "source" in value)
      found.push(String(value.source).trimEnd());
    for (const child of Object.values(value)) collect(child);
  };
  for (const token of new Parser().parse(text)) collect(token satisfies CST.Token);
  return found.sort();
}
