// Reading: what is repeated, what is not, and what the reader of an error is told.
import { describe, expect, test } from "bun:test";
import type { Fault } from "../../src/sim/server/fault.ts";
import { jsonResponse, textResponse } from "../../src/sim/server/message.ts";
import { fakeClock } from "./fake-clock.ts";
import { errorOf, open, openFixture, ROWS, SECRET, startServer } from "./http-fixture.ts";

const PATH = "/api/v1/print-log/";
const AT = `Bambuddy at http://server${PATH}`;

const PASSING: readonly { readonly name: string; readonly fault: Fault; readonly wait: number }[] = [
  { name: "429", fault: { kind: "status", status: 429 }, wait: 500 },
  {
    name: "429 that names its wait",
    fault: { kind: "status", status: 429, headers: { "retry-after": "7" } },
    wait: 7000,
  },
  {
    name: "429 that names a date",
    fault: { kind: "status", status: 429, headers: { "retry-after": "Fri, 20 Nov 2026 12:00:09 GMT" } },
    wait: 9000,
  },
  {
    name: "429 that names an hour",
    fault: { kind: "status", status: 429, headers: { "retry-after": "3600" } },
    wait: 60_000,
  },
  { name: "503", fault: { kind: "status", status: 503 }, wait: 500 },
  {
    name: "500 in plain text",
    fault: { kind: "status", status: 500, body: "Internal Server Error" },
    wait: 500,
  },
  { name: "reset", fault: { kind: "reset" }, wait: 500 },
  { name: "lost response", fault: { kind: "lost-response" }, wait: 500 },
  { name: "cut JSON", fault: { kind: "truncate", cut: "json" }, wait: 500 },
  { name: "cut connection", fault: { kind: "truncate", cut: "connection" }, wait: 500 },
  { name: "401 out of the blue", fault: { kind: "status", status: 401 }, wait: 500 },
];

describe("a fault that passes", () => {
  for (const { name, fault, wait } of PASSING) {
    test(`${name} is waited out`, async () => {
      const { read, sim, clock } = await openFixture(fault, 1);
      expect((await read.getJson(PATH)).body).toEqual(ROWS);
      expect(clock.waits).toEqual([wait]);
      expect(read.requests()).toBe(2);
      expect(sim.log.entries).toHaveLength(2);
    });
  }

  test("silence is waited out", async () => {
    const { read } = await openFixture({ kind: "delay", gate: "silence" }, 1, { timeoutSeconds: 0.05 });
    expect((await read.getJson(PATH)).body).toEqual(ROWS);
  });
});

const LASTING: readonly {
  readonly name: string;
  readonly fault: Fault;
  readonly requests: number;
  readonly says: string;
}[] = [
  {
    name: "429",
    fault: { kind: "status", status: 429, body: { detail: "Slow down" } },
    requests: 6,
    says: `${AT}: answered 429: Slow down (6 attempts). Bambuddy stays busy. Run again later, or raise its rate limit.`,
  },
  {
    name: "503",
    fault: {
      kind: "status",
      status: 503,
      body: { detail: "Authentication service temporarily unavailable" },
    },
    requests: 5,
    says: `${AT}: answered 503: Authentication service temporarily unavailable (5 attempts). Look into the log of Bambuddy, then run again.`,
  },
  {
    name: "reset",
    fault: { kind: "reset" },
    requests: 5,
    says: `${AT}: the connection was closed before the answer was complete (5 attempts). Check that Bambuddy and any proxy in front of it stay up, then run again.`,
  },
  {
    name: "cut JSON",
    fault: { kind: "truncate" },
    requests: 4,
    says: `${AT}: answered 24 bytes that are not valid JSON, as if cut short (4 attempts). Check Bambuddy and any proxy in front of it, then run again.`,
  },
  {
    name: "login page",
    fault: { kind: "html" },
    requests: 1,
    says: `${AT}: answered with a web page instead of data. Is bambuddy.url right (a proxy or login page)?`,
  },
  {
    name: "401",
    fault: { kind: "status", status: 401, body: { detail: "Authentication required" } },
    requests: 2,
    says: `${AT}: answered 401: Authentication required (2 attempts). Check bambuddy.api_key: Bambuddy does not accept it.`,
  },
  {
    name: "403",
    fault: {
      kind: "status",
      status: 403,
      body: { detail: "API key does not have 'can_read_status' permission" },
    },
    requests: 1,
    says: `${AT}: answered 403: API key does not have 'can_read_status' permission. Give the owner of bambuddy.api_key that right in Bambuddy, then run again.`,
  },
  {
    name: "404",
    fault: { kind: "status", status: 404, body: { detail: "Not Found" } },
    requests: 1,
    says: `${AT}: answered 404: Not Found. Check that bambuddy.url is the address of Bambuddy, without its /api part.`,
  },
  {
    name: "422",
    fault: {
      kind: "status",
      status: 422,
      body: { detail: [{ type: "int_parsing", loc: ["query", "limit"], msg: "should be an integer" }] },
    },
    requests: 1,
    says: `${AT}: answered 422: query.limit: should be an integer. This version of Bambuddy may be unknown to reconcile: run reconcile doctor.`,
  },
  {
    name: "redirect",
    fault: { kind: "status", status: 301, headers: { location: "https://server/login?token=abc" } },
    requests: 1,
    says: `${AT}: answers with a redirect to https://server/login?token=***. Redirects are not followed, they could carry the credentials away. Set bambuddy.url to the final address.`,
  },
];

describe("a fault that lasts", () => {
  for (const { name, fault, requests, says } of LASTING) {
    test(`${name} ends in words that help`, async () => {
      const { read } = await openFixture(fault);
      expect(await errorOf(read.getJson(PATH))).toBe(says);
      expect(read.requests()).toBe(requests);
    });
  }

  test("waits double", async () => {
    const { read, clock } = await openFixture({ kind: "status", status: 503 });
    await errorOf(read.getJson(PATH));
    expect(clock.waits).toEqual([500, 1000, 2000, 4000]);
  });

  test("silence ends soon", async () => {
    const { read } = await openFixture({ kind: "delay", gate: "silence" }, "always", {
      timeoutSeconds: 0.05,
    });
    expect(await errorOf(read.getJson(PATH))).toBe(
      `${AT}: no answer within 0.05 s (2 attempts). Check the load of Bambuddy, or raise http.timeout_seconds.`,
    );
  });

  test("a server that is not there is named", async () => {
    const { sim, clock } = await openFixture();
    await sim.close();
    expect(await errorOf(open(sim.url, clock).read.getJson(PATH))).toBe(
      `${AT}: nothing answers there (connection refused) (5 attempts). Check that Bambuddy is running and that bambuddy.url is right.`,
    );
  });

  test("http in the place of https is named", async () => {
    const { sim, clock } = await openFixture();
    const { read } = open(sim.url.replace("http:", "https:"), clock);
    expect(await errorOf(read.getJson(PATH))).toContain("should start with http:// or https://");
  });

  test("an answer without end is cut off", async () => {
    const { read } = await openFixture(undefined, 1, { maxBodyBytes: 20 });
    expect(await errorOf(read.getJson(PATH))).toBe(
      `${AT}: the answer is larger than 20 bytes. Check that bambuddy.url points to Bambuddy and not to a file server.`,
    );
  });
});

describe("credentials", () => {
  test("no request follows a redirect to another server", async () => {
    const other = await startServer();
    const { read, write } = await openFixture({
      kind: "status",
      status: 307,
      headers: { location: `${other.url}/api/v1/print-log/` },
    });
    await errorOf(read.getJson(PATH));
    await write.send("POST", PATH, { kind: "json", value: {} });
    expect(other.log.entries).toEqual([]);
  });

  test("an address of another server is not requested", async () => {
    const other = await startServer();
    const { read, write } = await openFixture();
    expect(await errorOf(read.getJson(`${other.url}/media/x.png`))).toContain(
      "outside the configured server",
    );
    expect(write.send("POST", `${other.url}/x`, { kind: "none" })).rejects.toThrow(
      "outside the configured server",
    );
    expect(other.log.entries).toEqual([]);
  });

  test("an address of the same server is, and two slashes do not leave it", async () => {
    const { read, sim } = await openFixture();
    await read.getJson(`${sim.url}/api/part/?limit=1`);
    await read.getJson("//elsewhere.example/media/x.png");
    expect(sim.log.entries.map(({ path }) => path)).toEqual(["/api/part/", "/elsewhere.example/media/x.png"]);
  });

  test("a prefix of the configured address stays in front", async () => {
    const { sim, clock } = await openFixture();
    await open(`${sim.url}/bambuddy/`, clock).read.getJson(PATH, { query: { limit: 5, since: undefined } });
    expect(sim.log.entries.map(({ path, query }) => [path, query])).toEqual([
      [`/bambuddy${PATH}`, { limit: "5" }],
    ]);
  });

  test("the key goes along, except where it is not wanted", async () => {
    const { read, sim } = await openFixture();
    await read.getJson(PATH);
    await read.getBytes("/picture", { anonymous: true, query: { token: "t" } });
    const [first, second] = sim.log.entries;
    expect(first?.headers).toMatchObject({
      "x-api-key": SECRET,
      accept: "application/json",
      "accept-language": "en",
      "user-agent": "reconcile/1.2.3",
    });
    expect(second?.headers["x-api-key"]).toBeUndefined();
  });

  test("no error shows the key or a token, however the server repeats them", async () => {
    const echo = `key ${SECRET}, encoded ${encodeURIComponent(SECRET)}, at /thumbnail?token=abc.def&x=1`;
    const { read } = await openFixture({ kind: "status", status: 400, body: { detail: echo } });
    const says = await errorOf(read.getBytes("/picture", { query: { token: "abc.def", size: 2 } }));
    expect(says).toContain(
      "/picture?token=***&size=2: answered 400: key ***, encoded ***, at /thumbnail?token=***&x=1",
    );
    expect(says).not.toContain("abc.def");
  });
});

describe("answers", () => {
  test("an expected status is an answer", async () => {
    const sim = await startServer(() => jsonResponse(404, { detail: "Archive not found" }));
    const { read } = open(sim.url, fakeClock());
    const reply = await read.getJson("/api/v1/archives/5", { expect: [404] });
    expect([reply.status, reply.body]).toEqual([404, { detail: "Archive not found" }]);
  });

  test("an expected status with the page of a proxy is not", async () => {
    const sim = await startServer(() => textResponse(404, "<html>nginx</html>", "text/html"));
    const { read } = open(sim.url, fakeClock());
    expect(await errorOf(read.getJson("/api/v1/archives/5", { expect: [404] }))).toContain(
      "answered 404: (a web page)",
    );
  });

  test("no more requests are in flight than allowed", async () => {
    let [now, most] = [0, 0];
    let partner: (() => void) | undefined;
    const sim = await startServer(async () => {
      now += 1;
      most = Math.max(most, now);
      // Each waits for a second one, so two at a time must be possible.
      const waiting = partner;
      partner = undefined;
      if (waiting === undefined) await new Promise<void>((resolve) => (partner = resolve));
      else waiting();
      now -= 1;
      return jsonResponse(200, {});
    });
    const { read } = open(sim.url, fakeClock(), { maxInFlight: 2 });
    await Promise.all(Array.from({ length: 12 }, () => read.getJson(PATH)));
    expect([most, read.requests()]).toEqual([2, 12]);
  });
});
