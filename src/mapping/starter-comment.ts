// Makes text from servers safe to stand in a YAML comment.

const LONGEST = 120;

/** One printable line: a line break would end the comment and start a value. */
export function commentText(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]+/gu, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

export function commentOut(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `# ${line}`);
}
