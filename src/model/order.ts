// Explicit orderings: nothing in a plan may depend on locale, map order or the order of a server's reply.

/** Compares by UTF-16 code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A new array, ordered by `key` (text or number), ties kept in input order. */
export function sortedBy<T>(items: Iterable<T>, key: (item: T) => string | number): T[] {
  const keyed = [...items].map((item) => ({ item, key: key(item) }));
  // What comes from a server or a plan mostly is in order, and the engine's sort does not see that.
  if (keyed.some((entry, at) => at > 0 && compareKeys(keyed[at - 1]?.key ?? "", entry.key) > 0))
    keyed.sort((a, b) => compareKeys(a.key, b.key));
  return keyed.map(({ item }) => item);
}

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : compareText(String(a), String(b));
}

/** Groups items by a text key; groups keep input order. */
export function groupBy<K, T>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}
