// Spools through the whole program: their records, slots and places, on one simulated farm after another.
import { expect, setDefaultTimeout, test } from "bun:test";
import type { Plan } from "../../src/plan/plan.ts";
import { amsUnit, tray } from "../../src/sim/bambuddy/printer-status.ts";
import { FARM_LOCATIONS } from "../../src/sim/inventree/seed-farm.ts";
import { INVENTREE_TOKEN } from "../cli/secrets.ts";
import { openWorld, type World } from "../cli/world.ts";

setDefaultTimeout(60_000);

const { storage, B1, B2, B3 } = FARM_LOCATIONS;

/** Spools alone: no prints, no grams. */
function spools(settings: string): (farm: string) => string {
  return (farm) =>
    `${farm
      .replace("{ prints: Printed parts }", "{ prints: Printed parts, filament: Filament }")
      .replace(
        "{ prints: Printed goods }",
        "{ prints: Printed goods, filament_storage: Filament storage, loaded: Loaded }",
      )
      .replace(/prints:\n( {2}.*\n)+/, "prints: off\n")}printers:
  B1: { match: "B1*", location: Loaded/B1 }
  B2: { match: "B2*", location: Loaded/B2 }
  B3: { match: "B3*", location: Loaded/B3 }
spools:
  identity: { pairs: { FIL-0004: 4 } }
${settings}
`;
}

const INVENTREE = spools("  catalogue: on\n  location: { authority: inventree }");
const BAMBUDDY = spools("  location: { authority: bambuddy, return_unassigned_to_storage: on }");
const MERGE = spools("  catalogue: on\n  location: { authority: merge, return_unassigned_to_storage: on }");

/** As a person does in InvenTree. */
async function store(world: World, stock: number, location: number): Promise<void> {
  const reply = await fetch(`${world.inventree.url}/api/stock/transfer/`, {
    method: "POST",
    headers: { Authorization: `Token ${INVENTREE_TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify({
      items: [{ pk: stock, quantity: "9999999999.99999" }],
      location,
      notes: "by hand",
    }),
  });
  expect(reply.status).toBe(201);
}

/** `1.0.0: 1`: printer, unit, tray, and the spool that is there. */
function slotsOf(world: World): Readonly<Record<string, number>> {
  return Object.fromEntries(
    world.bambuddy.state.db.assignments
      .all()
      .map(({ printer_id, ams_id, tray_id, spool_id }) => [`${printer_id}.${ams_id}.${tray_id}`, spool_id]),
  );
}

function locationsOf(world: World): Readonly<Record<number, number | null>> {
  return Object.fromEntries(
    world.inventree.state.store.stock
      .all()
      .filter(({ batch }) => batch?.startsWith("FIL-"))
      .map(({ pk, location }) => [pk, location]),
  );
}

async function planOf(world: World): Promise<Plan> {
  return JSON.parse((await world.expectExit(0, "plan --format json")).stdout) as Plan;
}

function shown({ operations }: Plan): readonly string[] {
  return operations.map(({ kind, address }) => `${kind} ${address}`);
}

const SLOTS = { "1.0.0": 1, "1.0.1": 2, "2.0.0": 3, "3.255.0": 4 };
const PLACES = { 1: B1, 2: B1, 3: B2, 4: B3, 5: storage, 6: storage };

test("a farm whose systems agree has nothing to do but the spool that Bambuddy lacks", async () => {
  await using world = await openWorld({ mapping: INVENTREE });
  const plan = await planOf(world);
  expect(shown(plan)).toEqual(["spool.create spool/stock-6"]);
  expect(plan.findings).toEqual([]);
  await world.expectExit(0, "apply --auto-approve");
  await world.expectNothingToDo();
  world.forgetLedger();
  await world.expectNothingToDo();
  expect([slotsOf(world), locationsOf(world)]).toEqual([SLOTS, PLACES]);
});

test("a spool that is moved to a printer's location is assigned, one that is moved back is taken out", async () => {
  await using world = await openWorld({ mapping: INVENTREE });
  await store(world, 6, B1);
  await store(world, 3, storage);
  const plan = await planOf(world);
  expect(shown(plan)).toEqual([
    "spool.create spool/stock-6",
    "slot.clear slot/2.0.0:clear",
    "slot.assign slot/1.0.2",
  ]);
  await world.expectExit(0, "plan --out plan.json");
  expect(slotsOf(world)).toEqual(SLOTS);
  await world.expectExit(0, "apply plan.json");
  expect(slotsOf(world)).toEqual({ "1.0.0": 1, "1.0.1": 2, "1.0.2": 6, "3.255.0": 4 });
  await world.expectExit(6, "apply plan.json");
  await world.expectNothingToDo();
  world.forgetLedger();
  await world.expectNothingToDo();
  await store(world, 6, storage);
  expect(shown(await planOf(world))).toEqual(["slot.clear slot/1.0.2:clear"]);
  await world.expectExit(0, "apply --auto-approve");
  expect(slotsOf(world)).toEqual({ "1.0.0": 1, "1.0.1": 2, "3.255.0": 4 });
});

test("two spools change their printers in one plan", async () => {
  await using world = await openWorld({ mapping: spools("  location: { authority: inventree }") });
  await store(world, 1, B2);
  await store(world, 3, B1);
  await world.expectExit(0, "apply --auto-approve");
  expect(slotsOf(world)).toEqual({ "1.0.0": 3, "1.0.1": 2, "2.0.0": 1, "3.255.0": 4 });
  await world.expectNothingToDo();
});

test("with Bambuddy's authority stock follows the assignments, and what is in no slot returns to storage", async () => {
  await using world = await openWorld({ mapping: BAMBUDDY });
  expect(shown(await planOf(world))).toEqual([]);
  world.bambuddy.state.assign(1, { printer_id: 2, ams_id: 0, tray_id: 1 });
  world.bambuddy.state.unassign({ printer_id: 1, ams_id: 0, tray_id: 0 });
  world.bambuddy.state.unassign({ printer_id: 3, ams_id: 255, tray_id: 0 });
  expect(shown(await planOf(world))).toEqual(["stock.move move/stock-1", "stock.move move/stock-4"]);
  await world.expectExit(0, "apply --auto-approve");
  expect(locationsOf(world)).toEqual({ ...PLACES, 1: B2, 4: storage });
  await world.expectNothingToDo();
  world.forgetLedger();
  await world.expectNothingToDo();
});

test("an empty spool moves too", async () => {
  await using world = await openWorld({ mapping: BAMBUDDY });
  world.bambuddy.state.db.spools.update(5, { archived_at: null });
  world.bambuddy.state.assign(5, { printer_id: 2, ams_id: 0, tray_id: 3 });
  await world.expectExit(0, "apply --auto-approve");
  expect(locationsOf(world)).toEqual({ ...PLACES, 5: B2 });
  await world.expectNothingToDo();
});

test("merged, the system that changed is followed, and two that changed are left alone", async () => {
  await using world = await openWorld({ mapping: MERGE });
  await world.expectExit(0, "apply --auto-approve");
  await world.expectNothingToDo();
  await store(world, 1, storage);
  world.bambuddy.state.assign(3, { printer_id: 1, ams_id: 0, tray_id: 3 });
  world.bambuddy.state.unassign({ printer_id: 2, ams_id: 0, tray_id: 0 });
  expect(shown(await planOf(world))).toEqual(["stock.move move/stock-3", "slot.clear slot/1.0.0:clear"]);
  await world.expectExit(0, "apply --auto-approve");
  await world.expectNothingToDo();
  expect(slotsOf(world)).toEqual({ "1.0.1": 2, "1.0.3": 3, "3.255.0": 4 });
  expect(locationsOf(world)).toEqual({ ...PLACES, 1: storage, 3: B1 });
  await store(world, 2, B2);
  world.bambuddy.state.assign(2, { printer_id: 3, ams_id: 0, tray_id: 0 });
  world.bambuddy.state.unassign({ printer_id: 1, ams_id: 0, tray_id: 1 });
  const torn = await planOf(world);
  expect(shown(torn)).toEqual([]);
  expect(torn.findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    "spool.place-conflict: FIL-0002 PLA Matte Ivory White (#2): InvenTree has it in B2, Bambuddy in B3; when both last agreed it was in B1",
  ]);
});

test("a tray that shows the spool's tag is its slot; one that shows another RFID spool is nobody's", async () => {
  await using world = await openWorld({ mapping: spools("  location: { authority: inventree }") });
  const { state } = world.bambuddy;
  state.unassign({ printer_id: 1, ams_id: 0, tray_id: 0 });
  state.unassign({ printer_id: 1, ams_id: 0, tray_id: 1 });
  state.setPrinterStatus(1, {
    connected: true,
    state: "RUNNING",
    ams: [
      amsUnit(0, [
        tray({ id: 0, tag_uid: "FFEEDDCCBBAA9988", tray_uuid: "F".repeat(32) }),
        tray({ id: 1 }),
        tray({ id: 2 }),
        tray({ id: 3, tag_uid: "A1B2C3D4E5F60718", tray_uuid: "0F1E2D3C4B5A69788796A5B4C3D2E1F0" }),
      ]),
    ],
  });
  const plan = await planOf(world);
  expect(plan.operations.map(({ address, danger }) => [address, danger])).toEqual([
    ["slot/1.0.1", "reaches the printer: sets the filament of B1-X1C AMS 0 tray 1 while it prints"],
    ["slot/1.0.3", "reaches the printer: sets the filament of B1-X1C AMS 0 tray 3 while it prints"],
  ]);
  await world.expectExit(0, "apply --auto-approve");
  expect(slotsOf(world)).toEqual({ "1.0.1": 2, "1.0.3": 1, "2.0.0": 3, "3.255.0": 4 });
  await store(world, 1, storage);
  const { operations, findings } = await planOf(world);
  expect([operations, findings.map(({ code, object }) => `${code} ${object}`)]).toEqual([
    [],
    ["slot.still-shown slot-1.0.3"],
  ]);
  await world.expectNothingToDo();
});

test("most spools leaving the printers at once is refused until somebody waives it", async () => {
  await using world = await openWorld({ mapping: spools("  location: { authority: inventree }") });
  for (const stock of [1, 2, 3]) await store(world, stock, storage);
  const refused = await world.expectExit(5, "plan --out plan.json");
  expect(refused.stdout).toContain("unassign_share");
  await world.expectExit(5, "apply plan.json");
  expect(slotsOf(world)).toEqual(SLOTS);
  world.write("mapping.yaml", `${world.mapping}guards: { waive: [unassign_share] }\n`);
  await world.expectExit(0, "apply --auto-approve");
  expect(slotsOf(world)).toEqual({ "3.255.0": 4 });
});
