// Where a part's parameters come from: its newest print, and which record of it.
import type { PrintContext } from "../prints/context.ts";
import { findTemplates } from "../prints/parameter-templates.ts";
import type { PartPrint } from "../prints/part-prints.ts";
import { sourceOfValue } from "../prints/set-parameters.ts";
import { type Fact, fact } from "./story.ts";

/** By the name of the part. */
export type ParameterFacts = (part: string) => readonly Fact[];

/** @param prints of each part, newest first */
export function parameterFacts(
  context: PrintContext,
  prints: ReadonlyMap<string, readonly PartPrint[]>,
): ParameterFacts {
  const templates = findTemplates(context);
  return (part) => {
    const newest = prints.get(part)?.[0];
    if (newest === undefined) return [];
    return templates.map(({ mapped, template, dimension }) => {
      const source = sourceOfValue(newest, { dimension });
      const setting = `/prints/parameters/${mapped.template}`;
      const { run, archive } = newest;
      if (source === undefined)
        return fact(template.name, "left alone", {
          why: `neither run ${run.id} nor its archive says it`,
          setting,
        });
      const unit = dimension === "grams" ? "g" : "s";
      const record =
        source.record === "run" ? `run ${run.id} itself` : `the slicer's estimate of archive ${archive.id}`;
      const into = template.units === "" ? "" : `, written in ${template.units}`;
      return fact(template.name, `${source.amount} ${unit}`, {
        why: `${mapped.value} of the part's newest print: ${record}${into}`,
        setting,
      });
    });
  };
}
