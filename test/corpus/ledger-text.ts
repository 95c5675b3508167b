// A ledger as SQL text and back: what is committed to git can be read, and no version of SQLite is needed to keep it.
import { Database } from "bun:sqlite";

/** Everything that a new ledger is made of, in the order in which it can be made again. */
export function ledgerToText(path: string): string {
  const database = new Database(path, { readonly: true });
  try {
    const id = (database.query("PRAGMA application_id").get() as { application_id: number }).application_id;
    const made = database
      .query("SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
      .all() as { readonly name: string; readonly type: string; readonly sql: string }[];
    const tables = made.filter(({ type }) => type === "table");
    return [
      `PRAGMA application_id = ${id}`,
      ...made.map(({ sql }) => sql),
      ...tables.flatMap(({ name }) => rowsOf(database, name)),
      "",
    ].join(";\n");
  } finally {
    database.close();
  }
}

function rowsOf(database: Database, table: string): string[] {
  return database
    .query(`SELECT * FROM ${table}`)
    .values()
    .map((row) => `INSERT INTO ${table} VALUES (${row.map(literal).join(", ")})`);
}

function literal(value: unknown): string {
  if (value === null) return "NULL";
  return typeof value === "number" ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
}

export function ledgerFromText(text: string, path: string): void {
  const database = new Database(path, { create: true });
  try {
    database.run("PRAGMA journal_mode = WAL");
    database.run(text);
  } finally {
    database.close();
  }
}
