// Checks that every rule does something and does not contradict itself.
import { isJsonList, isJsonObject, type Json, type JsonObject, lookUp } from "./json.ts";
import { childPointer } from "./pointer.ts";
import type { LocalProblem } from "./problem.ts";

const EFFECTS = ["category", "location", "part", "quantity", "status"] as const;

export function checkRules(mapping: Json): readonly LocalProblem[] {
  const rules = lookUp(mapping, "prints", "rules");
  if (!isJsonList(rules)) return [];
  return rules.flatMap((rule, index) =>
    isJsonObject(rule) ? checkRule(rule, childPointer("/prints/rules", index)) : [],
  );
}

function checkRule(rule: JsonObject, pointer: string): readonly LocalProblem[] {
  const effects = EFFECTS.filter((key) => rule[key] !== undefined);
  const skips = rule["skip"] !== undefined;
  if (effects.length === 0 && !skips)
    return [
      {
        pointer,
        at: "value",
        message: `has no effect: it needs at least one of ${EFFECTS.join(", ")}, skip`,
      },
    ];
  if (!skips) return [];
  return effects.map((key) => ({
    pointer: childPointer(pointer, key),
    at: "key",
    message: "has no meaning beside skip, which books nothing",
  }));
}
