// What must hold of a category or location: unique names among siblings, no loops.
import type { Errors } from "../wire/reply.ts";
import { subtree, type Tree, type TreeRow } from "./tree.ts";

export function placeErrors<Row extends TreeRow>(
  tree: Tree<Row>,
  candidate: Pick<TreeRow, "name" | "parent">,
  pk?: number,
): Errors {
  if (pk !== undefined && candidate.parent !== null && subtree(tree, pk).has(candidate.parent))
    return { parent: ["Invalid choice"] };
  const twin = tree
    .where("parent", candidate.parent)
    .some((sibling) => sibling.pk !== pk && sibling.name === candidate.name);
  return twin ? { non_field_errors: ["Duplicate names cannot exist under the same parent"] } : {};
}
