// Fits lines of spans into the columns of a terminal: widths, cutting, wrapping.
import type { Line, Span } from "./view-span.ts";

const ELLIPSIS = "…";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

export function widthOf(line: Line): number {
  return line.reduce((sum, { text }) => sum + Bun.stringWidth(text), 0);
}

/** Cuts a text to so many columns; the cut shows. */
export function cutText(text: string, width: number): string {
  if (Bun.stringWidth(text) <= width) return text;
  let cut = "";
  let room = width - Bun.stringWidth(ELLIPSIS);
  for (const { segment } of graphemes.segment(text)) {
    room -= Bun.stringWidth(segment);
    if (room < 0) break;
    cut += segment;
  }
  return `${cut}${ELLIPSIS}`;
}

/** Names give way when a line is too long, down to `least` columns each; everything else is told whole. */
export function shrinkNames(line: Line, width: number, least: number): Line {
  let excess = widthOf(line) - width;
  return line.map((span) => {
    if (span.role !== "name" || excess <= 0) return span;
    const present = Bun.stringWidth(span.text);
    const text = cutText(span.text, Math.max(least, present - excess));
    excess -= present - Bun.stringWidth(text);
    return { role: span.role, text };
  });
}

/** Breaks at spaces; a word longer than a whole line is broken anywhere. */
export function wrapLine(line: Line, width: number): readonly Line[] {
  if (widthOf(line) <= width) return [line];
  const lines: Span[][] = [[]];
  let room = width;
  const put = (span: Span, columns: number) => {
    const present = lines.at(-1) ?? [];
    const last = present.at(-1);
    if (last?.role === span.role)
      present[present.length - 1] = { role: span.role, text: last.text + span.text };
    else present.push(span);
    room -= columns;
  };
  const startLine = () => {
    lines.push([]);
    room = width;
  };
  for (const word of wordsOf(line)) {
    const columns = widthOf(word.spans);
    if (columns > room && word.isSpace) {
      startLine();
      continue;
    }
    if (columns > room && room < width) startLine();
    // A space that begins a later line was the place of the break.
    if (word.isSpace && room === width && lines.length > 1) continue;
    for (const span of columns > room ? word.spans.flatMap(inGraphemes) : word.spans) {
      const needed = Bun.stringWidth(span.text);
      if (needed > room && room < width) startLine();
      put(span, needed);
    }
  }
  return lines.filter((item) => item.length > 0);
}

interface Word {
  readonly spans: Line;
  readonly isSpace: boolean;
}

/** Spans that touch without a space are one word. */
function wordsOf(line: Line): readonly Word[] {
  const words: { spans: Span[]; isSpace: boolean }[] = [];
  for (const { role, text } of line)
    for (const [part] of text.matchAll(/ +|[^ ]+/g)) {
      const isSpace = part.startsWith(" ");
      const last = words.at(-1);
      if (last !== undefined && last.isSpace === isSpace) last.spans.push({ role, text: part });
      else words.push({ spans: [{ role, text: part }], isSpace });
    }
  return words;
}

function inGraphemes({ role, text }: Span): readonly Span[] {
  return [...graphemes.segment(text)].map(({ segment }) => ({ role, text: segment }));
}
