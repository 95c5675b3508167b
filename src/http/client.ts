// What the rest of the program may ask of the network: reading and writing are separate types, so a plan cannot write.

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** A JSON answer with status 200–299, or one of the statuses the caller said it expects. */
export interface JsonReply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

export interface BytesReply {
  readonly status: number;
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

export interface ReadOptions {
  readonly query?: Query;
  /** Statuses besides 2xx that are an answer, such as 404 for "is it there?". */
  readonly expect?: readonly number[];
  /** Replaces the client's own credential header: the thumbnail token goes into the query instead (wire/bambuddy.md 3.9). */
  readonly anonymous?: boolean;
}

/**
 * Retries what is safe to repeat (429, 5xx, reset, timeout, a single 401 that was a fluke) and then throws a
 * `ReconcileError` with exit `unreachable` that names server, path without query secrets, cause and next step.
 */
export interface ReadClient {
  readonly url: string;
  getJson(path: string, options?: ReadOptions): Promise<JsonReply>;
  getBytes(path: string, options?: ReadOptions): Promise<BytesReply>;
  /** Requests sent so far, retries included. */
  requests(): number;
}

export type WriteBody =
  | { readonly kind: "none" }
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "form"; readonly form: FormData };

/** Never throws for what the server or the network did: a write's fate is data. */
export type WriteReply =
  | { readonly state: "answered"; readonly status: number; readonly body: unknown; readonly json: boolean }
  /** No usable answer: timeout, reset, cut body. The request may still be running on the server. */
  | { readonly state: "unanswered"; readonly why: string };

/** Sends once. Only 429 is repeated, because a throttled request was not performed. */
export interface WriteClient {
  send(method: "POST" | "PATCH" | "PUT" | "DELETE", path: string, body: WriteBody): Promise<WriteReply>;
}
