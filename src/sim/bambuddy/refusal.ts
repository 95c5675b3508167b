// Ends a request with an error answer, from wherever in its handling the reason is found.

import { jsonResponse, type SimResponse, textResponse } from "../server/message.ts";

export class Refusal extends Error {
  readonly response: SimResponse;

  constructor(response: SimResponse) {
    super(`answered ${response.status}`);
    this.response = response;
  }
}

export interface ValidationIssue {
  readonly type: string;
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  readonly input: unknown;
  readonly ctx?: Readonly<Record<string, unknown>>;
}

export function refused(
  status: number,
  detail: string,
  headers?: Readonly<Record<string, string>>,
): SimResponse {
  return jsonResponse(status, { detail }, headers);
}

export function refuse(status: number, detail: string): never {
  throw new Refusal(refused(status, detail));
}

export function refuseInvalid(issues: readonly ValidationIssue[]): never {
  throw new Refusal(jsonResponse(422, { detail: issues }));
}

/** An unhandled exception of the real server: plain text, not JSON. */
export function crash(): never {
  throw new Refusal(textResponse(500, "Internal Server Error"));
}

export function found<T>(row: T | undefined, detail: string): T {
  return row ?? refuse(404, detail);
}
