// Reads a text file that a person named, or says what they can do.
import { readFile } from "node:fs/promises";
import { ReconcileError } from "../model/errors.ts";

export async function readNamedFile(
  path: string,
  missing: { readonly what: string; readonly next: string },
): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const happened = `${missing.what} cannot be read`;
    throw new ReconcileError("invalid", { object: path, happened, next: missing.next }, { cause });
  }
}
