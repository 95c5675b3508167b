// Turns YAML text into plain values that remember where they stood.
import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { emptyObject, type Json } from "./json.ts";
import { childPointer } from "./pointer.ts";
import { isInsideSecret } from "./secret-places.ts";
import { yamlMessage } from "./yaml-errors.ts";

const MOST_BYTES = 1_000_000;
const MOST_VALUES = 100_000;
const MOST_ALIASES = 100;
const DEEPEST = 40;
const MOST_SYNTAX_ERRORS = 10;

export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

export interface SourceTree {
  readonly value: Json;
  /** The nearest enclosing position for what is not written in the file. */
  locate(pointer: string, at: "key" | "value"): TextPosition;
}

export interface SourceProblem extends TextPosition {
  readonly pointer: string;
  readonly message: string;
}

export type SourceResult =
  | { readonly kind: "tree"; readonly tree: SourceTree; readonly problems: readonly SourceProblem[] }
  | { readonly kind: "unreadable"; readonly problems: readonly SourceProblem[] };

const START: TextPosition = { line: 1, column: 1 };

export function readSourceTree(text: string): SourceResult {
  if (text.length > MOST_BYTES || new TextEncoder().encode(text).length > MOST_BYTES)
    return unreadable("the file is larger than 1 MB");
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    lineCounter: lines,
    prettyErrors: false,
    // Duplicates are found below: the library's own search takes a minute for a hundred thousand keys.
    uniqueKeys: false,
    stringKeys: true,
  });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) return { kind: "unreadable", problems: syntaxProblems(faults, lines) };
  if (document.directives.yaml.version !== "1.2") return unreadable("the file must be YAML 1.2");
  if (document.contents === null) return unreadable("the file is empty");
  return new TreeReader(lines).read(document.contents);
}

function unreadable(message: string): SourceResult {
  return { kind: "unreadable", problems: [{ pointer: "", ...START, message }] };
}

/** One of a kind at one place, and not every consequence of the first. */
function syntaxProblems(faults: readonly YAMLError[], lines: LineCounter): readonly SourceProblem[] {
  const distinct = new Map(faults.map((fault) => [`${fault.pos[0]} ${fault.code}`, fault]));
  return [...distinct.values()].slice(0, MOST_SYNTAX_ERRORS).map((fault) => ({
    pointer: "",
    ...positionAt(lines, fault.pos[0]),
    message: yamlMessage(fault.code),
  }));
}

function positionAt(lines: LineCounter, offset: number): TextPosition {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** Stops the walk where going on would cost too much. */
class TooMuch extends Error {}

class TreeReader {
  readonly #lines: LineCounter;
  readonly #keys = new Map<string, TextPosition>();
  readonly #values = new Map<string, TextPosition>();
  readonly #anchors = new Map<string, Node>();
  readonly #problems: SourceProblem[] = [];
  #valueCount = 0;
  #aliasCount = 0;

  constructor(lines: LineCounter) {
    this.#lines = lines;
  }

  read(root: Node): SourceResult {
    try {
      const value = this.#readNode(root, "", 0);
      const locate: SourceTree["locate"] = (pointer, at) => this.#locate(pointer, at);
      return { kind: "tree", tree: { value, locate }, problems: this.#problems };
    } catch (error) {
      if (error instanceof TooMuch) return unreadable(error.message);
      throw error;
    }
  }

  #readNode(node: Node, pointer: string, depth: number): Json {
    this.#valueCount += 1;
    if (depth > DEEPEST) throw new TooMuch("the file is nested too deeply");
    if (this.#valueCount > MOST_VALUES) throw new TooMuch("the file holds too many values");
    this.#values.set(pointer, this.#position(node));
    if (isAlias(node)) return this.#readAlias(node, pointer, depth);
    if (node.anchor !== undefined && (isScalar(node) || isMap(node) || isSeq(node)))
      this.#anchors.set(node.anchor, node);
    if (isMap(node)) return this.#readMap(node, pointer, depth);
    if (isSeq(node)) return this.#readList(node, pointer, depth);
    return isScalar(node) ? this.#readScalar(node.value, node, pointer) : null;
  }

  #readAlias(alias: Alias, pointer: string, depth: number): Json {
    this.#aliasCount += 1;
    if (this.#aliasCount > MOST_ALIASES) throw new TooMuch(`the file uses more than ${MOST_ALIASES} aliases`);
    const target = this.#anchors.get(alias.source);
    if (target === undefined) {
      this.#report(pointer, this.#position(alias), "the alias has no anchor before it");
      return null;
    }
    return this.#readNode(target, pointer, depth + 1);
  }

  #readMap(map: YAMLMap, pointer: string, depth: number): Json {
    const object = emptyObject();
    for (const pair of map.items as readonly Pair<unknown, unknown>[]) {
      const key = isScalar(pair.key) ? pair.key : undefined;
      if (key === undefined || typeof key.value !== "string") {
        this.#report(pointer, this.#position(map), "every key must be plain text");
        continue;
      }
      const child = childPointer(pointer, key.value);
      const position = this.#position(key);
      const first = this.#keys.get(child);
      if (key.value in object) {
        const where = first === undefined ? "" : `; the first is on line ${first.line}`;
        this.#report(isInsideSecret(child) ? pointer : child, position, `the key is written twice${where}`);
        continue;
      }
      this.#keys.set(child, position);
      object[key.value] = pair.value === null ? null : this.#readNode(pair.value as Node, child, depth + 1);
    }
    return object;
  }

  #readList(list: YAMLSeq, pointer: string, depth: number): Json {
    return list.items.map((item, index) => {
      const child = childPointer(pointer, index);
      return this.#readNode(item as Node, child, depth + 1);
    });
  }

  #readScalar(value: unknown, node: Node, pointer: string): Json {
    if (value === null || value === undefined) return null;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
    this.#report(pointer, this.#position(node), "the value must be text, a number, true or false");
    return null;
  }

  #report(pointer: string, position: TextPosition, message: string): void {
    this.#problems.push({ pointer, ...position, message });
  }

  #position(node: Node): TextPosition {
    return node.range ? positionAt(this.#lines, node.range[0]) : START;
  }

  #locate(pointer: string, at: "key" | "value"): TextPosition {
    const exact = at === "key" ? this.#keys.get(pointer) : this.#values.get(pointer);
    if (exact !== undefined) return exact;
    const other = this.#keys.get(pointer) ?? this.#values.get(pointer);
    if (other !== undefined) return other;
    return pointer === "" ? START : this.#locate(pointer.slice(0, pointer.lastIndexOf("/")), "key");
  }
}
