// What is wrong with a mapping, and where.

export interface MappingProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Dotted, such as `prints.rules[2].category`; empty for the document itself. */
  readonly path: string;
  readonly message: string;
  /** What to do about it, as a sentence of its own. */
  readonly hint?: string;
  /** The key that is written there, and the one it was certainly meant to be. */
  readonly rename?: Rename;
}

export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** A problem before it is known where its pointer stands in the file. */
export interface LocalProblem {
  readonly pointer: string;
  /** Whether the key itself or what follows it is wrong. */
  readonly at: "key" | "value";
  readonly message: string;
  readonly hint?: string;
  readonly rename?: Rename;
}

/** `config/mapping.yaml:12:5: prints.key_field: unknown key. Did you mean "key_fields"?` */
export function formatProblem(problem: MappingProblem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}:`;
  const subject = problem.path === "" ? "" : ` ${problem.path}:`;
  const hint = problem.hint === undefined ? "" : `. ${problem.hint}`;
  return `${place}${subject} ${problem.message}${hint}`;
}

export function compareProblems(a: MappingProblem, b: MappingProblem): number {
  return a.line - b.line || a.column - b.column;
}
