// Keeps a table's rows ordered by created_at descending, ties by id, which is how SQLite happens to return them.

import type { Row, Table } from "./table.ts";

interface DatedRow extends Row {
  readonly created_at: string;
}

export class NewestFirst<R extends DatedRow> {
  readonly #table: Table<R>;
  /** Oldest first, so that a new row is appended and not inserted in front of everything. */
  #oldestFirst: R[] = [];
  #positions = new Map<number, number>();
  #stale = false;

  constructor(table: Table<R>) {
    this.#table = table;
    table.onChange((before, after) => this.#follow(before, after));
  }

  /** `tieTurn` rotates every group of equal times, because the server promises no order among them. */
  rows(tieTurn = 0): R[] {
    this.#refresh();
    const newestFirst = this.#oldestFirst.toReversed();
    return tieTurn === 0 ? newestFirst : rotateTies(newestFirst, tieTurn);
  }

  #follow(before: R | undefined, after: R | undefined): void {
    if (this.#stale) return;
    const unmoved = before !== undefined && after !== undefined && before.created_at === after.created_at;
    const position = before === undefined ? undefined : this.#positions.get(before.id);
    if (unmoved && position !== undefined) {
      this.#oldestFirst[position] = after;
      return;
    }
    const newest = this.#oldestFirst.at(-1);
    const isNewer = newest === undefined || (after !== undefined && after.created_at > newest.created_at);
    if (before === undefined && after !== undefined && isNewer) {
      this.#positions.set(after.id, this.#oldestFirst.length);
      this.#oldestFirst.push(after);
      return;
    }
    this.#stale = true;
  }

  #refresh(): void {
    if (!this.#stale) return;
    this.#oldestFirst = [...this.#table.values()].sort(byAgeThenId);
    this.#positions = new Map(this.#oldestFirst.map((row, position) => [row.id, position]));
    this.#stale = false;
  }
}

/** For rows in id order: the newest first, ties as they are. */
export function byNewest(
  left: { readonly created_at: string },
  right: { readonly created_at: string },
): number {
  if (left.created_at === right.created_at) return 0;
  return left.created_at < right.created_at ? 1 : -1;
}

function byAgeThenId(left: DatedRow, right: DatedRow): number {
  if (left.created_at !== right.created_at) return left.created_at < right.created_at ? -1 : 1;
  return right.id - left.id;
}

function rotateTies<R extends DatedRow>(rows: readonly R[], turn: number): R[] {
  const rotated: R[] = [];
  let start = 0;
  for (let end = 1; end <= rows.length; end += 1) {
    if (end < rows.length && rows[end]?.created_at === rows[start]?.created_at) continue;
    const ties = rows.slice(start, end);
    const shift = turn % ties.length;
    rotated.push(...ties.slice(shift), ...ties.slice(0, shift));
    start = end;
  }
  return rotated;
}
