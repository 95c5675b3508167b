// `reconcile ledger verify`: whether the ledger and the servers say the same.
import { connectForReading } from "../app/connect.ts";
import type { Difference } from "../app/difference.ts";
import { readMapping } from "../app/read-mapping.ts";
import { type Verification, verifyLedger } from "../app/verify-ledger.ts";
import { groupBy } from "../model/order.ts";
import { visibleText } from "../plan/visible-text.ts";
import {
  type CommandResult,
  type LedgerOption,
  ledgerPath,
  type MappingOption,
  mappingPath,
  type Session,
} from "./command.ts";

export interface LedgerVerifyOptions extends MappingOption, LedgerOption {
  readonly json?: boolean;
}

/** Of each kind; --json has them all. */
const MOST_SHOWN = 20;

const TITLES: Readonly<Record<Difference["kind"], string>> = {
  "missing-in-target": "Known to the ledger, and not there",
  "missing-in-ledger": "There, and unknown to the ledger",
  differs: "Otherwise there than the ledger says",
};

export async function ledgerVerifyCommand(options: LedgerVerifyOptions, session: Session): CommandResult {
  const { host, output } = session;
  const loaded = await readMapping(mappingPath(options, session));
  const verification = await verifyLedger({
    host,
    loaded,
    systems: await connectForReading(loaded.mapping, host),
    ledgerPath: ledgerPath(options, session),
  });
  await output.document(
    options.json ? `${JSON.stringify(documentOf(verification), null, 2)}\n` : textOf(verification),
  );
  return verification.differences.length === 0 ? "ok" : "failure";
}

function documentOf({ path, lineage, compared, differences, gone, notes }: Verification): unknown {
  return { ledger: path, lineage, agrees: differences.length === 0, compared, differences, gone, notes };
}

function textOf({ path, compared, differences, gone, notes }: Verification): string {
  const groups = [...groupBy(differences, ({ kind }) => kind)].map(([kind, group]) => describe(kind, group));
  const known =
    gone.length === 0
      ? []
      : [
          list(
            `Gone, and known to be (${gone.length})`,
            gone.map((line) => `  - ${visibleText(line)}`),
          ),
        ];
  const summary =
    differences.length === 0
      ? `The ledger ${path} and the servers agree: ${compared} memories compared.`
      : `The ledger ${path} and the servers differ in ${differences.length} points; ${compared} memories compared.`;
  return `${[...groups, ...known, ...notes, summary].join("\n\n")}\n`;
}

function describe(kind: Difference["kind"], group: readonly Difference[]): string {
  const byNext = [...groupBy(group, ({ next }) => next)];
  return byNext
    .map(([next, same]) => list(`${TITLES[kind]} (${same.length})\n  ${next}`, same.map(lineOf)))
    .join("\n\n");
}

function lineOf({ object, what, ledger, target }: Difference): string {
  const sides = [
    ...(ledger === null ? [] : [`ledger ${visibleText(ledger)}`]),
    ...(target === null ? [] : [`there ${visibleText(target)}`]),
  ];
  return `  ! ${visibleText(object)}  ${what}: ${sides.join(", ")}`;
}

function list(title: string, lines: readonly string[]): string {
  const shown = lines.slice(0, MOST_SHOWN);
  const rest = lines.length - shown.length;
  return [title, ...shown, ...(rest === 0 ? [] : [`  … and ${rest} more; --json lists them`])].join("\n");
}
