// Options that several commands take.

export const MAPPING = [
  "--mapping <file>",
  "the mapping (RECONCILE_MAPPING; mapping.yaml, config/mapping.yaml)",
] as const;

export const LEDGER = ["--ledger <file>", "the ledger (RECONCILE_LEDGER; state/ledger.sqlite3)"] as const;

export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
