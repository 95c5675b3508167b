// Starts the simulated Bambuddy: state, access control, routes and misbehaviour behind a real HTTP server.

import type { SimRequest, SimResponse } from "../server/message.ts";
import { type SimServer, serve } from "../server/serve.ts";
import { AccessControl, type AuthOptions, unauthorised } from "./access.ts";
import { describeState } from "./describe-state.ts";
import { featuresOf } from "./features.ts";
import { Misbehaviour, type MisbehaviourOptions } from "./misbehaviour.ts";
import { type NaiveClock, systemClock } from "./naive-time.ts";
import { Refusal, refused } from "./refusal.ts";
import { asResponse, Router } from "./router.ts";
import { allRoutes } from "./routes/all-routes.ts";
import { FarmState } from "./state.ts";

export interface BambuddyOptions {
  readonly auth?: AuthOptions;
  /** Default 1.2.5.2; 0.1.9, 0.2.4, 0.2.4.9 and 1.2.5 differ in what they know. */
  readonly version?: string;
  readonly clock?: NaiveClock;
  readonly port?: number;
  readonly keepAlive?: boolean;
  readonly heavyExtraData?: boolean;
  readonly misbehaviour?: MisbehaviourOptions;
  /** Continues with the data of an earlier server, as a restart does. */
  readonly state?: FarmState;
}

export interface BambuddySimulator extends SimServer {
  readonly state: FarmState;
  readonly access: AccessControl;
  readonly misbehaviour: Misbehaviour;
}

export async function startBambuddy(options: BambuddyOptions = {}): Promise<BambuddySimulator> {
  const clock = options.clock ?? systemClock;
  const state = options.state ?? new FarmState({ clock, heavyExtraData: options.heavyExtraData ?? false });
  const access = new AccessControl(options.auth ?? "off", state.pictureTokens);
  const features = featuresOf(options.version ?? "1.2.5.2");
  const misbehaviour = new Misbehaviour(state, options.misbehaviour ?? {});
  const router = new Router(allRoutes(access), features);
  let requestCount = 0;

  function answer(request: SimRequest): SimResponse {
    requestCount += 1;
    const response = answerOrRefuse(request);
    const traceId = traceIdOf(request, requestCount);
    return { ...response, headers: { ...response.headers, "x-trace-id": traceId } };
  }

  function answerOrRefuse(request: SimRequest): SimResponse {
    try {
      return answerRoute(request);
    } catch (error) {
      if (error instanceof Refusal) return error.response;
      throw error;
    }
  }

  function answerRoute(request: SimRequest): SimResponse {
    const reach = request.path.startsWith("/api") ? router.accessOf(request) : "public";
    if (reach === "picture") access.requirePictureToken(request);
    const key = reach === "public" || reach === "picture" ? undefined : access.authenticate(request);
    if (key !== undefined && misbehaviour.rejectsValidKey()) throw unauthorised("Authentication required");
    if (request.method === "HEAD") return refused(405, "Method Not Allowed", { allow: "GET" });
    const { route, id } = router.match(request);
    if (key !== undefined && (features.scopes || route.access === "admin"))
      access.authorise(key, route.access);
    const call = { request, state, features, id, tieTurn: misbehaviour.nextTieTurn() };
    const response = asResponse(route.answer(call));
    misbehaviour.afterAnswer(request);
    return response;
  }

  const server = await serve({
    handler: answer,
    describeState: () => describeState(state),
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.keepAlive === undefined ? {} : { keepAlive: options.keepAlive }),
  });
  return { ...server, state, access, misbehaviour };
}

/** Eight hex digits; a well-formed one of the client's comes back. */
function traceIdOf(request: SimRequest, requestCount: number): string {
  const given = request.headers["x-trace-id"] ?? "";
  if (/^[0-9a-f]{8}$/i.test(given)) return given;
  return ((requestCount * 2654435761) >>> 0).toString(16).padStart(8, "0");
}
