// Request bodies: JSON, multipart and form encodings, or the error the server answers.
import { bodyText, type SimRequest } from "../../server/message.ts";
import type { JsonObject } from "../store/rows.ts";
import { type Reply, refused } from "./reply.ts";

export interface UploadedFile {
  readonly kind: "file";
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type BodyReading =
  | { readonly kind: "body"; readonly body: unknown }
  | { readonly kind: "reply"; readonly reply: Reply };

export async function readBody(request: SimRequest): Promise<BodyReading> {
  const contentType = request.headers["content-type"] ?? "";
  const mediaType = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  if (request.body.length === 0) return { kind: "body", body: {} };
  if (mediaType === "multipart/form-data" || mediaType === "application/x-www-form-urlencoded")
    return { kind: "body", body: await readForm(request, contentType) };
  if (mediaType !== "application/json") return { kind: "reply", reply: unsupported(mediaType) };
  return readJson(bodyText(request));
}

export function isUploadedFile(value: unknown): value is UploadedFile {
  return typeof value === "object" && value !== null && "bytes" in value && "contentType" in value;
}

async function readForm(request: SimRequest, contentType: string): Promise<JsonObject> {
  const fields: Record<string, unknown> = {};
  const bytes = new Uint8Array(request.body);
  const form = await new Response(bytes, { headers: { "content-type": contentType } }).formData();
  for (const [key, value] of form) fields[key] = typeof value === "string" ? value : await uploaded(value);
  return fields;
}

async function uploaded(file: File): Promise<UploadedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { kind: "file", name: file.name, contentType: file.type, bytes };
}

function readJson(text: string): BodyReading {
  try {
    return { kind: "body", body: JSON.parse(text) };
  } catch {
    const where = `line 1 column ${text.length + 1} (char ${text.length})`;
    return {
      kind: "reply",
      reply: refused({ detail: `JSON parse error - Expecting value: ${where}` }),
    };
  }
}

function unsupported(mediaType: string): Reply {
  return { status: 415, body: { detail: `Unsupported media type "${mediaType}" in request.` } };
}
