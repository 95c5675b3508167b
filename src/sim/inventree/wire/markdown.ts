// What the server refuses in markdown notes: it renders them with the "extra" extensions, and whatever its sanitiser would
// change in the result refuses the whole text. Told from the text here, without rendering it.

/** Inside quotes and lists a line may begin anew. */
const BLOCK = String.raw`^(?:[ ]{0,3}(?:>|[*+-]|\d+\.)[ ]*)*[ ]{0,3}`;
/** `{: .wide}`, `{#id}`, also without a mark: every word becomes an attribute. */
const ATTRIBUTES = String.raw`\{:?[ ]*[^}\n ][^}\n]*\}`;
/** An address with a scheme other than these is no link. */
const SCHEME = `(?!https?:|mailto:)[a-z][a-z0-9+.-]*:`;

const PROHIBITED: readonly RegExp[] = [
  // Titles and schemes of links and pictures.
  /\]\([ ]*(?:<[^>\n]*>|[^\s()]+)[ ]+(?:"[^\n]*"|'[^\n]*')[ ]*\)/,
  new RegExp(String.raw`\]\([ ]*<?${SCHEME}`, "i"),
  // Footnotes and headings of the sixth level.
  new RegExp(String.raw`${BLOCK}\[\^[^\]\n]+\]:`, "m"),
  new RegExp(`${BLOCK}######`, "m"),
  // Attributes of headings, of what is emphasised, code or a link, and of a whole paragraph.
  new RegExp(String.raw`${BLOCK}#{1,5}[^\n]*[ ]${ATTRIBUTES}[ ]*$`, "m"),
  new RegExp(String.raw`[ ]${ATTRIBUTES}[ ]*\n(?:=+|-+)[ ]*$`, "m"),
  new RegExp(String.raw`(?:\*\S*\*|(?<!\w)_\w+_|\`[^\`\n]+\`|\]\([^)\n]*\))${ATTRIBUTES}`),
  new RegExp(String.raw`^(?!=+$|-+$)[^\n]*\S[^\n]*\n[ ]*${ATTRIBUTES}[ ]*(?:\n\n|$(?!\n))`, "m"),
  // A line break inside a paragraph, a definition, a code block with a language, a table with aligned columns.
  /\S {2,}\n(?! *\n)(?! *$)/,
  /^[^\s:][^\n]*\n{1,2}:[ ]+\S/m,
  /^(```+|~~~+)[ ]*[\w#.+-]+[ ]*\n[\s\S]*?^\1[ ]*$/m,
  /^[^\n]*\|[^\n]*\n(?=[^\n]*:)\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*|\|)+$/m,
];

export function isProhibitedMarkdown(text: string): boolean {
  return PROHIBITED.some((form) => form.test(text)) || hasAbbreviation(text) || hasBadReference(text);
}

/** `*[HTML]: Hypertext` explains a word that stands elsewhere. */
function hasAbbreviation(text: string): boolean {
  return [...text.matchAll(/^\*\[([^\]\n]+)\]:[ ]*\S[^\n]*$/gm)].some(([definition, word = ""]) =>
    text.replace(definition, "").includes(word),
  );
}

/** `[1]: http://example.org "Title"` is a link only where its label is used. */
function hasBadReference(text: string): boolean {
  const bad = new RegExp(String.raw`^(?:\S+[ ]+["'(]|<?${SCHEME})`, "i");
  return [...text.matchAll(/^ {0,3}\[([^\]^\n][^\]\n]*)\]:[ ]*(\S[^\n]*)$/gm)].some(
    ([definition, label = "", target = ""]) =>
      bad.test(target) && text.replace(definition, "").toLowerCase().includes(`[${label.toLowerCase()}]`),
  );
}
