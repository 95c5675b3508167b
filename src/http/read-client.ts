// Reading: repeats what is safe to repeat, then fails with an error that people can act on.
import type { Clock } from "../model/clock.ts";
import { ReconcileError } from "../model/errors.ts";
import { addressOf } from "./address.ts";
import type { ReadClient, ReadOptions } from "./client.ts";
import {
  brokenText,
  cutText,
  type FailureText,
  type Names,
  redirectText,
  statusText,
  webPageText,
} from "./failure.ts";
import { readJsonBody } from "./json-body.ts";
import { redact } from "./redact.ts";
import { backoff, throttledWait } from "./retry-wait.ts";
import type { Attempt, Sender } from "./sender.ts";

export interface ClientParts {
  readonly url: string;
  readonly names: Names;
  readonly clock: Clock;
  readonly secrets: readonly string[];
  readonly sender: Sender;
}

interface Accepted<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

type Verdict<T> =
  | { readonly kind: "accept"; readonly value: Accepted<T> }
  | { readonly kind: "retry"; readonly why: RetryReason; readonly wait: number; readonly text: FailureText }
  | { readonly kind: "fail"; readonly text: FailureText };

type RetryReason = keyof typeof RETRIES;

/** How often each reason may be the reason of a retry. An isolated 401 is a fluke of Bambuddy's database (wire/bambuddy.md 1.2). */
const RETRIES = { throttled: 5, server: 4, connection: 4, timeout: 1, unauthorised: 1, cut: 3 } as const;

type ParseBody<T> = (bytes: Uint8Array) => { readonly value: T } | "page" | "cut";

export function createReadClient(parts: ClientParts): ReadClient {
  const { names, clock, secrets, sender } = parts;

  async function read<T>(path: string, options: ReadOptions, parse: ParseBody<T>): Promise<Accepted<T>> {
    const address = addressOf(parts.url, path, options.query);
    if (address === undefined)
      throw failure(path, {
        happened: "is an address outside the configured server and was not requested",
        next: `Check ${names.urlSetting}: credentials are sent nowhere else.`,
      });
    const anonymous = options.anonymous === true;
    const spent = new Map<RetryReason, number>();
    for (let retries = 0; ; retries += 1) {
      const attempt = await sender.send({ method: "GET", address, anonymous, attempt: retries + 1 });
      const verdict = judge(attempt, { options, parse, retries });
      if (verdict.kind === "accept") return verdict.value;
      const place = `${address.origin}${address.pathname}${address.search}`;
      if (verdict.kind === "fail") throw failure(place, verdict.text);
      const used = spent.get(verdict.why) ?? 0;
      if (used >= RETRIES[verdict.why]) throw failure(place, exhausted(verdict.text, retries + 1));
      spent.set(verdict.why, used + 1);
      await clock.sleep(verdict.wait);
    }
  }

  function judge<T>(
    attempt: Attempt,
    context: { readonly options: ReadOptions; readonly parse: ParseBody<T>; readonly retries: number },
  ): Verdict<T> {
    const { options, parse, retries } = context;
    const wait = backoff(retries);
    if (attempt.kind === "broken") {
      const text = brokenText(attempt.cause, attempt.detail, names);
      if (attempt.cause === "too-large" || attempt.cause === "tls") return { kind: "fail", text };
      return { kind: "retry", why: attempt.cause === "timeout" ? "timeout" : "connection", wait, text };
    }
    const { status, headers, bytes } = attempt;
    const isExpected = options.expect?.includes(status) === true;
    if ((status >= 200 && status < 300) || isExpected) {
      const body = parse(bytes);
      if (typeof body === "object") return { kind: "accept", value: { status, headers, body: body.value } };
      if (body === "page" && !isExpected) return { kind: "fail", text: webPageText(names) };
      if (isExpected) return { kind: "fail", text: statusText(attempt, names) };
      return { kind: "retry", why: "cut", wait, text: cutText(bytes.length, names) };
    }
    if (status >= 300 && status < 400)
      return { kind: "fail", text: redirectText(headers.get("location"), names) };
    const text = statusText(attempt, names);
    if (status === 429)
      return { kind: "retry", why: "throttled", wait: throttledWait(headers, clock, retries), text };
    if (status === 401) return { kind: "retry", why: "unauthorised", wait, text };
    if (status >= 500 || status === 408) return { kind: "retry", why: "server", wait, text };
    return { kind: "fail", text };
  }

  function failure(place: string, text: FailureText): ReconcileError {
    const clean = (words: string) => redact(words, secrets);
    return new ReconcileError("unreachable", {
      object: `${names.label} at ${clean(place)}`,
      happened: clean(text.happened),
      next: clean(text.next),
    });
  }

  return {
    url: parts.url,
    async getJson(path, options = {}) {
      return await read(path, options, parseJson);
    },
    async getBytes(path, options = {}) {
      const { status, headers, body } = await read(path, options, (bytes) => ({ value: bytes }));
      return { status, bytes: body, contentType: headers.get("content-type") ?? "" };
    },
    requests: sender.requests,
  };
}

function parseJson(bytes: Uint8Array): { readonly value: unknown } | "page" | "cut" {
  const body = readJsonBody(bytes);
  if (body.kind === "json") return { value: body.value };
  return body.kind === "page" ? "page" : "cut";
}

function exhausted(text: FailureText, attempts: number): FailureText {
  return attempts === 1 ? text : { ...text, happened: `${text.happened} (${attempts} attempts)` };
}
