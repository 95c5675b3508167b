// The single-file program of this machine: alone in an empty folder it does what the sources do.
import { afterAll, beforeAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildProgram, isThisMachine, PLATFORMS } from "../build.ts";
import { startDemoFarm } from "../src/cli/demo-farm.ts";

setDefaultTimeout(180_000);

const built = mkdtempSync(join(tmpdir(), "reconcile-build-"));
const empty = mkdtempSync(join(tmpdir(), "reconcile-alone-"));
const commit = "0123456789abcdef0123456789abcdef01234567";
let program = "";

beforeAll(() => {
  const platform = PLATFORMS.find(isThisMachine);
  if (platform === undefined) throw new Error("no program is built for this machine");
  program = buildProgram({ platform, commit, folder: built });
}, 60_000);

afterAll(() => {
  for (const folder of [built, empty]) rmSync(folder, { recursive: true, force: true });
});

/** Nothing of this machine but the program: no PATH, no home, no packages. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = empty) {
  const ran = Bun.spawn([program, ...args], { cwd, env, stdin: "ignore", stdout: "pipe", stderr: "pipe" });
  return Promise.all([ran.exited, new Response(ran.stdout).text(), new Response(ran.stderr).text()]);
}

describe("the built program", () => {
  test("knows its version and the commit it was built from", async () => {
    expect(await run(["--version"])).toEqual([0, "0.1.0 (0123456789ab)\n", ""]);
  });

  test.each(["mapping", "plan", "report"])("carries the schema of the %s", async (name) => {
    const [exit, stdout] = await run(["schema", name]);
    const file = await Bun.file(join(import.meta.dir, `../schemas/${name}.v1.schema.json`)).json();
    expect([exit, JSON.parse(stdout)]).toEqual([0, file]);
  });

  test("shows the whole story on its own simulated servers", async () => {
    const [exit, stdout] = await run(["demo"]);
    expect(exit).toBe(0);
    expect(stdout).toContain("Nothing to apply.");
  });

  test("plans and applies against servers, with the validators it carries", async () => {
    const farm = await startDemoFarm();
    const folder = mkdtempSync(join(tmpdir(), "reconcile-alone-"));
    try {
      await Bun.write(join(folder, "mapping.yaml"), farm.mapping);
      const [planned] = await run(["plan", "--out", "plan.json", "--detailed-exitcode"], farm.env, folder);
      const [applied, , said] = await run(["apply", "plan.json"], farm.env, folder);
      const again = await run(["plan", "--detailed-exitcode", "--log-level", "debug"], farm.env, folder);
      expect([planned, applied, again[0], said]).toEqual([2, 0, 0, ""]);
      expect(again[2]).toContain('"message":"request"');
    } finally {
      rmSync(folder, { recursive: true, force: true });
      await farm.close();
    }
  });

  test("leaves nothing in the folder it runs in, and runs nothing it finds there", async () => {
    const folder = mkdtempSync(join(tmpdir(), "reconcile-alone-"));
    await Bun.write(join(folder, "bunfig.toml"), 'preload = ["./stranger.ts"]\n');
    await Bun.write(join(folder, "stranger.ts"), 'console.log("a stranger ran");\n');
    const ran = await run(["--version"], {}, folder);
    rmSync(folder, { recursive: true, force: true });
    expect(ran).toEqual([0, "0.1.0 (0123456789ab)\n", ""]);
    expect(readdirSync(empty)).toEqual([]);
  });
});
