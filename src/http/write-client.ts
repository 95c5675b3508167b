// Writing: sends once and reports the fate of the write as data.
import { addressOf } from "./address.ts";
import type { WriteBody, WriteClient, WriteReply } from "./client.ts";
import { brokenText, redirectText } from "./failure.ts";
import { readJsonBody } from "./json-body.ts";
import type { ClientParts } from "./read-client.ts";
import { redact } from "./redact.ts";
import { throttledWait } from "./retry-wait.ts";
import type { Attempt, WireRequest } from "./sender.ts";

/** A throttled request was not performed, so repeating it is not sending twice. */
const THROTTLED_RETRIES = 5;

export function createWriteClient(parts: ClientParts): WriteClient {
  const { names, clock, secrets, sender } = parts;

  function replyOf(attempt: Attempt): WriteReply {
    if (attempt.kind === "broken") {
      const { happened } = brokenText(attempt.cause, attempt.detail, names);
      return { state: "unanswered", why: redact(`${names.label}: ${happened}`, secrets) };
    }
    const { status, headers, bytes } = attempt;
    if (status >= 300 && status < 400) {
      const { happened, next } = redirectText(headers.get("location"), names);
      return { state: "answered", status, body: redact(`${happened}. ${next}`, secrets), json: false };
    }
    const body = readJsonBody(bytes);
    if (body.kind === "json") return { state: "answered", status, body: body.value, json: true };
    const isCut = status < 300 && bytes.length > 0 && (headers.get("content-type") ?? "").includes("json");
    if (isCut)
      return { state: "unanswered", why: `${names.label} answered ${status}, but the answer is cut short` };
    const text = body.kind === "page" ? "a web page instead of data" : body.text;
    return { state: "answered", status, body: redact(text, secrets), json: false };
  }

  return {
    async send(method, path, body) {
      const address = addressOf(parts.url, path);
      // Nothing was sent, and nothing may be: no server data reaches this path unchecked.
      if (address === undefined)
        throw new Error(`bug: write outside the configured server: ${method} ${path}`);
      for (let retries = 0; ; retries += 1) {
        const attempt = await sender.send({ method, address, attempt: retries + 1, ...wireBody(body) });
        const isThrottled = attempt.kind === "answered" && attempt.status === 429;
        if (!isThrottled || retries >= THROTTLED_RETRIES) return replyOf(attempt);
        await clock.sleep(throttledWait(attempt.headers, clock, retries));
      }
    },
  };
}

function wireBody(body: WriteBody): Pick<WireRequest, "body"> {
  switch (body.kind) {
    case "none":
      return {};
    case "json":
      return { body: JSON.stringify(body.value) };
    case "form":
      return { body: body.form };
  }
}
