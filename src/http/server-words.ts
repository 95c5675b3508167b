// The server's own words about a refusal, in one line, whatever shape it wraps them in.

const LONGEST = 300;

/** Empty when the body says nothing. Understands `detail` (text, object, list of issues) and errors by field. */
export function serverWords(body: unknown): string {
  const words = wordsOf(body).replace(/\s+/g, " ").trim();
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

export function looksLikeWebPage(text: string): boolean {
  return /^\s*<(?:!doctype|html|head|body|\?xml)/i.test(text);
}

function wordsOf(body: unknown): string {
  if (typeof body === "string") return looksLikeWebPage(body) ? "(a web page)" : body;
  if (typeof body === "number" || typeof body === "boolean") return String(body);
  if (Array.isArray(body)) return body.map(wordsOf).filter(isSaid).join("; ");
  if (typeof body !== "object" || body === null) return "";
  const { detail, message, msg, loc } = body as Readonly<Record<string, unknown>>;
  if (detail !== undefined) return wordsOf(detail);
  if (message !== undefined) return wordsOf(message);
  if (msg !== undefined) return Array.isArray(loc) ? `${loc.join(".")}: ${wordsOf(msg)}` : wordsOf(msg);
  return Object.entries(body)
    .map(([field, value]) => [field, wordsOf(value)] as const)
    .filter(([, words]) => isSaid(words))
    .map(([field, words]) => `${field}: ${words}`)
    .join("; ");
}

function isSaid(words: string): boolean {
  return words !== "";
}
