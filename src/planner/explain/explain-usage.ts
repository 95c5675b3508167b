// Tells the story of usage rows: which spool and item, what is booked, and what becomes of the grams.
import type { Decimal } from "../../model/decimal.ts";
import type { UsageRow } from "../../model/filament.ts";
import { runAddress } from "../../model/marker.ts";
import { type FilamentContext, type FilamentRequest, openContext } from "../filament/context.ts";
import { identityOfRow, targetOfItem } from "../filament/find-target.ts";
import { nameOfItem, nameOfSpool } from "../filament/names.ts";
import type { Outcome } from "../filament/outcome.ts";
import { decideRows } from "../filament/plan-filament.ts";
import { quantityOfGrams } from "../filament/units.ts";
import { spoolOfRow } from "../filament/usage-rows.ts";
import { identityFact } from "./explain-identity.ts";
import { type Fact, fact, type Story } from "./story.ts";

/** What a question may name a row by. */
export interface RowNames {
  /** `44.7@20261120T114506Z` */
  readonly address: string;
  readonly spool: number;
  readonly stock: number | undefined;
  /** The address of the run that used the grams. */
  readonly run: string | undefined;
}

export function explainUsage(
  request: FilamentRequest,
  isWanted: (row: RowNames) => boolean,
): readonly Story[] {
  const context = openContext(request);
  const { outcomes, missing } = decideRows(context);
  const stories = outcomes.flatMap((outcome) =>
    isWanted(namesOf(context, outcome)) ? [tell(context, outcome)] : [],
  );
  const kept = missing.flatMap(({ address, booked }) => {
    const item = booked.stockPk === undefined ? undefined : context.itemByPk.get(booked.stockPk);
    if (!isWanted({ address, spool: spoolOfRow(address), stock: item?.pk, run: undefined })) return [];
    return [
      {
        object: `usage/${address}`,
        title: `Usage row ${address}, which Bambuddy does not have any more`,
        verdict: `left alone: its ${booked.grams} g stay booked`,
        facts: bookedFacts(context, address),
        names: [`usage/${address}`, "usage"],
      },
    ];
  });
  return [...stories, ...kept];
}

function namesOf({ runOf }: FilamentContext, { address, item }: Outcome): RowNames {
  const run = runOf.get(address);
  return { address, spool: spoolOfRow(address), stock: item?.pk, run: run && runAddress(run) };
}

function tell(context: FilamentContext, outcome: Outcome): Story {
  const { address, row, movement, hold } = outcome;
  const isSettled = movement === undefined && hold === undefined && outcome.unbookedChange === undefined;
  return {
    isSettled,
    object: `usage/${address}`,
    title: titleOf(context, address, row),
    verdict: verdictOf(outcome),
    facts: [
      ...(row === undefined ? [] : rowFacts(context, address, row)),
      ...itemFacts(context, outcome),
      ...bookedFacts(context, address),
      ...decisionFacts(context, outcome),
    ],
    names: [
      `usage/${address}`,
      ...(movement === undefined ? [] : [movement.address, ...movement.depends_on]),
      ...(hold === undefined ? [] : [hold.address]),
    ],
  };
}

function titleOf(context: FilamentContext, address: string, row: UsageRow | undefined): string {
  const spool = spoolOfRow(address);
  const of = nameOfSpool(spool, context.spoolById.get(spool));
  if (row === undefined) return `Usage row ${address} of ${of}, which Bambuddy does not have any more`;
  return `${row.grams} g of ${of}, usage row ${row.id}`;
}

function verdictOf({ movement, hold, leftOut, share }: Outcome): string {
  if (movement !== undefined) return `to be written: ${movement.label}`;
  if (hold !== undefined) {
    const release =
      hold.release === null
        ? "no release helps before that is settled"
        : `release it by the line ${hold.release} under release:`;
    return `held (${hold.code}): ${hold.why}; ${release}`;
  }
  if (leftOut !== undefined) return `left out: ${leftOut.why}`;
  if (share.residual !== "0") return `left out: ${share.residual} g are too few for the part's unit`;
  return share.booked === share.source
    ? "booked: nothing to do"
    : `booked with ${share.booked} g, and left alone`;
}

function rowFacts(context: FilamentContext, address: string, row: UsageRow): readonly Fact[] {
  const run = context.runOf.get(address);
  const printer = row.printerId === undefined ? "no printer" : `printer ${row.printerId}`;
  return [
    fact("used", `${row.grams} g, ${row.status}, on ${printer}, ${row.createdAt}`, {
      why: `bambuddy usage row ${row.id} of spool ${row.spoolId}`,
    }),
    run === undefined
      ? fact("run", "none", {
          why: "the print log has no run of this printer that ended near it",
          setting: "/spools/usage/without_run",
        })
      : fact("run", runAddress(run), { why: "the nearest of this printer that ended within minutes of it" }),
    identityFact(identityOfRow(context, row), {
      settings: context.settings,
      spoolId: row.spoolId,
      nameOf: (item) => `${nameOfItem(item, context.partByPk.get(item.partPk))} (#${item.pk})`,
    }),
  ];
}

function itemFacts(context: FilamentContext, { item, movement, row }: Outcome): readonly Fact[] {
  if (item === undefined) return [];
  const part = context.partByPk.get(item.partPk);
  const found = targetOfItem(context, item);
  if (found.kind === "hold") return [fact("unit", "none", { why: found.hold.why, setting: "/spools/unit" })];
  const { unit } = found.target;
  const isOwn = (part?.units ?? "").trim() !== "";
  const grams = (movement?.after.grams ?? row?.grams) as Decimal | undefined;
  const amount = movement?.after.quantity ?? (grams && quantityOfGrams(unit, grams));
  return [
    fact("level", `${item.quantity} ${unit.name}`, { why: `inventree stock item #${item.pk}` }),
    fact(
      "unit",
      unit.name,
      isOwn ? { why: `part #${item.partPk}'s own` } : { why: "the part has none", setting: "/spools/unit" },
    ),
    ...(grams === undefined || amount === undefined || unit.grams === "1"
      ? []
      : [
          fact("quantity", `${amount} ${unit.name}`, {
            why: `${grams} g at ${unit.grams} g per ${unit.name}, at most 5 decimals`,
          }),
        ]),
  ];
}

function bookedFacts({ booked, proofs, ledger }: FilamentContext, address: string): readonly Fact[] {
  const known = booked.get(address);
  if (known === undefined)
    return [fact("booked", "nothing", { why: "neither the history's markers nor the ledger knows the row" })];
  const proof = proofs.has(address) ? "markers in the item's history" : "the ledger";
  const both = proofs.has(address) && ledger.usage.has(address) ? " and the ledger" : "";
  const item = known.stockPk === undefined ? "" : ` on #${known.stockPk}`;
  const doubt = known.isSure ? "" : ", of which part of the history is gone or contradicts itself";
  return [
    fact("booked", `${known.grams} g${item}, ${known.corrections} corrections`, {
      why: `${proof}${both}${doubt}`,
    }),
  ];
}

function decisionFacts(context: FilamentContext, { address, leftOut, item, row }: Outcome): readonly Fact[] {
  const counted = item && row && context.counts.sinceCountOrCreation(item, row.createdAt);
  return [
    ...(leftOut === undefined ? [] : [fact("left out", leftOut.why, { setting: leftOut.setting })]),
    ...(counted?.state === "before"
      ? [
          fact("counted", `the item ${counted.event}`, {
            why: `not before the row, so its level may reflect it already: before_count is ${context.usage.beforeCount}`,
            setting: "/spools/usage/before_count",
          }),
        ]
      : []),
    ...context.release.flatMap((released, at) =>
      released === `usage/${address}` || released.startsWith(`usage/${address}:c`)
        ? [fact("released", released, { why: "a person looked at it", setting: `/release/${at}` })]
        : [],
    ),
    fact("boundary", context.usage.since, { setting: "/spools/usage/since" }),
  ];
}
