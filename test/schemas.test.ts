// The validators that were made beforehand are those of the schemas.
import { expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileSchemas } from "../schemas/compile.ts";

for (const { file, code } of compileSchemas())
  test(`schemas/${file} is what its schema compiles to; else run \`bun run schemas\``, () => {
    expect(readFileSync(join(import.meta.dir, "../schemas", file), "utf8") === code).toBe(true);
  });
