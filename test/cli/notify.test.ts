// `--notify` against a stand-in that hears everything: each thing once, in the receiver's own words, and never a secret.
import { expect, setDefaultTimeout, test } from "bun:test";
import { existsSync } from "node:fs";
import { parseReceivers } from "../../src/app/notify/receiver.ts";
import { ReconcileError } from "../../src/model/errors.ts";
import { openWorld, type World } from "./world.ts";

setDefaultTimeout(180_000);

interface Heard {
  readonly path: string;
  readonly authorization: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

interface StandIn extends AsyncDisposable {
  readonly host: string;
  readonly heard: Heard[];
  /** What it answers from now on. */
  answer: () => Response;
}

function listen(): StandIn {
  const heard: Heard[] = [];
  const standIn = { answer: () => new Response("ok") };
  const server = Bun.serve({
    port: 0,
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      const body = (await request.json()) as Heard["body"];
      heard.push({ path: pathname + search, authorization: request.headers.get("authorization"), body });
      return standIn.answer();
    },
  });
  return Object.assign(standIn, {
    host: `127.0.0.1:${server.port}`,
    heard,
    [Symbol.asyncDispose]: async () => {
      await server.stop(true);
    },
  });
}

const APPLIED = "farm1: Everything was applied: 35 operations, 35 verified.";

/** Somebody takes pieces from the first item that was booked. */
function takePieces(world: World, quantity: string): void {
  const item = world.snapshot().stock.find(({ batch }) => batch === "bambuddy-2");
  if (item === undefined) throw new Error("nothing was booked");
  world.inventree.state.editStock(item.pk, { quantity });
}

test.concurrent("an apply is told to each receiver in its own words, and an empty one to nobody", async () => {
  await using world = await openWorld();
  await using server = listen();
  const env = {
    ...world.env,
    RECONCILE_NOTIFY: `discord+http://${server.host}/api/webhooks/12/discord-canary ntfy+http://:tk_canary@${server.host}/base/farm-topic`,
  };
  const args = ["apply", "--auto-approve", "--notify", `http://${server.host}/hook?token=canary`];
  const ran = await world.run(args, env);
  expect([ran.exit, world.notes(ran)]).toEqual([0, ""]);
  const written = expect.stringMatching(/^Written: \d+ parts, 8 stock items, /);
  expect(server.heard).toEqual([
    {
      path: "/hook?token=canary",
      authorization: null,
      body: {
        event: "apply",
        instance: "farm1",
        title: APPLIED,
        text: written,
        urgent: false,
        keys: [expect.stringMatching(/^[0-9a-f]{64} ok$/)],
      },
    },
    {
      path: "/api/webhooks/12/discord-canary",
      authorization: null,
      body: {
        username: "reconcile",
        content: expect.stringMatching(/^```\nfarm1: Everything was applied.*\nWritten: .*\n```$/),
        allowed_mentions: { parse: [] },
      },
    },
    {
      path: "/base",
      authorization: `Basic ${Buffer.from(":tk_canary").toString("base64")}`,
      body: { topic: "farm-topic", title: APPLIED, message: written, priority: 3, tags: ["package"] },
    },
  ]);
  await world.run(args, env);
  expect(server.heard).toHaveLength(3);
});

test.concurrent("what somebody changed by hand is told once, and again when it is changed again", async () => {
  await using world = await openWorld();
  await using server = listen();
  const plan = (...words: string[]) =>
    world.run(["plan", "--refresh", "full", ...words, "--notify", `http://${server.host}/hook`]);
  const told = () => server.heard.splice(0).map(({ body }) => [body["event"], body["title"], body["text"]]);
  await world.expectExit(0, "apply --auto-approve");
  await plan();
  expect(told()).toEqual([]);
  takePieces(world, "7");
  expect((await plan()).exit).toBe(0);
  await plan();
  const seven = [
    "drift",
    "farm1: 1 value was changed by hand",
    "stock/run-2@20261103T110523Z quantity: 1 → 7",
  ];
  expect(told()).toEqual([seven]);
  takePieces(world, "1");
  // A plan of something else does not know that it was put right; one of everything does.
  await plan("--only", "part/*");
  await plan();
  takePieces(world, "7");
  await plan();
  expect(told()).toEqual([seven]);
});

test.concurrent("a receiver that fails is named, hears of it later, and changes no exit", async () => {
  await using world = await openWorld();
  await using server = listen();
  server.answer = () => new Response("no such webhook: /secret-canary-path", { status: 404 });
  const args = [
    "apply",
    "--auto-approve",
    "--notify",
    `http://${server.host}/secret-canary-path`,
    "--log-level",
    "trace",
  ];
  const refused = await world.run(args);
  expect(refused.exit).toBe(0);
  expect(refused.stderr).toContain(
    `${server.host} was not notified: it answered 404. Nothing else depends on it.\n`,
  );
  expect(refused.stderr).toContain(`"path":"***"`);
  const gone = await world.run(["plan", "--notify", "http://127.0.0.1:1/secret-canary-path"]);
  expect([gone.exit, world.notes(gone)]).toEqual([0, ""]);
  takePieces(world, "7");
  const unreachable = await world.run([
    "plan",
    "--refresh",
    "full",
    "--notify",
    "http://127.0.0.1:1/secret-canary-path",
  ]);
  expect([unreachable.exit, world.notes(unreachable)]).toEqual([
    0,
    "127.0.0.1:1 was not notified: 127.0.0.1:1: nothing answers there (connection refused). Nothing else depends on it.\n",
  ]);
  for (const { stdout, stderr } of [refused, gone, unreachable])
    expect(stdout + stderr).not.toContain("secret-canary-path");
  // The address is in no file either, also not in the ledger's history.
  const history = await world.expectExit(0, "ledger history --json");
  expect(history.stdout).toContain("apply --auto-approve --notify *** --log-level trace");
  server.answer = () => new Response("ok");
  server.heard.splice(0);
  await world.run(["plan", "--refresh", "full", "--notify", `http://${server.host}/secret-canary-path`]);
  expect(server.heard.map(({ body }) => body["event"])).toEqual(["drift"]);
  const name = new Bun.Glob("**/*");
  for (const file of name.scanSync({ cwd: world.folder, onlyFiles: true }))
    expect(await Bun.file(world.path(file)).text()).not.toContain("secret-canary-path");
});

test.concurrent("an apply that ended badly is urgent and names what is open", async () => {
  await using world = await openWorld();
  await using server = listen();
  world.inventree.faults.add({
    when: { times: "always", method: "POST", path: "/api/stock/" },
    fault: { kind: "status", status: 400, body: { detail: "not `today`" } },
  });
  const ran = await world.run(["apply", "--auto-approve", "--notify", `http://${server.host}/hook`]);
  expect(ran.exit).toBe(8);
  expect(server.heard).toMatchObject([
    {
      body: {
        urgent: true,
        title: expect.stringContaining("farm1: Partly applied"),
        text: expect.stringContaining(": failed"),
        keys: [expect.stringMatching(/ partlyApplied$/)],
      },
    },
  ]);
});

test.concurrent("without --notify nothing is remembered, and a wrong address is a mistake before anything happens", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "plan");
  expect(existsSync(world.path("state"))).toBe(false);
  const wrong = await world.run([
    "apply",
    "--auto-approve",
    "--notify",
    "smtp+https://host.example/secret-canary",
  ]);
  expect(wrong.exit).toBe(3);
  expect(wrong.stderr).toBe(
    "Error: --notify or RECONCILE_NOTIFY: it holds what is no address to notify.\nWrite https://…, or ntfy+https://…, discord+https://…, webhook+https://….\n",
  );
  world.expectNoWrite();
});

test("addresses say by themselves what they are, or before the plus sign", () => {
  const env = { RECONCILE_NOTIFY: " https://a.example/x\n https://ntfy.sh/topic " };
  const receivers = parseReceivers(
    [
      "https://discord.com/api/webhooks/1/abcdefgh",
      "https://ntfy.example.org/t",
      "webhook+https://ntfy.sh/t",
      "https://ntfy.sh/topic",
    ],
    env,
  );
  expect(receivers.map(({ format, label }) => `${format} ${label}`)).toEqual([
    "discord discord.com",
    "ntfy ntfy.example.org",
    "webhook ntfy.sh",
    "ntfy ntfy.sh",
    "webhook a.example",
  ]);
  for (const wrong of ["x", "ftp://x", "slack+https://x", "/etc/passwd"])
    expect(() => parseReceivers([wrong], {})).toThrow(ReconcileError);
});
