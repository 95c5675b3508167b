// Tells the story of runs: the planner's own steps are taken again, and what each of them said is kept.
import { runAddress } from "../../model/marker.ts";
import type { Archive, Run } from "../../model/source.ts";
import { unreachable } from "../../model/unreachable.ts";
import { findKey, ipnOfKey } from "../model-key.ts";
import { type Fate, findBookable, openFates } from "../prints/bookable.ts";
import { describeRun } from "../prints/classify-runs.ts";
import { openContext, type PrintContext, type PrintRequest, partName } from "../prints/context.ts";
import { describeArchive, type FoundBy, type Model, namesPart } from "../prints/find-part.ts";
import { groupByPart, listPartPrints } from "../prints/part-prints.ts";
import { locationOf, piecesOf, statusOf } from "../prints/place-print.ts";
import { type SettledPrints, settlePrints } from "../prints/plan-prints.ts";
import type { Recognition, Uncertainty } from "../prints/recognise.ts";
import { batchFacts } from "./explain-batch.ts";
import { type ParameterFacts, parameterFacts } from "./explain-parameters.ts";
import { ruleFact } from "./explain-rule.ts";
import { type Fact, fact, type Story } from "./story.ts";

export interface RunPart {
  /** As addresses have it: `BMB-0123456789ab`, `part-7`. */
  readonly name: string;
  /** Absent where it is to be made. */
  readonly pk?: number;
}

/** Which runs are asked for: by themselves, or by their part. */
export type WantedRun = (run: Run, part: RunPart | undefined) => boolean;

export function explainPrints(request: PrintRequest, isWanted: WantedRun): readonly Story[] {
  const context = openContext(request);
  const settled = settlePrints(context);
  const fateOf = openFates(context, settled);
  const { runs, recognised } = settled;
  const bookable = findBookable(context, { ...settled, produced: runs.produced });
  const prints = groupByPart(listPartPrints(context, runs.produced, { recognised, bookable: bookable.runs }));
  const parameters = parameterFacts(context, prints);
  const produced = runs.produced.flatMap((run) => {
    const known = recognised.byRun.get(run);
    const fate = known === undefined ? fateOf(run) : undefined;
    const part = partOf(context, known, fate);
    if (!isWanted(run, part)) return [];
    return [tell({ context, settled, parameters }, run, { known, fate, part })];
  });
  const others = [...runs.notProduced, ...runs.unknown].flatMap((run) =>
    isWanted(run, undefined) ? [tellUnproduced(context, run, settled)] : [],
  );
  return [...produced, ...others];
}

interface Telling {
  readonly context: PrintContext;
  readonly settled: SettledPrints;
  readonly parameters: ParameterFacts;
}

interface Decided {
  readonly known: Recognition | undefined;
  readonly fate: Fate | undefined;
  readonly part: RunPart | undefined;
}

function tell({ context, settled, parameters }: Telling, run: Run, { known, fate, part }: Decided): Story {
  const archive = context.archiveOf(run);
  const facts = [
    ...runFacts(run),
    fact("produced", run.status, { why: "this status counts as produced", setting: "/prints/statuses" }),
    ...(fate?.kind === "beforeSince"
      ? [
          fact("boundary", `ended ${run.completedAt}`, {
            why: "before prints.since",
            setting: "/prints/since",
          }),
        ]
      : []),
    ...(archive === undefined ? [] : printFacts(context, { run, archive }, { known, fate })),
    ...(fate?.kind === "book"
      ? batchFacts(context, settled.recognised, { run, archive: fate.bookable.archive })
      : []),
    ...(part === undefined ? [] : parameters(part.name)),
  ];
  return {
    object: runAddress(run),
    title: describeRun(run),
    verdict: verdictOf(known, fate),
    facts,
    names: [...namesOf(run, part), ...findingNames(fate)],
    ...(part === undefined ? {} : { part: part.name }),
  };
}

function tellUnproduced(context: PrintContext, run: Run, { recognised }: SettledPrints): Story {
  const { statuses } = context.settings;
  const isBooked = recognised.isBooked(run);
  const verdict = `not booked: status ${run.status} does not count as produced`;
  return {
    object: runAddress(run),
    title: describeRun(run),
    verdict: isBooked
      ? `booked before, and now its status is ${run.status}: shown as drift, never taken back`
      : verdict,
    facts: [
      ...runFacts(run),
      fact("produced", "no", { why: `only ${statuses.join(", ")} are`, setting: "/prints/statuses" }),
      ...(run.failureReason === undefined
        ? []
        : [fact("failure", run.failureReason, { why: "Bambuddy's words" })]),
    ],
    names: namesOf(run, undefined),
  };
}

function runFacts(run: Run): readonly Fact[] {
  const printer =
    run.printerName ?? (run.printerId === undefined ? "an unknown printer" : `printer ${run.printerId}`);
  const grams = run.grams === undefined ? "" : `, ${run.grams} g`;
  return [
    fact("run", `${run.status} on ${printer}, ended ${run.completedAt}${grams}`, {
      why: `bambuddy ${run.unit} ${run.id}`,
    }),
  ];
}

function printFacts(
  context: PrintContext,
  print: { readonly run: Run; readonly archive: Archive },
  { known, fate }: Pick<Decided, "known" | "fate">,
): readonly Fact[] {
  const { archive } = print;
  const file = archive.filename === undefined ? "" : `, file ${archive.filename}`;
  const start = [
    fact("archive", `${describeArchive(archive)}${file}`, {
      why: `bambuddy archive ${archive.id}, ${archive.plates} plate`,
    }),
    ruleFact(context, print),
    ...keyFacts(context, print),
  ];
  if (known !== undefined) return [...start, ...bookedFacts(context, known)];
  if (fate?.kind !== "book") return start;
  const { quantity, model } = fate.bookable;
  const [pieces, location, status] = [
    piecesOf(context, print),
    locationOf(context, print),
    statusOf(context, print),
  ];
  return [
    ...start,
    partFact(model),
    fact("quantity", String(quantity), {
      why:
        pieces.setting === "/prints/quantity" && context.settings.quantity.kind === "archive"
          ? `pieces of archive ${archive.id}`
          : "as the setting says",
      setting: pieces.setting,
    }),
    fact("location", `${location.value.path} (#${location.value.pk})`, { setting: location.setting }),
    fact("status", String(status.value), { setting: status.setting }),
  ];
}

function keyFacts(
  context: PrintContext,
  print: { readonly run: Run; readonly archive: Archive },
): readonly Fact[] {
  if (namesPart(context, print)) return [];
  const { keyFields, ipnPrefix } = context.settings;
  const found = findKey(print.archive, keyFields);
  if (found === undefined)
    return [
      fact("key", "none", {
        why: `the archive has none of ${keyFields.join(", ")}`,
        setting: "/prints/key_fields",
      }),
    ];
  return [
    fact("key", found.key, { why: `the archive's ${found.field}`, setting: "/prints/key_fields" }),
    fact("IPN", ipnOfKey(ipnPrefix, found.key), {
      why: "prefix and the first 12 digits of SHA-1 over the key",
      setting: "/prints/ipn_prefix",
    }),
  ];
}

const FOUND: Readonly<Record<FoundBy, string>> = {
  rule: "the rule names it",
  ledger: "the ledger knows the key's part",
  stock: "an earlier print of this model lies under it",
  ipn: "it carries the IPN of the key",
};

function partFact(model: Model): Fact {
  if (model.kind === "new") return fact("part", `${model.ipn} (new)`, { why: "no part carries the IPN yet" });
  const { part, foundBy } = model;
  return fact("part", `${part.name} (#${part.pk})`, foundBy === undefined ? {} : { why: FOUND[foundBy] });
}

function bookedFacts(context: PrintContext, { partPk, stockPk, item }: Recognition): readonly Fact[] {
  const part = context.partByPk.get(partPk);
  const where =
    item?.locationPk === undefined
      ? ""
      : ` in ${context.world.places.locationPath.get(item.locationPk) ?? `#${item.locationPk}`}`;
  return [
    fact("part", part === undefined ? `#${partPk}` : `${part.name} (#${partPk})`, {
      why: "the part of the stock item",
    }),
    item === undefined
      ? fact("stock", `#${stockPk}, which is not there any more`, { why: "the ledger's booking" })
      : fact("stock", `#${stockPk}: ${item.quantity} pieces, batch ${item.batch ?? "none"}${where}`, {
          why: "inventree stock",
        }),
  ];
}

const PROOFS: Readonly<Record<Recognition["proof"], string>> = {
  marker: "its notes carry the run's marker",
  ledger: "the ledger has the booking",
  batch: "its batch code and part prove that an earlier tool booked it",
};

const UNCERTAIN: Readonly<Record<Uncertainty, string>> = {
  "stock-unread": "the stock was not read whole, so an item for it may exist",
  "first-print-unread":
    "an item carries the archive's batch code, and which print was the archive's first was not read",
  "part-unread": "an item carries the archive's batch code, and the item's part was not read",
  "foreign-marker": "a stock item of another instance names this very print",
};

function verdictOf(known: Recognition | undefined, fate: Fate | undefined): string {
  if (known !== undefined) return `recognised: stock item #${known.stockPk}, ${PROOFS[known.proof]}`;
  switch (fate?.kind) {
    case undefined:
      return "not looked at";
    case "book":
      return "to be booked: neither marker, ledger nor batch code says that it was";
    case "beforeSince":
      return "left out: it ended before the boundary";
    case "skipped":
      return "skipped: the rule that matches says so";
    case "waiting":
      return `waiting: ${fate.finding.message} (${fate.finding.code})`;
    case "uncertain":
      return `waiting: ${UNCERTAIN[fate.why]}`;
    default:
      return unreachable(fate);
  }
}

function partOf(
  context: PrintContext,
  known: Recognition | undefined,
  fate: Fate | undefined,
): RunPart | undefined {
  const model = fate?.kind === "book" ? fate.bookable.model : undefined;
  if (model?.kind === "new") return { name: model.name };
  const part = model?.part ?? (known && context.partByPk.get(known.partPk));
  return part && { name: partName(context, part), pk: part.pk };
}

function namesOf(run: Run, part: RunPart | undefined): readonly string[] {
  const address = runAddress(run);
  const ofPart = part === undefined ? [] : [`part/${part.name}`, `image/${part.name}`];
  const byPk = part?.pk === undefined ? [] : [`part-${part.pk}`];
  const { archiveId } = run;
  const ofArchive = archiveId === undefined ? [] : [`archive-${archiveId}`, `link/archive-${archiveId}`];
  return [address, `stock/${address}`, ...ofArchive, ...ofPart, ...byPk];
}

function findingNames(fate: Fate | undefined): readonly string[] {
  if (fate?.kind === "waiting") return [fate.finding.object];
  return fate?.kind === "uncertain" ? [`prints waiting: ${fate.why}`] : [];
}
