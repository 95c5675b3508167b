// Parameters, picture and links of every part that holds a print of ours.
import type { Operation } from "../../model/operation.ts";
import { groupBy } from "../../model/order.ts";
import type { PrintContext } from "./context.ts";
import { findTemplates, type UsableTemplate } from "./parameter-templates.ts";
import { groupByPart, type PartPrint } from "./part-prints.ts";
import { setImage } from "./set-image.ts";
import { setLink } from "./set-link.ts";
import { setParameters } from "./set-parameters.ts";

/**
 * Whatever the command line leaves out, the operations that remain are those of the whole plan: what a part gets follows from all its
 * prints.
 *
 * @param prints newest first
 * @param created IPNs of the parts this plan makes
 */
export function describeParts(
  context: PrintContext,
  prints: readonly PartPrint[],
  created: ReadonlySet<string>,
): Operation[] {
  const templates = findTemplates(context);
  return [
    ...[...groupByPart(prints).values()].flatMap((ofPart) => describePart(context, ofPart, templates)),
    ...linkArchives(context, prints, created),
  ];
}

function describePart(
  context: PrintContext,
  prints: readonly PartPrint[],
  templates: readonly UsableTemplate[],
): Operation[] {
  const [newest] = prints;
  if (newest === undefined || !prints.some(({ isAsserted }) => isAsserted)) return [];
  const { model } = newest;
  const isForced = prints.some((print) => print.isForced);
  const archives = prints.filter(isLookedAfter).map(({ archive }) => archive);
  return [
    ...(isLookedAfter(newest) || isForced
      ? setParameters(context, { model, print: newest, templates, isForced })
      : []),
    ...setImage(context, { model, archives, isForced }),
  ];
}

/** An archive has one link, so the part of its newest print has it, wherever its other prints lie. */
function linkArchives(
  context: PrintContext,
  prints: readonly PartPrint[],
  created: ReadonlySet<string>,
): Operation[] {
  const byArchive = groupBy(prints.filter(isLookedAfter), ({ archive }) => archive.id);
  return [...byArchive.values()].flatMap((ofArchive) => {
    const [newest] = ofArchive;
    if (newest === undefined || !ofArchive.some(({ isAsserted }) => isAsserted)) return [];
    const { model, archive } = newest;
    if (model.kind === "new" && !created.has(model.ipn)) return [];
    return setLink(context, { model, archive, isForced: ofArchive.some(({ isForced }) => isForced) });
  });
}

function isLookedAfter({ isOurs, isForced }: PartPrint): boolean {
  return isOurs || isForced;
}
