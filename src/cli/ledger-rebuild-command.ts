// `reconcile ledger rebuild`: a lost or torn ledger, made again from the markers on the servers.
import { connectForReading } from "../app/connect.ts";
import { readMapping } from "../app/read-mapping.ts";
import { type Rebuilt, rebuildLedger } from "../app/rebuild-ledger.ts";
import {
  type CommandResult,
  type LedgerOption,
  ledgerPath,
  type MappingOption,
  mappingPath,
  type Session,
} from "./command.ts";

export interface LedgerRebuildOptions extends MappingOption, LedgerOption {
  readonly out?: string;
  readonly replace?: boolean;
  readonly json?: boolean;
}

export async function ledgerRebuildCommand(options: LedgerRebuildOptions, session: Session): CommandResult {
  const { host, output } = session;
  const loaded = await readMapping(mappingPath(options, session));
  const rebuilt = await rebuildLedger({
    host,
    loaded,
    systems: await connectForReading(loaded.mapping, host),
    ledgerPath: ledgerPath(options, session),
    ...(options.out === undefined ? {} : { out: options.out }),
    isReplacing: options.replace ?? false,
    command: session.argv.join(" "),
  });
  await output.document(options.json ? `${JSON.stringify(documentOf(rebuilt), null, 2)}\n` : textOf(rebuilt));
  return "ok";
}

function documentOf(rebuilt: Rebuilt): unknown {
  const { path, backup, old, torn, kept, view } = rebuilt;
  return {
    path,
    backup: backup ?? null,
    old,
    torn: torn ?? null,
    remembered: {
      bookings: view.bookings.size,
      usage: view.usage.size,
      models: view.partOfKey.size,
      parameters: view.parameterValues.size,
      pictures: view.imageOfPart.size,
      links: view.linkOfArchive.size,
      places: view.placeOfItem.size,
    },
    kept: {
      bookings: kept.bookings.map(({ run }) => run),
      usage: kept.usage.map(({ row }) => row),
      without_thumbnail: kept.facts.length,
    },
  };
}

function countsOf({ view }: Rebuilt): readonly (readonly [string, number])[] {
  return [
    ["bookings", view.bookings.size],
    ["usage rows", view.usage.size],
    ["parts of models", view.partOfKey.size],
    ["parameters", view.parameterValues.size],
    ["pictures", view.imageOfPart.size],
    ["links", view.linkOfArchive.size],
    ["places of spools", view.placeOfItem.size],
  ];
}

function textOf(rebuilt: Rebuilt): string {
  const { path, backup, torn, kept, isInPlace, hasJournal } = rebuilt;
  const counts = countsOf(rebuilt).filter(([, count]) => count > 0);
  const gone = kept.bookings.length + kept.usage.length;
  const lines = [
    ...(torn === undefined ? [] : [`The old ledger could not be read: ${torn}.`]),
    counts.length === 0
      ? "It remembers nothing: no item carries a marker or a batch of this farm."
      : `It remembers ${counts.map(([what, count]) => `${count} ${what}`).join(", ")}.`,
    ...(gone === 0
      ? []
      : [
          `No server can prove ${gone} of these, whose items are gone: they are taken over from the old ledger.`,
        ]),
    `Written to ${path}.`,
    ...(backup === undefined ? [] : [`The old ledger is kept as ${backup}.`]),
    ...(hasJournal
      ? []
      : [
          "Not in it, because no server keeps it: the journal of attempts, the runs of the tool, and which plans were applied.",
        ]),
    isInPlace
      ? "Look at it: reconcile ledger verify, then reconcile plan."
      : `Look at it with --ledger ${path}; --replace puts it in the old one's place.`,
  ];
  return `${lines.join("\n")}\n`;
}
