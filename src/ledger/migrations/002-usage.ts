// Schema 2: the usage rows whose grams were moved.
import type { Migration } from "./migrations.ts";

export const usage: Migration = {
  number: 2,
  name: "usage",
  statements: [
    `CREATE TABLE usage (
      row TEXT PRIMARY KEY,
      stock INTEGER NOT NULL,
      grams TEXT NOT NULL,
      corrections INTEGER NOT NULL,
      via TEXT NOT NULL CHECK (via IN ('applied', 'recognised')),
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
  ],
};
