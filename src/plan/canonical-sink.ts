// Collects JSON text as bytes: one buffer instead of one string per value keeps a large document's memory flat.

const START_LENGTH = 1024;

// Valid JSON, but invisible or reordering where a person reads the raw text: written as \uXXXX.
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const encoder = new TextEncoder();

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
    for (let at = 0; at < ascii.length; at += 1) this.#bytes[this.#length + at] = ascii.charCodeAt(at);
    this.#length += ascii.length;
  }

  /** Ends a list or an object, in place of the comma behind its last member. */
  close(bracket: "]" | "}"): void {
    if (this.#bytes[this.#length - 1] === COMMA) this.#length -= 1;
    this.raw(bracket);
  }

  /** A JSON string. */
  string(text: string): void {
    this.#reserve(text.length + 2);
    const start = this.#length;
    let end = start;
    this.#bytes[end++] = QUOTE;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code < 0x20 || code > 0x7e || code === QUOTE || code === BACKSLASH) {
        this.#escaped(text);
        return;
      }
      this.#bytes[end++] = code;
    }
    this.#bytes[end++] = QUOTE;
    this.#length = end;
  }

  #escaped(text: string): void {
    const json = JSON.stringify(text).replace(UNREADABLE, escapeUnits);
    // No UTF-16 unit takes more than three bytes of UTF-8.
    this.#reserve(json.length * 3);
    this.#length += encoder.encodeInto(json, this.#bytes.subarray(this.#length)).written;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

function escapeUnits(char: string): string {
  const units = Array.from({ length: char.length }, (_, at) => char.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
