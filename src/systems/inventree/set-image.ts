// Part pictures: ours are recognised by their file name, people's are replaced only where the plan saw them.
import type { Performed } from "../../model/roles.ts";
import { answerOf } from "./answer.ts";
import { partPath } from "./api.ts";
import { type Handler, requirePart, type TargetContext } from "./handler.ts";
import { mapPart, textOf } from "./schema.ts";

export function createImageHandler({ read, write, thumbnails }: TargetContext): Handler<"image.set"> {
  return {
    async inspect(operation, refs) {
      const { before, after } = operation;
      const pk = requirePart(operation, after.part, refs);
      const reply = await read.getJson(partPath(pk), { expect: [404] });
      if (reply.status === 404) return { state: "conflict", why: `part #${pk} does not exist` };
      const part = mapPart(reply.body);
      if (part.kind === "malformed") return { state: "unknown", why: `part ${part.name}: ${part.why}` };
      const { image } = part.row;
      if (image !== undefined && isUpload(image, after.filename))
        return { state: "done", result: { id: pk, value: image } };
      if ((image ?? null) !== before.image)
        return {
          state: "conflict",
          why: `its picture was ${before.image ?? "none"} and is ${image ?? "none"} now`,
        };
      const thumbnail = await thumbnails.look(after.archive);
      return thumbnail.kind === "bytes"
        ? { state: "ready" }
        : { state: "void", why: missingText(after.archive) };
    },
    async perform(operation, refs) {
      const { after } = operation;
      const pk = requirePart(operation, after.part, refs);
      const thumbnail = await thumbnails.take(after.archive);
      if (thumbnail.kind === "missing")
        return { state: "refused", status: 404, why: missingText(after.archive) };
      const form = new FormData();
      const type = thumbnail.contentType.split(";")[0] ?? "";
      form.set("image", new File([new Uint8Array(thumbnail.bytes)], after.filename, { type }));
      const reply = await write.send("PATCH", partPath(pk), { kind: "form", form });
      return answerOf(reply, { right: "change parts", read: readWritten });
    },
  };
}

/** Django sanitises the name, and appends `_` and random letters where the name is taken. */
function isUpload(image: string, filename: string): boolean {
  const stem = filename.slice(0, filename.lastIndexOf(".")).toLowerCase();
  const name = image.slice(image.lastIndexOf("/") + 1).toLowerCase();
  return name.startsWith(`${stem}.`) || name.startsWith(`${stem}_`);
}

function readWritten(object: Readonly<Record<string, unknown>>): Performed | undefined {
  const [pk, image] = [object["pk"], textOf(object["image"])];
  return typeof pk === "number" && image !== undefined ? { id: pk, value: image } : undefined;
}

function missingText(archive: number): string {
  return `archive ${archive} has no thumbnail`;
}
