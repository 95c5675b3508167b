// One table: rows by primary key, secondary indexes, and a revision that rises with every write.

export type IndexKey = string | number | null;

export interface IndexedRow {
  readonly pk: number;
}

type KeyOf<Row> = (row: Row) => IndexKey;

export class Table<Row extends IndexedRow, Index extends string = never> {
  readonly #rows = new Map<number, Row>();
  readonly #keys: ReadonlyMap<Index, KeyOf<Row>>;
  readonly #pks: ReadonlyMap<Index, Map<IndexKey, Set<number>>>;
  #last = 0;
  #newest = 0;
  #revision = 0;
  /** Rows are kept in the order of insertion, which is nearly always that of the keys. */
  #isOrdered = true;

  constructor(indexes: Readonly<Record<Index, KeyOf<Row>>>) {
    const names = Object.keys(indexes) as Index[];
    this.#keys = new Map(names.map((name) => [name, indexes[name]]));
    this.#pks = new Map(names.map((name) => [name, new Map()]));
  }

  get revision(): number {
    return this.#revision;
  }

  get size(): number {
    return this.#rows.size;
  }

  /** Never reused, also after deletions. */
  nextPk(): number {
    return this.#last + 1;
  }

  put(row: Row): Row {
    const former = this.#rows.get(row.pk);
    for (const [name, keyOf] of this.#keys) {
      if (former !== undefined) this.#unlink(name, { key: keyOf(former), pk: row.pk });
      this.#link(name, { key: keyOf(row), pk: row.pk });
    }
    if (former === undefined && row.pk < this.#newest) this.#isOrdered = false;
    if (former === undefined) this.#newest = row.pk;
    this.#rows.set(row.pk, row);
    this.#last = Math.max(this.#last, row.pk);
    this.#revision += 1;
    return row;
  }

  delete(pk: number): boolean {
    const former = this.#rows.get(pk);
    if (former === undefined) return false;
    for (const [name, keyOf] of this.#keys) this.#unlink(name, { key: keyOf(former), pk });
    this.#rows.delete(pk);
    this.#revision += 1;
    return true;
  }

  get(pk: number | null): Row | undefined {
    return pk === null ? undefined : this.#rows.get(pk);
  }

  all(): Row[] {
    const rows = [...this.#rows.values()];
    return this.#isOrdered ? rows : rows.sort((a, b) => a.pk - b.pk);
  }

  where(index: Index, key: IndexKey): Row[] {
    const rows: Row[] = [];
    for (const pk of this.#pks.get(index)?.get(key) ?? []) {
      const row = this.#rows.get(pk);
      if (row !== undefined) rows.push(row);
    }
    return rows.sort((a, b) => a.pk - b.pk);
  }

  count(index: Index, key: IndexKey): number {
    return this.#pks.get(index)?.get(key)?.size ?? 0;
  }

  #link(name: Index, entry: { readonly key: IndexKey; readonly pk: number }): void {
    const byKey = this.#pks.get(name);
    const pks = byKey?.get(entry.key);
    if (pks === undefined) byKey?.set(entry.key, new Set([entry.pk]));
    pks?.add(entry.pk);
  }

  #unlink(name: Index, entry: { readonly key: IndexKey; readonly pk: number }): void {
    const byKey = this.#pks.get(name);
    const pks = byKey?.get(entry.key);
    pks?.delete(entry.pk);
    if (pks?.size === 0) byKey?.delete(entry.key);
  }
}
