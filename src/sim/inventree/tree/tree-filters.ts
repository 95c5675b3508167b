// The filters that category and location lists share.
import type { Call } from "../wire/call.ts";
import { booleanFilter, type Filter, NOT_A_CHOICE, textFilter, where } from "../wire/filters.ts";
import { levelOf, subtree, type Tree, type TreeRow } from "./tree.ts";

interface PlaceRow extends TreeRow {
  readonly structural: boolean;
}

export function treeFilters<Row extends PlaceRow>(treeOf: (call: Call) => Tree<Row>): readonly Filter<Row>[] {
  return [
    parentFilter(treeOf),
    topLevelFilter(),
    cascadeFilter(),
    textFilter<Row>("name", (row, wanted) => row.name === wanted),
    booleanFilter<Row>("structural", (row) => row.structural),
    {
      name: "depth",
      build: (value, call) => {
        const depth = Number(value);
        const relative = treeOf(call).get(Number(call.query.get("parent") ?? "0"));
        const base = relative === undefined ? 0 : levelOf(treeOf(call), relative);
        return where((row) => levelOf(treeOf(call), row) - base <= depth);
      },
    },
  ];
}

export function levelFilters<Row extends TreeRow>(treeOf: (call: Call) => Tree<Row>): readonly Filter<Row>[] {
  return [
    parentFilter(treeOf),
    { name: "level", build: (value, call) => where((row) => levelOf(treeOf(call), row) === Number(value)) },
    {
      name: "max_level",
      since: 511,
      build: (value, call) => where((row) => levelOf(treeOf(call), row) <= Number(value)),
    },
  ];
}

/** Direct children, or with `cascade=true` everything below. */
function parentFilter<Row extends TreeRow>(treeOf: (call: Call) => Tree<Row>): Filter<Row> {
  return {
    name: "parent",
    build: (value, call) => {
      const tree = treeOf(call);
      const parent = tree.get(Number(value));
      if (parent === undefined) return { kind: "refused", message: NOT_A_CHOICE };
      if (call.query.get("cascade")?.toLowerCase() !== "true")
        return where((row) => row.parent === parent.pk);
      const below = subtree(tree, parent.pk);
      return where((row) => row.pk !== parent.pk && below.has(row.pk));
    },
  };
}

function topLevelFilter<Row extends TreeRow>(): Filter<Row> {
  return booleanFilter<Row>("top_level", (row) => row.parent === null);
}

/** Without a parent, `cascade=false` leaves the roots. */
function cascadeFilter<Row extends TreeRow>(): Filter<Row> {
  return {
    name: "cascade",
    build: (value, call) => {
      if (value.toLowerCase() !== "false" || (call.query.get("parent") ?? "") !== "")
        return { kind: "everything" };
      return where((row) => row.parent === null);
    },
  };
}
