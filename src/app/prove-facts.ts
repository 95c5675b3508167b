// Parameters, pictures and links that read as only we would have written them.
import type { Fact } from "../ledger/learned.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { parseDecimal } from "../model/decimal.ts";
import type { Part } from "../model/inventory.ts";
import { EMPTY_LEDGER } from "../model/ledger-view.ts";
import { groupBy } from "../model/order.ts";
import { completeRead } from "../model/read.ts";
import type { World } from "../model/world.ts";
import { classifyRuns } from "../planner/prints/classify-runs.ts";
import { openContext, type PrintContext, parameterKey } from "../planner/prints/context.ts";
import { findTemplates, type UsableTemplate } from "../planner/prints/parameter-templates.ts";
import { groupByPart, listPartPrints, type PartPrint } from "../planner/prints/part-prints.ts";
import { recognise } from "../planner/prints/recognise.ts";
import { isOurImage } from "../planner/prints/set-image.ts";
import { setLink } from "../planner/prints/set-link.ts";
import { setParameters } from "../planner/prints/set-parameters.ts";

/**
 * The planner is asked what it would write where nothing is: a value that reads so already is ours. An earlier tool writes the same
 * figures and links, so of what it had a hand in only pictures are known, which carry our name.
 */
export function proveFacts(world: World, mapping: Mapping): Fact[] {
  if (mapping.prints.kind === "off") return [];
  const context = openContext({
    instance: mapping.instance,
    webUrl: mapping.inventree.webUrl,
    settings: mapping.prints,
    policies: mapping.policies,
    world,
    ledger: EMPTY_LEDGER,
    choice: { force: [] },
  });
  const { produced } = classifyRuns(context);
  const recognised = recognise(context, produced);
  const prints = listPartPrints(context, produced, { recognised, bookable: [] });
  const ofPart = [...groupByPart(prints).values()];
  const ofArchive = [...groupBy(prints, ({ archive }) => archive.id).values()];
  const blank = { context: withoutParameters(context), templates: findTemplates(context) };
  return [
    ...ofPart.flatMap((group) => [...proveImage(context, group), ...proveParameters(context, group, blank)]),
    ...ofArchive.flatMap((group) => proveLink(context, group)),
  ];
}

function proveImage({ instance }: PrintContext, prints: readonly PartPrint[]): Fact[] {
  const part = partOf(prints);
  return part?.image !== undefined && isOurImage(instance, part.image)
    ? [{ scope: "image-of-part", part: part.pk, image: part.image }]
    : [];
}

/** The farm as if no parameter had been set. */
interface Blank {
  readonly context: PrintContext;
  readonly templates: readonly UsableTemplate[];
}

/** What any of its prints would have set, not only the newest: a new print comes before its plan is applied. */
function proveParameters(context: PrintContext, prints: readonly PartPrint[], blank: Blank): Fact[] {
  const part = partOf(prints);
  if (part === undefined || !prints.every(({ isOurs }) => isOurs)) return [];
  const { templates } = blank;
  const proven = new Map<string, Fact>();
  for (const print of prints)
    for (const { after } of setParameters(blank.context, {
      model: print.model,
      print,
      templates,
      isForced: false,
    })) {
      const existing = context.parameterOf.get(parameterKey(part.pk, after.template));
      const value = parseDecimal(after.data);
      if (value !== undefined && existing !== undefined && parseDecimal(existing.data) === value)
        proven.set(after.name, { scope: "parameter-value", part: part.pk, name: after.name, value });
    }
  return [...proven.values()];
}

function withoutParameters(context: PrintContext): PrintContext {
  const stocked = { ...context.world.stocked, parameters: completeRead([]) };
  return { ...context, world: { ...context.world, stocked }, parameterOf: new Map() };
}

function proveLink(context: PrintContext, prints: readonly PartPrint[]): Fact[] {
  const [newest] = prints;
  const url = newest?.archive.externalUrl;
  if (newest === undefined || url === undefined || !prints.every(({ isOurs }) => isOurs)) return [];
  const { externalUrl: _, ...archive } = newest.archive;
  const isOurs = prints.some(({ model }) =>
    setLink(context, { model, archive, isForced: false }).some(({ after }) => after.external_url === url),
  );
  return isOurs ? [{ scope: "link-of-archive", archive: archive.id, url }] : [];
}

function partOf([newest]: readonly PartPrint[]): Part | undefined {
  return newest?.model.kind === "existing" ? newest.model.part : undefined;
}
