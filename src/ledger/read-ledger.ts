// Reads the view of a ledger's file and closes it again, without loading what lists or writes.
import { existsSync } from "node:fs";
import { EMPTY_LEDGER, type LedgerView } from "../model/ledger-view.ts";
import { checkTables } from "./check-file.ts";
import { refuseRemains } from "./check-remains.ts";
import { identifyFile } from "./identify-file.ts";
import { closingOnError, openStoreToRead } from "./open-store.ts";
import { readView } from "./read-view.ts";
import { Store } from "./store.ts";

export function readLedger(path: string): LedgerView {
  refuseRemains(path);
  if (!existsSync(path)) return EMPTY_LEDGER;
  const store = openStoreToRead(path, Store);
  const view = closingOnError(store, () => {
    checkTables(store, identifyFile(store));
    return readView(store);
  });
  store.close();
  return view;
}
