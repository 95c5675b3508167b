// Plans that are narrowed on the command line: less is done, and nothing is lost by it.
import { expect, setDefaultTimeout, test } from "bun:test";
import { coloured } from "../../src/sim/bambuddy/coloured-png.ts";
import { addresses, planOf, proposals } from "./plans.ts";
import { openWorld } from "./world.ts";

setDefaultTimeout(180_000);

const CLIP = "BMB-ab1cbe5f7729";

async function planned(line: string): Promise<string[]> {
  await using world = await openWorld();
  const { stdout } = await world.expectExit(0, `plan --format json ${line}`);
  return addresses(stdout);
}

test.concurrent("--only takes what it names and what that needs", async () => {
  expect(await planned("--only stock/run-1@*")).toEqual([`part/${CLIP}`, "stock/run-1@20261102T083157Z"]);
  expect(await planned("--only link/archive-1")).toEqual([`part/${CLIP}`, "link/archive-1"]);
  expect(await planned("--only nothing/like/this")).toEqual([]);
  expect(await planned("--only part/* --only image/*")).toHaveLength(6 + 4);
});

test.concurrent("--except leaves out what it names and what needs that", async () => {
  const all = await planned("--format json");
  expect(await planned(`--except part/${CLIP}`)).toEqual(
    all.filter(
      (address) => !address.includes(CLIP) && address !== "link/archive-1" && !/run-[149]@/.test(address),
    ),
  );
  expect(await planned("--except parameter/* --except image/* --except link/*")).toEqual(
    all.filter((address) => /^(part|stock)\//.test(address)),
  );
  expect(await planned("--only stock/* --except stock/run-3@*")).not.toContain(
    "stock/run-3@20261104T105957Z",
  );
});

test.concurrent("--max-prints books the oldest first, and again and again until all is done", async () => {
  await using world = await openWorld();
  const { stdout } = await world.expectExit(0, "plan --max-prints 2 --format json");
  expect(addresses(stdout).filter((address) => address.startsWith("stock/"))).toEqual([
    "stock/run-1@20261102T083157Z",
    "stock/run-2@20261103T110523Z",
  ]);
  expect(planOf(stdout).summary.narrowed).toBeGreaterThan(0);
  for (const booked of [3, 6, 8]) {
    await world.expectExit(0, "apply --auto-approve --max-prints 3");
    const items = world.snapshot().stock.filter(({ batch }) => batch?.startsWith("bambuddy-"));
    expect(items).toHaveLength(booked);
  }
  await world.expectNothingToDo();
});

test.concurrent("--archive takes the prints of one archive", async () => {
  const only = await planned("--archive 1");
  expect(only.filter((address) => address.startsWith("stock/"))).toEqual([
    "stock/run-1@20261102T083157Z",
    "stock/run-4@20261105T141240Z",
    "stock/run-9@20261109T075501Z",
  ]);
  expect(await planned("--archive 4711")).toEqual([]);
});

test.concurrent("applied in pieces in any order, the pieces are the whole", async () => {
  await using world = await openWorld();
  for (const piece of [
    "--only link/*",
    "--archive 3",
    "--only stock/run-9@*",
    "--except image/*",
    "--only image/*",
  ]) {
    await world.expectExit(0, `plan ${piece} --out piece.json`);
    await world.expectExit(0, "apply piece.json");
  }
  await world.expectNothingToDo();
  const clean = await Bun.file(`${import.meta.dir}/golden/farm-inventory.json.txt`).json();
  const { totals, images } = world.snapshot();
  expect({ stock: totals.stock, parts: totals.parts, parameters: totals.parameters, images }).toEqual({
    stock: clean.inventree.totals.stock,
    parts: clean.inventree.totals.parts,
    parameters: clean.inventree.totals.parameters,
    images: clean.inventree.images,
  });
});

test.concurrent("--force asserts parameters, image and link of one print again, and names the danger", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "apply --auto-approve");
  const part = world.snapshot().parts.find(({ IPN }) => IPN === CLIP);
  if (part === undefined) throw new Error("no part was made");
  world.inventree.state.setPartImage(part.pk, "my-own-photo.png", new Uint8Array(coloured(77)));
  world.bambuddy.state.db.archives.update(1, { external_url: "https://wiki.example.org/clip" });
  const { stdout } = await world.expectExit(
    0,
    "plan --force stock/run-9@20261109T075501Z --format json --out forced.json",
  );
  expect(proposals(stdout)).toEqual([`image/${CLIP} forced`, "link/archive-1 forced"]);
  expect(planOf(stdout).operations.map(({ danger }) => danger)).toEqual([
    "replaces the picture /media/part_images/my-own-photo.png",
    "replaces the link https://wiki.example.org/clip",
  ]);
  await world.expectExit(0, "apply forced.json");
  expect(world.links()[1]).toBe(`https://stock.example.org/part/${part.pk}/`);
  expect(world.snapshot().parts.find(({ pk }) => pk === part.pk)?.image).toMatch(/rc-farm1-archive-1-/);
  await world.expectNothingToDo();
});

test.concurrent("what matches nothing is said, and a narrowed plan does not claim that all is booked", async () => {
  await using world = await openWorld();
  const line = "plan --only stok/* --except lnk/* --force run-4711";
  const ran = await world.expectExit(0, line);
  expect(world.notes(ran)).toBe(
    "--force run-4711: no print has this address.\nstok/* matches no operation of this plan.\nlnk/* matches no operation of this plan.\n",
  );
  expect(ran.stdout).not.toContain("nothing is left to book");
  const other = await world.expectExit(0, "plan --archive 4711");
  expect(world.notes(other)).toBe("--archive 4711: Bambuddy has no such archive.\n");
  const matching = await world.expectExit(0, "plan --only stock/*");
  expect(world.notes(matching)).toBe("");
});

test.concurrent("--detailed-exitcode tells changes from none", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "plan");
  await world.expectExit(2, "plan --detailed-exitcode");
  await world.expectExit(0, "plan --detailed-exitcode --only nothing/*");
  await world.expectExit(0, "apply --auto-approve");
  await world.expectExit(0, "plan --detailed-exitcode");
});
