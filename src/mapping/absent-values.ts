// Takes keys without a value out of a document, so that `since:` means the same as no `since` at all.
import { emptyObject, isJsonList, isJsonObject, type Json } from "./json.ts";
import { childPointer } from "./pointer.ts";

/**
 * Where a missing value is a mistake: the keys are names the owner chose, and a rule without one of its matchers would catch
 * more prints than it says. A colour without quotes, `rgba: #FF6A13`, is a comment.
 */
const KEPT =
  /^\/(printers\/[^/]+(\/slots\/[^/]+)?|prints\/rules\/.*|prints\/parameters\/[^/]+|spools\/identity\/pairs\/[^/]+|spools\/catalogue\/values\/rgba)$/;

export function withoutAbsent(value: Json, pointer = ""): Json {
  if (isJsonList(value)) return value.map((item, index) => withoutAbsent(item, childPointer(pointer, index)));
  if (!isJsonObject(value)) return value;
  const kept = emptyObject();
  for (const [key, child] of Object.entries(value)) {
    const childAt = childPointer(pointer, key);
    if (child !== null || KEPT.test(childAt)) kept[key] = withoutAbsent(child, childAt);
  }
  return kept;
}
