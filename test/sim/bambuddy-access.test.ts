// Authentication, scopes, slashes and picture tokens of the simulated Bambuddy.

import { afterEach, describe, expect, test } from "bun:test";
import { seedFarm } from "../../src/sim/bambuddy/seed-farm.ts";
import {
  type BambuddyOptions,
  type BambuddySimulator,
  startBambuddy,
} from "../../src/sim/bambuddy/simulator.ts";
import { ask, CLOCK, KEY } from "./bambuddy-client.ts";

let sim: BambuddySimulator;

afterEach(async () => {
  await sim.close();
});

async function start(options: BambuddyOptions = {}): Promise<void> {
  sim = await startBambuddy({ clock: CLOCK, auth: { keys: [{ key: KEY }] }, ...options });
  seedFarm(sim.state);
}

describe("keys", () => {
  test("public probes need none, everything else does, and unknown paths say 401 before 404", async () => {
    await start();
    const none = { headers: {} };
    expect((await ask(sim, "/updates/version", none)).body.version).toBe("1.2.5.2");
    expect((await ask(sim, "/auth/status", none)).body).toEqual({
      auth_enabled: true,
      requires_setup: false,
    });
    expect((await fetch(`${sim.url}/health`)).status).toBe(200);
    const refused = await ask(sim, "/nope", none);
    expect([refused.status, refused.body]).toEqual([401, { detail: "Authentication required" }]);
    expect(refused.headers.get("www-authenticate")).toBe("Bearer");
    expect((await ask(sim, "/nope")).status).toBe(404);
  });

  test("a key works as header and as bearer, and each wrong form has its own words", async () => {
    await start();
    const detail = async (headers: Record<string, string>) =>
      (await ask(sim, "/printers/", { headers })).body.detail ?? "accepted";
    expect(await detail({ authorization: `Bearer ${KEY}` })).toBe("accepted");
    expect(await detail({ "x-api-key": "bb_wrong" })).toBe("Authentication required");
    expect(await detail({ authorization: "Bearer bb_wrong" })).toBe("Invalid API key");
    expect(await detail({ authorization: "Bearer eyJ" })).toBe("Invalid token");
  });

  test("with auth off a wrong key is ignored and the access code shows", async () => {
    await start({ auth: "off" });
    const reply = await ask(sim, "/printers/1", { headers: { "x-api-key": "bb_wrong" } });
    expect([reply.status, reply.body.access_code]).toEqual([200, "00000000"]);
  });

  test("a missing scope is named, and administration is closed to every key", async () => {
    await start({ auth: { keys: [{ key: KEY, scopes: [] }] } });
    const detail = async (path: string, method: string) => {
      const body = method === "GET" ? {} : { body: {} };
      const reply = await ask(sim, path, { method, ...body });
      return [reply.status, reply.body.detail];
    };
    expect(await detail("/archives/", "GET")).toEqual([
      403,
      "API key does not have 'can_read_status' permission",
    ]);
    expect(await detail("/archives/1", "PATCH")).toEqual([
      403,
      "API key does not have 'can_manage_archives' permission",
    ]);
    expect(await detail("/inventory/spools", "POST")).toEqual([
      403,
      "API key does not have 'can_manage_inventory' permission",
    ]);
    expect(await detail("/settings/", "PUT")).toEqual([
      403,
      "API keys cannot be used for administrative operations",
    ]);
    expect((await ask(sim, "/auth/me")).body.is_admin).toBe(true);
  });

  test("a valid key is refused now and then when told so", async () => {
    await start({ misbehaviour: { flaky401: [2] } });
    const statuses: number[] = [];
    for (let index = 0; index < 3; index += 1) statuses.push((await ask(sim, "/printers/")).status);
    expect(statuses).toEqual([200, 401, 200]);
  });
});

describe("paths", () => {
  test.each([
    ["GET", "/archives", 404],
    ["GET", "/printers", 404],
    ["GET", "/print-log", 404],
    ["GET", "/archives/1/", 404],
    ["GET", "/inventory/spools/", 404],
    ["POST", "/inventory/spools/", 405],
    ["PATCH", "/archives/", 405],
    ["HEAD", "/archives/", 405],
    ["GET", "/projects", 200],
    ["GET", "/projects/", 200],
    ["GET", "/settings", 200],
    ["GET", "/archives/abc", 422],
  ])("%s %s answers %d", async (method, path, status) => {
    await start();
    expect((await ask(sim, path, { method })).status).toBe(status);
  });

  test("a URL without the API prefix answers with the web page", async () => {
    await start();
    const reply = await fetch(`${sim.url}/archives/`);
    expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  });

  test("a well-formed trace id comes back", async () => {
    await start();
    const reply = await ask(sim, "/updates/version", { headers: { "x-trace-id": "0badcafe" } });
    expect(reply.headers.get("x-trace-id")).toBe("0badcafe");
    expect((await ask(sim, "/updates/version")).headers.get("x-trace-id")).toMatch(/^[0-9a-f]{8}$/);
  });
});

test("a restart keeps the data and the picture tokens", async () => {
  await start();
  const { token } = (await ask(sim, "/printers/camera/stream-token", { method: "POST" })).body;
  await sim.close();
  sim = await startBambuddy({ auth: { keys: [{ key: KEY }] }, state: sim.state, port: sim.port });
  expect((await ask(sim, `/archives/1/thumbnail?token=${token}`)).status).toBe(200);
  expect((await ask(sim, "/archives/1")).body.run_count).toBe(3);
});

test("faults, requests and state are reachable from another process", async () => {
  await start();
  const rule = { when: { path: "/api/v1/archives/*" }, fault: { kind: "status", status: 503 } };
  await fetch(`${sim.url}/__sim/faults`, { method: "POST", body: JSON.stringify(rule) });
  expect((await ask(sim, "/archives/1")).status).toBe(503);
  expect(await (await fetch(`${sim.url}/__sim/requests`)).json()).toHaveLength(1);
  const state = await (await fetch(`${sim.url}/__sim/state`)).json();
  expect(Object.keys(state)).toContain("runs");
});

describe("pictures", () => {
  test("want a token and not the key, which is reusable until it expires", async () => {
    await start();
    expect((await ask(sim, "/archives/1/thumbnail")).status).toBe(401);
    const { token } = (await ask(sim, "/printers/camera/stream-token", { method: "POST" })).body;
    const picture = await fetch(`${sim.url}/api/v1/archives/1/thumbnail?token=${token}`);
    const bytes = await picture.bytes();
    expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect([...bytes.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(new DataView(bytes.buffer, bytes.byteOffset).getUint32(16)).toBe(64);
    const other = await fetch(`${sim.url}/api/v1/archives/2/thumbnail?token=${token}`);
    expect(await other.bytes()).not.toEqual(bytes);
    sim.access.expirePictureTokens();
    expect((await ask(sim, `/archives/1/thumbnail?token=${token}`)).status).toBe(401);
  });

  test.each([
    [10, "Thumbnail not found"],
    [11, "Thumbnail not found"],
    [9, "Thumbnail file not found"],
    [99, "Thumbnail not found"],
  ])("of archive %d are missing: %s", async (archiveId, detail) => {
    await start({ auth: "off" });
    const reply = await ask(sim, `/archives/${archiveId}/thumbnail`);
    expect([reply.status, reply.body]).toEqual([404, { detail }]);
  });
});
