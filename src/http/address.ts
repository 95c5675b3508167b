// Turns a path into an address of the configured server, and refuses every other server.
import type { Query } from "./client.ts";

/** `undefined` when it would leave the configured origin, and the credentials with it. */
export function addressOf(base: string, path: string, query: Query = {}): URL | undefined {
  const isAbsolute = /^[a-z][a-z0-9+.-]*:/i.test(path);
  const text = isAbsolute ? path : `${base.replace(/\/+$/, "")}/${path.replace(/^\/+/, "")}`;
  if (!URL.canParse(text)) return undefined;
  const address = new URL(text);
  if (address.origin !== new URL(base).origin) return undefined;
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) address.searchParams.append(name, String(value));
  return address;
}
