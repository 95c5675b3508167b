// Bambuddy as a target: the link back, looked at before and after.
import { describe, expect, test } from "bun:test";
import type { OperationOf } from "../../../src/model/operation.ts";
import { openFarm } from "./farm-fixture.ts";

const URL = "https://stock.example.org/part/77/";
const REFS = new Map([["part/BMB-0123456789ab", 77]]);
const REF = { ref: "part/BMB-0123456789ab", format: "https://stock.example.org/part/{id}/" };

type Link = OperationOf<"link.set">;

function link(
  archive: number,
  before: string | null = null,
  after: Link["after"]["external_url"] = URL,
): Link {
  return {
    id: "0123456789abcdef",
    address: `link/archive-${archive}`,
    kind: "link.set",
    reason: { code: "value-absent", text: "" },
    object: `archive-${archive}`,
    label: "",
    before: { external_url: before },
    after: { archive, external_url: after },
    depends_on: [],
    books: {},
  };
}

describe("inspecting", () => {
  test("an empty link is ready, whichever way it is empty", async () => {
    const { target, sim } = await openFarm();
    expect(await target.inspect(link(1), REFS)).toEqual({ state: "ready" });
    sim.state.db.archives.update(1, { external_url: "" });
    expect(await target.inspect(link(1, null), REFS)).toEqual({ state: "ready" });
    expect(await target.inspect(link(1, ""), REFS)).toEqual({ state: "ready" });
  });

  test("the wanted link is done, also when it depends on a part just made", async () => {
    const { target, sim } = await openFarm();
    sim.state.db.archives.update(1, { external_url: URL });
    const done = { state: "done", result: { value: URL } } as const;
    expect(await target.inspect(link(1), REFS)).toEqual(done);
    expect(await target.inspect(link(1, null, REF), REFS)).toEqual(done);
  });

  test("a link that somebody set meanwhile is a conflict", async () => {
    const { target, sim } = await openFarm();
    sim.state.db.archives.update(1, { external_url: "https://elsewhere.example" });
    expect(await target.inspect(link(1), REFS)).toEqual({
      state: "conflict",
      why: "Archive 1 links to https://elsewhere.example by now",
    });
    expect(await target.inspect(link(1, "https://elsewhere.example"), REFS)).toEqual({ state: "ready" });
    sim.state.db.archives.update(1, { external_url: null });
    expect(await target.inspect(link(1, "https://elsewhere.example"), REFS)).toEqual({
      state: "conflict",
      why: "Archive 1 links to nothing by now",
    });
  });

  test("a deleted archive is a conflict, although the server would still take the link", async () => {
    const { target } = await openFarm();
    expect(await target.inspect(link(9), REFS)).toEqual({ state: "conflict", why: "Archive 9 is gone" });
  });

  test("no answer is unknown, never an absence", async () => {
    const { target, sim } = await openFarm();
    sim.faults.add({ when: { times: "always" }, fault: { kind: "status", status: 503 } });
    expect(await target.inspect(link(1), REFS)).toMatchObject({ state: "unknown" });
    sim.faults.clear();
    sim.faults.add({ when: {}, fault: { kind: "status", status: 404, body: "<html>nginx</html>" } });
    expect(await target.inspect(link(1), REFS)).toMatchObject({ state: "unknown" });
    sim.faults.add({ when: {}, fault: { kind: "status", status: 200, body: { ok: true } } });
    expect(await target.inspect(link(1), REFS)).toEqual({
      state: "unknown",
      why: "Bambuddy's answer about archive 1 is not an archive",
    });
  });
});

describe("performing", () => {
  test("writes the link and nothing else", async () => {
    const { target, sim } = await openFarm();
    const before = sim.state.db.archives.get(1);
    const answer = await target.perform(link(1, null, REF), REFS);
    expect(answer).toEqual({ state: "accepted", status: 200, result: { value: URL } });
    expect<unknown>(sim.state.db.archives.get(1)).toEqual({ ...before, external_url: URL });
    expect(sim.log.writes.map(({ method, path, body }) => [method, path, body])).toEqual([
      ["PATCH", "/api/v1/archives/1", { external_url: URL }],
    ]);
    expect(await target.inspect(link(1, null, REF), REFS)).toMatchObject({ state: "done" });
  });

  test("a key without the right is refused and told which box to tick", async () => {
    const { target } = await openFarm({ key: { scopes: ["can_read_status"] } });
    expect(await target.perform(link(1), REFS)).toEqual({
      state: "refused",
      status: 403,
      why: "Bambuddy answered 403: API key does not have 'can_manage_archives' permission. Tick can_manage_archives for the key of bambuddy.api_key in Bambuddy's settings.",
    });
  });

  test("an archive that never was is refused", async () => {
    const { target } = await openFarm();
    expect(await target.perform(link(4711), REFS)).toEqual({
      state: "refused",
      status: 404,
      why: "Bambuddy answered 404: Archive not found",
    });
  });

  test("an error after the write is a failure that must be looked up", async () => {
    const { target, sim } = await openFarm();
    sim.faults.add({
      when: { method: "PATCH" },
      fault: { kind: "status-after-commit", status: 500, body: "Internal Server Error" },
    });
    expect(await target.perform(link(1), REFS)).toEqual({
      state: "failed",
      status: 500,
      why: "Bambuddy answered 500: Internal Server Error",
    });
    expect(await target.inspect(link(1), REFS)).toMatchObject({ state: "done" });
  });

  test("a proxy's error says nothing about the server behind it", async () => {
    const { target, sim } = await openFarm();
    const body = "<html>Bad Gateway";
    sim.faults.add({ when: { method: "PATCH" }, fault: { kind: "status-after-commit", status: 502, body } });
    expect(await target.perform(link(1), REFS)).toEqual({
      state: "unanswered",
      why: "Bambuddy answered 502: a web page instead of data",
    });
    expect(await target.inspect(link(1), REFS)).toMatchObject({ state: "done" });
  });

  test("a lost answer is no answer", async () => {
    const { target, sim } = await openFarm();
    sim.faults.add({ when: { method: "PATCH" }, fault: { kind: "lost-response" } });
    expect(await target.perform(link(1), REFS)).toMatchObject({ state: "unanswered" });
    expect(sim.log.writes).toHaveLength(1);
  });

  test("the page of a proxy is no acceptance", async () => {
    const { target, sim } = await openFarm();
    sim.faults.add({ when: { method: "PATCH" }, fault: { kind: "html" } });
    expect(await target.perform(link(1), REFS)).toEqual({
      state: "failed",
      status: 200,
      why: "Bambuddy answered 200: a web page instead of data",
    });
  });

  test("a redirect is refused: nothing was written", async () => {
    const { target, sim } = await openFarm();
    const fault = {
      kind: "status",
      status: 301,
      headers: { location: "https://bambuddy.example/" },
    } as const;
    sim.faults.add({ when: { method: "PATCH" }, fault });
    const answer = await target.perform(link(1), REFS);
    expect(answer).toMatchObject({ state: "refused", status: 301 });
    expect("why" in answer ? answer.why : "").toContain("Set bambuddy.url to the final address");
  });
});
