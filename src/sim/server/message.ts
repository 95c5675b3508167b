// What a simulated server's handler receives and answers, independent of the HTTP library underneath.

export interface SimRequest {
  readonly method: string;
  /** As sent, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface SimResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export type Handler = (request: SimRequest) => SimResponse | Promise<SimResponse>;

export function jsonResponse(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): SimResponse {
  return {
    status,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(value),
  };
}

export function textResponse(status: number, body: string, contentType = "text/plain"): SimResponse {
  return { status, headers: { "content-type": `${contentType}; charset=utf-8` }, body };
}

export function bodyText(request: SimRequest): string {
  return new TextDecoder().decode(request.body);
}
