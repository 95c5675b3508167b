// Makes text from outside harmless to look at: nothing in it can move a cursor, reorder a line or hide.

// Soft hyphen, zero width space and its like, bidirectional marks, tags. The joiners stay: emoji and scripts need them.
const INVISIBLE = /(?![\u200c\u200d])[\p{Cf}]/gu;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
// Any number of marks may sit on one letter and paint over the lines around it.
const MARKS = /(\p{M}{4})\p{M}+/gu;
const DELETE = 0x7f;
const CONTROL_PICTURES = 0x2400;
const DELETE_PICTURE = "\u2421";

/** Control characters become visible pictures (`␛`, `␊`), format characters go, broken UTF-16 becomes `�`. */
export function visibleText(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, "").replace(MARKS, "$1").replace(CONTROL, picture);
}

function picture(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  if (code === DELETE) return DELETE_PICTURE;
  return `<${code.toString(16).padStart(2, "0")}>`;
}
