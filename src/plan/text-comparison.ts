// Compares a text with bytes that arrive in pieces, without making a second copy of the text.

export interface TextComparison {
  add(bytes: Uint8Array): void;
  /** The first line that is another; absent when the text is exactly these bytes. */
  otherLine(): number | undefined;
}

export function compareWithText(text: string): TextComparison {
  const encoder = new TextEncoder();
  let buffer = new Uint8Array(0);
  let at = 0;
  let line: number | undefined;
  return {
    add: (bytes) => {
      if (line !== undefined) return;
      if (buffer.length < bytes.length) buffer = new Uint8Array(bytes.length * 2);
      const theirs = buffer.subarray(0, bytes.length);
      // A UTF-16 unit takes at least one byte, and what does not fit whole is not written.
      const { read, written } = encoder.encodeInto(text.slice(at, at + bytes.length), theirs);
      const same = commonLength(bytes, theirs.subarray(0, written));
      if (same < bytes.length) line = 1 + newlinesIn(text.slice(0, at)) + newlinesIn(bytes.subarray(0, same));
      at += read;
    },
    otherLine: () => (line === undefined && at < text.length ? 1 + newlinesIn(text.slice(0, at)) : line),
  };
}

function commonLength(a: Uint8Array, b: Uint8Array): number {
  let length = 0;
  while (length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function newlinesIn(text: string | Uint8Array): number {
  let count = 0;
  for (const unit of text) if (unit === "\n" || unit === 0x0a) count += 1;
  return count;
}
