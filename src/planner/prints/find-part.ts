// Finds the part a print belongs to, in the order: rule, ledger, existing stock of the same model, IPN, create.
import type { PartRef as MappedPart } from "../../mapping/mapping.ts";
import type { Part } from "../../model/inventory.ts";
import { provesAbsence } from "../../model/read.ts";
import type { Archive } from "../../model/source.ts";
import { ipnOfKey, modelKey } from "../model-key.ts";
import { type PrintContext, partName } from "./context.ts";

/** The model of an archive: what its prints have in common. */
export type Model =
  /** `name` is the part's address tail: an IPN or `part-7`. */
  | { readonly kind: "existing"; readonly part: Part; readonly key?: string; readonly name: string }
  | { readonly kind: "new"; readonly ipn: string; readonly key: string; readonly name: string }
  /** A finding says why; its prints wait. */
  | { readonly kind: "waiting" };

const WAITING: Model = { kind: "waiting" };

/** @param partOfStock model key → part of a stock item that a print of this model already has */
export function findModel(
  context: PrintContext,
  archive: Archive,
  partOfStock: ReadonlyMap<string, number>,
): Model {
  const ruled = rulePart(context, archive);
  if (ruled !== undefined) return ruled;
  if (archive.plates === "multi" && !isPlateKnown(context, archive))
    return wait(context, {
      code: "archive.multi-plate",
      object: `archive-${archive.id}`,
      message: `${describeArchive(archive)} has several plates`,
    });
  const key = modelKey(archive, context.settings.keyFields);
  if (key === undefined)
    return wait(context, {
      code: "archive.no-key",
      object: `archive-${archive.id}`,
      message: `Archive ${archive.id} has none of ${context.settings.keyFields.join(", ")}`,
    });
  for (const pk of [context.ledger.partOfKey.get(key), partOfStock.get(key)]) {
    const part = pk === undefined ? undefined : context.partByPk.get(pk);
    if (part !== undefined) return usable(context, archive, { part, key });
  }
  return byIpn(context, archive, key);
}

function byIpn(context: PrintContext, archive: Archive, key: string): Model {
  const ipn = ipnOfKey(context.settings.ipnPrefix, key);
  const [part, ...others] = context.partsByIpn.get(ipn) ?? [];
  if (others.length > 0 && part !== undefined) return ambiguous(context, ipn, [part, ...others]);
  if (part !== undefined) return usable(context, archive, { part, key });
  if (provesAbsence(context.world.stocked.parts)) return { kind: "new", ipn, key, name: ipn };
  return wait(context, {
    code: "read.partial",
    object: `archive-${archive.id}`,
    message: `Whether a part ${ipn} exists could not be read, so ${describeArchive(archive)} waits`,
  });
}

/** A rule's part must exist; it is never created. */
function rulePart(context: PrintContext, archive: Archive): Model | undefined {
  const matched = context.ruleOf(archive);
  const effect = matched?.rule.effect;
  if (matched === undefined || effect?.kind !== "book" || effect.part === undefined) return undefined;
  const found =
    effect.part.kind === "pk"
      ? [context.partByPk.get(effect.part.pk)].filter((part) => part !== undefined)
      : (context.partsByIpn.get(effect.part.ipn) ?? []);
  const [part, ...others] = found;
  const wanted = describeMapped(effect.part);
  if (part !== undefined && others.length > 0) return ambiguous(context, wanted, found);
  if (part !== undefined) return usable(context, archive, { part });
  return wait(context, {
    code: "rule.part-missing",
    object: `prints.rules[${matched.index}]`,
    message: `The rule in line ${effect.part.at.line} names part ${wanted}, which InvenTree does not have`,
  });
}

function usable(
  context: PrintContext,
  archive: Archive,
  { part, key }: { readonly part: Part; readonly key?: string },
): Model {
  const name = partName(part);
  if (!part.virtual)
    return key === undefined ? { kind: "existing", part, name } : { kind: "existing", part, key, name };
  return wait(context, {
    code: "part.unusable",
    object: `part-${part.pk}`,
    message: `Part ${name} "${part.name}" is virtual; ${describeArchive(archive)} has nowhere to go`,
  });
}

function ambiguous(context: PrintContext, ipn: string, parts: readonly Part[]): Model {
  return wait(context, {
    code: "part.ambiguous",
    object: `part/${ipn}`,
    message: `Parts ${parts.map(({ pk, name }) => `#${pk} "${name}"`).join(", ")} all carry IPN ${ipn}`,
  });
}

function wait(context: PrintContext, finding: PrintContext["findings"][number]): Model {
  const isKnown = context.findings.some(
    ({ code, object }) => code === finding.code && object === finding.object,
  );
  if (!isKnown) context.findings.push(finding);
  return WAITING;
}

function isPlateKnown(context: PrintContext, archive: Archive): boolean {
  return context.settings.keyFields.includes("plate") && archive.plate !== undefined;
}

function describeMapped(part: MappedPart): string {
  return part.kind === "pk" ? `#${part.pk}` : part.ipn;
}

/** `Archive 12 "Bracket"` */
export function describeArchive(archive: Archive): string {
  const name = archive.printName ?? archive.filename;
  return `Archive ${archive.id}${name === undefined ? "" : ` "${name}"`}`;
}
