// The rule for `link` columns: scheme, a host with a dot, and a length by version.
import type { Backend } from "../backend.ts";
import { type FieldReader, refusal, value } from "./field.ts";

const URL_TEXT =
  /^(?:(https?|ftps?):\/\/)(?:[^\s/@]+@)?(localhost|\[[\da-f:]+\]|[^\s/:?#]+)(?::\d{1,5})?(?:[/?#]\S*)?$/i;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const DOMAIN =
  /^(?:[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff-]*[a-z0-9\u00a1-\uffff])?\.)+[a-z\u00a1-\uffff][a-z0-9\u00a1-\uffff-]*[a-z0-9\u00a1-\uffff]\.?$/i;

export function linkField(backend: Backend): FieldReader {
  const max = backend.profile.linkLength;
  return (given) => {
    if (given === "") return value("");
    if (typeof given !== "string") return refusal("Not a valid string.");
    if (given.length > max) return refusal(`Ensure this field has no more than ${max} characters.`);
    return isUrl(given, backend.settings.get("INVENTREE_STRICT_URLS") !== false)
      ? value(given)
      : refusal("Enter a valid URL.");
  };
}

function isUrl(text: string, isStrict: boolean): boolean {
  const candidate = isStrict || text.includes("://") ? text : `http://${text}`;
  const host = URL_TEXT.exec(candidate)?.[2];
  if (host === undefined) return false;
  return host.toLowerCase() === "localhost" || host.startsWith("[") || IPV4.test(host) || DOMAIN.test(host);
}
