// The simulated server as one function from request to response.
import type { Handler, SimRequest, SimResponse } from "../server/message.ts";
import type { Backend } from "./backend.ts";
import { ROUTES } from "./routes.ts";
import { utcDate } from "./server-time.ts";
import { dispatch } from "./wire/dispatch.ts";
import { databaseCrashed, type Reply } from "./wire/reply.ts";
import { compileRoutes } from "./wire/route.ts";

export function createHandler(backend: Backend): Handler {
  const routes = compileRoutes(ROUTES, backend.profile.apiVersion);
  let isWriting = false;
  let requests = 0;

  /** SQLite has one writer; a second one at the same time finds the database locked. */
  async function oneWriter(request: SimRequest): Promise<Reply> {
    if (isWriting) return databaseCrashed(request.path, "OperationalError");
    isWriting = true;
    try {
      await new Promise((resolve) => setTimeout(resolve, WRITE_MILLISECONDS));
      return await dispatch(backend, routes, request);
    } finally {
      isWriting = false;
    }
  }

  return async (request) => {
    requests += 1;
    const isWrite = request.method !== "GET" && request.method !== "HEAD" && request.method !== "OPTIONS";
    const reply =
      backend.sqlite && isWrite ? await oneWriter(request) : await dispatch(backend, routes, request);
    return toResponse(backend, reply, requests);
  };
}

/** Long enough for concurrent requests to meet, short enough not to be felt. */
const WRITE_MILLISECONDS = 2;

function toResponse(backend: Backend, reply: Reply, requestNumber: number): SimResponse {
  const { profile } = backend;
  const headers = {
    date: utcDate(backend.clock()).toUTCString(),
    "x-inventree-api": String(profile.apiVersion),
    "x-inventree-version": profile.version,
    "x-inventree-python": "3.12.0",
    "x-inventree-installer": "DOC",
    ...(profile.apiVersion > 421 ? { "x-inventree-reqid": String(requestNumber) } : {}),
    ...(reply.body === undefined ? {} : { "content-type": "application/json" }),
    ...reply.headers,
  };
  const body = reply.bytes ?? (reply.body === undefined ? "" : JSON.stringify(reply.body));
  return { status: reply.status, headers, body };
}
