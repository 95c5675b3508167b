// What a person should know about the rows and spools of this plan.
import { addDecimals, type Decimal } from "../../model/decimal.ts";
import type { Finding } from "../../model/finding.ts";
import { compareInstants, type Instant, instantOf, millisOf } from "../../model/instant.ts";
import { instantOfRow } from "../../model/marker.ts";
import { compareText, groupBy, sortedBy } from "../../model/order.ts";
import type { FilamentContext } from "./context.ts";
import type { BookedUse } from "./correct-row.ts";
import { identityOfRow } from "./find-target.ts";
import { ROW_BEFORE_RUN_MILLIS } from "./join-runs.ts";
import { listTexts } from "./list-texts.ts";
import { nameOfItem, nameOfSpool } from "./names.ts";
import { NOTHING, type Outcome } from "./outcome.ts";

export function reportUsage(
  context: FilamentContext,
  outcomes: readonly Outcome[],
  missing: readonly BookedUse[],
): Finding[] {
  return [
    ...reportHeld(outcomes),
    ...reportChanged(outcomes),
    ...reportMissing(missing),
    ...reportWithoutRun(context, outcomes),
    ...reportDuplicateBatches(context, outcomes),
    ...reportSharedItems(context),
    ...reportForeignMarkers(context),
    ...reportContradictions(context),
  ];
}

function reportHeld(outcomes: readonly Outcome[]): Finding[] {
  const held = outcomes.flatMap(({ hold }) => (hold === undefined ? [] : [hold]));
  if (held.length === 0) return [];
  const codes = [...groupBy(held, ({ code }) => code)]
    .map(([code, holds]) => `${holds.length} ${code}`)
    .sort(compareText);
  const total = sum(outcomes, ({ share }) => share.held);
  return [
    {
      code: "usage.held",
      object: "usage",
      message: `${countRows(held.length)} with ${total} g: ${codes.join(", ")}`,
    },
  ];
}

function reportChanged(outcomes: readonly Outcome[]): Finding[] {
  const changed = outcomes.filter(({ unbookedChange }) => unbookedChange !== undefined);
  if (changed.length === 0) return [];
  const shown = changed.map(({ address, unbookedChange }) => `usage/${address}: ${unbookedChange}`);
  return [
    { code: "usage.changed", object: "usage", message: `${countRows(changed.length)}: ${listTexts(shown)}` },
  ];
}

function reportMissing(missing: readonly BookedUse[]): Finding[] {
  if (missing.length === 0) return [];
  const total = sum(missing, ({ booked }) => booked.grams);
  const shown = missing.map(({ address, booked }) => `usage/${address} ${booked.grams} g`);
  return [
    {
      code: "usage.missing",
      object: "usage",
      message: `${countRows(missing.length)} with ${total} g: ${listTexts(shown)}`,
    },
  ];
}

/** Only of what this plan charges, and only where its run would have been read. */
function reportWithoutRun(context: FilamentContext, outcomes: readonly Outcome[]): Finding[] {
  const charged = outcomes.flatMap(({ address, row, movement, share }) =>
    row !== undefined &&
    movement?.after.marker.includes(`${address};`) &&
    !context.runOf.has(address) &&
    isRunRead(context, row.createdAt)
      ? [{ address, share }]
      : [],
  );
  if (charged.length === 0) return [];
  const total = sum(charged, ({ share }) => share.source);
  const shown = charged.map(({ address, share }) => `usage/${address} ${share.source} g`);
  return [
    {
      code: "usage.without-run",
      object: "usage",
      message: `${countRows(charged.length)} with ${total} g: ${listTexts(shown)}`,
    },
  ];
}

function isRunRead({ world }: FilamentContext, rowAt: Instant): boolean {
  const { coverage } = world.runs;
  if (coverage.kind !== "window") return coverage.kind === "complete";
  return compareInstants(instantOf(millisOf(rowAt) - ROW_BEFORE_RUN_MILLIS), coverage.since) >= 0;
}

/** Once per batch, where grams wait because of it. */
function reportDuplicateBatches(context: FilamentContext, outcomes: readonly Outcome[]): Finding[] {
  const spoolsOfBatch = new Map<string, { readonly items: string; readonly spools: Set<number> }>();
  for (const { row, hold } of outcomes) {
    if (row === undefined || hold?.code !== "ambiguous-spool") continue;
    const identity = identityOfRow(context, row);
    if (identity.kind !== "ambiguous") continue;
    const items = identity.items.map(({ pk }) => `#${pk}`).join(", ");
    const known = spoolsOfBatch.get(identity.batch) ?? { items, spools: new Set() };
    spoolsOfBatch.set(identity.batch, known);
    known.spools.add(row.spoolId);
  }
  return [...spoolsOfBatch].map(([batch, { items, spools }]) => ({
    code: "spool.duplicate-batch",
    object: `batch ${batch}`,
    message: `Stock items ${items} may be ${namesOf(context, spools)}`,
  }));
}

/** Two spools of Bambuddy that are one item: right where RFID made a second of one roll, wrong where they are two rolls. */
function reportSharedItems(context: FilamentContext): Finding[] {
  const spoolsOfItem = new Map<number, Set<number>>();
  for (const row of context.rows.values()) {
    if (compareInstants(row.createdAt, context.usage.since) < 0) continue;
    const identity = identityOfRow(context, row);
    if (identity.kind !== "known") continue;
    const spools = spoolsOfItem.get(identity.item.pk) ?? new Set();
    spoolsOfItem.set(identity.item.pk, spools);
    spools.add(row.spoolId);
  }
  return sortedBy(spoolsOfItem, ([pk]) => pk).flatMap(([pk, spools]) => {
    const item = context.itemByPk.get(pk);
    return item === undefined || spools.size < 2
      ? []
      : [
          {
            code: "spool.shared-item" as const,
            object: `stock-${pk}`,
            message: `${namesOf(context, spools)} are all charged to ${nameOfItem(item, context.partByPk.get(item.partPk))} (#${pk})`,
          },
        ];
  });
}

function reportForeignMarkers({ marked, instance }: FilamentContext): Finding[] {
  const byInstance = groupBy(marked.foreign, ({ marker }) => marker.instance);
  return [...byInstance].map(([other, entries]) => ({
    code: "usage.foreign-marker",
    object: `instance-${other}`,
    message: `${entries.length} movement${entries.length === 1 ? " carries a marker" : "s carry markers"} of "${other}", this farm is "${instance}" (first: history entry ${entries[0]?.entry.pk})`,
  }));
}

/** Moving the boundary past them puts them to rest. */
function reportContradictions({ proofs, usage }: FilamentContext): Finding[] {
  const shown = [...proofs].flatMap(([address, { contradiction }]) =>
    contradiction === undefined || compareInstants(instantOfRow(address), usage.since) < 0
      ? []
      : [`usage/${address} (history entry ${contradiction.pk})`],
  );
  if (shown.length === 0) return [];
  return [
    {
      code: "usage.history-disagrees",
      object: "usage",
      message: `${countRows(shown.length)}: ${listTexts(shown)}`,
    },
  ];
}

function namesOf(context: FilamentContext, spools: ReadonlySet<number>): string {
  const ids = sortedBy(spools, (id) => id);
  return listTexts(ids.map((id) => nameOfSpool(id, context.spoolById.get(id))));
}

function sum<T>(items: readonly T[], gramsOf: (item: T) => Decimal): Decimal {
  return items.reduce((total, item) => addDecimals(total, gramsOf(item)), NOTHING);
}

function countRows(count: number): string {
  return `${count} row${count === 1 ? "" : "s"}`;
}
