// Compares a text with pieces that arrive one by one, without making a second copy of the text.

export interface TextComparison {
  add(piece: string): void;
  /** The first line that is another; absent when the text is exactly these pieces. */
  otherLine(): number | undefined;
}

export function compareWithText(text: string): TextComparison {
  let at = 0;
  let isSame = true;
  return {
    add: (piece) => {
      if (!isSame) return;
      isSame = text.startsWith(piece, at);
      at += isSame ? piece.length : commonLength(piece, text, at);
    },
    otherLine: () => (isSame && at === text.length ? undefined : 1 + newlinesIn(text.slice(0, at))),
  };
}

function commonLength(piece: string, text: string, start: number): number {
  let length = 0;
  while (length < piece.length && piece[length] === text[start + length]) length += 1;
  return length;
}

function newlinesIn(text: string): number {
  return text.split("\n").length - 1;
}
