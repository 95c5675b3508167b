// Prints: booked once, however often they are planned, reprinted or interrupted, and left to people afterwards.
import { expect } from "bun:test";
import { isSuccess } from "../../../src/executor/outcome.ts";
import type { Report } from "../../../src/executor/report.ts";
import type { Stage } from "../stage.ts";
import { PRINTS, type Story } from "../story.ts";

const REPRINTS = 8;

export const PRINT_STORIES: readonly Story[] = [
  { name: "a print becomes a part and a stock item, once", needs: PRINTS, tell: bookOnce },
  { name: "three prints of one file are three stock items", needs: PRINTS, tell: bookReprints },
  { name: "killed in the middle and run again: every print once", needs: PRINTS, tell: survivesKill },
  { name: "what people changed by hand stays as they left it", needs: PRINTS, tell: respectPeople },
];

async function bookOnce(stage: Stage): Promise<void> {
  const archive = await stage.bambuddy.addArchive();
  const run = await stage.bambuddy.print(archive);
  stage.wish({ prints: true });
  await stage.expectExit(2, "plan --refresh full --detailed-exitcode");
  expect(await stage.inventree.parts()).toEqual([]);
  const plan = await stage.planAndApply();
  expect(plan.operations.map(({ kind }) => kind).sort()).toEqual([
    "image.set",
    "link.set",
    "parameter.set",
    "parameter.set",
    "part.create",
    "stock.create",
  ]);
  const [part] = await stage.inventree.parts();
  const [item, ...others] = await stage.inventree.stock();
  if (part === undefined || item === undefined) throw new Error("nothing was made");
  expect(others).toEqual([]);
  expect(part.name).toBe(`reconcile-live-${stage.id}-bracket`);
  expect(part.IPN).toStartWith(`LIVE-${stage.id}-`);
  expect(part.image).toBeString();
  const { Weight: weight = "", PrintTime: time = "" } = await stage.suite.parametersOf(part.pk);
  expect(["12.5 g", "12.5", "0.0125 kg", "12500 mg"]).toContain(weight);
  expect(["3600 s", "3600", "60 min", "1 h"]).toContain(time);
  expect([item.quantity, item.location, item.batch, item.delete_on_deplete]).toEqual([
    2,
    stage.inventree.places.goods,
    `bambuddy-${archive}`,
    false,
  ]);
  const { notes } = await stage.inventree.item(item.pk);
  expect(notes).toContain(`rc:${stage.instance}:run/${run.id}@`);
  expect(await stage.bambuddy.linkOf(archive)).toBe(`${stage.servers.inventreeUrl}/part/${part.pk}/`);
  await stage.expectSettled();
}

async function bookReprints(stage: Stage): Promise<void> {
  const archive = await stage.bambuddy.addArchive();
  const runs = [];
  for (let at = 0; at < 3; at += 1) runs.push(await stage.bambuddy.print(archive));
  stage.wish({ prints: true });
  await stage.planAndApply();
  const stock = await stage.inventree.stock();
  const [, second, third] = runs.map(({ id }) => id);
  expect(stock.map(({ batch }) => batch).sort()).toEqual([
    `bambuddy-${archive}`,
    `bambuddy-${archive}-r${second}`,
    `bambuddy-${archive}-r${third}`,
  ]);
  expect(new Set(stock.map(({ part }) => part)).size).toBe(1);
  await stage.expectSettled();
  await stage.bambuddy.print(archive);
  const plan = await stage.planAndApply();
  expect(plan.operations.map(({ kind }) => kind)).toEqual(["stock.create"]);
  expect((await stage.inventree.stock()).length).toBe(4);
}

async function survivesKill(stage: Stage): Promise<void> {
  const archive = await stage.bambuddy.addArchive();
  for (let at = 0; at < REPRINTS; at += 1) await stage.bambuddy.print(archive);
  stage.wish({ prints: true });
  await stage.plan();
  stage.servers.slowDown();
  const killed = stage.startApply();
  let isOver = false;
  const ended = killed.ended().finally(() => {
    isOver = true;
  });
  while (!isOver && (await stage.inventree.stock()).length === 0);
  killed.kill("SIGKILL");
  expect((await ended).exit).toBe(137);
  expect((await stage.inventree.stock()).length).toBeLessThan(REPRINTS);
  // Its lock would last for a minute.
  await stage.expectExit(7, "apply plan.json");
  await stage.expectExit(0, "lock break --yes");
  await stage.expectExit(0, "apply plan.json --settle-after 5 --report report.json");
  const { results } = JSON.parse(stage.read("report.json")) as Report;
  expect(results.filter(({ outcome }) => !isSuccess(outcome))).toEqual([]);
  const stock = await stage.inventree.stock();
  expect(new Set(stock.map(({ batch }) => batch)).size).toBe(REPRINTS);
  expect([stock.length, stock.reduce((sum, { quantity }) => sum + quantity, 0)]).toEqual([
    REPRINTS,
    2 * REPRINTS,
  ]);
  await stage.expectSettled();
}

async function respectPeople(stage: Stage): Promise<void> {
  const archive = await stage.bambuddy.addArchive();
  await stage.bambuddy.print(archive);
  stage.wish({ prints: true });
  await stage.planAndApply();
  const { inventree, bambuddy } = stage;
  const [part] = await inventree.parts();
  const [item] = await inventree.stock();
  if (part === undefined || item === undefined) throw new Error("nothing was made");
  await inventree.count(item.pk, "5");
  await inventree.carry(item.pk, inventree.places.shelf);
  const pictured = await inventree.setPicture(part.pk, `chosen-${stage.id}`);
  await inventree.changePart(part.pk, { name: `renamed ${stage.id}` });
  await bambuddy.setLink(archive, "https://example.org/by-hand");
  const plan = await stage.plan();
  expect(plan.operations).toEqual([]);
  // Beside what is told of other people's things.
  const drift = plan.drift.map(({ field, theirs }) => `${field}: ${theirs}`);
  expect(drift).toEqual(
    expect.arrayContaining([
      "external_url: https://example.org/by-hand",
      `image: ${pictured.image}`,
      `location: reconcile live ${stage.id}/Shelf`,
      "quantity: 5",
    ]),
  );
  await stage.expectExit(0, "apply plan.json");
  const after = await inventree.item(item.pk);
  expect([after.quantity, after.location]).toEqual([5, inventree.places.shelf]);
  expect((await inventree.parts()).map(({ name, image }) => [name, image])).toEqual([
    [`renamed ${stage.id}`, pictured.image],
  ]);
  expect(await bambuddy.linkOf(archive)).toBe("https://example.org/by-hand");
  stage.forgetLedger();
  await stage.expectNothingToDo();
}
