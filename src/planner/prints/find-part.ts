// Finds the part a print belongs to, in the order: rule, ledger, existing stock of the same model, IPN, create.
import type { PartRef as MappedPart, RuleEffect } from "../../mapping/mapping.ts";
import type { Finding } from "../../model/finding.ts";
import type { Part } from "../../model/inventory.ts";
import { provesAbsence } from "../../model/read.ts";
import type { Archive } from "../../model/source.ts";
import { ipnOfKey, modelKey } from "../model-key.ts";
import { type Print, type PrintContext, partName } from "./context.ts";

/** The model of an archive: what its prints have in common. `name` is the tail of the part's address. */
export type Model =
  | {
      readonly kind: "existing";
      readonly part: Part;
      readonly key?: string;
      readonly name: string;
      /** Absent where the part is that of a booked print. */
      readonly foundBy?: FoundBy;
    }
  | { readonly kind: "new"; readonly ipn: string; readonly key: string; readonly name: string };

/** What told the part, in the order in which they are asked. */
export type FoundBy = "rule" | "ledger" | "stock" | "ipn";

export type Placing =
  | { readonly kind: "placed"; readonly model: Model }
  /** The prints of this model wait, and the finding says why. */
  | { readonly kind: "waiting"; readonly finding: Finding };

/** @param partOfStock model key → part of a stock item that a print of this model already has */
export function findModel(
  context: PrintContext,
  print: Print,
  partOfStock: ReadonlyMap<string, number>,
): Placing {
  const { archive } = print;
  const ruled = rulePart(context, print);
  if (ruled !== undefined) return ruled;
  if (archive.plates === "multi" && !isPlateKnown(context, archive))
    return wait({
      code: "archive.multi-plate",
      object: `archive-${archive.id}`,
      message: `${describeArchive(archive)} has several plates`,
    });
  const key = modelKey(archive, context.settings.keyFields);
  if (key === undefined)
    return wait({
      code: "archive.no-key",
      object: `archive-${archive.id}`,
      message: `Archive ${archive.id} has none of ${context.settings.keyFields.join(", ")}`,
    });
  const known = { ledger: context.ledger.partOfKey.get(key), stock: partOfStock.get(key) };
  for (const foundBy of ["ledger", "stock"] as const) {
    const pk = known[foundBy];
    if (pk === undefined) continue;
    const part = context.partByPk.get(pk);
    if (part !== undefined) return usable(context, archive, { part, key, foundBy });
    if (!provesAbsence(context.world.stocked.parts)) return unread(archive, `#${pk}`);
  }
  return byIpn(context, archive, key);
}

/** Whether a rule says which part the print belongs to, so that it says nothing about other prints of the model. */
export function namesPart(context: PrintContext, print: Print): boolean {
  return partOf(context.ruleOf(print)?.rule.effect) !== undefined;
}

/** A part alone under its IPN is only known to be alone after a complete read. */
function byIpn(context: PrintContext, archive: Archive, key: string): Placing {
  const ipn = ipnOfKey(context.settings.ipnPrefix, key);
  const [part, ...others] = context.partsByIpn.get(ipn) ?? [];
  if (part !== undefined && others.length > 0) return ambiguous(ipn, [part, ...others]);
  if (!provesAbsence(context.world.stocked.parts)) return unread(archive, ipn);
  return part === undefined
    ? { kind: "placed", model: { kind: "new", ipn, key, name: ipn } }
    : usable(context, archive, { part, key, foundBy: "ipn" });
}

/** A rule's part must exist; it is never created. */
function rulePart(context: PrintContext, print: Print): Placing | undefined {
  const matched = context.ruleOf(print);
  const mapped = partOf(matched?.rule.effect);
  if (matched === undefined || mapped === undefined) return undefined;
  const wanted = mapped.kind === "pk" ? `#${mapped.pk}` : mapped.ipn;
  const [part, ...others] = partsNamed(context, mapped);
  if (part !== undefined && others.length > 0) return ambiguous(wanted, [part, ...others]);
  const isWhole = provesAbsence(context.world.stocked.parts);
  if (part !== undefined && (isWhole || mapped.kind === "pk"))
    return usable(context, print.archive, { part, foundBy: "rule" });
  if (!isWhole) return unread(print.archive, wanted);
  return wait({
    code: "rule.part-missing",
    object: `prints.rules[${matched.index}]`,
    message: `The rule in line ${mapped.at.line} names part ${wanted}, which InvenTree does not have`,
  });
}

function partsNamed({ partByPk, partsByIpn }: PrintContext, mapped: MappedPart): readonly Part[] {
  if (mapped.kind === "ipn") return partsByIpn.get(mapped.ipn) ?? [];
  const part = partByPk.get(mapped.pk);
  return part === undefined ? [] : [part];
}

function partOf(effect: RuleEffect | undefined): MappedPart | undefined {
  return effect?.kind === "book" ? effect.part : undefined;
}

function usable(
  context: PrintContext,
  archive: Archive,
  { part, key, foundBy }: { readonly part: Part; readonly key?: string; readonly foundBy: FoundBy },
): Placing {
  const name = partName(context, part);
  if (part.virtual)
    return wait({
      code: "part.unusable",
      object: `part-${part.pk}`,
      message: `Part ${name} "${part.name}" is virtual; its prints, such as of archive ${archive.id}, have nowhere to go`,
    });
  return {
    kind: "placed",
    model: { kind: "existing", part, ...(key === undefined ? {} : { key }), name, foundBy },
  };
}

function ambiguous(ipn: string, parts: readonly Part[]): Placing {
  return wait({
    code: "part.ambiguous",
    object: `part/${ipn}`,
    message: `Parts ${parts.map(({ pk, name }) => `#${pk} "${name}"`).join(", ")} all carry IPN ${ipn}`,
  });
}

function unread(archive: Archive, part: string): Placing {
  return wait({
    code: "read.partial",
    object: `archive-${archive.id}`,
    message: `The parts were not read whole, and ${describeArchive(archive)} waits for part ${part}`,
  });
}

function wait(finding: Finding): Placing {
  return { kind: "waiting", finding };
}

function isPlateKnown(context: PrintContext, archive: Archive): boolean {
  return context.settings.keyFields.includes("plate") && archive.plate !== undefined;
}

/** `Archive 12 "Bracket"` */
export function describeArchive(archive: Archive): string {
  const name = archive.printName ?? archive.filename;
  return `Archive ${archive.id}${name === undefined ? "" : ` "${name}"`}`;
}
