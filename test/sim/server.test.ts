// The shared server of the simulators: request log, fault script and control routes.

import { afterEach, describe, expect, test } from "bun:test";
import type { FaultRule } from "../../src/sim/server/fault.ts";
import { jsonResponse, type SimRequest } from "../../src/sim/server/message.ts";
import { type SimServer, serve } from "../../src/sim/server/serve.ts";

let performed: string[] = [];
let running: SimServer | undefined;

afterEach(async () => {
  await running?.close();
  running = undefined;
  performed = [];
});

async function start(...rules: readonly FaultRule[]): Promise<SimServer> {
  running = await serve({ handler: answerRows, describeState: () => ({ performed }) });
  running.faults.add(...rules);
  return running;
}

function answerRows(request: SimRequest) {
  performed.push(`${request.method} ${request.path}`);
  return jsonResponse(200, { items: [1, 2, 3, 4], total: 4 });
}

function failureOf(answer: Promise<Response>): Promise<unknown> {
  return answer
    .then((response) => response.text())
    .then(
      (text) => `answered ${text}`,
      (error: unknown) => (error instanceof Error ? "connection failed" : error),
    );
}

describe("fault script", () => {
  test("a lost response is performed and never answered", async () => {
    const sim = await start({ when: { method: "POST", path: "/api/*" }, fault: { kind: "lost-response" } });
    expect(await failureOf(fetch(`${sim.url}/api/x`, { method: "POST" }))).toBe("connection failed");
    expect(performed).toEqual(["POST /api/x"]);
    expect((await fetch(`${sim.url}/api/x`, { method: "POST" })).status).toBe(200);
  });

  test("a lost GET reaches the client as a failure and is not repeated behind its back", async () => {
    const sim = await start({ when: { path: "/lost" }, fault: { kind: "lost-response" } });
    await fetch(`${sim.url}/warm-up`);
    expect(await failureOf(fetch(`${sim.url}/lost`))).toBe("connection failed");
    expect(performed).toEqual(["GET /warm-up", "GET /lost"]);
  });

  test("a reset is not performed", async () => {
    const sim = await start({ when: {}, fault: { kind: "reset" } });
    expect(await failureOf(fetch(sim.url))).toBe("connection failed");
    expect(performed).toEqual([]);
  });

  test("a status fault answers instead of performing, with its headers", async () => {
    const sim = await start({
      when: {},
      fault: { kind: "status", status: 429, headers: { "retry-after": "7" }, body: { detail: "slow down" } },
    });
    const response = await fetch(sim.url);
    expect([response.status, response.headers.get("retry-after"), await response.json()]).toEqual([
      429,
      "7",
      { detail: "slow down" },
    ]);
    expect(performed).toEqual([]);
  });

  test("a status after commit performs and then claims failure", async () => {
    const sim = await start({ when: {}, fault: { kind: "status-after-commit" } });
    expect((await fetch(sim.url)).status).toBe(500);
    expect(performed).toEqual(["GET /"]);
  });

  test("a login page takes the place of JSON", async () => {
    const sim = await start({ when: {}, fault: { kind: "html" } });
    const response = await fetch(sim.url);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      "text/html; charset=utf-8",
    ]);
    expect(await response.text()).toStartWith("<!doctype html>");
  });

  test("a truncated answer is cut JSON or a broken connection", async () => {
    const sim = await start(
      { when: { path: "/json" }, fault: { kind: "truncate" } },
      { when: { path: "/connection" }, fault: { kind: "truncate", cut: "connection" } },
    );
    expect(await (await fetch(`${sim.url}/json`)).text()).toBe('{"items":[1,2,');
    expect(await failureOf(fetch(`${sim.url}/connection`))).toBe("connection failed");
  });

  test("short and empty pages keep their totals", async () => {
    const sim = await start(
      { when: {}, fault: { kind: "short-page" } },
      { when: {}, fault: { kind: "empty-page" } },
    );
    expect(await (await fetch(sim.url)).json()).toEqual({ items: [1, 2], total: 4 });
    expect(await (await fetch(sim.url)).json()).toEqual({ items: [], total: 4 });
  });

  test("a delayed request waits at its gate, before or after being performed", async () => {
    const sim = await start(
      { when: { path: "/before" }, fault: { kind: "delay", gate: "g1" } },
      { when: { path: "/after" }, fault: { kind: "delay", gate: "g2", hold: "after" } },
    );
    const before = fetch(`${sim.url}/before`);
    await sim.faults.gates.arrival("g1");
    expect(performed).toEqual([]);
    const after = fetch(`${sim.url}/after`);
    await sim.faults.gates.arrival("g2");
    expect(performed).toEqual(["GET /after"]);
    sim.faults.gates.release("g2");
    expect((await after).status).toBe(200);
    sim.faults.gates.release("g1");
    expect((await before).status).toBe(200);
    expect(performed).toEqual(["GET /after", "GET /before"]);
  });

  test("a request held when the server stops is never performed", async () => {
    const sim = await start({ when: {}, fault: { kind: "delay", gate: "g" } });
    const held = failureOf(fetch(sim.url));
    await sim.faults.gates.arrival("g");
    await sim.close();
    expect(await held).toBe("connection failed");
    expect(performed).toEqual([]);
  });

  test("a duplicate is performed twice and answered once", async () => {
    const sim = await start({ when: {}, fault: { kind: "duplicate" } });
    expect((await fetch(sim.url, { method: "POST" })).status).toBe(200);
    expect(performed).toEqual(["POST /", "POST /"]);
    expect(sim.log.entries).toHaveLength(1);
  });

  test("nth and times choose the requests that suffer", async () => {
    const sim = await start({ when: { nth: 2, times: 2 }, fault: { kind: "status", status: 503 } });
    const statuses: number[] = [];
    for (let index = 0; index < 4; index += 1) statuses.push((await fetch(sim.url)).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
  });

  test("a query narrows a rule to one page", async () => {
    const sim = await start({ when: { query: { offset: "2" } }, fault: { kind: "status", status: 503 } });
    expect((await fetch(`${sim.url}/?offset=0`)).status).toBe(200);
    expect((await fetch(`${sim.url}/?offset=2`)).status).toBe(503);
  });
});

describe("request log and control routes", () => {
  test("every request is logged with method, path, query, body and fault", async () => {
    const sim = await start({ when: { method: "PATCH" }, fault: { kind: "status", status: 500 } });
    await fetch(`${sim.url}/a?limit=5`);
    await fetch(`${sim.url}/b`, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: '{"x":1}',
    });
    expect(sim.log.entries.map(({ headers: _, ...entry }) => entry)).toEqual([
      { seq: 1, method: "GET", path: "/a", query: { limit: "5" } },
      { seq: 2, method: "PATCH", path: "/b", query: {}, body: { x: 1 }, fault: "status" },
    ]);
    expect(sim.log.writes.map((entry) => entry.path)).toEqual(["/b"]);
    sim.log.clear();
    expect(sim.log.entries).toEqual([]);
  });

  test("another process can add faults, read requests and state, and clear both", async () => {
    const sim = await start();
    const rule = {
      when: { path: { regex: "^/x" }, times: "always" },
      fault: { kind: "status", status: 418 },
    };
    await fetch(`${sim.url}/__sim/faults`, { method: "POST", body: JSON.stringify([rule]) });
    expect((await fetch(`${sim.url}/x1`)).status).toBe(418);
    const logged = await (await fetch(`${sim.url}/__sim/requests`)).json();
    expect(logged).toMatchObject([{ seq: 1, path: "/x1", fault: "status" }]);
    await fetch(`${sim.url}/__sim/faults`, { method: "DELETE" });
    expect((await fetch(`${sim.url}/x1`)).status).toBe(200);
    expect(await (await fetch(`${sim.url}/__sim/state`)).json()).toEqual({ performed: ["GET /x1"] });
    await fetch(`${sim.url}/__sim/requests`, { method: "DELETE" });
    expect(sim.log.entries).toEqual([]);
  });

  test("a server restarts on its old port", async () => {
    const first = await start();
    await first.close();
    expect(await failureOf(fetch(first.url))).toBe("connection failed");
    running = await serve({ handler: answerRows, port: first.port });
    expect((await fetch(first.url)).status).toBe(200);
  });

  test("a HEAD answer announces its length and carries no body", async () => {
    const sim = await start();
    const response = await fetch(sim.url, { method: "HEAD" });
    expect([response.headers.get("content-length"), await response.text()]).toEqual(["29", ""]);
  });
});
