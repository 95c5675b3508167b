// `fmt` and `validate --fix` as people type them.
import { expect, setDefaultTimeout, test } from "bun:test";
import { lstatSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { openWorld } from "./world.ts";

setDefaultTimeout(180_000);

const EXAMPLE = readFileSync(join(import.meta.dir, "../../config/mapping.yaml"), "utf8");
const LOOSE = EXAMPLE.replace("instance: farm1", "instance:   farm1  ").replace(
  "version: 1\n",
  "version: 1\n\n",
);

test.concurrent("fmt --check lists what is written otherwise and exits 1; fmt writes it; then there is nothing", async () => {
  await using world = await openWorld();
  world.write("mapping.yaml", LOOSE);
  const checked = await world.expectExit(1, "fmt --check");
  expect(checked.stdout).toBe(
    [
      "mapping.yaml:7: - ",
      "mapping.yaml:9: - instance:   farm1··",
      "mapping.yaml:10: + instance: farm1",
      "",
    ].join("\n"),
  );
  expect(checked.stderr).toBe("mapping.yaml is not in style. Run reconcile fmt.\n");
  expect(world.read("mapping.yaml")).toBe(LOOSE);
  expect((await world.expectExit(0, "fmt")).stdout).toBe("mapping.yaml is in style now.\n");
  expect(world.read("mapping.yaml")).toBe(EXAMPLE);
  expect((await world.expectExit(0, "fmt --check")).stdout).toBe("mapping.yaml is in style.\n");
});

test.concurrent("of a mapping that is not valid no line is repeated: it may hold a secret", async () => {
  await using world = await openWorld();
  world.write("mapping.yaml", LOOSE.replace("{ env: BAMBUDDY_API_KEY }", "  pasted-by-mistake"));
  const { stdout, stderr } = await world.expectExit(1, "fmt --check");
  expect(stdout).toContain("mapping.yaml:14: is written otherwise\n");
  expect(stdout + stderr).not.toContain("pasted-by-mistake");
});

test.concurrent("what is no YAML is refused, what is unusual is left alone", async () => {
  await using world = await openWorld();
  world.write("mapping.yaml", "version: [1\n");
  expect((await world.expectExit(3, "fmt")).stderr).toStartWith("Error: mapping.yaml: ");
  world.write("mapping.yaml", EXAMPLE.replace("instance: farm1", "instance: &name  farm1"));
  const { stdout, stderr } = await world.expectExit(0, "fmt");
  expect([stdout, stderr]).toEqual([
    "",
    "mapping.yaml:8: an anchor stands here, so the style of this file is left alone.\n",
  ]);
});

test.concurrent("validate --fix corrects keys and style, says so, and then validates", async () => {
  await using world = await openWorld();
  world.write("real.yaml", LOOSE.replace("inventree:", "inventre:").replace("  url:", "  base_url:"));
  rmSync(world.path("mapping.yaml"));
  symlinkSync("real.yaml", world.path("mapping.yaml"));
  const { stdout, stderr } = await world.expectExit(0, "validate --fix");
  expect(stderr).toBe(
    "mapping.yaml:13: base_url → url\nmapping.yaml:15: inventre → inventree\nmapping.yaml: brought into style\n",
  );
  expect(stdout).toBe("mapping.yaml is valid.\n");
  expect(world.read("real.yaml")).toBe(EXAMPLE);
  expect(lstatSync(world.path("mapping.yaml")).isSymbolicLink()).toBe(true);
  expect((await world.expectExit(0, "validate --fix")).stderr).toBe("");
});

test.concurrent("what a person must decide is left and named", async () => {
  await using world = await openWorld();
  const wrong = EXAMPLE.replace("  adopt: proof", "  adopt: perhaps").replace("ipn_prefix", "ipn_prefx");
  world.write("mapping.yaml", wrong);
  const { stderr } = await world.expectExit(3, "validate --fix");
  expect(stderr).toContain("mapping.yaml:41: ipn_prefx → ipn_prefix\n");
  expect(stderr).toContain("prints.adopt: must be one of proof, batch");
  expect(world.read("mapping.yaml")).toBe(EXAMPLE.replace("  adopt: proof", "  adopt: perhaps"));
});
