// Spools: Bambuddy's records follow InvenTree's stock, and each system's word on where a spool is reaches the other.
import { expect } from "bun:test";
import type { Stage } from "../stage.ts";
import type { Story } from "../story.ts";

export const SPOOL_STORIES: readonly Story[] = [
  {
    name: "filament in stock becomes a spool, follows its part and is archived empty",
    needs: [],
    tell: catalogue,
  },
  {
    name: "a spool moved to the printer is assigned, moved back it is taken out",
    needs: ["printer"],
    tell: follow,
  },
  { name: "with Bambuddy's authority the item follows its slot and returns", needs: ["printer"], tell: lead },
  { name: "merged, whichever side changed is followed", needs: ["printer"], tell: merge },
];

const VALUES =
  'values: { material: LIVE-TEST, subtype: off, brand: off, color_name: { from: description }, rgba: "12345678", label_weight: 750, core_weight: 200, cost_per_kg: off, note: off }';

async function addItem(stage: Stage): Promise<{ readonly part: number; readonly item: number }> {
  const part = await stage.inventree.addFilamentPart("Filament", "g", "Signal Blue");
  const batch = `${stage.id}-A`;
  const location = stage.inventree.places.storage;
  return { part, item: await stage.inventree.addSpoolItem({ part, batch, quantity: 600, location }) };
}

/** The spool that stands for the item. */
async function makeKnown(stage: Stage): Promise<{ readonly item: number; readonly spool: number }> {
  const { item } = await addItem(stage);
  return { item, spool: await stage.bambuddy.addSpool(`${stage.id}-A`) };
}

async function catalogue(stage: Stage): Promise<void> {
  const { part, item } = await addItem(stage);
  stage.wish({ spools: [`catalogue: { archive_empty: on, ${VALUES} }`, LOCATION] });
  expect((await stage.planAndApply()).operations.map(({ kind }) => kind)).toEqual(["spool.create"]);
  const shown = async () =>
    (await stage.bambuddy.spools()).map((spool) => [
      spool.material,
      spool.color_name,
      spool.label_weight,
      spool.weight_used,
      spool.archived_at === null,
    ]);
  expect(await shown()).toEqual([["LIVE-TEST", "Signal Blue", 750, 150, true]]);
  await stage.expectSettled();
  await stage.inventree.changePart(part, { description: "Traffic Red" });
  expect((await stage.planAndApply()).operations.map(({ kind }) => kind)).toEqual(["spool.set"]);
  expect(await shown()).toEqual([["LIVE-TEST", "Traffic Red", 750, 150, true]]);
  await stage.expectSettled();
  await stage.inventree.change(item, { delete_on_deplete: false });
  await stage.inventree.count(item, "0");
  expect((await stage.planAndApply()).operations.map(({ kind }) => kind)).toEqual(["spool.archive"]);
  expect(await shown()).toEqual([["LIVE-TEST", "Traffic Red", 750, 150, false]]);
  await stage.expectSettled();
}

const LOCATION = "location: { authority: inventree }";

async function follow(stage: Stage): Promise<void> {
  const { item, spool } = await makeKnown(stage);
  stage.wish({ spools: [LOCATION] });
  await stage.expectNothingToDo();
  await stage.inventree.carry(item, stage.inventree.places.printer);
  expect((await stage.planAndApply()).operations.map(({ kind }) => kind)).toEqual(["slot.assign"]);
  expect(await slots(stage)).toEqual([[spool, stage.printer, 0, 0]]);
  await stage.expectSettled();
  await stage.inventree.carry(item, stage.inventree.places.storage);
  expect((await stage.planAndApply()).operations.map(({ kind }) => kind)).toEqual(["slot.clear"]);
  expect(await slots(stage)).toEqual([]);
  await stage.expectSettled();
}

async function lead(stage: Stage): Promise<void> {
  const { item, spool } = await makeKnown(stage);
  const { places } = stage.inventree;
  stage.wish({ spools: ["location: { authority: bambuddy, return_unassigned_to_storage: on }"] });
  await stage.expectNothingToDo();
  await stage.bambuddy.assign(spool, 1);
  expect((await stage.planAndApply()).operations.map(({ kind }) => kind)).toEqual(["stock.move"]);
  expect((await stage.inventree.item(item)).location).toBe(places.printer);
  await stage.expectSettled();
  for (const slot of await stage.bambuddy.slots()) await stage.bambuddy.unassign(slot);
  expect((await stage.planAndApply()).operations.map(({ kind }) => kind)).toEqual(["stock.move"]);
  const { location, quantity } = await stage.inventree.item(item);
  expect([location, quantity]).toEqual([places.storage, 600]);
  await stage.expectSettled();
}

async function merge(stage: Stage): Promise<void> {
  const { item, spool } = await makeKnown(stage);
  const { places } = stage.inventree;
  stage.wish({ spools: ["location: { authority: merge, return_unassigned_to_storage: on }"] });
  await stage.planAndApply();
  await stage.inventree.carry(item, places.printer);
  expect((await stage.planAndApply()).operations.map(({ kind }) => kind)).toEqual(["slot.assign"]);
  expect(await slots(stage)).toEqual([[spool, stage.printer, 0, 0]]);
  await stage.expectExit(6, "apply plan.json");
  await stage.expectNothingToDo();
  for (const slot of await stage.bambuddy.slots()) await stage.bambuddy.unassign(slot);
  expect((await stage.planAndApply()).operations.map(({ kind }) => kind)).toEqual(["stock.move"]);
  expect((await stage.inventree.item(item)).location).toBe(places.storage);
  await stage.expectSettled();
}

async function slots(stage: Stage): Promise<readonly (readonly number[])[]> {
  const own = await stage.bambuddy.slots();
  return own.map(({ spool_id, printer_id, ams_id, tray_id }) => [spool_id, printer_id, ams_id, tray_id]);
}
