// Keeps secrets out of everything that people or logs may see.

const MASK = "***";
const QUERY_SECRET = /((?:^|[?&\s"'(])(?:token|access_token|api_?key|key|password)=)[^&\s"'()#]+/gi;

/** Masks the given secrets, also percent-encoded, and the value of every query parameter that carries one. */
export function redact(text: string, secrets: readonly string[]): string {
  let masked = text;
  for (const secret of secrets) {
    if (secret === "") continue;
    masked = masked.replaceAll(secret, MASK).replaceAll(encodeURIComponent(secret), MASK);
  }
  return masked.replace(QUERY_SECRET, `$1${MASK}`);
}
