// Schema 1: the journal, the lease, the bookings and what was learned on the way.
import type { Migration } from "./migrations.ts";

export const initial: Migration = {
  number: 1,
  name: "initial",
  statements: [
    `CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE tool_run (
      id INTEGER PRIMARY KEY,
      command TEXT NOT NULL,
      tool TEXT NOT NULL,
      started_at TEXT NOT NULL,
      ended_at TEXT,
      exit TEXT,
      plan TEXT
    ) STRICT`,
    `CREATE TABLE plan (
      id INTEGER PRIMARY KEY,
      digest TEXT NOT NULL,
      created_at TEXT NOT NULL,
      semantic_digest TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('started', 'finished')),
      started_at TEXT NOT NULL,
      finished_at TEXT,
      UNIQUE (digest, created_at)
    ) STRICT`,
    `CREATE TABLE operation (
      id INTEGER PRIMARY KEY,
      plan INTEGER NOT NULL REFERENCES plan (id),
      operation TEXT NOT NULL,
      attempt INTEGER NOT NULL,
      address TEXT NOT NULL,
      kind TEXT NOT NULL,
      object TEXT NOT NULL,
      run TEXT,
      body TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('intended', 'sent', 'observed', 'closed')),
      answer TEXT,
      outcome TEXT,
      why TEXT,
      result TEXT,
      token INTEGER NOT NULL,
      intended_at TEXT NOT NULL,
      sent_at TEXT,
      observed_at TEXT,
      closed_at TEXT,
      CHECK ((state = 'closed') = (outcome IS NOT NULL)),
      UNIQUE (plan, operation, attempt)
    ) STRICT`,
    // At most one attempt of an operation is ever open; also finds the open ones without a scan.
    `CREATE UNIQUE INDEX operation_open ON operation (plan, operation) WHERE state <> 'closed'`,
    "CREATE INDEX operation_address ON operation (address)",
    "CREATE INDEX operation_run ON operation (run) WHERE run IS NOT NULL",
    `CREATE TABLE lease (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      token INTEGER NOT NULL,
      holder TEXT,
      acquired_at TEXT,
      heartbeat_at TEXT,
      expires_at TEXT
    ) STRICT`,
    "INSERT INTO lease (id, token) VALUES (1, 0)",
    `CREATE TABLE booking (
      run TEXT PRIMARY KEY,
      archive INTEGER,
      part INTEGER NOT NULL,
      stock INTEGER NOT NULL,
      via TEXT NOT NULL CHECK (via IN ('applied', 'recognised')),
      batch TEXT,
      at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE fact (
      scope TEXT NOT NULL,
      key TEXT NOT NULL,
      value TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (scope, key)
    ) STRICT, WITHOUT ROWID`,
  ],
};
