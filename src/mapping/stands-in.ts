// How a word is found in a text: the mapping is checked by the rule that the planner follows.

/** As a whole word in any case: neither a letter nor a digit touches it. */
export function standsIn(text: string, word: string): boolean {
  const plain = word
    .trim()
    .toLowerCase()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return (
    plain !== "" && new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, "u").test(text.toLowerCase())
  );
}
