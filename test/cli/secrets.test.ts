// The search for secrets that every test world ends with: it would find one in any of these forms.
import { expect, test } from "bun:test";
import { BAMBUDDY_KEY, INVENTREE_TOKEN, secretsBelow, secretsIn } from "./secrets.ts";
import { openWorld } from "./world.ts";

test.each([
  ["as it is", `X-API-Key: ${BAMBUDDY_KEY}\n`],
  ["in a URL", `http://x/?token=${encodeURIComponent(BAMBUDDY_KEY)}`],
  ["in base64", Buffer.from(`user:${BAMBUDDY_KEY}:`).toString("base64")],
  ["in base64 for URLs", Buffer.from(`a${BAMBUDDY_KEY}`).toString("base64url")],
  ["in hexadecimal", Buffer.from(BAMBUDDY_KEY).toString("hex")],
  ["escaped in JSON", `{"key":"${BAMBUDDY_KEY.replaceAll("/", "\\/")}"}`],
] as const)("a secret is found %s", (_, text) => {
  expect(secretsIn(text)).toEqual([BAMBUDDY_KEY]);
});

test("the token of the pictures is one", () => {
  expect(secretsIn("/thumbnail?token=sim-picture-token-1")).toHaveLength(1);
});

test("every world looks at all of its files when it ends", async () => {
  const world = await openWorld();
  world.write("leak.log", `token ${INVENTREE_TOKEN}`);
  expect(secretsBelow(world.folder)).toEqual([`${world.path("leak.log")}: ${INVENTREE_TOKEN}`]);
  const ended = await world[Symbol.asyncDispose]().then(
    () => "in silence",
    () => "with an error",
  );
  expect(ended).toBe("with an error");
});

// What runs is what every child of these tests is: its words are searched before anybody reads them.
test("the most talkative log says none, of any command and when everything goes wrong", async () => {
  await using world = await openWorld();
  for (const line of ["validate --online", "doctor", "plan --out plan.json", "apply plan.json", "plan"])
    expect((await world.reconcile(`${line} --log-level trace`)).stderr).toContain('"level":"trace"');
  const urls = ["--bambuddy", world.bambuddy.url, "--inventree", world.inventree.url];
  await world.run(["init", ...urls, "--out", "-", "--log-level", "trace"]);
  world.forgetLedger();
  // Servers that repeat what they were sent, and one that is gone.
  const echo = `no ${BAMBUDDY_KEY} ${INVENTREE_TOKEN} ${encodeURIComponent(BAMBUDDY_KEY)}`;
  for (const server of [world.bambuddy, world.inventree])
    server.faults.add({
      when: { times: "always" },
      fault: { kind: "status", status: 403, body: { detail: echo } },
    });
  const refused = await world.reconcile("plan --log-level trace");
  expect([refused.exit, refused.stderr]).toEqual([4, expect.stringContaining('"status":403')]);
});

test("of the pictures' token the log says that there is one", async () => {
  await using world = await openWorld();
  const { stderr } = await world.expectExit(0, "apply --auto-approve --log-level debug");
  expect(stderr).toMatch(/"path":"[^"]*\/thumbnail\?token=\*\*\*"/);
});

test("servers do see the secrets, so there is something to leak", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "apply --auto-approve");
  const [toBambuddy] = world.bambuddy.log.entries;
  const [toInventree] = world.inventree.log.entries;
  expect(toBambuddy?.headers["x-api-key"]).toBe(BAMBUDDY_KEY);
  expect(toInventree?.headers["authorization"]).toBe(`Token ${INVENTREE_TOKEN}`);
  const pictures = world.bambuddy.log.entries.filter(({ path }) => path.endsWith("/thumbnail"));
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter(({ headers }) => headers["x-api-key"] !== undefined)).toEqual([]);
  expect(pictures.filter(({ query }) => query["token"]?.startsWith("sim-picture-token-"))).toHaveLength(4);
});
