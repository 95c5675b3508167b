// Which rule speaks for a print, and by which of its conditions.
import type { RuleCondition } from "../../mapping/mapping.ts";
import type { Print, PrintContext } from "../prints/context.ts";
import { type Fact, fact } from "./story.ts";

export function ruleFact(context: PrintContext, print: Print): Fact {
  const matched = context.ruleOf(print);
  if (matched === undefined)
    return fact("rule", "none", {
      why: `none of ${context.settings.rules.length} matches`,
      setting: "/prints/rules",
    });
  const { index, rule } = matched;
  const when = rule.when.map(conditionText).join(", or ");
  const skips = rule.effect.kind === "skip" ? ": skip" : "";
  return fact("rule", `prints.rules[${index}]${skips}`, {
    why: `the first that matches: ${when}`,
    setting: `/prints/rules/${index}`,
  });
}

function conditionText(condition: RuleCondition): string {
  return Object.entries(condition)
    .map(([name, pattern]) => `${name} ${JSON.stringify(pattern)}`)
    .join(" and ");
}
