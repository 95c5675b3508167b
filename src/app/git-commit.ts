// The git commit a file was last changed in, so that a plan names the mapping that was reviewed.
import { basename, dirname } from "node:path";

/** `undefined` outside a checkout, without git, or while the file has changes that are not committed. */
export function commitOf(path: string): string | undefined {
  const git = (...args: string[]) => {
    try {
      const run = Bun.spawnSync(["git", ...args], { cwd: dirname(path), stdin: "ignore", stderr: "ignore" });
      return run.success ? run.stdout.toString().trim() : undefined;
    } catch {
      return undefined;
    }
  };
  const changed = git("status", "--porcelain", "--", basename(path));
  if (changed !== "") return undefined;
  return git("log", "-n1", "--format=%H", "--", basename(path)) || undefined;
}
