// Collects JSON text as UTF-8: one buffer instead of one string per value keeps a large document's memory flat.

const START_LENGTH = 1024;
/** A UTF-16 unit takes six bytes at most: `\u001b`. */
const LONGEST_UNIT = 6;

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;

const ESCAPES: ReadonlyMap<number, string> = new Map([
  [QUOTE, '\\"'],
  [BACKSLASH, "\\\\"],
  [0x08, "\\b"],
  [0x09, "\\t"],
  [0x0a, "\\n"],
  [0x0c, "\\f"],
  [0x0d, "\\r"],
]);

// Valid JSON, but invisible or reordering where a person reads the raw text: written as \uXXXX.
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

export class CanonicalSink {
  #bytes = new Uint8Array(START_LENGTH);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** What was collected so far; valid until the next call, which starts anew in the same memory. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  /** Text of printable ASCII, as it is. */
  raw(ascii: string): void {
    this.#reserve(ascii.length);
    this.#ascii(ascii);
  }

  /** Ends a list or an object, in place of the comma behind its last member. */
  close(bracket: "]" | "}"): void {
    if (this.#bytes[this.#length - 1] === COMMA) this.#length -= 1;
    this.raw(bracket);
  }

  /** A JSON string. */
  string(text: string): void {
    this.#reserve(text.length * LONGEST_UNIT + 2);
    this.#byte(QUOTE);
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit >= 0x20 && unit < 0x7f && unit !== QUOTE && unit !== BACKSLASH) {
        this.#byte(unit);
        continue;
      }
      const point = text.codePointAt(at) ?? unit;
      this.#special(point);
      if (point > 0xffff) at += 1;
    }
    this.#byte(QUOTE);
  }

  #special(point: number): void {
    const short = ESCAPES.get(point);
    if (short !== undefined) this.#ascii(short);
    else if (isReadable(point)) this.#utf8(point);
    else for (const unit of unitsOf(point)) this.#ascii(`\\u${unit.toString(16).padStart(4, "0")}`);
  }

  #utf8(point: number): void {
    if (point < 0x800) {
      this.#byte(0xc0 | (point >> 6));
    } else if (point < 0x1_0000) {
      this.#byte(0xe0 | (point >> 12));
      this.#byte(0x80 | ((point >> 6) & 0x3f));
    } else {
      this.#byte(0xf0 | (point >> 18));
      this.#byte(0x80 | ((point >> 12) & 0x3f));
      this.#byte(0x80 | ((point >> 6) & 0x3f));
    }
    this.#byte(0x80 | (point & 0x3f));
  }

  #ascii(text: string): void {
    for (let at = 0; at < text.length; at += 1) this.#byte(text.charCodeAt(at));
  }

  #byte(byte: number): void {
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

// Asked for every arrow and umlaut of a large document, so an answer is kept.
const readable = new Map<number, boolean>();

function isReadable(point: number): boolean {
  const known = readable.get(point);
  if (known !== undefined) return known;
  const answer = !UNREADABLE.test(String.fromCodePoint(point));
  readable.set(point, answer);
  return answer;
}

function unitsOf(point: number): readonly number[] {
  const text = String.fromCodePoint(point);
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
