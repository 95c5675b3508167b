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
