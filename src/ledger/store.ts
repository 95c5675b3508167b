// One SQLite connection: prepared statements, compiled queries and transactions, with file errors in plain words.
import type { Database, SQLQueryBindings, Statement } from "bun:sqlite";
import type { CompiledQuery } from "kysely";
import { translateFileError } from "./file-error.ts";

interface Compilable<Row> {
  compile(): CompiledQuery<Row>;
}

type Bindings = readonly SQLQueryBindings[];

/** A statement prepared once and used for every operation. */
export interface Prepared<Row> {
  first(...bindings: Bindings): Row | undefined;
  all(...bindings: Bindings): Row[];
  /** How many rows changed. */
  run(...bindings: Bindings): number;
}

export class Store {
  readonly path: string;
  readonly #database: Database;
  readonly #statements: Statement[] = [];
  readonly #begin: Prepared<never>;
  readonly #beginRead: Prepared<never>;
  readonly #commit: Prepared<never>;
  readonly #rollback: Prepared<never>;

  constructor(path: string, database: Database) {
    this.path = path;
    this.#database = database;
    this.#begin = this.prepare("BEGIN IMMEDIATE");
    this.#beginRead = this.prepare("BEGIN");
    this.#commit = this.prepare("COMMIT");
    this.#rollback = this.prepare("ROLLBACK");
  }

  prepare<Row>(sql: string): Prepared<Row> {
    const statement = this.#guard(() => this.#database.prepare<Row, SQLQueryBindings[]>(sql));
    this.#statements.push(statement);
    return {
      first: (...bindings) => this.#guard(() => statement.get(...bindings) ?? undefined),
      all: (...bindings) => this.#guard(() => statement.all(...bindings)),
      run: (...bindings) => this.#guard(() => statement.run(...bindings).changes),
    };
  }

  all<Row>(query: Compilable<Row>): Row[] {
    const { sql, parameters } = query.compile();
    return this.rows<Row>(sql, parameters as Bindings);
  }

  /** Raw SQL, for the large reads. */
  rows<Row>(sql: string, bindings: Bindings = []): Row[] {
    return this.#once((database) => {
      const statement = database.prepare<Row, SQLQueryBindings[]>(sql);
      try {
        return statement.all(...bindings);
      } finally {
        statement.finalize();
      }
    });
  }

  first<Row>(query: Compilable<Row>): Row | undefined {
    return this.all(query)[0];
  }

  /** How many rows changed. */
  run(query: Compilable<unknown>): number {
    const { sql, parameters } = query.compile();
    return this.#once((database) => database.run(sql, parameters as SQLQueryBindings[]).changes);
  }

  script(statements: readonly string[]): void {
    this.#once((database) => {
      for (const sql of statements) database.run(sql);
    });
  }

  /** Durable when it returns: `synchronous=FULL` and one commit. */
  transaction<T>(body: () => T): T {
    return this.#within(this.#begin, body);
  }

  /** All reads see one state, whatever a running apply commits meanwhile. */
  snapshot<T>(body: () => T): T {
    return this.#within(this.#beginRead, body);
  }

  close(): void {
    // A statement that is still open would keep the file and its -wal open with it.
    for (const statement of this.#statements) statement.finalize();
    this.#guard(() => this.#database.close());
  }

  /** After an error: a torn file may not even be closed in order, and the first error is the one to tell. */
  abandon(): void {
    for (const statement of this.#statements) statement.finalize();
    this.#database.close(false);
  }

  #within<T>(begin: Prepared<never>, body: () => T): T {
    begin.run();
    try {
      const result = body();
      this.#commit.run();
      return result;
    } catch (error) {
      if (this.#database.inTransaction) this.#rollback.run();
      throw error;
    }
  }

  #once<T>(body: (database: Database) => T): T {
    return this.#guard(() => body(this.#database));
  }

  #guard<T>(body: () => T): T {
    try {
      return body();
    } catch (error) {
      throw translateFileError(this.path, error);
    }
  }
}
