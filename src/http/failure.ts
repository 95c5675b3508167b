// What went wrong with a read, in words: what happened and which setting to look at.
import type { ErrorText } from "../model/errors.ts";
import { readJsonBody } from "./json-body.ts";
import type { Attempt, BreakCause } from "./sender.ts";
import { serverWords } from "./server-words.ts";

export type FailureText = Omit<ErrorText, "object">;

/** Names of the server and of the settings that a reader can correct. */
export interface Names {
  readonly label: string;
  /** `bambuddy.url` */
  readonly urlSetting: string;
  /** `bambuddy.api_key` */
  readonly credentialSetting: string;
  readonly timeoutSeconds: number;
  readonly maxBodyBytes: number;
}

type Answered = Extract<Attempt, { kind: "answered" }>;

export function brokenText(cause: BreakCause, detail: string, names: Names): FailureText {
  const { label, urlSetting } = names;
  switch (cause) {
    case "refused":
      return {
        happened: "nothing answers there (connection refused)",
        next: `Check that ${label} is running and that ${urlSetting} is right.`,
      };
    case "unknown-host":
      return {
        happened: "the host name is unknown",
        next: `Check the spelling of ${urlSetting} and that this machine can resolve the name.`,
      };
    case "tls":
      return {
        happened: `no secure connection could be made (${detail})`,
        next: `Check whether ${urlSetting} should start with http:// or https://, and the server's certificate.`,
      };
    case "timeout":
      return {
        happened: `no answer within ${names.timeoutSeconds} s`,
        next: `Check the load of ${label}, or raise http.timeout_seconds.`,
      };
    case "reset":
      return {
        happened: "the connection was closed before the answer was complete",
        next: `Check that ${label} and any proxy in front of it stay up, then run again.`,
      };
    case "too-large":
      return {
        happened: `the answer is larger than ${names.maxBodyBytes} bytes`,
        next: `Check that ${urlSetting} points to ${label} and not to a file server.`,
      };
  }
}

export function redirectText(location: string | null, { urlSetting }: Names): FailureText {
  const target = location ?? "an unnamed place";
  return {
    happened: `answers with a redirect to ${target}`,
    next: `Redirects are not followed, they could carry the credentials away. Set ${urlSetting} to the final address.`,
  };
}

export function webPageText({ urlSetting }: Names): FailureText {
  return {
    happened: "answered with a web page instead of data",
    next: `Is ${urlSetting} right (a proxy or login page)?`,
  };
}

export function cutText(bytes: number, { label }: Names): FailureText {
  return {
    happened: `answered ${bytes} bytes that are not valid JSON, as if cut short`,
    next: `Check ${label} and any proxy in front of it, then run again.`,
  };
}

/** For every status that is not an answer. */
export function statusText(answer: Answered, names: Names): FailureText {
  const { label, urlSetting, credentialSetting } = names;
  const happened = `answered ${answer.status}${quoted(answer.bytes)}`;
  switch (answer.status) {
    case 401:
      return { happened, next: `Check ${credentialSetting}: ${label} does not accept it.` };
    case 403:
      return {
        happened,
        next: `Give the owner of ${credentialSetting} that right in ${label}, then run again.`,
      };
    case 404:
      return {
        happened,
        next: `Check that ${urlSetting} is the address of ${label}, without its /api part.`,
      };
    case 429:
      return { happened, next: `${label} stays busy. Run again later, or raise its rate limit.` };
    default:
      return answer.status >= 500
        ? { happened, next: `Look into the log of ${label}, then run again.` }
        : { happened, next: `This version of ${label} may be unknown to reconcile: run reconcile doctor.` };
  }
}

function quoted(bytes: Uint8Array): string {
  const body = readJsonBody(bytes);
  const words = serverWords(body.kind === "json" ? body.value : body.kind === "page" ? "<html" : body.text);
  return words === "" ? "" : `: ${words}`;
}
