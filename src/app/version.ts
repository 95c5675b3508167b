// The tool's version with its commit: a build and a package are stamped with it, a checkout knows it from git.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../package.json" with { type: "json" };

/** Put in its place by `build.ts`; empty where the commit is not known. */
declare const BUILD_COMMIT: string;

const TOP = join(import.meta.dir, "../..");

/** `0.1.0 (1a2b3c4d5e6f)` */
export function versionText(): string {
  const commit = typeof BUILD_COMMIT === "undefined" ? sourceCommit() : BUILD_COMMIT;
  return commit === undefined || commit === ""
    ? manifest.version
    : `${manifest.version} (${commit.slice(0, 12)})`;
}

/** From the file that `npm pack` leaves, or from git's own: starting git costs more than the rest of `--version`. */
export function sourceCommit(): string | undefined {
  return readIfThere(join(TOP, "COMMIT")) ?? commitOf(join(TOP, ".git"));
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
