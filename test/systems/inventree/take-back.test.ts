// Taking back, over real HTTP: only a movement that stands in the history, and a parameter that is still what was written.
import { afterEach, describe, expect, test } from "bun:test";
import { closeFarms, type Farm, moment, startFarm, VERSIONS } from "./farm.ts";
import { giveBack, NO_REFS, setParameter, subtract } from "./operations.ts";
import { rival, SPOOL_VERSIONS } from "./spools.ts";

afterEach(closeFarms);

const MARKER = "rc:farm1:usage/44.7@20261120T121006Z;";
const CORRECTION = "rc:farm1:usage/44.7@20261120T121006Z:c1;";
const NOTES = `${CORRECTION} 12.5 g back (undo of plan 0123456789ab)`;

function takeBack() {
  const operation = giveBack({ marker: CORRECTION, notes: NOTES });
  return { ...operation, before: { quantity: "1000", undoes: MARKER } };
}

async function book(farm: Farm): Promise<void> {
  const operation = subtract({ marker: MARKER, notes: `${MARKER} 12.5 g` });
  expect(await farm.target.perform(operation, NO_REFS)).toMatchObject({ state: "accepted" });
}

describe.each([...SPOOL_VERSIONS])("API %d", (apiVersion) => {
  test("a movement is taken back once, and not where it never was", async () => {
    const farm = await startFarm({ apiVersion });
    expect(await farm.target.inspect(takeBack(), NO_REFS)).toEqual({
      state: "conflict",
      why: `the movement ${MARKER} is not in the history, so it cannot be taken back`,
    });
    await book(farm);
    expect(await farm.target.inspect(takeBack(), NO_REFS)).toEqual({ state: "ready" });
    await farm.target.perform(takeBack(), NO_REFS);
    expect(await farm.target.inspect(takeBack(), NO_REFS)).toMatchObject({ state: "done" });
  });

  test("a count from before the movement is not in the way, one after it is", async () => {
    const farm = await startFarm({ apiVersion });
    farm.setToday(moment("2026-11-20T12:15:00Z"));
    await rival(farm, "count", "790");
    await book(farm);
    expect(await farm.target.inspect(takeBack(), NO_REFS)).toEqual({ state: "ready" });
    await rival(farm, "count", "777");
    const found = await farm.target.inspect(takeBack(), NO_REFS);
    expect(found).toMatchObject({ state: "conflict", overtaken: true });
    expect(found.state === "conflict" && found.why).toContain("after the movement that is taken back");
  });
});

describe.each([...VERSIONS])("API %d", (apiVersion) => {
  test("a parameter that was made is removed, while it says what was written", async () => {
    const farm = await startFarm({
      apiVersion,
      token: "boss",
      tokens: { boss: { user: "boss", superuser: true } },
    });
    const [part] = farm.sim.state.store.parts.all();
    if (part === undefined) throw new Error("the farm has no part");
    const made = await farm.target.perform(setParameter(part.pk, null), NO_REFS);
    const pk = made.state === "accepted" ? (made.result.id ?? 0) : 0;
    const removal = setParameter(part.pk, { pk, data: "12.5" }, "");
    const changed = setParameter(part.pk, { pk, data: "11" }, "");
    expect(await farm.target.inspect(changed, NO_REFS)).toMatchObject({ state: "conflict" });
    expect(await farm.target.inspect(removal, NO_REFS)).toEqual({ state: "ready" });
    expect(await farm.target.perform(removal, NO_REFS)).toMatchObject({ state: "accepted" });
    expect(await farm.target.inspect(removal, NO_REFS)).toEqual({ state: "done", result: {} });
  });
});

test("without the right to delete, the parameter stays and the right is named", async () => {
  const farm = await startFarm({ apiVersion: 421 });
  const [part] = farm.sim.state.store.parts.all();
  if (part === undefined) throw new Error("the farm has no part");
  const made = await farm.target.perform(setParameter(part.pk, null), NO_REFS);
  const pk = made.state === "accepted" ? (made.result.id ?? 0) : 0;
  const refused = await farm.target.perform(setParameter(part.pk, { pk, data: "12.5" }, ""), NO_REFS);
  expect(refused).toMatchObject({ state: "refused", status: 403 });
  expect(refused.state === "refused" && refused.why).toContain("needs the right to delete parts");
});
