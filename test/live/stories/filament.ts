// Filament: every use subtracted once from the spool it came from, in the unit of its part.
import { expect } from "bun:test";
import type { Report } from "../../../src/executor/report.ts";
import type { Stage } from "../stage.ts";
import { PRINTS, type Story } from "../story.ts";

export const FILAMENT_STORIES: readonly Story[] = [
  {
    name: "a count between plan and apply is not charged again",
    needs: PRINTS,
    begin: async (stage) => void (await makeItem(stage, { letter: "A", units: "g", quantity: 500 })),
    tell: respectCount,
  },
  { name: "one print of two spools is charged in g and in kg, once", needs: PRINTS, tell: chargeOnce },
  { name: "a failed print is charged and not booked", needs: PRINTS, tell: chargeFailed },
  { name: "the last gram empties the spool and does not delete it", needs: PRINTS, tell: keepEmpty },
  {
    name: "a use that says other grams later is corrected",
    needs: [...PRINTS, "changeGrams"],
    tell: correct,
  },
];

interface NewItem {
  readonly letter: string;
  readonly units: string;
  readonly quantity: number;
}

/** A roll that lies in the printer's location. */
async function makeItem(stage: Stage, { letter, units, quantity }: NewItem): Promise<number> {
  const part = await stage.inventree.addFilamentPart(`Filament ${letter}`, units);
  const location = stage.inventree.places.printer;
  return stage.inventree.addSpoolItem({ part, batch: `${stage.id}-${letter}`, quantity, location });
}

/** Bambuddy knows it and has it in a slot. */
async function load(stage: Stage, letter: string, tray: number): Promise<void> {
  await stage.bambuddy.assign(await stage.bambuddy.addSpool(`${stage.id}-${letter}`), tray);
}

/** The stock item of a roll that both systems know, in a slot of the printer. */
async function makeSpool(
  stage: Stage,
  { tray, ...item }: NewItem & { readonly tray: number },
): Promise<number> {
  const pk = await makeItem(stage, item);
  await load(stage, item.letter, tray);
  return pk;
}

/** Spools are as old as the story, so what they hold may already reflect the use: the stories say that it does not. */
const CHARGED = ["usage: { since: 2026-01-01T00:00:00Z, before_count: charge }"];

async function chargeOnce(stage: Stage): Promise<void> {
  const grams = await makeSpool(stage, { letter: "A", units: "g", quantity: 500, tray: 0 });
  const kilograms = await makeSpool(stage, { letter: "B", units: "kg", quantity: 1, tray: 1 });
  await stage.bambuddy.print(await stage.bambuddy.addArchive({ grams: [12.5, 3.2] }));
  stage.wish({ prints: true, spools: CHARGED });
  const plan = await stage.planAndApply();
  expect(plan.operations.flatMap(({ kind }) => (kind.startsWith("usage") ? [kind] : []))).toEqual([
    "usage.subtract",
    "usage.subtract",
  ]);
  const levels = async () => [
    (await stage.inventree.item(grams)).quantity,
    (await stage.inventree.item(kilograms)).quantity,
  ];
  expect(await levels()).toEqual([487.5, 0.9968]);
  expect((await stage.inventree.history(grams)).at(-1)).toContain(`rc:${stage.instance}:usage/`);
  await stage.expectSettled();
  expect(await levels()).toEqual([487.5, 0.9968]);
}

async function chargeFailed(stage: Stage): Promise<void> {
  const item = await makeSpool(stage, { letter: "A", units: "g", quantity: 500, tray: 0 });
  const run = await stage.bambuddy.print(await stage.bambuddy.addArchive({ grams: [20] }));
  await stage.bambuddy.setRunStatus(run.id, "failed");
  stage.wish({ prints: true, spools: CHARGED });
  const plan = await stage.planAndApply();
  expect(plan.operations.map(({ kind }) => kind)).toEqual(["stock.keep", "usage.subtract"]);
  expect((await stage.inventree.item(item)).quantity).toBe(480);
  await stage.expectSettled();
}

async function keepEmpty(stage: Stage): Promise<void> {
  const item = await makeSpool(stage, { letter: "A", units: "g", quantity: 20, tray: 0 });
  await stage.bambuddy.print(await stage.bambuddy.addArchive({ grams: [20] }));
  stage.wish({ spools: CHARGED });
  await stage.planAndApply();
  const { quantity, delete_on_deplete } = await stage.inventree.item(item);
  expect([quantity, delete_on_deplete]).toEqual([0, false]);
  await stage.expectSettled();
}

async function correct(stage: Stage): Promise<void> {
  const item = await makeSpool(stage, { letter: "A", units: "g", quantity: 500, tray: 0 });
  await stage.bambuddy.print(await stage.bambuddy.addArchive({ grams: [20] }));
  stage.wish({ spools: CHARGED });
  await stage.planAndApply();
  const [spool] = await stage.bambuddy.spools();
  const [row] = spool === undefined ? [] : await stage.bambuddy.usageOf(spool.id);
  if (row === undefined) throw new Error("the print left no usage row");
  for (const [grams, level, kind] of [
    [25.5, 474.5, "usage.subtract"],
    [5, 495, "usage.return"],
  ] as const) {
    await stage.bambuddy.changeGrams(row.id, grams);
    const plan = await stage.planAndApply();
    expect(plan.operations.map((operation) => operation.kind)).toEqual([kind]);
    expect((await stage.inventree.item(item)).quantity).toBe(level);
    await stage.expectSettled();
  }
}

/** Minutes that the history has, and two of tolerance for clocks that differ. */
const AGE_MILLIS = 3 * 60_000 + 5_000;

async function respectCount(stage: Stage): Promise<void> {
  await stage.servers.waitUntil(stage.openedAt + AGE_MILLIS);
  await load(stage, "A", 0);
  await stage.bambuddy.print(await stage.bambuddy.addArchive({ grams: [20] }));
  stage.wish({ spools: ["usage: { since: 2026-01-01T00:00:00Z }"] });
  const plan = await stage.plan();
  expect([plan.operations.map(({ kind }) => kind), plan.held]).toEqual([
    ["stock.keep", "usage.subtract"],
    [],
  ]);
  const [item] = await stage.inventree.stock();
  if (item === undefined) throw new Error("the spool is gone");
  await stage.inventree.count(item.pk, "479");
  const applied = await stage.run("apply plan.json --report report.json");
  const { results } = JSON.parse(stage.read("report.json")) as Report;
  expect([applied.exit, results.map(({ address, outcome }) => [address.split("/")[0], outcome])]).toEqual([
    8,
    [
      ["keep", "verified"],
      ["usage", "conflict"],
    ],
  ]);
  expect((await stage.inventree.item(item.pk)).quantity).toBe(479);
  const { held, operations } = await stage.plan();
  expect([operations, held.map(({ code }) => code)]).toEqual([[], ["before-count"]]);
  const release = held.flatMap((one) => one.release ?? []);
  stage.wish({ spools: ["usage: { since: 2026-01-01T00:00:00Z }"], release });
  await stage.planAndApply();
  expect((await stage.inventree.item(item.pk)).quantity).toBe(459);
  await stage.expectSettled();
}
