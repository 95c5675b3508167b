// Who gets in, who may do what, and what the server says to malformed requests.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { InvenTreeSimulator } from "../../src/sim/inventree/simulator.ts";
import { ask, outcome, startFarm } from "./inventree-client.ts";

const FORBIDDEN: readonly [number, unknown] = [
  403,
  { detail: "You do not have permission to perform this action." },
];

describe("access to the simulated InvenTree", () => {
  let sim: InvenTreeSimulator;

  beforeAll(async () => {
    sim = await startFarm({
      tokens: {
        service: { user: "service", roles: { part: ["view", "add"], stock: ["change"] }, password: "secret" },
        viewer: { user: "viewer", roles: { part: ["view"], stock: ["view"] } },
        nobody: { user: "nobody" },
        admin: { user: "admin", superuser: true },
        old: { user: "old", tokenState: "expired" },
        gone: { user: "gone", tokenState: "revoked" },
        builder: { user: "builder", roles: { build: ["add"] } },
      },
    });
  });

  afterAll(async () => {
    await sim.close();
  });

  test.each([
    ["", "Authentication credentials were not provided."],
    ["Bearer service", "Authentication credentials were not provided."],
    ["Token", "Invalid token header. No credentials provided."],
    ["Token nonsense", "Invalid token."],
    ["Token old", "Token has expired"],
    ["Token gone", "Token has been revoked"],
    [`Basic ${btoa("service:wrong")}`, "Invalid username/password."],
  ])("authorization %p is 401: %s", async (authorization, detail) => {
    const answer = await ask(sim, "GET /api/part/", { token: "", headers: { authorization } });
    expect([answer.status, answer.headers["www-authenticate"], answer.body]).toEqual([
      401,
      "Token",
      { detail },
    ]);
  });

  test("server info needs no authentication, and every reply names the API version", async () => {
    const answer = await ask(sim, "GET /api/", { token: "" });
    expect(answer.body).toMatchObject({ server: "InvenTree", apiVersion: 530, worker_running: true });
    expect((await ask(sim, "GET /api/nope/")).headers["x-inventree-api"]).toBe("530");
  });

  test.each(["GET /api/part", "POST /api/stock", "GET /api/nope/"])(
    "%s is an unknown endpoint",
    async (request) => {
      const path = request.split(" ")[1];
      expect(await outcome(sim, request, { token: "" })).toEqual([
        404,
        { detail: "API endpoint not found", url: `${sim.url}${path}` },
      ]);
    },
  );

  test("a browser's Accept is 406", async () => {
    const headers = { accept: "text/html" };
    expect(await outcome(sim, "GET /api/part/", { headers })).toEqual([
      406,
      { detail: "Could not satisfy the request Accept header." },
    ]);
  });

  test("another content type is 415, broken JSON is 400", async () => {
    const send = async (contentType: string, body: string) => {
      const headers = { authorization: "Token service", "content-type": contentType };
      const answer = await fetch(`${sim.url}/api/part/`, { method: "POST", headers, body });
      return [answer.status, await answer.json()];
    };
    expect(await send("text/plain", "x")).toEqual([
      415,
      { detail: 'Unsupported media type "text/plain" in request.' },
    ]);
    expect(await send("application/json", '{"name":')).toEqual([
      400,
      { detail: "JSON parse error - Expecting value: line 1 column 9 (char 8)" },
    ]);
  });

  test("adding implies changing and viewing, nothing implies deleting", async () => {
    expect((await ask(sim, "PATCH /api/part/1/", { body: { keywords: "x" } })).status).toBe(200);
    expect((await ask(sim, "GET /api/part/1/")).status).toBe(200);
    expect(await outcome(sim, "DELETE /api/part/1/")).toEqual(FORBIDDEN);
  });

  test("the right is asked for before the method", async () => {
    expect(await outcome(sim, "DELETE /api/part/", { body: { items: [1] } })).toEqual(FORBIDDEN);
    const answer = await outcome(sim, "DELETE /api/part/", { token: "admin", body: { items: [1] } });
    expect(answer).toEqual([405, { detail: 'Method "DELETE" not allowed.' }]);
  });

  test("stock operations ask for the right to add, changing alone is not enough", async () => {
    const body = { items: [{ pk: 1, quantity: 1 }], location: 3 };
    for (const operation of ["count", "add", "remove", "transfer", "change_status"])
      expect(await outcome(sim, `POST /api/stock/${operation}/`, { body })).toEqual(FORBIDDEN);
    expect((await ask(sim, "PATCH /api/stock/1/", { body: { packaging: "box" } })).status).toBe(200);
  });

  test("metadata asks for the right to change, also to read", async () => {
    expect(await outcome(sim, "GET /api/metadata/part/1/", { token: "viewer" })).toEqual(FORBIDDEN);
    expect(await outcome(sim, "GET /api/metadata/part/1/")).toEqual([200, { metadata: {} }]);
  });

  test("parameters may be read by everyone, settings too, but neither written", async () => {
    const token = "nobody";
    expect((await ask(sim, "GET /api/parameter/?limit=1", { token })).status).toBe(200);
    expect((await ask(sim, "GET /api/settings/global/PART_IPN_REGEX/", { token })).status).toBe(200);
    expect(
      await outcome(sim, "PATCH /api/settings/global/PART_IPN_REGEX/", { body: { value: "A" } }),
    ).toEqual(FORBIDDEN);
    const body = { model_type: "part", model_id: 1, template: 1, data: "1" };
    expect(await outcome(sim, "POST /api/parameter/", { token: "viewer", body })).toEqual([
      403,
      { detail: "User does not have permission to create or edit parameters for this model" },
    ]);
  });

  test("the build role grants the same on stock", async () => {
    const body = { items: [{ pk: 1, quantity: "0" }] };
    expect((await ask(sim, "POST /api/stock/remove/", { token: "builder", body })).status).toBe(201);
  });

  test("a token is fetched with a password, the same one again for the same name", async () => {
    const headers = { authorization: `Basic ${btoa("service:secret")}` };
    const fetchToken = () => ask(sim, "GET /api/user/token/?name=my%20sync", { token: "", headers });
    const [first, second] = [await fetchToken(), await fetchToken()];
    expect(first.body).toEqual(second.body);
    expect(first.body).toMatchObject({ name: "my-sync", expiry: "2027-11-20" });
    const { token } = first.body as { readonly token: string };
    expect((await ask(sim, "GET /api/user/me/", { token })).body).toMatchObject({ username: "service" });
  });
});

describe("roles by version", () => {
  test.each([
    [421, "/api/user/roles/", 200],
    [421, "/api/user/me/roles/", 404],
    [489, "/api/user/me/token/", 404],
    [490, "/api/user/me/roles/", 200],
    [530, "/api/user/roles/", 200],
  ])("API %d answers %s with %d", async (apiVersion, path, status) => {
    const sim = await startFarm({ apiVersion });
    expect((await ask(sim, `GET ${path}`)).status).toBe(status);
    await sim.close();
  });

  test.each([
    [518, undefined],
    [519, { part: ["view", "add", "change"] }],
  ])("API %d shows roles in the user as %p", async (apiVersion, roles) => {
    const sim = await startFarm({ apiVersion });
    const { body } = await ask(sim, "GET /api/user/me/?roles=true");
    const shown = (body as { readonly roles?: unknown }).roles;
    if (roles === undefined) expect(shown).toBeUndefined();
    if (roles !== undefined) expect(shown).toMatchObject(roles);
    await sim.close();
  });
});
