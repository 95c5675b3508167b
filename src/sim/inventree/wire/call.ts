// One authenticated, routed and parsed request, as handlers see it.
import type { Account } from "../access/accounts.ts";
import type { Backend } from "../backend.ts";
import type { JsonObject } from "../store/rows.ts";
import type { Reply } from "./reply.ts";

export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof METHODS)[number];

export interface Call {
  readonly backend: Backend;
  readonly method: Method;
  readonly path: string;
  /** Absolute URL as the client's Host header makes it. */
  readonly url: URL;
  readonly query: URLSearchParams;
  readonly params: Readonly<Record<string, string>>;
  readonly user: Account;
  readonly token: string | undefined;
  readonly body: unknown;
  readonly authorization: string | undefined;
}

export type Handler = (call: Call) => Reply | Promise<Reply>;

export function bodyObject(call: Call): JsonObject {
  return isObject(call.body) ? call.body : {};
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function pkParam(call: Call): number {
  return Number(call.params["pk"] ?? "0");
}

/** InvenTree's own reading of output flags such as `part_detail`. */
export function flagParam(call: Call, name: string, fallback = false): boolean {
  const value = call.query.getAll(name).at(-1);
  if (value === undefined) return fallback;
  return ["1", "y", "yes", "t", "true", "ok", "on"].includes(value.toLowerCase());
}
