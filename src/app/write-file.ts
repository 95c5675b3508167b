// Writes a file so that nobody ever reads half of it.

import { mkdirSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { ReconcileError } from "../model/errors.ts";

/** Chunks may use the same memory again: each is written before the next is asked for. */
export async function writeWhole(path: string, content: string | Iterable<Uint8Array>): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = await open(temporary, "w");
    try {
      if (typeof content === "string") await file.writeFile(content);
      else for (const chunk of content) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    // The reason it cannot be written may be the reason it cannot be removed; the first one is what people need.
    await rm(temporary, { force: true }).catch(() => {});
    // Whoever makes the text may fail too, and that is not the file's fault.
    if (!(cause instanceof Error && "syscall" in cause)) throw cause;
    throw new ReconcileError(
      "failure",
      {
        object: path,
        happened: "the file cannot be written",
        next: "Check the folder, its permissions and the free space.",
      },
      { cause },
    );
  }
}
