// A SQLite connection whose queries kysely types and compiles. A plan does without: loading kysely takes 20 ms.
import type { Database } from "bun:sqlite";
import { Kysely } from "kysely";
import { BunSqliteDialect } from "kysely-bun-sqlite";
import { Store } from "./store.ts";
import type { Tables } from "./tables.ts";

export class QueryStore extends Store {
  /** Only compiled by kysely: execution is synchronous here, so that nothing of this process can come between the statements of a transaction. */
  readonly query: Kysely<Tables>;

  constructor(path: string, database: Database) {
    super(path, database);
    this.query = new Kysely<Tables>({ dialect: new BunSqliteDialect({ database }) });
  }
}
