// What becomes of a write: answers that are lost, crashes, pages of proxies, refusals in the server's own words.
import { afterEach, describe, expect, test } from "bun:test";
import { RECONCILER_ROLES } from "../../../src/sim/inventree/options.ts";
import { FARM_LOCATIONS } from "../../../src/sim/inventree/seed-farm.ts";
import { createInventreeTarget } from "../../../src/systems/inventree/target.ts";
import { addBracket } from "./bracket.ts";
import { closeFarms, connect, type Farm, startFarm } from "./farm.ts";
import { createPart, createStock, NO_REFS, setImage, setParameter } from "./operations.ts";

afterEach(closeFarms);

describe("an answer that never arrives", () => {
  const lost = { when: { method: "POST" }, fault: { kind: "lost-response" } } as const;

  test("of a part, an item and a value: the next look finds them", async () => {
    const farm = await startFarm();
    farm.sim.faults.add(lost);
    expect(await farm.target.perform(createPart(), NO_REFS)).toMatchObject({ state: "unanswered" });
    const part = await farm.target.inspect(createPart(), NO_REFS);
    expect(part).toMatchObject({ state: "done" });
    const pk = part.state === "done" ? (part.result.id ?? 0) : 0;
    for (const operation of [createStock(pk), setParameter(pk, null)]) {
      farm.sim.faults.add(lost);
      expect(await farm.target.perform(operation, NO_REFS)).toMatchObject({ state: "unanswered" });
      expect(await farm.target.inspect(operation, NO_REFS)).toMatchObject({ state: "done" });
    }
  });

  test("a server that crashes after it wrote has failed, and the next look finds it", async () => {
    const farm = await startFarm();
    farm.sim.faults.add({
      when: { method: "POST" },
      fault: {
        kind: "status-after-commit",
        body: {
          error: "OperationalError",
          error_class: "<class 'OperationalError'>",
          detail: "Error details can be found in the admin panel",
          path: "/api/part/",
          status_code: 500,
        },
      },
    });
    expect(await farm.target.perform(createPart(), NO_REFS)).toEqual({
      state: "failed",
      status: 500,
      why: "InvenTree answered 500: OperationalError",
    });
    expect(await farm.target.inspect(createPart(), NO_REFS)).toMatchObject({ state: "done" });
  });

  test("a login page or half an answer instead of the object has to be looked up", async () => {
    const farm = await startFarm();
    farm.sim.faults.add({ when: { method: "POST" }, fault: { kind: "html" } });
    expect(await farm.target.perform(createPart(), NO_REFS)).toMatchObject({ state: "failed", status: 200 });
    expect(await farm.target.inspect(createPart(), NO_REFS)).toEqual({ state: "ready" });
    farm.sim.faults.add({ when: { method: "POST" }, fault: { kind: "truncate" } });
    expect(await farm.target.perform(createPart(), NO_REFS)).toMatchObject({ state: "unanswered" });
    expect(await farm.target.inspect(createPart(), NO_REFS)).toMatchObject({ state: "done" });
  });

  test("a maintenance page says nothing about the request", async () => {
    const farm = await startFarm();
    const body = "<html><body>Maintenance</body></html>";
    farm.sim.faults.add({ when: { method: "POST" }, fault: { kind: "status", status: 503, body } });
    expect(await farm.target.perform(createPart(), NO_REFS)).toMatchObject({ state: "unanswered" });
  });

  test("a look that gets no answer is unknown", async () => {
    const farm = await startFarm();
    farm.sim.faults.add({ when: { method: "GET", times: "always" }, fault: { kind: "reset" } });
    expect(await farm.target.inspect(createPart(), NO_REFS)).toMatchObject({ state: "unknown" });
  });
});

describe("a refusal", () => {
  test("for want of a right names the right", async () => {
    const reader = {
      user: "reader",
      roles: { ...RECONCILER_ROLES, part: ["view"], stock: ["view"] },
    } as const;
    const farm = await startFarm({ tokens: { reader }, token: "reader" });
    const part = addBracket(farm);
    const whys = [];
    for (const operation of [
      createPart({ ipn: "BMB-x", name: "New" }),
      createStock(part),
      setParameter(part, null),
      setImage(part),
    ]) {
      const answer = await farm.target.perform(operation, NO_REFS);
      expect(answer).toMatchObject({ state: "refused", status: 403 });
      whys.push("why" in answer ? answer.why.split(" — ")[1] : "");
    }
    expect(whys).toEqual([
      "the token's user needs the right to add parts",
      "the token's user needs the right to add stock items",
      "the token's user needs the right to change parts",
      "the token's user needs the right to change parts",
    ]);
  });

  test("of a wrong token says which setting holds it", async () => {
    const { sim } = await startFarm();
    const target = createInventreeTarget({
      ...connect(sim.url, "wrong"),
      thumbnails: async () => ({ kind: "missing" }),
    });
    expect(await target.perform(createPart(), NO_REFS)).toEqual({
      state: "refused",
      status: 401,
      why: "InvenTree answered 401: Invalid token. — check inventree.token",
    });
  });

  test("is quoted as the server said it", async () => {
    const farm = await startFarm();
    const part = addBracket(farm);
    const whyOf = async (operation: Parameters<Farm["target"]["perform"]>[0]) => {
      const answer = await farm.target.perform(operation, NO_REFS);
      return "why" in answer ? answer.why : answer.state;
    };
    expect(await whyOf(createPart())).toBe(
      "InvenTree answered 400: The fields name, IPN, revision must make a unique set.",
    );
    expect(await whyOf(createPart({ name: "<b>bold</b>" }))).toBe(
      "InvenTree answered 400: name: Remove HTML tags from this value",
    );
    expect(await whyOf(createStock(4711))).toBe("InvenTree answered 400: part: Valid part must be supplied");
    expect(await whyOf(createStock(part, { location: FARM_LOCATIONS.loaded }))).toBe(
      "InvenTree answered 400: location: Stock items cannot be located into structural stock locations!",
    );
    expect(await whyOf(setParameter(part, null, "abc"))).toBe(
      "InvenTree answered 400: data: Could not convert abc to g",
    );
  });
});

test("an operation of another system is a bug", async () => {
  const { target } = await startFarm();
  const link = { ...createPart(), kind: "link.set" } as never;
  await expect(target.inspect(link, NO_REFS)).rejects.toThrow("bug:");
});

test("the API version is asked once", async () => {
  const farm = await startFarm();
  const part = addBracket(farm);
  for (const batch of ["bambuddy-1", "bambuddy-2"])
    await farm.target.inspect(createStock(part, { batch }), NO_REFS);
  expect(farm.sim.log.entries.filter(({ path }) => path === "/api/")).toHaveLength(1);
});
