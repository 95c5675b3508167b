// Passes one request to the handler the way its fault says, and says what becomes of the connection.

import type { CannedAnswer, Fault } from "./fault.ts";
import type { Gates } from "./gates.ts";
import { type Handler, jsonResponse, type SimRequest, type SimResponse, textResponse } from "./message.ts";
import { keepRows } from "./page-rows.ts";

export type Delivery =
  | { readonly kind: "answer"; readonly response: SimResponse }
  /** Promise the whole body, send half of it, then destroy the connection. */
  | { readonly kind: "cut"; readonly response: SimResponse }
  | { readonly kind: "destroy" };

interface Call {
  readonly request: SimRequest;
  readonly handler: Handler;
  readonly gates: Gates;
}

const LOGIN_PAGE = "<!doctype html><html><head><title>Log in</title></head><body><form></form></body></html>";

export async function deliver(call: Call, fault: Fault | undefined): Promise<Delivery> {
  const perform = async () => await call.handler(call.request);
  switch (fault?.kind) {
    case undefined:
      return answer(await perform());
    case "lost-response":
      await perform();
      return { kind: "destroy" };
    case "reset":
      return { kind: "destroy" };
    case "status":
      return answer(canned(fault));
    case "status-after-commit":
      await perform();
      return answer(canned({ ...fault, status: fault.status ?? 500 }));
    case "html":
      return answer(textResponse(200, LOGIN_PAGE, "text/html"));
    case "truncate":
      return truncated(await perform(), fault.cut ?? "json");
    case "short-page":
      return answer(keepRows(await perform(), (count) => Math.floor(count / 2)));
    case "empty-page":
      return answer(keepRows(await perform(), () => 0));
    case "delay":
      return await held(call, fault.gate, fault.hold ?? "before");
    case "delay-ms":
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
      return answer(await perform());
    case "duplicate": {
      const first = await perform();
      const second = await perform();
      return answer(fault.answer === "second" ? second : first);
    }
    default:
      return unreachable(fault);
  }
}

function answer(response: SimResponse): Delivery {
  return { kind: "answer", response };
}

function canned(wanted: CannedAnswer): SimResponse {
  if (typeof wanted.body === "string") {
    const plain = textResponse(wanted.status, wanted.body);
    return { ...plain, headers: { ...plain.headers, ...wanted.headers } };
  }
  return jsonResponse(wanted.status, wanted.body ?? { detail: "injected fault" }, wanted.headers);
}

function truncated(response: SimResponse, cut: "json" | "connection"): Delivery {
  if (cut === "connection") return { kind: "cut", response };
  return answer({ ...response, body: response.body.slice(0, Math.floor(response.body.length / 2)) });
}

async function held(call: Call, gate: string, hold: "before" | "after"): Promise<Delivery> {
  if (hold === "before") {
    const passage = await call.gates.pass(gate);
    return passage === "released" ? answer(await call.handler(call.request)) : { kind: "destroy" };
  }
  const response = await call.handler(call.request);
  await call.gates.pass(gate);
  return answer(response);
}

function unreachable(value: never): never {
  throw new Error(`A fault rule has an unknown kind: ${JSON.stringify(value)}`);
}
