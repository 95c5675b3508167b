// Reads the predecessor's variables one by one and keeps the record of what became of each.
import type { EnvFile } from "./env-file.ts";

export interface EnvNote {
  /** The variable; absent for advice that belongs to none. */
  readonly name?: string;
  readonly line?: number;
  readonly kind: EnvNoteKind;
  readonly text: string;
}

export type EnvNoteKind =
  /** Stands in the mapping with the same meaning. */
  | "kept"
  /** Stands in the mapping, but means something else now. */
  | "changed"
  | "no-effect"
  /** The value cannot be used; what stands in the mapping instead is said. */
  | "rejected"
  /** Not a variable of the predecessor. */
  | "unknown"
  /** Something a person must do. */
  | "to-do";

export interface Range {
  readonly least: number;
  readonly most: number;
}

export const PK: Range = { least: 1, most: 2_147_483_647 };

export class EnvReader {
  readonly #file: EnvFile;
  readonly #ofVariable = new Map<string, EnvNote>();
  readonly #advice: EnvNote[] = [];

  constructor(file: EnvFile) {
    this.#file = file;
  }

  /** What is said first about a variable stays: a rejected value is not also kept. Silent for variables not in the file. */
  note(name: string, kind: EnvNoteKind, text: string): void {
    const variable = this.#file.variables.get(name);
    if (variable === undefined || this.#ofVariable.has(name)) return;
    this.#ofVariable.set(name, { name, line: variable.line, kind, text });
  }

  advise(text: string): void {
    this.#advice.push({ kind: "to-do", text });
  }

  has(name: string): boolean {
    return this.#file.variables.has(name);
  }

  /** The value without surrounding space; absent when empty. */
  text(name: string): string | undefined {
    const value = this.#file.variables.get(name)?.value ?? "";
    return value === "" ? undefined : value;
  }

  isOn(name: string, otherwise: "on" | "off"): boolean {
    const value = this.text(name)?.toLowerCase();
    if (value === undefined) return otherwise === "on";
    if (["true", "1", "yes", "on", "y", "t"].includes(value)) return true;
    if (["false", "0", "no", "off", "n", "f"].includes(value)) return false;
    this.note(name, "rejected", `is neither true nor false; ${otherwise} is assumed`);
    return otherwise === "on";
  }

  integer(name: string, { least, most }: Range): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = /^\d{1,12}(\.0*)?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.note(name, "rejected", `is not a whole number from ${least} to ${most}`);
    return undefined;
  }

  /** Comma-separated words, lower-case, each once. */
  words(name: string): readonly string[] {
    const words = (this.text(name) ?? "").split(/[,;\s]+/).map((word) => word.toLowerCase());
    return [...new Set(words.filter((word) => word !== ""))];
  }

  /** Advice first, then the variables in file order, then what no translation asked for. */
  notes(): readonly EnvNote[] {
    const variables = [...this.#file.variables.values()].map(
      ({ name, line }) => this.#ofVariable.get(name) ?? strangeVariable(name, line),
    );
    const strays = this.#file.strayLines.map(
      (line): EnvNote => ({ line, kind: "unknown", text: "the line is not NAME=value and was left out" }),
    );
    return [...this.#advice, ...variables, ...strays];
  }
}

/** A name is repeated only where it looks like one: a pasted secret may hold an equals sign. */
function strangeVariable(name: string, line: number): EnvNote {
  const text = "is not a setting of the earlier service and was left out";
  return /^[A-Z]+(_[A-Z]+)+$/.test(name)
    ? { name, line, kind: "unknown", text }
    : { line, kind: "unknown", text: `the variable on this line ${text}` };
}
