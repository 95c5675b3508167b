// From an HTTP request to a reply, in the server's order: route, Accept, authentication, right, method, body.
import type { SimRequest } from "../../server/message.ts";
import { NOBODY } from "../access/accounts.ts";
import { authenticate } from "../access/authenticate.ts";
import { isAllowed } from "../access/rights.ts";
import type { Backend } from "../backend.ts";
import { readBody } from "./body.ts";
import { type Call, isObject, METHODS, type Method } from "./call.ts";
import { cleanObject } from "./clean-text.ts";
import { crashed, forbidden, ok, type Reply, refused, unauthenticated } from "./reply.ts";
import { ALLOW_EVERYTHING, allowHeader, type CompiledRoute } from "./route.ts";

type Prepared =
  | { readonly kind: "call"; readonly call: Call }
  | { readonly kind: "reply"; readonly reply: Reply };

export async function dispatch(
  backend: Backend,
  routes: readonly CompiledRoute[],
  request: SimRequest,
): Promise<Reply> {
  const path = decodeURIComponent(request.path);
  for (const route of routes) {
    const match = route.expression.exec(path);
    if (match === null) continue;
    const reply = await answer(backend, { route, params: { ...match.groups } }, request);
    if (route.bare === true) return reply;
    return { ...reply, headers: { allow: allowHeader(route), ...reply.headers } };
  }
  if (!path.startsWith("/api/")) return webPage(backend, request, path);
  return {
    status: 404,
    headers: { allow: ALLOW_EVERYTHING },
    body: { detail: "API endpoint not found", url: absoluteUrl(request).href },
  };
}

/** Outside the API is the web page, which wants a login; a wrong token is no refusal there. */
function webPage(backend: Backend, { headers }: SimRequest, path: string): Reply {
  const isKnown = authenticate(backend, headers["authorization"]).kind === "account";
  const location = isKnown ? "/web" : `/accounts/login/?next=${path}`;
  return { status: 302, headers: { location, "content-type": "text/html; charset=utf-8" }, body: undefined };
}

const UNSIMULATED: Reply = { status: 501, body: { detail: "The simulator does not do this." } };

interface Target {
  readonly route: CompiledRoute;
  readonly params: Readonly<Record<string, string>>;
}

async function answer(backend: Backend, target: Target, request: SimRequest): Promise<Reply> {
  if (!acceptsJson(request.headers["accept"]) && target.route.bare !== true)
    return { status: 406, body: { detail: "Could not satisfy the request Accept header." } };
  const prepared = await prepare(backend, target, request);
  if (prepared.kind === "reply") return prepared.reply;
  const handler = target.route.methods[prepared.call.method];
  return handler === undefined ? ok({}) : await handler(prepared.call);
}

async function prepare(backend: Backend, target: Target, request: SimRequest): Promise<Prepared> {
  const { route, params } = target;
  const authorization = request.headers["authorization"];
  const identity = authenticate(backend, authorization);
  if (identity.kind === "reply") return identity;
  if (identity.kind === "anonymous" && route.access.kind !== "public")
    return { kind: "reply", reply: unauthenticated("Authentication credentials were not provided.") };
  const user = identity.kind === "account" ? identity.account : NOBODY;
  const method = methodOf(request.method);
  if (!isAllowed(user, route.access, method)) return { kind: "reply", reply: forbidden() };
  if (request.method === "OPTIONS") return { kind: "reply", reply: ok({}) };
  if (route.unsimulated?.includes(method) === true) return { kind: "reply", reply: UNSIMULATED };
  if (route.methods[method] === undefined) return { kind: "reply", reply: methodRefused(request.method) };
  const body = method === "GET" ? { kind: "body" as const, body: {} } : await readBody(request);
  if (body.kind === "reply") return body;
  const cleaned = cleanBody(route, method, { path: request.path, body: body.body });
  if (cleaned.kind === "reply") return cleaned;
  const token = identity.kind === "account" ? identity.token : undefined;
  const url = absoluteUrl(request);
  const common = { backend, method, path: request.path, url, query: request.query, params, user };
  return { kind: "call", call: { ...common, token, authorization, body: cleaned.body } };
}

type CleanBody =
  | { readonly kind: "body"; readonly body: unknown }
  | { readonly kind: "reply"; readonly reply: Reply };

function cleanBody(
  route: CompiledRoute,
  method: Method,
  received: { readonly path: string; readonly body: unknown },
): CleanBody {
  const { path, body } = received;
  if (isObject(body)) {
    const cleaned = cleanObject(body, route.multiline);
    if (cleaned.kind === "refused") return { kind: "reply", reply: refused(cleaned.errors) };
    return { kind: "body", body: cleaned.value };
  }
  if (Array.isArray(body) && route.bulk?.includes(method)) return { kind: "body", body };
  return { kind: "reply", reply: crashed(path, "AttributeError") };
}

function acceptsJson(accept: string | undefined): boolean {
  if (accept === undefined || accept === "") return true;
  return accept
    .split(",")
    .map((range) => range.split(";")[0]?.trim())
    .some((range) => range === "*/*" || range === "application/*" || range === "application/json");
}

function methodOf(name: string): Method {
  return METHODS.find((method) => method === name) ?? "GET";
}

function methodRefused(name: string): Reply {
  return { status: 405, body: { detail: `Method "${name}" not allowed.` } };
}

function absoluteUrl(request: SimRequest): URL {
  const query = request.query.size === 0 ? "" : `?${request.query}`;
  return new URL(`http://${request.headers["host"] ?? "127.0.0.1"}${request.path}${query}`);
}
