// Gives a finished file its name: whole or not at all, and never over another file.
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** `exists`: another file has the name, and the finished one is gone. Durable when it returns. */
export function publishFile(finished: string, path: string): "published" | "exists" {
  syncFile(finished);
  const published = take(finished, path);
  rmSync(finished, { force: true });
  syncFile(dirname(resolve(path)));
  return published;
}

/** A link is refused where a name is taken; some file systems know no links. */
function take(finished: string, path: string): "published" | "exists" {
  try {
    linkSync(finished, path);
    return "published";
  } catch (error) {
    if (codeOf(error) === "EEXIST" || existsSync(path)) return "exists";
    renameSync(finished, path);
    return "published";
  }
}

function syncFile(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
