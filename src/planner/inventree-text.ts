// What InvenTree cannot store, and how text becomes storable: one rule for planner, adapter and tests.

/** Lengths in characters (code points), as InvenTree counts them (wire/inventree.md 3.1, 4.1, 5.1). */
export const MAX_LENGTH = {
  name: 100,
  description: 250,
  ipn: 100,
  batch: 100,
  parameter: 500,
  notes: 50_000,
  /** 200 before API 320. */
  link: 2000,
} as const;

/**
 * One line that InvenTree stores exactly as given: its HTML sanitiser rejects everything it would change, which
 * includes entities without a semicolon (`&copy`) and no-break spaces, and it deletes line breaks without a trace.
 */
export function cleanLine(text: string, maxLength: number): string {
  if (text.length <= maxLength && !NEEDS_CLEANING.test(text)) return text;
  const plain = untilStable(text.toWellFormed(), (line) => decodeEntities(tidy(line)))
    .replaceAll("<", "‹")
    .replaceAll(">", "›")
    .replace(ENTITY_START, "& ");
  return tidy([...plain].slice(0, maxLength).join(""));
}

/**
 * A line for the `notes` of an item. Notes are markdown, and markdown that renders to anything a sanitiser would
 * change is rejected as a whole: no links, pictures, footnotes, attributes or small headings may come out of a file name.
 */
export function cleanNoteLine(text: string, maxLength: number): string {
  const line = cleanLine(text, maxLength);
  if (!NEEDS_NOTE_CLEANING.test(line)) return line;
  return line
    .replace(/[`[\]{}\\]/g, (character) => HARMLESS[character] ?? "")
    .replace(/#{6,}/g, "#####")
    .replace(/^[\s:]+/, "");
}

/** Whether the URL rule of InvenTree accepts it: host is an IP, `localhost`, or has a dot and a TLD of letters. */
export function isStorableLink(url: string, maxLength: number = MAX_LENGTH.link): boolean {
  if ([...url].length > maxLength || cleanLine(url, maxLength) !== url) return false;
  const match = URL_FORM.exec(url);
  if (match === null) return false;
  const [, host = "", port = "0"] = match;
  if (Number(port) > 65_535 || !URL.canParse(url)) return false;
  return host.startsWith("[") || (host.length <= 253 && (IPV4.test(host) || HOST.test(host)));
}

// Most names are clean: only the letters and signs of Europe, none of `&<>`, single spaces inside.
const NEEDS_CLEANING = /[^ !-%'-;=?-~\u00a1-\u00ac\u00ae-\u05ff]| {2}|^ | $/;

/** Any of what `cleanNoteLine` changes. */
const NEEDS_NOTE_CLEANING = /[`[\]{}\\]|#{6}|^[\s:]/;

const HARMLESS: Readonly<Record<string, string>> = {
  "`": "'",
  "[": "(",
  "]": ")",
  "{": "(",
  "}": ")",
  "\\": "/",
};

// Control characters, and marks that turn the direction of text.
const INVISIBLE = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

const NUMERIC_ENTITY = /&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));?/gi;
const NAMED_ENTITY = /&(amp|lt|gt|quot|apos|nbsp);/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

// What a browser, and so the sanitiser, takes for an entity: `&#`, any `&name;`, and the old names without semicolon.
const ENTITY_START = new RegExp(
  `&(?=#|[a-z][a-z0-9]*;|${[
    "[aeiouy]acute|[aeiou](?:circ|grave|uml)|[ano]tilde|acute|aelig|amp|aring|brvbar|[c]?cedil|cent|copy|curren|deg",
    "divide|eth|frac[13][24]|gt|iexcl|iquest|laquo|lt|macr|micro|middot|nbsp|not|ord[fm]|oslash|para|plusmn|pound",
    "quot|raquo|reg|sect|shy|sup[123]|szlig|thorn|times|uml|yen|yuml",
  ].join("|")})`,
  "gi",
);

const URL_FORM =
  /^(?:https?|ftps?):\/\/(?:[^\s:@/]+(?::[^\s:@/]*)?@)?(\[[0-9a-f:.]+\]|[^\s:@/?#[\]]+)(?::([0-9]{1,5}))?(?:[/?#]\S*)?$/i;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const LABEL = "[a-z0-9\\u00a1-\\uffff](?:[a-z0-9\\u00a1-\\uffff-]{0,61}[a-z0-9\\u00a1-\\uffff])?";
const TLD = "(?:(?!-)[a-z\\u00a1-\\uffff-]{2,63}(?<!-)|xn--[a-z0-9]{1,59})";
const HOST = new RegExp(`^(?:localhost|(?:${LABEL}\\.)+${TLD}\\.?)$`, "i");

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").replace(INVISIBLE, "").replace(/ {2,}/g, " ").trim();
}

function decodeEntities(text: string): string {
  return text
    .replace(NAMED_ENTITY, (_, name: string) => NAMED[name.toLowerCase()] ?? "")
    .replace(NUMERIC_ENTITY, (_, hex: string | undefined, digits: string | undefined) =>
      characterOf(hex === undefined ? Number(digits) : Number.parseInt(hex, 16)),
    );
}

function characterOf(code: number): string {
  const isScalar = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isScalar ? String.fromCodePoint(code) : "";
}

/** Decoding may uncover another entity (`&amp;lt;`); every step shortens the text, so this ends. */
function untilStable(text: string, step: (text: string) => string): string {
  const next = step(text);
  return next === text ? text : untilStable(next, step);
}
