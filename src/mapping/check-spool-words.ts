// Checks the words that are looked for in a part's texts: each must fit its field, and none may hide behind an earlier one.

import { SPOOL_FIELDS, type SpoolField, type SpoolFieldFacts } from "../model/spool-fields.ts";
import { unreachable } from "../model/unreachable.ts";
import { isJsonList, type Json } from "./json.ts";
import { childPointer } from "./pointer.ts";
import type { LocalProblem } from "./problem.ts";
import { standsIn } from "./stands-in.ts";

export function checkSpoolWords(
  field: SpoolField,
  words: Json | undefined,
  pointer: string,
): readonly LocalProblem[] {
  if (!isJsonList(words)) return [];
  return words.flatMap((word, index): readonly LocalProblem[] => {
    if (typeof word !== "string" || word.trim() === "") return [];
    const at = { pointer: childPointer(pointer, index), at: "value" } as const;
    const facts: SpoolFieldFacts = SPOOL_FIELDS[field];
    if (!fitsField(facts, word.trim())) return [{ ...at, message: `can never be the ${facts.title}` }];
    const hiding = words
      .slice(0, index)
      .find((earlier) => typeof earlier === "string" && earlier !== word && standsIn(word, earlier));
    if (hiding === undefined) return [];
    const quoted = JSON.stringify(hiding);
    return [
      {
        ...at,
        message: `is never found: ${quoted} before it is found first`,
        hint: `Put it before ${quoted}.`,
      },
    ];
  });
}

function fitsField({ type, length }: SpoolFieldFacts, word: string): boolean {
  switch (type) {
    case "text":
      return length === undefined || word.length <= length;
    case "grams":
      return /^\d{1,6}$/.test(word) && Number(word) <= 100_000;
    case "decimal":
      return /^\d{1,7}(\.\d{1,10})?$/.test(word);
    case "rgba":
      return /^#?([0-9A-F]{6}|[0-9A-F]{8})$/i.test(word);
    default:
      return unreachable(type);
  }
}
