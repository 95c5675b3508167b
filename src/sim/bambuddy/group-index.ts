// Finds the rows of a table that share a key, in id order, without scanning the table.

import type { Row, Table } from "./table.ts";

export class GroupIndex<R extends Row, K> {
  readonly #groups = new Map<K, Map<number, R>>();
  readonly #keyOf: (row: R) => K | null;

  /** Rows whose key is null belong to no group. */
  constructor(table: Table<R>, keyOf: (row: R) => K | null) {
    this.#keyOf = keyOf;
    table.onChange((before, after) => {
      if (before !== undefined) this.#remove(before);
      if (after !== undefined) this.#add(after);
    });
  }

  rows(key: K): R[] {
    return [...(this.#groups.get(key)?.values() ?? [])].sort((left, right) => left.id - right.id);
  }

  count(key: K): number {
    return this.#groups.get(key)?.size ?? 0;
  }

  #add(row: R): void {
    const key = this.#keyOf(row);
    if (key === null) return;
    const group = this.#groups.get(key) ?? new Map<number, R>();
    group.set(row.id, row);
    this.#groups.set(key, group);
  }

  #remove(row: R): void {
    const key = this.#keyOf(row);
    if (key === null) return;
    const group = this.#groups.get(key);
    group?.delete(row.id);
    if (group?.size === 0) this.#groups.delete(key);
  }
}
