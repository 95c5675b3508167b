// Attachments: links and files hung on parts, stock items and orders.
import { hasRight } from "../access/rights.ts";
import { briefUser } from "../access/user-view.ts";
import type { RoleName } from "../options.ts";
import { looksLikeImage } from "../part/image-format.ts";
import type { AttachmentRow } from "../store/rows.ts";
import { isUploadedFile } from "../wire/body.ts";
import { deletedReply, readBulkItems } from "../wire/bulk.ts";
import { bodyObject, type Call, pkParam } from "../wire/call.ts";
import { hasErrors, integer, refusal, text, validate, value } from "../wire/field.ts";
import { booleanFilter, numberFilter, textFilter } from "../wire/filters.ts";
import { linkField } from "../wire/link-field.ts";
import { type ListSpec, listReply } from "../wire/list.ts";
import { created, forbidden, noContent, noMatch, ok, type Reply, refused } from "../wire/reply.ts";
import type { Route } from "../wire/route.ts";

const ROLE_OF_MODEL: ReadonlyMap<string, RoleName> = new Map([
  ["part", "part"],
  ["stockitem", "stock"],
  ["build", "build"],
  ["company", "purchase_order"],
  ["purchaseorder", "purchase_order"],
  ["salesorder", "sales_order"],
  ["returnorder", "return_order"],
]);

const LIST: ListSpec<AttachmentRow> = {
  candidates: (call) => call.backend.store.attachments.all(),
  filters: [
    textFilter("model_type", (row, wanted) => row.model_type === wanted),
    numberFilter("model_id", (row, wanted) => row.model_id === wanted),
    numberFilter("upload_user", (row, wanted) => row.upload_user === wanted),
    booleanFilter("is_link", (row) => row.link !== null && row.link !== ""),
    booleanFilter("is_file", (row) => row.attachment !== null),
    booleanFilter("is_image", (row: AttachmentRow) => row.is_image, 493),
  ],
  searched: (row) => [row.comment, row.model_type],
  order: () => ({ fields: { pk: (row) => row.pk, upload_date: (row) => row.upload_date }, fallback: ["pk"] }),
  renderer: (call) => (row) => attachmentView(call, row, !call.backend.profile.detailOnRequest),
};

const ANYONE = { kind: "authenticated" } as const;

export const ATTACHMENT_ROUTES: readonly Route[] = [
  {
    path: "/api/attachment/",
    access: ANYONE,
    methods: { GET: (call) => listReply(call, LIST), POST: createAttachment, DELETE: deleteAttachments },
  },
  { path: "/api/attachment/:pk/", access: ANYONE, methods: { GET: getAttachment, DELETE: deleteAttachment } },
];

function getAttachment(call: Call): Reply {
  const row = call.backend.store.attachments.get(pkParam(call));
  return row === undefined ? noMatch("Attachment") : ok(attachmentView(call, row, false));
}

function createAttachment(call: Call): Reply {
  const { backend, user } = call;
  const body = bodyObject(call);
  const fields = {
    model_type: { read: modelField, required: true },
    model_id: { read: integer, required: true },
    link: { read: linkField(backend), nullable: true },
    comment: { read: text(250) },
  } as const;
  const { values, errors } = validate(fields, body, "full");
  if (hasErrors(errors)) return refused(errors);
  const modelType = String(values["model_type"]);
  if (!mayChange(call, modelType)) return forbidden();
  const file = isUploadedFile(body["attachment"]) ? body["attachment"] : undefined;
  const link = typeof values["link"] === "string" && values["link"] !== "" ? values["link"] : null;
  if (file === undefined && link === null)
    return refused({ attachment: ["Missing file"], link: ["Missing external link"] });
  const modelId = Number(values["model_id"]);
  const path =
    file === undefined
      ? null
      : `/media/attachments/${modelType}/${modelId}/${file.name.replaceAll(" ", "_")}`;
  if (file !== undefined && path !== null)
    backend.store.media.set(path, { bytes: file.bytes, contentType: file.contentType });
  const row = backend.store.attachments.put({
    pk: backend.store.attachments.nextPk(),
    attachment: path,
    filename: path?.split("/").at(-1) ?? null,
    link,
    comment: String(values["comment"] ?? ""),
    upload_date: backend.now().date,
    upload_user: user.pk,
    file_size: file?.bytes.length ?? 0,
    is_image: file !== undefined && looksLikeImage(file.bytes),
    model_type: modelType,
    model_id: modelId,
    tags: [],
  });
  return created(attachmentView(call, row, true));
}

function deleteAttachment(call: Call): Reply {
  const row = call.backend.store.attachments.get(pkParam(call));
  if (row === undefined) return noMatch("Attachment");
  if (!mayChange(call, row.model_type)) return forbidden();
  call.backend.store.attachments.delete(row.pk);
  return noContent();
}

function deleteAttachments(call: Call): Reply {
  const items = readBulkItems(call, call.backend.store.attachments);
  if (items.kind === "reply") return items.reply;
  if (!items.rows.every((row) => mayChange(call, row.model_type))) return forbidden();
  for (const row of items.rows) call.backend.store.attachments.delete(row.pk);
  return deletedReply(items.rows.length);
}

function modelField(given: unknown): ReturnType<typeof value> {
  return ROLE_OF_MODEL.has(String(given)) ? value(given) : refusal(`"${given}" is not a valid choice.`);
}

function mayChange(call: Call, modelType: string): boolean {
  const role = ROLE_OF_MODEL.get(modelType);
  return role !== undefined && hasRight(call.user, role, "change");
}

function attachmentView(call: Call, row: AttachmentRow, withTags: boolean): unknown {
  const { is_image, tags, ...columns } = row;
  return {
    ...columns,
    ...(call.backend.profile.attachmentThumbnails ? { thumbnail: null, is_image } : {}),
    user_detail: briefUser(call.backend, row.upload_user),
    ...(withTags ? { tags } : {}),
  };
}
