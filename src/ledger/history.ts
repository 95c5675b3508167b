// Answers `reconcile ledger list | show | history` with plain rows.
import { type SqlBool, sql } from "kysely";
import type { QueryStore } from "./query-store.ts";
import { hasUsageTable } from "./read-usage.ts";

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** How many rows there are without paging. */
  readonly total: number;
}

export interface PageQuery {
  readonly limit: number;
  readonly offset: number;
}

export interface BookingQuery extends PageQuery {
  /** `*` any text, `?` one character, over the run address; case-insensitive. */
  readonly glob?: string;
}

export interface BookingRow {
  readonly run: string;
  readonly archive: number | null;
  readonly part: number;
  readonly stock: number;
  readonly via: "applied" | "recognised";
  readonly batch: string | null;
  readonly at: string;
}

/** One attempt of one operation. */
export interface JournalRow {
  /** The plan's digest. */
  readonly plan: string;
  readonly operation: string;
  readonly attempt: number;
  readonly address: string;
  readonly kind: string;
  readonly object: string;
  /** The address of the run, or of the usage row, that it books. */
  readonly run: string | null;
  readonly state: "intended" | "sent" | "observed" | "closed";
  readonly outcome: string | null;
  readonly why: string | null;
  /** JSON documents: the operation, the answer, the result. */
  readonly body: string;
  readonly answer: string | null;
  readonly result: string | null;
  readonly intended_at: string;
  readonly sent_at: string | null;
  readonly observed_at: string | null;
  readonly closed_at: string | null;
}

export interface ToolRunRow {
  readonly id: number;
  readonly command: string;
  readonly tool: string;
  readonly started_at: string;
  readonly ended_at: string | null;
  readonly exit: string | null;
  readonly plan: string | null;
}

/** A usage row and the grams that were moved for it. */
export interface UsageBookingRow {
  readonly row: string;
  readonly stock: number;
  readonly grams: string;
  readonly corrections: number;
  readonly via: "applied" | "recognised";
  readonly at: string;
}

/** Everything the ledger knows under one address. */
export interface AddressHistory {
  readonly booking?: BookingRow;
  readonly usage?: UsageBookingRow;
  readonly journal: readonly JournalRow[];
}

const JOURNAL_COLUMNS = [
  "plan.digest as plan",
  "operation",
  "attempt",
  "address",
  "kind",
  "object",
  "run",
  "operation.state",
  "outcome",
  "why",
  "body",
  "answer",
  "result",
  "intended_at",
  "sent_at",
  "observed_at",
  "closed_at",
] as const;

/** `run-2@…` before `run-10@…`. */
export function listBookings(store: QueryStore, { glob, limit, offset }: BookingQuery): Page<BookingRow> {
  const all = store.query.selectFrom("booking");
  const chosen = glob === undefined ? all : all.where(matchesGlob("run", glob));
  return store.snapshot(() => ({
    rows: store.all(
      chosen.selectAll().orderBy(unitOfRun).orderBy(numberOfRun).orderBy("run").limit(limit).offset(offset),
    ),
    total: store.first(chosen.select(({ fn }) => fn.countAll<number>().as("n")))?.n ?? 0,
  }));
}

/** By the address of a run or a usage row, the address of an operation, or an operation's id. */
export function showAddress(store: QueryStore, address: string): AddressHistory | undefined {
  return store.snapshot(() => {
    const journal = store.all(
      store.query
        .selectFrom("operation")
        .innerJoin("plan", "plan.id", "operation.plan")
        .select(JOURNAL_COLUMNS)
        .where((row) =>
          row.or([row("address", "=", address), row("run", "=", address), row("operation", "=", address)]),
        )
        .orderBy("operation.id"),
    );
    const booked = journal.find((row) => row.run !== null)?.run ?? address.replace(/^usage\//, "");
    const booking = store.first(store.query.selectFrom("booking").selectAll().where("run", "=", booked));
    const usage = findUsage(store, booked);
    if (journal.length === 0 && booking === undefined && usage === undefined) return undefined;
    return {
      ...(booking === undefined ? {} : { booking }),
      ...(usage === undefined ? {} : { usage }),
      journal,
    };
  });
}

/** Newest first. */
export function listToolRuns(store: QueryStore, { limit, offset }: PageQuery): Page<ToolRunRow> {
  const all = store.query.selectFrom("tool_run");
  return store.snapshot(() => ({
    rows: store.all(all.selectAll().orderBy("id", "desc").limit(limit).offset(offset)),
    total: store.first(all.select(({ fn }) => fn.countAll<number>().as("n")))?.n ?? 0,
  }));
}

function findUsage(store: QueryStore, row: string): UsageBookingRow | undefined {
  if (!hasUsageTable(store)) return undefined;
  return store.first(store.query.selectFrom("usage").selectAll().where("row", "=", row));
}

const unitOfRun = sql<string>`substr(run, 1, instr(run, '-'))`;
/** SQLite reads the digits that a text begins with. */
const numberOfRun = sql<number>`CAST(substr(run, instr(run, '-') + 1) AS INTEGER)`;

function matchesGlob(column: "run", glob: string) {
  const pattern = glob
    .replace(/[\\%_]/g, "\\$&")
    .replaceAll("*", "%")
    .replaceAll("?", "_");
  return sql<SqlBool>`${sql.ref(column)} LIKE ${pattern} ESCAPE '\\'`;
}
