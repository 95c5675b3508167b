// Shortens the rows of a list answer and leaves everything else, totals included, as it was.

import type { SimResponse } from "./message.ts";

/** The members under which list answers of the simulated servers keep their rows. */
const ROW_MEMBERS = ["items", "results"];

export function keepRows(response: SimResponse, kept: (count: number) => number): SimResponse {
  if (typeof response.body !== "string") return response;
  const document: unknown = JSON.parse(response.body);
  return { ...response, body: JSON.stringify(shortened(document, kept)) };
}

function shortened(document: unknown, kept: (count: number) => number): unknown {
  if (Array.isArray(document)) return document.slice(0, kept(document.length));
  if (typeof document !== "object" || document === null) return document;
  return Object.fromEntries(
    Object.entries(document).map(([name, value]: [string, unknown]) => [
      name,
      ROW_MEMBERS.includes(name) && Array.isArray(value) ? value.slice(0, kept(value.length)) : value,
    ]),
  );
}
