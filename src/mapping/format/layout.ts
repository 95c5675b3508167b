// The lines of a mapping as a tree: every entry with its comments, before anything is moved.
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from "yaml";
import { inlineText, keyName, scalarText } from "./inline.ts";
import { type Place, placeOfItem, placeOfKey, ROOT } from "./key-order.ts";
import { attachTrivia } from "./trivia.ts";

/** A comment line without its indentation, or an empty line. */
export type Trivia = string;

export interface Entry {
  /** Empty for an item of a list. */
  readonly key: string;
  /** Where it stands in the text, from 0. */
  readonly line: number;
  readonly column: number;
  /** The last line that is its own. */
  readonly endLine: number;
  /** What stands behind its indentation or dash; empty for an item whose section begins on the dash's own line. */
  readonly head: string;
  /** Further lines of a value that spans several, as they are written. */
  readonly rest: readonly string[];
  readonly body?: Block;
  readonly lead: Trivia[];
  /** Comments below it that are indented deeper. */
  readonly tail: Trivia[];
}

export interface Block {
  readonly kind: "map" | "list";
  readonly column: number;
  readonly place: Place;
  readonly entries: readonly Entry[];
  /** Comments at its end. */
  readonly tail: Trivia[];
}

export interface Layout {
  readonly root: Block;
  /** Comments that stay at the top of the file, whatever its first key is. */
  readonly top: readonly Trivia[];
}

/** What this formatter does not know how to move; the file is left alone. */
export class Unfit extends Error {
  readonly line: number;
  constructor(line: number, what: string) {
    super(what);
    this.line = line;
  }
}

export function readLayout(text: string): Layout {
  const lines = new LineCounter();
  const document = parseDocument(text, { version: "1.2", lineCounter: lines, uniqueKeys: false });
  const lineOf = (offset: number) => Math.max(1, lines.linePos(offset).line) - 1;
  refuseUnusual(document.contents, lineOf);
  if (!isMap(document.contents) || document.contents.flow === true)
    throw new Unfit(0, "the file does not consist of keys with their values below each other");
  const reader = new LayoutReader(text, lines);
  const root = reader.readBlock(document.contents, ROOT);
  return { root, top: attachTrivia(root, text.split("\n")) };
}

function refuseUnusual(contents: Node | null, lineOf: (offset: number) => number): void {
  visit(contents, (_, node) => {
    const isValue = isScalar(node) || isMap(node) || isSeq(node);
    if (!isValue && !isAlias(node)) return;
    const line = lineOf(startOf(node));
    if (!isValue) throw new Unfit(line, "an alias stands here");
    if (node.anchor !== undefined) throw new Unfit(line, "an anchor stands here");
    if (node.tag !== undefined) throw new Unfit(line, "a tag stands here");
  });
}

class LayoutReader {
  readonly #text: string;
  readonly #lines: LineCounter;
  readonly #textLines: readonly string[];

  constructor(text: string, lines: LineCounter) {
    this.#text = text;
    this.#lines = lines;
    this.#textLines = text.split("\n");
  }

  readBlock(node: Node, place: Place): Block {
    if (isMap(node)) {
      const entries = (node.items as readonly Pair[]).map((pair) => this.#readPair(pair, place));
      return { kind: "map", column: entries[0]?.column ?? 0, place, entries, tail: [] };
    }
    if (!isSeq(node)) throw new Unfit(this.#line(startOf(node)), "something unexpected stands here");
    const items = node.items as readonly Node[];
    let from = startOf(node);
    const entries = items.map((item) => {
      const entry = this.#readItem(item, from, placeOfItem(place));
      from = endOf(item);
      return entry;
    });
    return { kind: "list", column: entries[0]?.column ?? 0, place, entries, tail: [] };
  }

  #readPair({ key, value }: Pair, place: Place): Entry {
    if (!isScalar(key) || !key.range) throw new Unfit(0, "a key that is not plain text stands here");
    const [start, end] = key.range;
    const colon = this.#skipSpaces(end);
    if (this.#text[colon] !== ":")
      throw new Unfit(this.#line(start), "a key without a colon directly behind it stands here");
    const name = `${scalarText(key, this.#text)}:`;
    return this.#readEntry({
      start,
      name,
      from: colon + 1,
      key: keyName(key),
      value,
      place: placeOfKey(place, keyName(key)),
    });
  }

  #readItem(item: Node, from: number, place: Place): Entry {
    const dash = this.#dashAfter(from, startOf(item));
    return this.#readEntry({ start: dash, name: "-", from: dash + 1, key: "", value: item, place });
  }

  #readEntry(it: {
    readonly start: number;
    /** `key:` or the dash. */
    readonly name: string;
    /** Where what follows it begins. */
    readonly from: number;
    readonly key: string;
    readonly value: unknown;
    readonly place: Place;
  }): Entry {
    const line = this.#line(it.start);
    const column = it.start - this.#lineStart(line);
    const common = { key: it.key, line, column, lead: [], tail: [] };
    const value =
      (isScalar(it.value) || isMap(it.value) || isSeq(it.value)) && it.value.range ? it.value : undefined;
    const isEmpty = value === undefined || value.range?.[0] === value.range?.[1];
    if (value === undefined || isEmpty) {
      const comment = this.#restOfLine(it.from);
      return { ...common, endLine: line, head: joined(it.name, comment), rest: [] };
    }
    if (!isScalar(value) && value.flow !== true) {
      const body = this.readBlock(value, it.place);
      // `- key: value`: the section's first entry stands behind the dash.
      const isCompact = this.#line(startOf(value)) === line;
      const head = isCompact ? "" : joined(it.name, this.#restOfLine(it.from));
      return { ...common, endLine: line, head, rest: [], body };
    }
    return { ...common, ...this.#readValue(it, value, line) };
  }

  #readValue(
    it: { readonly name: string; readonly from: number; readonly place: Place },
    value: Node,
    line: number,
  ): Pick<Entry, "endLine" | "head" | "rest"> {
    const [start, end] = [startOf(value), endOf(value)];
    const isWhole = end > start && this.#text[end - 1] === "\n";
    const endLine = this.#line(isWhole ? end - 1 : end);
    if (endLine === line) {
      const text = inlineText(value, this.#text, it.place);
      return { endLine, head: joined(it.name, text, this.#restOfLine(end)), rest: [] };
    }
    const first = this.#text.slice(it.from, this.#lineStart(line + 1) - 1).replace(/^[ \t]+|[ \t]+$/g, "");
    return { endLine, head: joined(it.name, first), rest: this.#textLines.slice(line + 1, endLine + 1) };
  }

  #restOfLine(from: number): string {
    const end = this.#text.indexOf("\n", from);
    const rest = this.#text.slice(from, end < 0 ? undefined : end).replace(/^[ \t]+|[ \t]+$/g, "");
    if (rest !== "" && !rest.startsWith("#"))
      throw new Unfit(this.#line(from), "something unexpected stands behind a value");
    return rest;
  }

  #dashAfter(from: number, before: number): number {
    let at = from;
    while (at < before || this.#text[at] === "-") {
      const letter = this.#text[at];
      if (letter === "-") return at;
      at = letter === "#" ? this.#text.indexOf("\n", at) : at + 1;
      if (at <= 0) break;
    }
    throw new Unfit(this.#line(from), "a list without dashes stands here");
  }

  #skipSpaces(from: number): number {
    let at = from;
    while (this.#text[at] === " " || this.#text[at] === "\t") at += 1;
    return at;
  }

  #line(offset: number): number {
    return Math.max(1, this.#lines.linePos(offset).line) - 1;
  }

  #lineStart(line: number): number {
    return this.#lines.lineStarts[line] ?? this.#text.length + 1;
  }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function endOf(node: Node): number {
  return node.range?.[1] ?? 0;
}
