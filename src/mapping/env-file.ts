// Reads the text of a `.env` file into variables.

export interface EnvVariable {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

export interface EnvFile {
  /** Of a variable written twice, the last. */
  readonly variables: ReadonlyMap<string, EnvVariable>;
  /** Lines that are neither a comment nor `NAME=value`; their text may be a secret and is not kept. */
  readonly strayLines: readonly number[];
}

const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/s;

export function readEnvFile(text: string): EnvFile {
  const variables = new Map<string, EnvVariable>();
  const strayLines: number[] = [];
  for (const [index, content] of text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (content.trim() === "" || content.trim().startsWith("#")) continue;
    const [, name, value] = ASSIGNMENT.exec(content) ?? [];
    const line = index + 1;
    if (name === undefined || value === undefined) strayLines.push(line);
    else variables.set(name, { name, value: unquote(value.trim()), line });
  }
  return { variables, strayLines };
}

function unquote(value: string): string {
  const [, , quoted] = /^(["'])(.*)\1(?:\s+#.*)?$/s.exec(value) ?? [];
  if (quoted !== undefined) return quoted.trim();
  return value.replace(/(^|\s+)#.*$/s, "").trim();
}
