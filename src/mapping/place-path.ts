// Splits the written path of a category or location into its names.

export type PlacePath =
  | { readonly kind: "path"; readonly names: readonly string[] }
  | { readonly kind: "wrong"; readonly message: string; readonly hint?: string };

const PART = /\\[\\/]|[^/]/gs;
const ESCAPE = /\\([\\/])/g;

/** `Printed parts/Functional` → two names; `\/` is a slash inside a name, `\\` a backslash. */
export function readPlacePath(text: string): PlacePath {
  const names = splitAtSlashes(text).map((name) => name.trim().replace(ESCAPE, "$1"));
  if (names.every((name) => name !== "")) return { kind: "path", names };
  return {
    kind: "wrong",
    message: "holds an empty name",
    hint: 'Names are parted by single slashes: "Printed parts/Functional".',
  };
}

/** The path as it would be written, so that two spellings of one place compare equal. */
export function writePlacePath(names: readonly string[]): string {
  return names.map((name) => name.replaceAll("\\", "\\\\").replaceAll("/", "\\/")).join("/");
}

function splitAtSlashes(text: string): readonly string[] {
  const names = [""];
  let end = 0;
  for (const match of text.matchAll(PART)) {
    for (let slash = end; slash < match.index; slash += 1) names.push("");
    names.push(`${names.pop() ?? ""}${match[0]}`);
    end = match.index + match[0].length;
  }
  for (let slash = end; slash < text.length; slash += 1) names.push("");
  return names;
}
