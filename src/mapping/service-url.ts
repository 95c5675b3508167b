// Reads a server's address and takes off what every server of its kind has in common.

export type ServiceUrl =
  | { readonly kind: "url"; readonly url: string }
  | { readonly kind: "wrong"; readonly message: string; readonly hint?: string };

/** `http://farm:8000/api/v1/` → `http://farm:8000`. Messages never repeat the text: it may carry a password. */
export function readServiceUrl(text: string): ServiceUrl {
  if (!/^https?:\/\//i.test(text.trim()))
    return { kind: "wrong", message: "must be an address that starts with http:// or https://" };
  if (!URL.canParse(text)) return { kind: "wrong", message: "is not an address that can be reached" };
  const url = new URL(text);
  if (url.username !== "" || url.password !== "")
    return {
      kind: "wrong",
      message: "must not carry a user name or password",
      hint: "Secrets are written as { env: NAME } or { file: PATH }.",
    };
  if (url.search !== "" || url.hash !== "") return { kind: "wrong", message: "must end before any ? or #" };
  return { kind: "url", url: `${url.origin}${prefixOf(url.pathname)}` };
}

function prefixOf(path: string): string {
  return path
    .replace(/\/+$/, "")
    .replace(/\/api(\/v1)?$/i, "")
    .replace(/\/+$/, "");
}
