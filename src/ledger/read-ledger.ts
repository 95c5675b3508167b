// Reads the view of a ledger's file and closes it again, without loading what lists or writes.
import { existsSync } from "node:fs";
import { EMPTY_LEDGER, type LedgerView } from "../model/ledger-view.ts";
import { identifyFile } from "./identify-file.ts";
import { closingOnError, openStoreToRead } from "./open-store.ts";
import { readView } from "./read-view.ts";
import { Store } from "./store.ts";

export function readLedger(path: string): LedgerView {
  if (!existsSync(path)) return EMPTY_LEDGER;
  const store = openStoreToRead(path, Store);
  const view = closingOnError(store, () =>
    identifyFile(store).kind === "ledger" ? readView(store) : EMPTY_LEDGER,
  );
  store.close();
  return view;
}
