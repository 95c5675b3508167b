// The other commands: what they print, and that what they print is of use.
import { describe, expect, setDefaultTimeout, test } from "bun:test";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { PREDECESSOR_ENV } from "../mapping/predecessor-env.ts";
import { expectGolden } from "./golden.ts";
import { withSection } from "./mapping.ts";
import { addresses } from "./plans.ts";
import { openWorld, type World } from "./world.ts";

setDefaultTimeout(180_000);

const ROOT = join(import.meta.dir, "../..");

const COMMANDS = [
  "",
  "init",
  "validate",
  "fmt",
  "doctor",
  "plan",
  "show",
  "diff",
  "explain",
  "report",
  "comment",
  "apply",
  "invert",
  "ledger",
  "ledger list",
  "ledger show",
  "ledger history",
  "ledger verify",
  "ledger rebuild",
  "ledger backup",
  "lock",
  "lock show",
  "lock break",
  "schema",
  "demo",
  "completion",
  "help",
];

describe("--help", () => {
  test.concurrent.each(COMMANDS)("reconcile %s", async (command) => {
    await using world = await openWorld();
    const { stdout, stderr } = await world.expectExit(0, `${command} --help`.trim());
    await expectGolden(`help/${command.replace(" ", "-") || "reconcile"}`, stdout);
    expect(stderr).toBe("");
    expect(world.requests()).toEqual([]);
  });

  test("names every command", async () => {
    await using world = await openWorld();
    const { stdout } = await world.expectExit(0, "--help");
    const listed = [...stdout.matchAll(/^ {2}([a-z]+) .* {2}\S/gm)].map(([, name]) => name);
    expect([...new Set(listed)].filter((name) => COMMANDS.includes(name ?? ""))).toEqual(
      COMMANDS.filter((name) => name !== "" && !name.includes(" ")),
    );
  });
});

test.concurrent("help takes the words of a command", async () => {
  await using world = await openWorld();
  for (const words of ["", "plan", "ledger", "ledger list"]) {
    const asked = await world.expectExit(0, `${words} --help`.trim());
    expect((await world.expectExit(0, `help ${words}`.trim())).stdout).toBe(asked.stdout);
  }
  const unknown = await world.expectExit(3, "help plam");
  expect(unknown.stderr).toContain("error: unknown command 'plam'");
});

test.concurrent("--version says version and commit", async () => {
  await using world = await openWorld();
  const { stdout, stderr } = await world.expectExit(0, "--version");
  expect(world.mask(stdout)).toBe("0.1.0 (<commit>)\n");
  expect(stderr).toBe("");
});

test.concurrent("no command at all shows the help and is a mistake", async () => {
  await using world = await openWorld();
  const ran = await world.run([]);
  expect({ exit: ran.exit, stdout: ran.stdout }).toEqual({ exit: 3, stdout: "" });
  expect(ran.stderr).toContain("Usage: reconcile");
});

test.concurrent.each(["mapping", "plan", "report"])("schema %s is the file in schemas/", async (name) => {
  await using world = await openWorld();
  const { stdout } = await world.expectExit(0, `schema ${name}`);
  const file = await Bun.file(join(ROOT, `schemas/${name}.v1.schema.json`)).json();
  expect(JSON.parse(stdout)).toEqual(file);
  new Ajv({ strict: false, validateFormats: false }).compile(file);
});

test.concurrent("completion scripts are what their shells can read", async () => {
  await using world = await openWorld();
  for (const shell of ["bash", "zsh", "fish"]) {
    const { stdout } = await world.expectExit(0, `completion ${shell}`);
    world.write(`completion.${shell}`, stdout);
  }
  const check = Bun.spawnSync(["bash", "-n", world.path("completion.bash")]);
  expect(check.stderr.toString()).toBe("");
  expect(complete(world, "reconcile", "")).toEqual(expect.arrayContaining(["plan", "apply", "ledger"]));
  expect(complete(world, "reconcile", "pl")).toEqual(["plan"]);
  expect(complete(world, "reconcile", "plan", "--de")).toEqual(["--detailed-exitcode"]);
  expect(complete(world, "reconcile", "ledger", "")).toEqual(
    expect.arrayContaining(["list", "show", "history", "verify", "rebuild", "backup"]),
  );
  expect(complete(world, "reconcile", "lock", "")).toEqual(expect.arrayContaining(["show", "break"]));
  expect(complete(world, "reconcile", "lock", "break", "--y")).toEqual(["--yes"]);
  expect(complete(world, "reconcile", "ledger", "list", "--li")).toEqual(["--limit"]);
  expect(complete(world, "reconcile", "completion", "f")).toEqual(["fish"]);
  expect(complete(world, "reconcile", "plan", "--format", "")).toEqual(["text", "json", "markdown", "html"]);
  expect(complete(world, "reconcile", "plan", "--refresh", "f")).toEqual(["full"]);
  world.write("plan.json", "{}");
  for (const command of ["show", "apply"]) {
    expect(complete(world, "reconcile", command, "pl")).toEqual(["plan.json"]);
    expect(complete(world, "reconcile", command, "")).toContain("plan.json");
  }
  expect(complete(world, "reconcile", "apply", "--rep")).toEqual(["--report"]);
});

/** What bash would offer for the last word. */
function complete(world: World, ...words: readonly string[]): string[] {
  const script = `. ${world.path("completion.bash")}; COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _reconcile; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = Bun.spawnSync(["bash", "-c", script], { cwd: world.folder });
  return stdout
    .toString()
    .split("\n")
    .filter((word) => word !== "");
}

test.concurrent("validate, offline and online", async () => {
  await using world = await openWorld();
  const offline = await world.expectExit(0, "validate");
  expect(offline.stdout).toBe("mapping.yaml is valid.\n");
  expect(world.requests()).toEqual([]);
  const online = await world.expectExit(0, "validate --online");
  expect(online.stdout).toBe("mapping.yaml is valid, and everything it names exists.\n");
  expect(world.notes(online)).toBe(
    [
      "Bambuddy 1.2.5.2 at http://bambuddy.test",
      "InvenTree 1.5.0 dev (API 530) at http://inventree.test",
      "categories.prints: category Printed parts (1)",
      "locations.prints: location Printed goods (1)",
      "prints.rules[0].location: location Printed goods/Shelf A (2)",
      "",
    ].join("\n"),
  );
  world.expectNoWrite();
});

test.concurrent("validate --online names everything that is missing at once", async () => {
  await using world = await openWorld({
    mapping: (farm) =>
      farm
        .replace("prints: Printed parts", "prints: 4711")
        .replace("Shelf A }", "Shelf B }")
        .replace("rules:\n", 'rules:\n    - { when: { filename: "x*" }, part: NO-SUCH-PART }\n')
        .replace(
          "prints:\n",
          'printers: { B1: { match: "B1*", location: 5 }, B9: { serial: NO-SUCH, location: Nowhere }, B8: { id: 99, location: Elsewhere } }\nprints:\n',
        ),
  });
  const ran = await world.expectExit(3, "validate --online");
  await expectGolden("validate-online", world.notes(ran));
  expect(ran.stdout).toBe("");
});

test.concurrent("doctor finds a healthy farm healthy, and writes nothing", async () => {
  const clock = () => new Date().toISOString();
  await using world = await openWorld({ bambuddy: { clock }, inventree: { clock } });
  const { stdout } = await world.expectExit(0, "doctor");
  const steady = world.mask(stdout).replace(/clock: .*, seen/, "clock: <difference>, seen");
  await expectGolden("doctor", steady);
  const json = await world.expectExit(0, "doctor --json");
  expect(JSON.parse(json.stdout)).toBeTruthy();
  world.expectNoWrite();
});

test.concurrent("init from the running systems writes a mapping that is valid online and plans", async () => {
  await using world = await openWorld();
  const urls = ["--bambuddy", world.bambuddy.url, "--inventree", world.inventree.url];
  const made = await world.run(["init", ...urls, "--out", "fresh.yaml"]);
  expect({ exit: made.exit, stdout: made.stdout }).toEqual({ exit: 0, stdout: "" });
  await expectGolden("init-live.yaml", withoutDates(world.mask(world.read("fresh.yaml"))));
  world.expectNoWrite();
  await world.expectExit(0, "validate --mapping fresh.yaml");
  await world.expectExit(0, "validate --online --mapping fresh.yaml");
  await world.expectExit(0, "plan --mapping fresh.yaml");
  const again = await world.run(["init", ...urls, "--out", "fresh.yaml"]);
  expect({ exit: again.exit, notes: world.notes(again) }).toEqual({
    exit: 3,
    notes: "Error: fresh.yaml: the file exists.\nName another with --out, or say --overwrite.\n",
  });
  const printed = await world.run(["init", ...urls, "--out", "-"]);
  expect(withoutDates(printed.stdout)).toBe(withoutDates(world.read("fresh.yaml")));
});

test.concurrent("init without addresses names both that it needs", async () => {
  await using world = await openWorld();
  const ran = await world.expectExit(3, "init --out fresh.yaml");
  expect(ran.stderr).toBe(
    "Error: init: the URL of Bambuddy is not given, and the URL of InvenTree is not given.\n" +
      "Say --bambuddy http://host:port --inventree http://host:port, or translate an earlier service with --from-env .env.\n",
  );
});

function withoutDates(text: string): string {
  return text.replace(/\d{4}-\d\d-\d\d(T[\d:.]+Z)?/g, "<date>");
}

test.concurrent("init --from-env translates the predecessor's settings into a mapping that plans", async () => {
  await using world = await openWorld();
  const env = PREDECESSOR_ENV.replace("http://192.168.1.5:8000", world.bambuddy.url)
    .replace("http://192.168.0.3:1337", world.inventree.url)
    .replace("PART_CATEGORY_ID=26", "PART_CATEGORY_ID=1")
    .replace("STOCK_LOCATION_ID=98", "STOCK_LOCATION_ID=1")
    .replace("B1:93,B2:94,B3:95,B4:96", "B1:5,B2:6,B3:7")
    .replaceAll("replace-with-", "old-secret-of-");
  world.write(".env", `${env}NO_SUCH_VARIABLE=1\n`);
  const ran = await world.expectExit(0, "init --from-env .env --out translated.yaml");
  await expectGolden("init-from-env.notes", world.notes(ran));
  expect(`${ran.stdout}${ran.stderr}${world.read("translated.yaml")}`).not.toContain("old-secret-of-");
  expect(world.requests()).toEqual([]);
  await world.expectExit(0, "validate --online --mapping translated.yaml");
  const { stdout } = await world.expectExit(0, "plan --mapping translated.yaml --format json");
  expect(addresses(stdout).filter((address) => address.startsWith("stock/"))).toHaveLength(8);
});

test.concurrent("the ledger tells what was booked, under which address, and by which command", async () => {
  await using world = await openWorld();
  const none = await world.expectExit(0, "ledger list");
  expect([none.stdout, none.stderr]).toEqual([
    "No bookings yet.\n",
    "There is no ledger at state/ledger.sqlite3; the first apply makes one.\n",
  ]);
  expect((await world.expectExit(0, "ledger history")).stdout).toBe("No runs of the tool yet.\n");
  expect(existsSync(world.path("state"))).toBe(false);
  await world.expectExit(0, "plan --out plan.json");
  await world.expectExit(0, "apply plan.json");
  const list = await world.expectExit(0, "ledger list");
  await expectGolden("ledger-list", withoutMoments(world.mask(list.stdout)));
  const one = await world.expectExit(0, "ledger list run-3@* --json");
  expect(JSON.parse(one.stdout)).toMatchObject({
    total: 1,
    rows: [{ archive: 3, batch: "bambuddy-3", via: "applied" }],
  });
  const page = await world.expectExit(0, "ledger list --limit 2 --offset 1");
  expect(page.stdout).toContain("2 of 8; --limit and --offset show others");
  const shown = await world.expectExit(0, "ledger show run-3@20261104T105957Z");
  expect((await world.expectExit(0, "ledger show run-3")).stdout).toBe(shown.stdout);
  const table = await world.expectExit(0, "ledger history");
  expect(table.stdout).toMatch(/\b[0-9a-f]{12}\b(?![0-9a-f])/);
  expect(table.stdout).not.toMatch(/\.\d+Z|[0-9a-f]{64}/);
  await expectGolden("ledger-show", withoutMoments(world.mask(shown.stdout)));
  const history = await world.expectExit(0, "ledger history --json");
  expect(JSON.parse(history.stdout)).toMatchObject({
    total: 1,
    rows: [{ command: "apply plan.json", exit: "ok" }],
  });
  const unknown = await world.expectExit(1, "ledger show run-4711@20261104T105957Z");
  expect(unknown.stderr).toBe(
    "Error: run-4711@20261104T105957Z: the ledger knows nothing under this address.\nList what it knows: reconcile ledger list.\n",
  );
});

function withoutMoments(text: string): string {
  return text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z */g, "<moment> ").replace(/ +$/gm, "");
}

test.concurrent("RECONCILE_MAPPING and RECONCILE_LEDGER stand in for the options, and options win", async () => {
  await using world = await openWorld();
  mkdirSync(world.path("elsewhere"));
  world.write("elsewhere/farm.yaml", world.mapping);
  world.write("mapping.yaml", "this: is not a mapping\n");
  const env = {
    ...world.env,
    RECONCILE_MAPPING: "elsewhere/farm.yaml",
    RECONCILE_LEDGER: "elsewhere/books.sqlite3",
  };
  expect((await world.run(["apply", "--auto-approve"], env)).exit).toBe(0);
  expect(existsSync(world.path("elsewhere/books.sqlite3"))).toBe(true);
  expect(existsSync(world.path("state"))).toBe(false);
  expect((await world.run(["plan", "--mapping", "mapping.yaml"], env)).exit).toBe(3);
});

test.concurrent("secrets may come from files", async () => {
  await using world = await openWorld({
    mapping: (farm) => farm.replace("{ env: INVENTREE_TOKEN }", '{ file: "/dev/fd/0" }'),
  });
  const env = { ...world.env };
  const child = Bun.spawn([process.execPath, join(ROOT, "src/main.ts"), "plan"], {
    cwd: world.folder,
    env,
    stdin: new TextEncoder().encode(`${env["INVENTREE_TOKEN"]}\n`),
    stdout: "ignore",
    stderr: "ignore",
  });
  expect(await child.exited).toBe(0);
});

test.concurrent("what the mapping asks for and this version does not do is said", async () => {
  await using world = await openWorld({
    mapping: (farm) => withSection('spoolman: { url: "http://127.0.0.1:7912" }')(farm),
  });
  const { stdout } = await world.expectExit(0, "plan --format json");
  expect(stdout).toContain("setting.unsupported");
  const { stdout: checks } = await world.reconcile("doctor");
  expect(checks).toContain("· Mapping: spoolman: ");
});

test.concurrent("doctor says what does not answer, once, and that it is not ready", async () => {
  await using world = await openWorld();
  await Promise.all([world.bambuddy.close(), world.inventree.close()]);
  const { exit, stdout } = await world.reconcile("doctor");
  expect(exit).toBe(4);
  expect(stdout).not.toMatch(/(Bambuddy|InvenTree): .*: \1/);
  expect(stdout).toMatch(/\nNot ready: 2 failures\.\n$/);
});

test.concurrent("diff tells what a second plan does otherwise", async () => {
  await using world = await openWorld();
  await world.expectExit(0, "plan --out old.json --only stock/run-2@*");
  await world.expectExit(0, "plan --out new.json --only link/archive-2");
  const told = await world.expectExit(0, "diff old.json new.json");
  expect(told.stdout).toBe(
    [
      "+ link/archive-2  archive 2 → BMB-b6b95e3554e5",
      '- stock/run-2@20261103T110523Z  1 × Bracket ‹v2› & "clip" → Printed goods/Shelf A',
      "The plans have different effects.",
      "",
    ].join("\n"),
  );
  const same = await world.expectExit(0, "diff new.json new.json");
  expect(same.stdout).toBe("Both plans have the same effects.\n");
});
