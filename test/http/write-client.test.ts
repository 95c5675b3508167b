// Writing: sent once, and its fate is data.
import { describe, expect, test } from "bun:test";
import type { WriteReply } from "../../src/http/client.ts";
import type { Fault } from "../../src/sim/server/fault.ts";
import { jsonResponse, textResponse } from "../../src/sim/server/message.ts";
import { fakeClock } from "./fake-clock.ts";
import { open, openFixture, ROWS, SECRET, startServer } from "./http-fixture.ts";

const CLOSED = "Bambuddy: the connection was closed before the answer was complete";

const FATES: readonly { readonly name: string; readonly fault: Fault; readonly reply: WriteReply }[] = [
  { name: "reset", fault: { kind: "reset" }, reply: { state: "unanswered", why: CLOSED } },
  { name: "lost response", fault: { kind: "lost-response" }, reply: { state: "unanswered", why: CLOSED } },
  {
    name: "cut connection",
    fault: { kind: "truncate", cut: "connection" },
    reply: { state: "unanswered", why: CLOSED },
  },
  {
    name: "cut JSON",
    fault: { kind: "truncate", cut: "json" },
    reply: { state: "unanswered", why: "Bambuddy answered 200, but the answer is cut short" },
  },
  {
    name: "500",
    fault: { kind: "status", status: 500, body: "Internal Server Error" },
    reply: { state: "answered", status: 500, body: "Internal Server Error", json: false },
  },
  {
    name: "503",
    fault: { kind: "status", status: 503, body: { detail: "busy" } },
    reply: { state: "answered", status: 503, body: { detail: "busy" }, json: true },
  },
  {
    name: "401",
    fault: { kind: "status", status: 401, body: { detail: "Authentication required" } },
    reply: { state: "answered", status: 401, body: { detail: "Authentication required" }, json: true },
  },
  {
    name: "login page",
    fault: { kind: "html" },
    reply: { state: "answered", status: 200, body: "a web page instead of data", json: false },
  },
  {
    name: "redirect",
    fault: { kind: "status", status: 308, headers: { location: "/login" } },
    reply: {
      state: "answered",
      status: 308,
      body: "answers with a redirect to /login. Redirects are not followed, they could carry the credentials away. Set bambuddy.url to the final address.",
      json: false,
    },
  },
];

describe("a write is sent once", () => {
  for (const { name, fault, reply } of FATES) {
    test(`and ${name} is its fate`, async () => {
      const { write, sim } = await openFixture(fault);
      expect(await write.send("PATCH", "/api/v1/archives/5", { kind: "json", value: { a: 1 } })).toEqual(
        reply,
      );
      expect(sim.log.entries).toHaveLength(1);
    });
  }

  test("and silence is its fate", async () => {
    const { write, sim } = await openFixture({ kind: "delay", gate: "silence" }, "always", {
      timeoutSeconds: 0.05,
    });
    expect(await write.send("POST", "/x", { kind: "none" })).toEqual({
      state: "unanswered",
      why: "Bambuddy: no answer within 0.05 s",
    });
    expect(sim.log.entries).toHaveLength(1);
  });

  test("also on a connection that was used before and is closed by the server", async () => {
    const { read, write, sim } = await openFixture();
    await read.getJson("/warm-up");
    sim.faults.add({ when: { method: "POST" }, fault: { kind: "lost-response" } });
    expect((await write.send("POST", "/x", { kind: "none" })).state).toBe("unanswered");
    expect(sim.log.writes).toHaveLength(1);
  });
});

test("a throttled write was not performed, so it is sent again", async () => {
  const fault = { kind: "status", status: 429, headers: { "retry-after": "3" } } as const;
  const { write, sim, clock } = await openFixture(fault, 2);
  expect(await write.send("POST", "/x", { kind: "json", value: { a: 1 } })).toEqual({
    state: "answered",
    status: 200,
    body: ROWS,
    json: true,
  });
  expect(clock.waits).toEqual([3000, 3000]);
  expect(sim.log.writes.map(({ body }) => body)).toEqual([{ a: 1 }, { a: 1 }, { a: 1 }]);
});

test("a write that stays throttled is answered with 429", async () => {
  const { write, sim } = await openFixture({ kind: "status", status: 429 });
  expect(await write.send("POST", "/x", { kind: "none" })).toMatchObject({ state: "answered", status: 429 });
  expect(sim.log.writes).toHaveLength(6);
});

test("an answer without a body is an answer", async () => {
  const sim = await startServer(() => textResponse(204, ""));
  const { write } = open(sim.url, fakeClock());
  expect(await write.send("DELETE", "/x", { kind: "none" })).toEqual({
    state: "answered",
    status: 204,
    body: "",
    json: false,
  });
});

test("a form travels with its file", async () => {
  let received: readonly (string | undefined)[] = [];
  const sim = await startServer(async ({ headers, body }) => {
    const request = new Request("http://server/", {
      method: "POST",
      headers: { "content-type": headers["content-type"] ?? "" },
      body: new Uint8Array(body),
    });
    const image = (await request.formData()).get("image");
    received = image instanceof File ? [image.name, image.type, await image.text()] : [];
    return jsonResponse(200, {});
  });
  const form = new FormData();
  form.append("image", new File(["pixels"], "part.png", { type: "image/png" }));
  const { write } = open(sim.url, fakeClock());
  expect((await write.send("PATCH", "/api/part/1/", { kind: "form", form })).state).toBe("answered");
  expect(received).toEqual(["part.png", "image/png", "pixels"]);
});

test("no fate shows the key", async () => {
  const { write } = await openFixture({ kind: "status", status: 500, body: `trace: ${SECRET}` });
  expect(JSON.stringify(await write.send("POST", "/x", { kind: "none" }))).not.toContain(SECRET);
});
