// `bun test/corpus/write.ts`: writes the documents of the formats of today into test/corpus, from one apply on the simulated farm.
import { copyFileSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LATEST_SCHEMA } from "../../src/ledger/identify-file.ts";
import { LEDGER, openFilamentWorld } from "../cli/ledger-cases.ts";
import { ledgerToText } from "./ledger-text.ts";

await using world = await openFilamentWorld();
await world.expectExit(0, "plan --out plan.json");
await world.expectExit(0, "apply plan.json --report report.json");
const version = (name: string) => /"reconcile\/[a-z]+\/(v\d+)"/.exec(world.read(name))?.[1];

/** What was written once by an old version must keep opening; a document that is there is left alone. */
function keep(name: string, write: (path: string) => void): void {
  const path = join(import.meta.dir, name);
  if (!existsSync(path)) write(path);
}

for (const name of ["plan", "report"])
  keep(`${name}.${version(`${name}.json`)}.json`, (path) => copyFileSync(world.path(`${name}.json`), path));
keep(`ledger.schema-${LATEST_SCHEMA}.sql`, (path) => writeFileSync(path, ledgerToText(world.path(LEDGER))));
