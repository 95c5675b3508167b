// Knows where secrets belong, so that what was written there by mistake is never repeated in a message.
import { pointerKeys } from "./pointer.ts";

const SECRET_KEYS: ReadonlySet<string> = new Set(["api_key", "token"]);

/** Whether the pointer names something below an API key or token: its very keys may be the pasted secret. */
export function isInsideSecret(pointer: string): boolean {
  return pointerKeys(pointer)
    .slice(0, -1)
    .some((key) => SECRET_KEYS.has(key));
}
