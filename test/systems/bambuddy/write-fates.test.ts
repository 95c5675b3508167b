// What can become of a write of any kind, and that a look afterwards tells what happened.
import { describe, expect, test } from "bun:test";
import { KINDS, OPERATION_KINDS, type Operation, type OperationKind } from "../../../src/model/operation.ts";
import { openFarm } from "./farm-fixture.ts";
import { slotAssign, slotClear, spoolArchive, spoolCreate, spoolSet, withoutRefs } from "./operations.ts";

const WRITES: Readonly<Partial<Record<OperationKind, Operation>>> = {
  "spool.create": spoolCreate({ used: "120.5" }),
  "spool.set": spoolSet(2, { brand: "Bambu Lab" }, { brand: "Acme" }),
  "spool.archive": spoolArchive(2),
  "slot.assign": slotAssign({ printer: 1, ams: 0, tray: 2 }, null, 4),
  "slot.clear": slotClear({ printer: 3, ams: 255, tray: 0 }, 4),
};

async function open(options: Parameters<typeof openFarm>[0] = {}) {
  const farm = await openFarm(options);
  return { ...withoutRefs(farm.target), ...farm.sim };
}

test("every kind but the link is here", () => {
  const kinds = OPERATION_KINDS.filter((kind) => KINDS[kind].system === "bambuddy");
  expect(kinds.filter((kind) => WRITES[kind] === undefined)).toEqual(["link.set"]);
});

describe.each(Object.entries(WRITES))("%s", (kind, operation) => {
  const method = kind === "spool.set" ? "PATCH" : kind === "slot.clear" ? "DELETE" : "POST";

  test("stands once it is performed, and one write was sent", async () => {
    const { inspect, perform, log } = await open();
    expect(await inspect(operation)).toEqual({ state: "ready" });
    expect(await perform(operation)).toMatchObject({ state: "accepted", status: 200 });
    expect(await inspect(operation)).toMatchObject({ state: "done" });
    expect(log.writes.map((write) => write.method)).toEqual([method]);
  });

  test("is found although its answer was lost", async () => {
    const { inspect, perform, faults } = await open();
    faults.add({ when: { method }, fault: { kind: "lost-response" } });
    expect(await perform(operation)).toMatchObject({ state: "unanswered" });
    expect(await inspect(operation)).toMatchObject({ state: "done" });
  });

  test("is still to be done where the request never arrived", async () => {
    const { inspect, perform, faults } = await open();
    faults.add({ when: { method }, fault: { kind: "reset" } });
    expect(await perform(operation)).toMatchObject({ state: "unanswered" });
    expect(await inspect(operation)).toEqual({ state: "ready" });
  });

  test("has failed where Bambuddy crashes, which must be looked up", async () => {
    const { inspect, perform, faults } = await open();
    const body = "Internal Server Error";
    faults.add({ when: { method }, fault: { kind: "status-after-commit", status: 500, body } });
    const why = "Bambuddy answered 500: Internal Server Error";
    expect(await perform(operation)).toEqual({ state: "failed", status: 500, why });
    expect(await inspect(operation)).toMatchObject({ state: "done" });
    const detail = "Authentication service temporarily unavailable";
    faults.add({ when: { method }, fault: { kind: "status", status: 503, body: { detail } } });
    expect(await perform(operation)).toMatchObject({ state: "failed", status: 503 });
  });

  test.each([502, 503, 504])("may still be running behind a proxy that answers %d", async (status) => {
    const { perform, faults } = await open();
    const body = "<html>Bad Gateway";
    faults.add({ when: { method }, fault: { kind: "status-after-commit", status, body } });
    const why = `Bambuddy answered ${status}: a web page instead of data`;
    expect(await perform(operation)).toEqual({ state: "unanswered", why });
  });

  test.each([400, 404, 409, 422])("is refused by a %d", async (status) => {
    const { inspect, perform, faults } = await open();
    faults.add({ when: { method }, fault: { kind: "status", status, body: { detail: "No." } } });
    const why = `Bambuddy answered ${status}: No.`;
    expect(await perform(operation)).toEqual({ state: "refused", status, why });
    expect(await inspect(operation)).toEqual({ state: "ready" });
  });

  test("is refused to a key without the right, which is told the box to tick", async () => {
    const { inspect, perform } = await open({ key: { scopes: ["can_read_status"] } });
    expect(await perform(operation)).toEqual({
      state: "refused",
      status: 403,
      why: "Bambuddy answered 403: API key does not have 'can_manage_inventory' permission. Tick can_manage_inventory for the key of bambuddy.api_key in Bambuddy's settings.",
    });
    expect(await inspect(operation)).toEqual({ state: "ready" });
  });

  test("is not accepted by the page of a proxy, nor by an answer of another kind", async () => {
    const { perform, faults } = await open();
    faults.add({ when: { method }, fault: { kind: "html" } });
    expect(await perform(operation)).toMatchObject({ state: "failed", status: 200 });
    faults.add({ when: { method }, fault: { kind: "status", status: 200, body: [] } });
    expect(await perform(operation)).toMatchObject({ state: "failed", status: 200 });
  });

  test("is unknown while Bambuddy does not answer, and where the way there is wrong", async () => {
    const { inspect, faults } = await open();
    for (const status of [502, 500, 403]) {
      faults.add({ when: { times: "always" }, fault: { kind: "status", status, body: "no" } });
      expect(await inspect(operation)).toMatchObject({ state: "unknown" });
      faults.clear();
    }
    faults.add({ when: {}, fault: { kind: "status", status: 404, body: "<html>nginx</html>" } });
    expect(await inspect(operation)).toMatchObject({ state: "unknown" });
    faults.add({ when: {}, fault: { kind: "status", status: 200, body: { ok: true } } });
    expect(await inspect(operation)).toMatchObject({ state: "unknown" });
  });
});
