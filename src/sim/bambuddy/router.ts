// Finds the route of a request with the real server's manners about slashes, HEAD and wrong methods.

import { jsonResponse, type SimRequest, type SimResponse, textResponse } from "../server/message.ts";
import type { Access } from "./access.ts";
import type { Features } from "./features.ts";
import { Refusal, refused, refuseInvalid } from "./refusal.ts";
import type { FarmState } from "./state.ts";

export interface Call {
  readonly request: SimRequest;
  readonly state: FarmState;
  readonly features: Features;
  /** An integer path parameter; refuses the request when it is none. */
  readonly id: (name: string) => number;
  /** Rotates ties in lists; 0 when the order is stable. */
  readonly tieTurn: number;
}

export interface Route {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Below `/api/v1`; `{name}` is one segment. Earlier routes win. */
  readonly path: string;
  readonly access: Access;
  readonly since?: keyof Omit<Features, "version">;
  readonly answer: (call: Call) => unknown;
}

export interface RouteMatch {
  readonly route: Route;
  readonly id: (name: string) => number;
}

interface CompiledRoute {
  readonly route: Route;
  readonly expression: RegExp;
}

const PREFIX = "/api/v1";
const PAGE = "<!doctype html><html><head><title>Bambuddy</title></head><body></body></html>";

export class Router {
  readonly #routes: readonly CompiledRoute[];

  constructor(routes: readonly Route[], features: Features) {
    this.#routes = routes
      .filter((route) => route.since === undefined || features[route.since])
      .map((route) => ({ route, expression: compilePath(PREFIX + route.path) }));
  }

  match(request: SimRequest): RouteMatch {
    const matching = this.#routes.filter(({ expression }) => expression.test(request.path));
    const hit = matching.find(({ route }) => route.method === request.method);
    if (hit !== undefined) return { route: hit.route, id: (name) => integerParameter(hit, request, name) };
    if (request.method === "GET") throw new Refusal(unmatchedGet(request.path));
    // A catch-all GET route swallows every path, so another method is never "not found".
    const allow = matching[0]?.route.method ?? "GET";
    throw new Refusal(refused(405, "Method Not Allowed", { allow }));
  }

  /** What an unauthenticated request may reach. */
  accessOf(request: SimRequest): Access {
    const hit = this.#routes.find(
      ({ route, expression }) => route.method === request.method && expression.test(request.path),
    );
    return hit?.route.access ?? "key";
  }
}

/** A handler's value becomes the JSON answer unless it is an answer already. */
export function asResponse(value: unknown): SimResponse {
  return isResponse(value) ? value : jsonResponse(200, value);
}

function isResponse(value: unknown): value is SimResponse {
  return (
    typeof value === "object" && value !== null && "status" in value && "headers" in value && "body" in value
  );
}

/** Outside the API the catch-all serves the web interface: a client without `/api/v1` in its URL sees HTML. */
function unmatchedGet(path: string): SimResponse {
  if (path === "/health") return jsonResponse(200, { status: "healthy" });
  return path.startsWith("/api") ? refused(404, "Not found") : textResponse(200, PAGE, "text/html");
}

function compilePath(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
}

function integerParameter(hit: CompiledRoute, request: SimRequest, name: string): number {
  const text = decodeURIComponent(hit.expression.exec(request.path)?.groups?.[name] ?? "");
  if (/^[+-]?\d+$/.test(text)) return Number(text);
  return refuseInvalid([
    {
      type: "int_parsing",
      loc: ["path", name],
      msg: "Input should be a valid integer, unable to parse string as an integer",
      input: text,
    },
  ]);
}
