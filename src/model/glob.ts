// Globs as people type them: `*` any text, `?` one character, everything else itself; case-insensitive.

export function compileGlob(pattern: string): (text: string) => boolean {
  const source = [...pattern]
    .map((char) => (char === "*" ? ".*" : char === "?" ? "." : char.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")))
    .join("");
  const expression = new RegExp(`^${source}$`, "isu");
  return (text) => expression.test(text);
}
