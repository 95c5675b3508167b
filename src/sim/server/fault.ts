// The faults a simulated server can be told to commit, as data that also travels over HTTP.

export type Fault =
  /** Performs the request, then destroys the connection instead of answering. */
  | { readonly kind: "lost-response" }
  /** Destroys the connection without performing anything. */
  | { readonly kind: "reset" }
  /** Answers this instead; nothing is performed. */
  | ({ readonly kind: "status" } & CannedAnswer)
  /** Performs the request, then answers this (500 by default) as if it had failed. */
  | ({ readonly kind: "status-after-commit" } & Partial<CannedAnswer>)
  /** Answers 200 with a login page, as a proxy in front of the server would; nothing is performed. */
  | { readonly kind: "html" }
  /** `json`: a complete answer whose text stops in the middle. `connection`: the connection dies half-way. */
  | { readonly kind: "truncate"; readonly cut?: "json" | "connection" }
  /** A list answers only the first half of its rows, or none; totals stay. */
  | { readonly kind: "short-page" }
  | { readonly kind: "empty-page" }
  /** Holds the request at a named gate until the test releases it. */
  | { readonly kind: "delay"; readonly gate: string; readonly hold?: "before" | "after" }
  /** Holds the request for a time; only for demonstrations. */
  | { readonly kind: "delay-ms"; readonly ms: number }
  /** Performs the request twice and answers the first or the second outcome. */
  | { readonly kind: "duplicate"; readonly answer?: "first" | "second" };

export interface CannedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string is sent as is, anything else as JSON. */
  readonly body?: unknown;
}

export interface FaultCondition {
  readonly method?: string;
  /** A glob over the path (`*` within a segment, `**` across), or a regular expression. */
  readonly path?: string | RegExp | { readonly regex: string };
  /** These query parameters have these values. */
  readonly query?: Readonly<Record<string, string>>;
  /** Fires from the nth matching request on, 1-based and counted since the rule was added. Default 1. */
  readonly nth?: number;
  /** How often it fires. Default once. */
  readonly times?: number | "always";
}

export interface FaultRule {
  readonly when: FaultCondition;
  readonly fault: Fault;
}
