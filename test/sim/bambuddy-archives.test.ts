// Archives and runs of the simulated Bambuddy: lists, paging, reprints, edits, deletion, versions.

import { afterEach, describe, expect, test } from "bun:test";
import { seedFarm } from "../../src/sim/bambuddy/seed-farm.ts";
import {
  type BambuddyOptions,
  type BambuddySimulator,
  startBambuddy,
} from "../../src/sim/bambuddy/simulator.ts";
import { ask, CLOCK, ids } from "./bambuddy-client.ts";

let sim: BambuddySimulator;

afterEach(async () => {
  await sim.close();
});

async function start(options: BambuddyOptions = {}): Promise<void> {
  sim = await startBambuddy({ clock: CLOCK, ...options });
  seedFarm(sim.state);
}

describe("lists", () => {
  test("archives are a bare array, newest created first, without deleted ones", async () => {
    await start();
    expect(ids((await ask(sim, "/archives/")).body)).toEqual([13, 6, 12, 7, 11, 5, 10, 4, 8, 3, 2, 1]);
  });

  test("limits: 0 is nothing, negative is everything, 501 log rows are refused", async () => {
    await start();
    expect((await ask(sim, "/archives/?limit=0")).body).toEqual([]);
    expect((await ask(sim, "/archives/?limit=-1")).body).toHaveLength(12);
    expect(ids((await ask(sim, "/archives/?limit=2&offset=2")).body)).toEqual([12, 7]);
    expect((await ask(sim, "/print-log/?limit=501")).status).toBe(422);
    expect((await ask(sim, "/print-log/?limit=0")).status).toBe(422);
  });

  test("unknown parameters are ignored and a day with a time is refused", async () => {
    await start();
    expect((await ask(sim, "/archives/?status=failed&search=x")).body).toHaveLength(12);
    expect((await ask(sim, "/archives/?date_from=2026-11-05T10:00:00")).status).toBe(422);
    const days = "/archives/?date_from=2026-11-06&date_to=2026-11-07";
    expect(ids((await ask(sim, days)).body)).toEqual([4, 8]);
  });

  test("printer 0 and project 0 mean no filter", async () => {
    await start();
    expect((await ask(sim, "/archives/?printer_id=0&project_id=0")).body).toHaveLength(12);
    expect(ids((await ask(sim, "/archives/?project_id=1")).body)).toEqual([13, 12, 2]);
    expect(ids((await ask(sim, "/archives/?printer_id=3")).body)).toEqual([11, 4]);
  });

  test("the log has a total, filters, and drops a time offset instead of converting it", async () => {
    await start();
    const { body } = await ask(sim, "/print-log/?limit=2&offset=1");
    expect([ids(body.items), body.total]).toEqual([[12, 11], 13]);
    const since = encodeURIComponent("2026-11-14T09:20:46+05:00");
    expect(ids((await ask(sim, `/print-log/?date_from=${since}`)).body.items)).toEqual([13]);
    expect((await ask(sim, "/print-log/?status=completed&printer_id=1")).body.total).toBe(6);
    expect((await ask(sim, "/print-log/?search=CABLE")).body.total).toBe(3);
  });

  test("equal creation times change places between requests when told so", async () => {
    await start({ misbehaviour: { shuffleTies: true } });
    for (let index = 0; index < 3; index += 1) sim.state.addArchive({ created_at: "2026-12-01T00:00:00" });
    const first = ids((await ask(sim, "/archives/?limit=3")).body);
    const second = ids((await ask(sim, "/archives/?limit=3")).body);
    expect(first.toSorted()).toEqual([14, 15, 16]);
    expect(second).not.toEqual(first);
  });

  test("a new row arrives between pages when told so", async () => {
    await start({ misbehaviour: { shiftWhilePaging: 1 } });
    const first = (await ask(sim, "/print-log/?limit=2")).body;
    const second = (await ask(sim, "/print-log/?limit=2&offset=2")).body;
    expect([ids(first.items), first.total]).toEqual([[13, 12], 13]);
    expect([ids(second.items), second.total]).toEqual([[12, 11], 14]);
  });

  test("only the export shows plates", async () => {
    await start();
    expect((await ask(sim, "/archives/8")).body.plate_id).toBeNull();
    const csv = (await ask(sim, "/archives/export?format=csv&fields=id,plate_id,print_name,nonsense")).body;
    expect(csv.split("\r\n")[0]).toBe("ID,plate_id,Print Name,nonsense");
    expect(csv).toContain("\r\n8,2,Gridfinity Set,\r\n");
    expect(csv).toContain('\r\n2,,"Bracket <v2> & ""clip""",\r\n');
  });
});

describe("prints", () => {
  test("a reprint adds a run and keeps the archive's id and creation time", async () => {
    await start();
    const archive = (await ask(sim, "/archives/1")).body;
    expect([archive.run_count, archive.created_at, archive.completed_at]).toEqual([
      3,
      "2026-11-02T08:00:12",
      "2026-11-09T07:55:01.940365",
    ]);
    const runs = (await ask(sim, "/archives/1/runs")).body;
    expect([ids(runs.items), runs.total]).toEqual([[9, 4, 1], 3]);
  });

  test("a reprint under way keeps the old completion time", async () => {
    await start();
    sim.state.startPrint(1, 2, "2026-11-20T11:00:00.123456");
    const archive = (await ask(sim, "/archives/1")).body;
    expect([archive.status, archive.completed_at < archive.started_at]).toEqual(["printing", true]);
  });

  test("uploads and re-slices look finished and have no run", async () => {
    await start();
    const upload = (await ask(sim, "/archives/6")).body;
    const reslice = (await ask(sim, "/archives/7")).body;
    expect([upload.status, upload.completed_at, upload.run_count]).toEqual([
      "archived",
      "2026-11-13T09:00:12.167731",
      0,
    ]);
    expect([reslice.status, reslice.completed_at, reslice.run_count]).toEqual(["completed", null, 0]);
  });

  test("the log hides money that the archive's runs show", async () => {
    await start();
    expect((await ask(sim, "/print-log/?search=hook")).body.items[0].cost).toBeNull();
    expect((await ask(sim, "/archives/3/runs")).body.items[0].cost).toBe(0.67);
  });

  test("grams: rows are rounded, the spool is not, and an untracked partial print has none", async () => {
    await start();
    const archive = sim.state.addArchive({ filament_used_grams: 12.45 });
    const before = sim.state.db.spools.get(2)?.weight_used ?? 0;
    const tracked = sim.state.print(archive.id, { usage: [{ spoolId: 2, grams: 3.25 }] });
    expect([tracked.run?.filament_used_grams, tracked.usage[0]?.weight_used]).toEqual([3.2, 3.2]);
    expect(sim.state.db.spools.get(2)?.weight_used).toBe(before + 3.25);
    expect(sim.state.print(archive.id, {}).run?.filament_used_grams).toBe(12.4);
    expect(sim.state.print(archive.id, { status: "failed" }).run?.filament_used_grams).toBeNull();
  });

  test("a print that was not archived leaves usage and no run", async () => {
    await start();
    const { run, usage } = sim.state.print(1, { run: false, usage: [{ spoolId: 1, grams: 5 }] });
    expect([run, usage[0]?.archive_id]).toEqual([undefined, null]);
    expect((await ask(sim, "/archives/1")).body.run_count).toBe(3);
  });

  test("the debug route prints over HTTP", async () => {
    await start();
    const reply = await ask(sim, "/printers/1/debug/simulate-print-complete", { method: "POST" });
    expect(reply.body.archive_id).toBe(13);
    const [run] = (await ask(sim, "/archives/13/runs")).body.items;
    expect([run.status, run.started_at, run.filament_used_grams]).toEqual([
      "completed",
      "2026-11-20T06:00:12.345678",
      265.4,
    ]);
  });

  test("the debug route names no printer that is not connected, and takes a deleted archive like any other", async () => {
    await start();
    sim.state.addPrinter({ id: 9, name: "B9" });
    const { id } = sim.state.addArchive({ printer_id: 9, filament_used_grams: 12.5 });
    const complete = () => ask(sim, "/printers/9/debug/simulate-print-complete", { method: "POST" });
    await complete();
    const [run] = (await ask(sim, `/archives/${id}/runs`)).body.items;
    expect([run.printer_id, run.printer_name, run.filament_used_grams, run.cost]).toEqual([
      9,
      null,
      12.5,
      0.3,
    ]);
    sim.state.softDelete(id);
    expect((await complete()).body.archive_id).toBe(id);
    expect((await ask(sim, "/print-log/?printer_id=9")).body.total).toBe(2);
  });

  test("used spools say what the print was made of, and without their price the setting's is taken", async () => {
    await start();
    const spool = sim.state.addSpool({ material: "PETG", rgba: "123456FF" });
    const { id } = sim.state.addArchive({ filament_used_grams: 30 });
    const usage = [
      { spoolId: spool.id, grams: 12.5 },
      { spoolId: spool.id, grams: 3.2 },
    ];
    const { run } = sim.state.print(id, { usage });
    expect([run?.filament_type, run?.filament_color, run?.cost]).toEqual(["PETG", "#123456", 0.38]);
    const { body } = await ask(sim, `/archives/${id}`);
    expect([body.filament_type, body.filament_color]).toEqual(["PETG", "#123456"]);
  });
});

describe("edits", () => {
  const patch = (path: string, body: unknown) => ask(sim, path, { method: "PATCH", body });

  test("a patch is partial, ignores unknown members and clears with null", async () => {
    await start();
    const linked = await patch("/archives/1", { external_url: "http://stock/part/7/", name: "ignored" });
    expect([linked.body.external_url, linked.body.print_name]).toEqual([
      "http://stock/part/7/",
      "Cable Clip v3",
    ]);
    expect((await patch("/archives/1", { external_url: null })).body.external_url).toBeNull();
    expect((await patch("/archives/1", { quantity: null })).status).toBe(500);
    expect((await patch("/archives/1", { tags: ["a"] })).status).toBe(422);
    expect((await patch("/archives/1", { project_id: 4711 })).body.project_id).toBe(4711);
  });

  test("status and failure reason reach the newest run, run edits do not reach the archive", async () => {
    await start();
    await patch("/archives/1", { status: "failed", failure_reason: "Warping" });
    expect(sim.state.db.runs.get(9)).toMatchObject({ status: "failed", failure_reason: "Warping" });
    expect(sim.state.db.runs.get(4)).toMatchObject({ status: "completed" });
    await patch("/print-log/3", { status: "skipped" });
    expect((await ask(sim, "/archives/3")).body.status).toBe("completed");
  });

  test("a soft delete hides the archive and keeps its run; a patch still works", async () => {
    await start();
    const gone = await ask(sim, "/archives/1", { method: "DELETE" });
    expect(gone.body).toEqual({ status: "deleted", purged_from_stats: false });
    expect((await ask(sim, "/archives/1")).body).toEqual({ detail: "Archive not found" });
    expect((await ask(sim, "/archives/1/runs")).status).toBe(404);
    expect((await ask(sim, "/print-log/?search=cable")).body.total).toBe(3);
    expect((await patch("/archives/1", { notes: "x" })).status).toBe(200);
  });

  test("a purge removes the runs and frees the highest ids for others", async () => {
    await start();
    sim.state.print(13, {});
    await ask(sim, "/archives/13?purge_stats=true", { method: "DELETE" });
    const reused = sim.state.addArchive({ print_name: "Someone else" });
    expect([reused.id, sim.state.print(reused.id, {}).run?.id]).toEqual([13, 14]);
  });

  test("clearing the log restarts its ids", async () => {
    await start();
    await ask(sim, "/print-log/", { method: "DELETE" });
    expect(sim.state.print(1, {}).run?.id).toBe(1);
  });
});

describe("older versions", () => {
  test("0.2.4 knows no runs, no run counts and no link from log to archive", async () => {
    await start({ version: "0.2.4" });
    expect((await ask(sim, "/archives/1/runs")).status).toBe(404);
    expect((await ask(sim, "/archives/1")).body).not.toContainKey("run_count");
    const row = (await ask(sim, "/print-log/?limit=1")).body.items[0];
    expect(row).not.toContainAnyKeys(["archive_id", "cost", "energy_kwh"]);
    expect((await ask(sim, "/inventory/locations")).status).toBe(404);
  });

  test("0.2.4.9 knows runs but no locations, no tag lookup and no plate", async () => {
    await start({ version: "0.2.4.9" });
    expect((await ask(sim, "/archives/1")).body.run_count).toBe(3);
    expect((await ask(sim, "/inventory/locations")).status).toBe(404);
    expect((await ask(sim, "/inventory/spools/1")).body).not.toContainKey("location_id");
    expect((await ask(sim, "/inventory/spools/by-tag?tag_uid=A1B2C3D4E5F60718")).status).toBe(422);
    const csv = (await ask(sim, "/archives/export?fields=id,plate_id")).body;
    expect(csv).toContain("\r\n8,\r\n");
  });

  test("1.2.5 knows both", async () => {
    await start({ version: "1.2.5" });
    expect((await ask(sim, "/inventory/locations")).body).toHaveLength(1);
    expect((await ask(sim, "/inventory/spools/by-tag?tag_uid=A1B2C3D4E5F60718")).body.id).toBe(1);
  });
});

test("plates are shown of archives that have a file", async () => {
  await start();
  const single = (await ask(sim, "/archives/3/plates")).body;
  expect([single.is_multi_plate, single.plates[0].object_count]).toEqual([false, 4]);
  const multi = (await ask(sim, "/archives/8/plates")).body;
  expect(multi.is_multi_plate).toBe(true);
  expect(multi.plates.map((plate: { filament_used_grams: number }) => plate.filament_used_grams)).toEqual([
    41.07, 92.15,
  ]);
  sim.state.db.archives.update(3, { file_path: "" });
  expect((await ask(sim, "/archives/3/plates")).body).toEqual({ detail: "Archive file not found" });
  expect((await ask(sim, "/archives/9/plates")).body).toEqual({ detail: "Archive not found" });
});

test("twenty-five thousand runs are built and paged completely", async () => {
  await start({ heavyExtraData: true });
  const archives = Array.from({ length: 500 }, () => sim.state.addArchive());
  for (let index = 0; index < 25_000; index += 1) {
    const minute = String(index % 60).padStart(2, "0");
    const completedAt = `2027-01-${String(1 + (index % 28)).padStart(2, "0")}T10:${minute}:00.000001`;
    sim.state.print(archives[index % 500]?.id ?? 1, { completedAt });
  }
  const seen = new Set<number>();
  for (let offset = 0; offset < 25_500; offset += 500) {
    const page = (await ask(sim, `/print-log/?limit=500&offset=${offset}`)).body;
    expect(page.total).toBe(25_013);
    for (const row of page.items) seen.add(row.id);
  }
  expect(seen.size).toBe(25_013);
  const heavy = (await ask(sim, "/archives/500")).body;
  expect(JSON.stringify(heavy.extra_data._print_data).length).toBeGreaterThan(1_700);
});
