// The flat tree endpoints of categories and locations.
import type { Call } from "../wire/call.ts";
import type { OrderSpec } from "../wire/ordering.ts";
import { levelOf, pathString, pathTo, roots, subtreeSums, type Tree, type TreeRow } from "./tree.ts";

interface PlaceRow extends TreeRow {
  readonly description: string;
  readonly structural: boolean;
}

export interface TreeView<Row> {
  readonly childCount: "sublocations" | "subcategories";
  readonly icon: (row: Row) => string;
}

export function treeRenderer<Row extends PlaceRow>(
  call: Call,
  tree: Tree<Row>,
  view: TreeView<Row>,
): (row: Row) => unknown {
  const descendants = subtreeSums(tree, () => 1);
  const treeIds = new Map(roots(tree).map((row, index) => [row.pk, index + 1]));
  return (row) => ({
    pk: row.pk,
    name: row.name,
    parent: row.parent,
    icon: view.icon(row),
    structural: row.structural,
    [view.childCount]: (descendants.get(row.pk) ?? 1) - 1,
    ...(call.backend.profile.detailOnRequest
      ? {
          description: row.description,
          pathstring: pathString(tree, row),
          tree_id: treeIds.get(pathTo(tree, row.pk)[0]?.pk ?? 0) ?? 0,
          level: levelOf(tree, row),
        }
      : {}),
  });
}

export function treeOrder<Row extends PlaceRow>(tree: Tree<Row>): OrderSpec<Row> {
  return {
    fields: { level: (row) => levelOf(tree, row), name: (row) => row.name },
    fallback: ["level", "name"],
  };
}
