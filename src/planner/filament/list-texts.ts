// A list that stays readable however long it is.

const SHOWN = 5;

export function listTexts(texts: readonly string[]): string {
  const rest = texts.length - SHOWN;
  return `${texts.slice(0, SHOWN).join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`;
}
