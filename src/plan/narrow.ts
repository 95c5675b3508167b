// Chooses some operations of a plan by globs over addresses, without ever leaving one behind that another needs.
import { compileGlob } from "../model/glob.ts";
import type { Operation } from "../model/operation.ts";
import { groupBy } from "../model/order.ts";

export interface Selection {
  /** Keep what matches any of these, and whatever that depends on; absent or empty keeps everything. */
  readonly only?: readonly string[];
  /** Leave out what matches any of these, and whatever depends on that. Wins over `only`. */
  readonly except?: readonly string[];
}

export interface Selected {
  readonly kept: readonly Operation[];
  readonly left: readonly Operation[];
  /** Globs that match no operation: most likely a typing mistake. */
  readonly unmatched: readonly string[];
}

/** Both lists keep the order of `operations`. */
export function selectOperations(
  operations: readonly Operation[],
  { only = [], except = [] }: Selection,
): Selected {
  if (only.length === 0 && except.length === 0) return { kept: operations, left: [], unmatched: [] };
  const byAddress = new Map(operations.map((operation) => [operation.address, operation]));
  const wanted =
    only.length === 0 ? new Set(byAddress.keys()) : withNeeds(byAddress, matching(operations, only));
  const unwanted = withDependents(operations, matching(operations, except));
  const isKept = ({ address }: Operation) => wanted.has(address) && !unwanted.has(address);
  return {
    kept: operations.filter(isKept),
    left: operations.filter((operation) => !isKept(operation)),
    unmatched: [...only, ...except].filter((glob) => matching(operations, [glob]).size === 0),
  };
}

function matching(operations: readonly Operation[], globs: readonly string[]): ReadonlySet<string> {
  const matches = globs.map(compileGlob);
  return new Set(
    operations.flatMap(({ address }) => (matches.some((isMatch) => isMatch(address)) ? [address] : [])),
  );
}

function withNeeds(
  byAddress: ReadonlyMap<string, Operation>,
  start: ReadonlySet<string>,
): ReadonlySet<string> {
  return reach(start, (address) => byAddress.get(address)?.depends_on ?? []);
}

function withDependents(operations: readonly Operation[], start: ReadonlySet<string>): ReadonlySet<string> {
  const needs = operations.flatMap(({ address, depends_on }) =>
    depends_on.map((need) => ({ need, address })),
  );
  const dependents = groupBy(needs, ({ need }) => need);
  return reach(start, (address) => (dependents.get(address) ?? []).map((edge) => edge.address));
}

function reach(
  start: ReadonlySet<string>,
  next: (address: string) => readonly string[],
): ReadonlySet<string> {
  const reached = new Set(start);
  // A set yields what is added while it is walked.
  for (const address of reached) for (const neighbour of next(address)) reached.add(neighbour);
  return reached;
}
