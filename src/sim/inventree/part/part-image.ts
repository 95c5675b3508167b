// Part images: what an upload must be, what its file is called, and which files remain.
import type { Backend } from "../backend.ts";
import type { PartRow } from "../store/rows.ts";
import { isUploadedFile, type UploadedFile } from "../wire/body.ts";
import { bodyObject, type Call } from "../wire/call.ts";
import type { Errors } from "../wire/reply.ts";
import { IMAGE_EXTENSIONS, looksLikeImage } from "./image-format.ts";
import { variantOf } from "./thumbnail.ts";

export type ImageReading =
  | { readonly kind: "unchanged" }
  | { readonly kind: "cleared" }
  | { readonly kind: "file"; readonly file: UploadedFile }
  | { readonly kind: "existing"; readonly path: string }
  | { readonly kind: "refused"; readonly errors: Errors };

const FOLDER = "/media/part_images/";

export function readImage(call: Call): ImageReading {
  const body = bodyObject(call);
  const remote = body["remote_image"];
  if (typeof remote === "string" && remote !== "" && call.backend.profile.apiVersion <= 488)
    return imageRefused("Downloading images from remote URL is not enabled", "remote_image");
  const existing = body["existing_image"];
  if (typeof existing === "string" && existing !== "") return readExisting(call.backend, existing);
  const given = body["image"];
  if (given === undefined) return { kind: "unchanged" };
  if (given === null || given === "") return { kind: "cleared" };
  if (!isUploadedFile(given))
    return imageRefused("The submitted data was not a file. Check the encoding type on the form.");
  return readFile(given);
}

/** Writes the files and the row; a replaced file goes when no other part shows it. */
export function storeImage(backend: Backend, row: PartRow, image: ImageReading): PartRow {
  if (image.kind === "unchanged" || image.kind === "refused") return row;
  const former = row.image;
  const changed = backend.store.parts.put({ ...row, image: pathAfter(backend, image) });
  if (former !== null && former !== changed.image) dropUnused(backend, former);
  return changed;
}

function pathAfter(backend: Backend, image: ImageReading): string | null {
  if (image.kind === "existing") return image.path;
  if (image.kind !== "file") return null;
  const path = freePath(backend, sanitised(image.file.name));
  const stored = { bytes: image.file.bytes, contentType: image.file.contentType };
  for (const name of [path, variantOf(path, "thumbnail"), variantOf(path, "preview")])
    backend.store.media.set(name, stored);
  return path;
}

function readFile(file: UploadedFile): ImageReading {
  if (file.name === "") return imageRefused("No filename could be determined.");
  if (file.bytes.length === 0) return imageRefused("The submitted file is empty.");
  if (!looksLikeImage(file.bytes))
    return imageRefused(
      "Upload a valid image. The file you uploaded was either not an image or a corrupted image.",
    );
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? "";
  if (IMAGE_EXTENSIONS.includes(extension)) return { kind: "file", file };
  const allowed = IMAGE_EXTENSIONS.join(", ");
  return imageRefused(`File extension “${extension}” is not allowed. Allowed extensions are: ${allowed}.`);
}

function readExisting(backend: Backend, name: string): ImageReading {
  const path = `${FOLDER}${name}`;
  if (backend.store.media.has(path)) return { kind: "existing", path };
  return imageRefused("Image file does not exist", "existing_image");
}

function sanitised(name: string): string {
  return name
    .trim()
    .replaceAll(" ", "_")
    .replaceAll(/[^-\p{L}\p{N}_.]/gu, "");
}

function freePath(backend: Backend, name: string): string {
  const path = `${FOLDER}${name}`;
  for (let attempt = 0; attempt < 10_000; attempt += 1) {
    const suffix = attempt === 0 ? "" : `_${String(attempt).padStart(7, "x")}`;
    const candidate = path.replace(/(\.[^./]+)$/, `${suffix}$1`);
    if (!backend.store.media.has(candidate)) return candidate;
  }
  return path;
}

function dropUnused(backend: Backend, path: string): void {
  if (backend.store.parts.count("image", path) > 0) return;
  for (const name of [path, variantOf(path, "thumbnail"), variantOf(path, "preview")])
    backend.store.media.delete(name);
}

function imageRefused(message: string, field = "image"): ImageReading {
  return { kind: "refused", errors: { [field]: [message] } };
}
