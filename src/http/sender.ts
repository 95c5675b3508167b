// Sends one request over ky and reports what came of it as data; retries are decided elsewhere.
import ky from "ky";
import type { Clock } from "../model/clock.ts";
import { millisOf } from "../model/instant.ts";
import type { Log } from "../model/log.ts";
import { createLimiter } from "./limiter.ts";
import { redact } from "./redact.ts";

export interface SenderOptions {
  /** `bambuddy`, for the log. */
  readonly system: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly version: string;
  readonly maxInFlight: number;
  readonly maxBodyBytes: number;
  readonly clock: Clock;
  readonly log: Log;
  /** Texts that no line of the log shows. */
  readonly secrets: readonly string[];
}

export interface WireRequest {
  readonly method: string;
  readonly address: URL;
  /** Counted from 1. */
  readonly attempt: number;
  readonly anonymous?: boolean;
  readonly body?: string | FormData;
}

export type Attempt =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly headers: Headers;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: "broken"; readonly cause: BreakCause; readonly detail: string };

export type BreakCause = "timeout" | "refused" | "unknown-host" | "tls" | "reset" | "too-large";

export interface Sender {
  send(request: WireRequest): Promise<Attempt>;
  requests(): number;
}

export function createSender(options: SenderOptions): Sender {
  const limiter = createLimiter(options.maxInFlight);
  const client = ky.create({
    // ky waits by the machine's clock; retries here wait by the injected one.
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
    redirect: "manual",
    credentials: "omit",
    headers: {
      accept: "application/json",
      "accept-language": "en",
      "user-agent": `reconcile/${options.version}`,
    },
  });
  let requests = 0;

  async function attempt(request: WireRequest): Promise<Attempt> {
    requests += 1;
    const watch = watchSilence(options.timeoutSeconds * 1000);
    try {
      const response = await client(request.address, {
        method: request.method,
        headers: headersOf(request, options.headers),
        signal: watch.signal,
        // A write never takes a pooled connection that the server may just be closing.
        ...(request.method === "GET" ? {} : { keepalive: false }),
        ...(request.body === undefined ? {} : { body: request.body }),
      });
      const bytes = await readBytes(response, options.maxBodyBytes, watch);
      if (bytes === undefined) return { kind: "broken", cause: "too-large", detail: "" };
      return { kind: "answered", status: response.status, headers: response.headers, bytes };
    } catch (error) {
      if (watch.signal.aborted) return { kind: "broken", cause: "timeout", detail: "" };
      return { kind: "broken", ...breakOf(error) };
    } finally {
      watch.stop();
    }
  }

  async function logged(request: WireRequest): Promise<Attempt> {
    const { method, address } = request;
    const { log, clock, system } = options;
    const path = redact(`${address.pathname}${address.search}`, options.secrets);
    const about = { system, method, path, attempt: request.attempt };
    log.write("trace", "request sent", about);
    const start = millisOf(clock.now());
    const result = await attempt(request);
    const ms = millisOf(clock.now()) - start;
    const end =
      result.kind === "answered"
        ? { status: result.status, bytes: result.bytes.length }
        : { status: result.cause };
    log.write("debug", "request", { ...about, ...end, ms });
    return result;
  }

  return {
    send: (request) => limiter.run(() => logged(request)),
    requests: () => requests,
  };
}

function headersOf(
  request: WireRequest,
  credentials: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    ...(request.anonymous === true ? {} : credentials),
    ...(typeof request.body === "string" ? { "content-type": "application/json" } : {}),
  };
}

interface Watch {
  readonly signal: AbortSignal;
  heard(): void;
  stop(): void;
}

/** Aborts after so long without a byte: a long list may take its time, a silent server may not. */
function watchSilence(millis: number): Watch {
  const controller = new AbortController();
  const abort = () => controller.abort();
  let timer = setTimeout(abort, millis);
  return {
    signal: controller.signal,
    heard() {
      clearTimeout(timer);
      timer = setTimeout(abort, millis);
    },
    stop: () => clearTimeout(timer),
  };
}

/** A body that is announced and no larger than this comes in one piece; any network carries it within the time limit. */
const ONE_PIECE = 2 * 1024 * 1024;

async function readBytes(response: Response, limit: number, watch: Watch): Promise<Uint8Array | undefined> {
  const announced = Number(response.headers.get("content-length") ?? 0);
  if (announced > limit) {
    await response.body?.cancel();
    return undefined;
  }
  if (announced > 0 && announced <= ONE_PIECE && !response.headers.has("content-encoding")) {
    watch.heard();
    return await response.bytes();
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    watch.heard();
    length += chunk.length;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function breakOf(error: unknown): { readonly cause: BreakCause; readonly detail: string } {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const name = typeof code === "string" ? code : "";
  const detail = typeof message === "string" ? message : String(error);
  if (/REFUSED|HOSTUNREACH|NETUNREACH|FailedToOpenSocket/i.test(name)) return { cause: "refused", detail };
  if (/ENOTFOUND|EAI_AGAIN|DNS/i.test(name)) return { cause: "unknown-host", detail };
  if (/TIMEDOUT|Timeout/i.test(name)) return { cause: "timeout", detail };
  if (/EPROTO|TLS|SSL|CERT|VERIFY|SELF_SIGNED/i.test(name)) return { cause: "tls", detail };
  return { cause: "reset", detail };
}
