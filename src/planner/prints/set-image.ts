// The archive's thumbnail as the part's picture, where nobody chose one.
import type { OperationOf } from "../../model/operation.ts";
import type { Archive } from "../../model/source.ts";
import { operationId } from "../../plan/digest.ts";
import type { PrintContext } from "./context.ts";
import { partAddress } from "./create-part.ts";
import type { Model } from "./find-part.ts";
import { partReference } from "./part-reference.ts";

export interface PartImage {
  readonly model: Model;
  /** Archives of the part's prints, newest print first, repeated as printed. */
  readonly archives: readonly Archive[];
  readonly isForced: boolean;
}

export function setImage(
  context: PrintContext,
  { model, archives, isForced }: PartImage,
): OperationOf<"image.set">[] {
  if (!context.settings.image) return [];
  const archive = archives.find(
    ({ id, hasThumbnail }) => hasThumbnail && !context.ledger.withoutThumbnail.has(id),
  );
  if (archive === undefined) return [];
  const current = model.kind === "existing" ? model.part.image : undefined;
  if (current !== undefined && isOurImage(context.instance, current)) return [];
  const mayReplace = context.policies.overwrite.partImage || isForced;
  if (model.kind === "existing" && !mayReplace) {
    const placed = context.ledger.imageOfPart.get(model.part.pk);
    // What we placed was changed or taken away by a person: theirs to keep.
    if (placed !== undefined)
      context.drift.push({
        object: partAddress(model.name),
        field: "image",
        ours: placed,
        theirs: current ?? "none",
      });
    if (placed !== undefined || current !== undefined) return [];
  }
  const address = `image/${model.name}`;
  const after = {
    archive: archive.id,
    filename: imageName(context.instance, archive),
    part: partReference(model).part,
  };
  return [
    {
      address,
      after,
      before: { image: current ?? null },
      books: { archive: archive.id },
      ...(current === undefined ? {} : { danger: `replaces the picture ${current}` }),
      depends_on: partReference(model).needs,
      id: operationId("image.set", address, after),
      kind: "image.set",
      label: `picture of ${model.name}`,
      object: `inventree/part/${model.name}`,
      reason: isForced
        ? { code: "forced", text: `--force asks for the thumbnail of archive ${archive.id} again` }
        : {
            code: current === undefined ? "value-absent" : "value-differs",
            text: `From the thumbnail of archive ${archive.id}`,
          },
    },
  ];
}

/** `rc-farm1-archive-12-1a2b3c4d.png`: survives InvenTree's sanitiser unchanged and tells whose picture it is. */
function imageName(instance: string, archive: Archive): string {
  const version = Bun.CryptoHasher.hash("sha256", archive.contentHash ?? String(archive.id), "hex").slice(
    0,
    8,
  );
  return `rc-${instance}-archive-${archive.id}-${version}.png`;
}

/** By its file name. */
export function isOurImage(instance: string, image: string): boolean {
  return image.slice(image.lastIndexOf("/") + 1).startsWith(`rc-${instance}-archive-`);
}
