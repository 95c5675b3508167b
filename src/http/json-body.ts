// Reads the body of an answer: JSON, a web page, or text.
import { looksLikeWebPage } from "./server-words.ts";

export type Body =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "page" }
  | { readonly kind: "text"; readonly text: string };

export function readJsonBody(bytes: Uint8Array): Body {
  const text = new TextDecoder().decode(bytes);
  try {
    return { kind: "json", value: JSON.parse(text) };
  } catch {
    return looksLikeWebPage(text) ? { kind: "page" } : { kind: "text", text };
  }
}
