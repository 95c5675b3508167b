// Per-object metadata: the generic paths of API 436, and the per-model ones before.
import { hasRight } from "../access/rights.ts";
import { bodyObject, type Call, isObject } from "../wire/call.ts";
import { crashed, forbidden, noMatch, ok, type Reply, refused } from "../wire/reply.ts";
import type { Route } from "../wire/route.ts";
import { METADATA_MODELS, type MetadataModel } from "./metadata-models.ts";

const CSRF =
  "CSRF verification failed. Ensure INVENTREE_SITE_URL and INVENTREE_TRUSTED_ORIGINS are configured correctly.";

type Resolve = (call: Call) => Target;

type Target =
  | { readonly kind: "object"; readonly model: MetadataModel; readonly pk: number }
  | { readonly kind: "reply"; readonly reply: Reply };

const HANDLER = { kind: "handler" } as const;

export const METADATA_ROUTES: readonly Route[] = [
  { path: "/api/metadata/:model/:value/", since: 436, access: HANDLER, methods: methodsOf(byKey) },
  { path: "/api/metadata/:model/:field/:value/", since: 436, access: HANDLER, methods: methodsOf(byField) },
  ...METADATA_MODELS.flatMap(oldRoutes),
];

/** Old paths stay until 435; after that they redirect reads and fail writes. */
function oldRoutes(model: MetadataModel): readonly Route[] {
  const path = `${model.oldPath}/:pk/metadata/`;
  const resolve: Resolve = (call) => ({ kind: "object", model, pk: Number(call.params["pk"]) });
  const refuse = () => forbidden(CSRF);
  return [
    { path, until: 435, access: HANDLER, methods: methodsOf(resolve) },
    {
      path,
      since: 436,
      access: { kind: "public" },
      bare: true,
      methods: { GET: (call) => redirect(model, call), PUT: refuse, PATCH: refuse },
    },
  ];
}

function methodsOf(resolve: Resolve): Route["methods"] {
  return {
    GET: (call) => withTarget(call, resolve, readMetadata),
    PUT: (call) => withTarget(call, resolve, replaceMetadata),
    PATCH: (call) => withTarget(call, resolve, mergeMetadata),
  };
}

type TargetHandler = (call: Call, target: Extract<Target, { kind: "object" }>) => Reply | Promise<Reply>;

function withTarget(call: Call, resolve: Resolve, handle: TargetHandler): Reply | Promise<Reply> {
  const target = resolve(call);
  if (target.kind === "reply") return target.reply;
  // Up to 435 reading needs no more than view.
  const right = call.method === "GET" && !call.backend.profile.genericMetadata ? "view" : "change";
  if (!hasRight(call.user, target.model.role, right)) return forbidden();
  if (target.model.get(call.backend.store, target.pk) === undefined) return noMatch(target.model.title);
  return handle(call, target);
}

function readMetadata(call: Call, { model, pk }: Extract<Target, { kind: "object" }>): Reply {
  return ok({ metadata: model.get(call.backend.store, pk)?.metadata ?? {} });
}

function replaceMetadata(call: Call, target: Extract<Target, { kind: "object" }>): Reply | Promise<Reply> {
  const { metadata } = bodyObject(call);
  if (metadata === undefined) return refused({ metadata: ["This field is required."] });
  if (!isObject(metadata)) return refused({ metadata: ["Metadata must be a python dict object"] });
  return save(call, target, () => metadata);
}

/** Top-level keys only; what is not an object crashes the server. */
function mergeMetadata(call: Call, target: Extract<Target, { kind: "object" }>): Reply | Promise<Reply> {
  const { metadata } = bodyObject(call);
  if (metadata === undefined) return crashed(call.path, "KeyError");
  if (!isObject(metadata)) return crashed(call.path, "TypeError");
  return save(call, target, (present) => ({ ...present, ...metadata }));
}

async function save(
  call: Call,
  { model, pk }: Extract<Target, { kind: "object" }>,
  change: (present: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const copy = model.get(call.backend.store, pk);
  if (copy === undefined) return noMatch(model.title);
  const metadata = change(copy.metadata);
  await call.backend.gap({ operation: "metadata", pks: [pk] });
  model.save(call.backend, { copy, metadata });
  return ok({ metadata });
}

function byKey(call: Call): Target {
  const model = modelOf(call);
  if (model === undefined) return unknownModel(call);
  return { kind: "object", model, pk: Number(call.params["value"]) };
}

/** Lookup by another column; two matches crash the server. */
function byField(call: Call): Target {
  const model = modelOf(call);
  if (model === undefined) return unknownModel(call);
  const field = call.params["field"] ?? "pk";
  const [pk, ...others] = model.find(call.backend.store, field, call.params["value"] ?? "");
  if (others.length > 0) return { kind: "reply", reply: crashed(call.path, "MultipleObjectsReturned") };
  return pk === undefined ? { kind: "reply", reply: noMatch(model.title) } : { kind: "object", model, pk };
}

function modelOf(call: Call): MetadataModel | undefined {
  return METADATA_MODELS.find((model) => model.name === call.params["model"]);
}

function unknownModel(call: Call): Target {
  const message = `GenericMetadataView called with invalid model '${call.params["model"]}'`;
  return { kind: "reply", reply: refused([message]) };
}

function redirect(model: MetadataModel, call: Call): Reply {
  return {
    status: 301,
    headers: {
      "content-type": "text/html; charset=utf-8",
      location: `/api/metadata/${model.name}/pk/${call.params["pk"]}/`,
    },
  };
}
