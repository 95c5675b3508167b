// The part's page as the archive's external link, where nobody set another.
import type { OperationOf, Ref } from "../../model/operation.ts";
import type { Archive } from "../../model/source.ts";
import { operationId } from "../../plan/digest.ts";
import type { PrintContext } from "./context.ts";
import { partAddress } from "./create-part.ts";
import type { Model } from "./find-part.ts";
import { partReference } from "./part-reference.ts";

export interface ArchiveLink {
  readonly model: Model;
  readonly archive: Archive;
  readonly isForced: boolean;
}

export function setLink(
  context: PrintContext,
  { model, archive, isForced }: ArchiveLink,
): OperationOf<"link.set">[] {
  if (!context.settings.linkBack) return [];
  const current = archive.externalUrl;
  const wanted = linkTo(context.webUrl, model);
  if (current !== undefined && current === wanted) return [];
  const placed = context.ledger.linkOfArchive.get(archive.id);
  const isOurs = current !== undefined && current === placed;
  const mayReplace = context.policies.overwrite.externalUrl || isForced || isOurs;
  if (!mayReplace) {
    // What we placed was changed or taken away by a person: theirs to keep.
    if (placed !== undefined)
      context.drift.push({
        object: linkAddress(archive),
        field: "external_url",
        ours: placed,
        theirs: current ?? "none",
      });
    if (placed !== undefined || current !== undefined) return [];
  }
  const address = linkAddress(archive);
  const after = { archive: archive.id, external_url: wanted };
  return [
    {
      address,
      after,
      before: { external_url: current ?? null },
      books: { archive: archive.id },
      ...(current === undefined || isOurs ? {} : { danger: `replaces the link ${current}` }),
      depends_on: partReference(model).needs,
      id: operationId("link.set", address, after),
      kind: "link.set",
      label: `archive ${archive.id} → ${model.name}`,
      object: `bambuddy/archive/${archive.id}`,
      reason: {
        code: isForced ? "forced" : current === undefined ? "value-absent" : "value-differs",
        text: `Archive ${archive.id} is printed as ${model.name}`,
      },
    },
  ];
}

/** `<web>/part/7/` redirects to the part's page on every InvenTree version (wire/inventree.md 1.1). */
function linkTo(webUrl: string, model: Model): string | Ref {
  return model.kind === "existing"
    ? `${webUrl}/part/${model.part.pk}/`
    : { format: `${webUrl}/part/{id}/`, ref: partAddress(model.ipn) };
}

function linkAddress(archive: Archive): string {
  return `link/archive-${archive.id}`;
}
