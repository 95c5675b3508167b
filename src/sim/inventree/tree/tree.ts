// Walking a tree of categories or locations.
import type { IndexedRow, Table } from "../store/table.ts";

export interface TreeRow extends IndexedRow {
  readonly name: string;
  readonly parent: number | null;
}

export type Tree<Row extends TreeRow> = Table<Row, "parent">;

/** From the root down to the row itself. */
export function pathTo<Row extends TreeRow>(tree: Tree<Row>, pk: number | null): readonly Row[] {
  const path: Row[] = [];
  for (let row = tree.get(pk); row !== undefined && path.length < 100; row = tree.get(row.parent))
    path.unshift(row);
  return path;
}

export function pathString<Row extends TreeRow>(tree: Tree<Row>, row: Row): string {
  return [...pathTo(tree, row.parent), row].map((step) => step.name).join("/");
}

export function levelOf<Row extends TreeRow>(tree: Tree<Row>, row: Row): number {
  return pathTo(tree, row.parent).length;
}

/** The row and everything below it. */
export function subtree<Row extends TreeRow>(tree: Tree<Row>, pk: number): ReadonlySet<number> {
  const found = new Set<number>();
  const waiting = [pk];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    for (const child of tree.where("parent", next)) waiting.push(child.pk);
  }
  return found;
}

/** Depth first, siblings by name: the order the server keeps its trees in. */
export function inTreeOrder<Row extends TreeRow>(tree: Tree<Row>): readonly Row[] {
  return branch(tree, null);
}

export function roots<Row extends TreeRow>(tree: Tree<Row>): readonly Row[] {
  return siblings(tree, null);
}

/** Sums a count over each subtree, for every row at once. */
export function subtreeSums<Row extends TreeRow>(
  tree: Tree<Row>,
  own: (row: Row) => number,
): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const row of [...inTreeOrder(tree)].reverse()) {
    const total = (sums.get(row.pk) ?? 0) + own(row);
    sums.set(row.pk, total);
    if (row.parent !== null) sums.set(row.parent, (sums.get(row.parent) ?? 0) + total);
  }
  return sums;
}

function branch<Row extends TreeRow>(tree: Tree<Row>, parent: number | null): readonly Row[] {
  return siblings(tree, parent).flatMap((row) => [row, ...branch(tree, row.pk)]);
}

function siblings<Row extends TreeRow>(tree: Tree<Row>, parent: number | null): readonly Row[] {
  return tree.where("parent", parent).sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}
