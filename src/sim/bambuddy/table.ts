// A database table with SQLite's id manners: without AUTOINCREMENT the id after the highest row is free again.

export interface Row {
  readonly id: number;
}

/** Called after a change; before is absent for an insert, after for a delete. */
export type ChangeListener<R extends Row> = (before: R | undefined, after: R | undefined) => void;

export class Table<R extends Row> {
  readonly #rows = new Map<number, R>();
  readonly #listeners: ChangeListener<R>[] = [];
  #highestId = 0;

  get size(): number {
    return this.#rows.size;
  }

  onChange(listener: ChangeListener<R>): void {
    this.#listeners.push(listener);
  }

  get(id: number): R | undefined {
    return this.#rows.get(id);
  }

  /** The id the next insert without an explicit id gets. */
  nextId(): number {
    return this.#highestId + 1;
  }

  insert(row: R): R {
    if (this.#rows.has(row.id)) throw new Error(`Row ${row.id} exists already`);
    this.#rows.set(row.id, row);
    this.#highestId = Math.max(this.#highestId, row.id);
    this.#notify(undefined, row);
    return row;
  }

  update(id: number, changes: Partial<Omit<R, "id">>): R {
    const before = this.#rows.get(id);
    if (before === undefined) throw new Error(`No row ${id} to update`);
    const after = { ...before, ...changes };
    this.#rows.set(id, after);
    this.#notify(before, after);
    return after;
  }

  delete(id: number): R | undefined {
    const row = this.#rows.get(id);
    if (row === undefined) return undefined;
    this.#rows.delete(id);
    while (this.#highestId > 0 && !this.#rows.has(this.#highestId)) this.#highestId -= 1;
    this.#notify(row, undefined);
    return row;
  }

  /** In id order, as a scan without ORDER BY returns them. */
  all(): R[] {
    return [...this.#rows.values()].sort((left, right) => left.id - right.id);
  }

  values(): IterableIterator<R> {
    return this.#rows.values();
  }

  #notify(before: R | undefined, after: R | undefined): void {
    for (const listener of this.#listeners) listener(before, after);
  }
}
