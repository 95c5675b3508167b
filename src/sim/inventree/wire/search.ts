// The `search` parameter: every term must occur in some searched text.
import type { Call } from "./call.ts";

export type TextMatcher = (texts: readonly (string | null | undefined)[]) => boolean;

export type Search =
  | { readonly kind: "none" }
  | { readonly kind: "matcher"; readonly matches: TextMatcher }
  | { readonly kind: "crash" };

export function searchOf(call: Call): Search {
  const terms = searchTerms(call.query.get("search") ?? "");
  if (terms.length === 0) return { kind: "none" };
  if (call.query.get("search_regex")?.toLowerCase() === "true") return regexSearch(terms);
  const wanted = terms.map((term) => term.toLowerCase());
  return {
    kind: "matcher",
    matches: (texts) => {
      const lowered = texts.map((text) => text?.toLowerCase() ?? "");
      return wanted.every((term) => lowered.some((text) => text.includes(term)));
    },
  };
}

/** Whitespace and commas split; double quotes group. */
function searchTerms(text: string): readonly string[] {
  return [...text.matchAll(/"([^"]*)"|([^\s,]+)/g)]
    .map((match) => match[1] ?? match[2] ?? "")
    .filter((term) => term !== "");
}

function regexSearch(terms: readonly string[]): Search {
  const expressions = terms.map((term) => compileRegex(term));
  const valid = expressions.filter((expression) => expression !== undefined);
  if (valid.length < expressions.length) return { kind: "crash" };
  return {
    kind: "matcher",
    matches: (texts) => valid.every((expression) => texts.some((text) => expression.test(text ?? ""))),
  };
}

/** Absent when the database would reject the expression. */
export function compileRegex(source: string): RegExp | undefined {
  try {
    return new RegExp(source, "i");
  } catch {
    return undefined;
  }
}
