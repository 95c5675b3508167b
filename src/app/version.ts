// The tool's version, with the commit where it runs from a checkout.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../package.json" with { type: "json" };

/** `0.1.0 (1a2b3c4d5e6f)`; read from git's own files, because starting git costs more than the rest of `--version`. */
export function versionText(): string {
  const commit = commitOf(join(import.meta.dir, "../../.git"));
  return commit === undefined ? manifest.version : `${manifest.version} (${commit.slice(0, 12)})`;
}

function commitOf(git: string): string | undefined {
  const head = readIfThere(join(git, "HEAD"));
  const ref = head?.startsWith("ref: ") ? head.slice(5) : undefined;
  if (ref === undefined) return head;
  return readIfThere(join(git, ref)) ?? packedRef(git, ref);
}

function packedRef(git: string, ref: string): string | undefined {
  const line = readIfThere(join(git, "packed-refs"))
    ?.split("\n")
    .find((entry) => entry.endsWith(` ${ref}`));
  return line?.split(" ")[0];
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8").trim() : undefined;
}
