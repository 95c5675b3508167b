// What test/README.md names is there.
import { expect, test } from "bun:test";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

test("every file that test/README.md names exists", () => {
  const text = readFileSync(join(import.meta.dir, "README.md"), "utf8");
  const named = [
    ...text.matchAll(/`((?:test\/|src\/)?[a-z-]+(?:\/[a-z-]+)*\/?(?:[a-z-]+(?:\.test)?\.ts))`/g),
  ].map(([, path = ""]) => path);
  expect(named.length).toBeGreaterThan(40);
  const below = (path: string) =>
    /^(src|test)\//.test(path) ? join(import.meta.dir, "..", path) : join(import.meta.dir, path);
  expect(named.filter((path) => !existsSync(below(path)))).toEqual([]);
});
