// A route: path pattern, the versions that have it, the right it needs, and a handler per method.
import type { Access } from "../access/rights.ts";
import { type Handler, METHODS, type Method } from "./call.ts";

export interface Route {
  /** `:pk` takes digits, `:name` takes anything up to the next slash, `:rest*` takes the remainder. */
  readonly path: string;
  readonly since?: number;
  readonly until?: number;
  readonly access: Access;
  readonly methods: Readonly<Partial<Record<Method, Handler>>>;
  /** The multi-line text field of the model, whose newlines survive cleaning. */
  readonly multiline?: string;
  /** Methods that take a JSON array (bulk create); elsewhere an array crashes the server. */
  readonly bulk?: readonly Method[];
  /** Methods the real server has and this one does not: announced, and answered with 501. */
  readonly unsimulated?: readonly Method[];
  /** Answers carry no Allow header, as redirects do not. */
  readonly bare?: true;
}

export interface CompiledRoute extends Route {
  readonly expression: RegExp;
}

export function compileRoutes(routes: readonly Route[], apiVersion: number): readonly CompiledRoute[] {
  return routes
    .filter(
      (route) => apiVersion >= (route.since ?? 0) && apiVersion <= (route.until ?? Number.POSITIVE_INFINITY),
    )
    .map((route) => ({ ...route, expression: expressionOf(route.path) }));
}

export function allowHeader(route: Route): string {
  const isKnown = (method: Method) =>
    route.methods[method] !== undefined || route.unsimulated?.includes(method) === true;
  const methods = METHODS.filter(isKnown);
  const withHead = methods.includes("GET") ? [...methods, "HEAD"] : methods;
  return [...withHead, "OPTIONS"].join(", ");
}

export const ALLOW_EVERYTHING = "GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS";

function expressionOf(path: string): RegExp {
  const source = path
    .replaceAll(/:(\w+)\*/g, "(?<$1>.+)")
    .replaceAll(/:(\w+)/g, (_, name: string) => `(?<${name}>${name === "pk" ? "\\d+" : "[^/]+"})`);
  return new RegExp(`^${source}$`);
}
