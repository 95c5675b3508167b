// List filters: a name, the versions that know it, and how a value becomes a test, a refusal or a crash.
import type { Call } from "./call.ts";
import { databaseCrashed, type Reply, refused } from "./reply.ts";
import { compileRegex } from "./search.ts";

export type Test<Row> = (row: Row) => boolean;

export type Built<Row> =
  | { readonly kind: "test"; readonly test: Test<Row> }
  | { readonly kind: "everything" }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "crash" };

export interface Filter<Row> {
  readonly name: string;
  readonly since?: number;
  readonly until?: number;
  readonly build: (value: string, call: Call) => Built<Row>;
}

export type Filtered<Row> =
  | { readonly kind: "rows"; readonly rows: readonly Row[] }
  | { readonly kind: "reply"; readonly reply: Reply };

export const NOT_A_CHOICE = "Select a valid choice. That choice is not one of the available choices.";

export function applyFilters<Row>(
  call: Call,
  rows: readonly Row[],
  filters: readonly Filter<Row>[],
): Filtered<Row> {
  const errors: Record<string, readonly string[]> = {};
  const tests: Test<Row>[] = [];
  for (const filter of filters) {
    const value = call.query.getAll(filter.name).at(-1);
    if (value === undefined || value === "" || !isKnown(call, filter)) continue;
    const built = filter.build(value, call);
    if (built.kind === "crash") return { kind: "reply", reply: regexCrash(call) };
    if (built.kind === "refused") errors[filter.name] = [built.message];
    if (built.kind === "test") tests.push(built.test);
  }
  if (Object.keys(errors).length > 0) return { kind: "reply", reply: refused(errors) };
  if (tests.length === 0) return { kind: "rows", rows };
  return { kind: "rows", rows: rows.filter((row) => tests.every((test) => test(row))) };
}

export function regexCrash(call: Call): Reply {
  return databaseCrashed(call.path, call.backend.sqlite ? "OperationalError" : "DataError");
}

export function where<Row>(test: Test<Row>): Built<Row> {
  return { kind: "test", test };
}

export function booleanFilter<Row>(name: string, holds: Test<Row>, since = 0): Filter<Row> {
  return {
    name,
    since,
    build: (value) => {
      const wanted = { true: true, "1": true, false: false, "0": false }[value.toLowerCase()];
      return wanted === undefined ? { kind: "everything" } : where((row) => holds(row) === wanted);
    },
  };
}

export function numberFilter<Row>(
  name: string,
  test: (row: Row, wanted: number) => boolean,
  since = 0,
): Filter<Row> {
  return {
    name,
    since,
    build: (value) => {
      const wanted = Number(value);
      if (Number.isNaN(wanted)) return { kind: "refused", message: "Enter a number." };
      return where((row) => test(row, wanted));
    },
  };
}

export function textFilter<Row>(name: string, test: (row: Row, wanted: string) => boolean): Filter<Row> {
  return { name, build: (value) => where((row) => test(row, value)) };
}

export function regexFilter<Row>(name: string, text: (row: Row) => string | null | undefined): Filter<Row> {
  return {
    name,
    build: (value) => {
      const expression = compileRegex(value);
      if (expression === undefined) return { kind: "crash" };
      return where((row) => expression.test(text(row) ?? ""));
    },
  };
}

/** A pair of strict bounds: `after` is later than midnight of the day, so it includes the day itself. */
export function dayFilters<Row>(
  names: { readonly after: string; readonly before: string },
  second: (row: Row) => string | null,
  since = 0,
): readonly Filter<Row>[] {
  return [
    dateFilter(names.after, (row: Row, day) => (second(row) ?? "") > `${day} 00:00:00`, since),
    dateFilter(names.before, (row: Row, day) => isBefore(second(row), `${day} 00:00:00`), since),
  ];
}

export function dateFilter<Row>(
  name: string,
  test: (row: Row, day: string) => boolean,
  since = 0,
): Filter<Row> {
  return {
    name,
    since,
    build: (value) => {
      if (!isDate(value)) return { kind: "refused", message: "Enter a valid date." };
      return where((row) => test(row, value));
    },
  };
}

export function isBefore(moment: string | null, bound: string): boolean {
  return moment !== null && moment < bound;
}

function isDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
}

function isKnown(call: Call, filter: Pick<Filter<never>, "since" | "until">): boolean {
  const { apiVersion } = call.backend.profile;
  return apiVersion >= (filter.since ?? 0) && apiVersion <= (filter.until ?? Number.POSITIVE_INFINITY);
}
