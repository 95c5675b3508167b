// Whole documents, compared with files. `UPDATE_GOLDEN=1 bun test test/comment` writes them anew: review the difference like code.
import { expect } from "bun:test";
import { join } from "node:path";

export async function expectGolden(name: string, text: string): Promise<void> {
  const file = Bun.file(join(import.meta.dir, "golden", `${name}.txt`));
  if (process.env["UPDATE_GOLDEN"] === "1") await Bun.write(file, text);
  expect(text).toBe(await file.text());
}
