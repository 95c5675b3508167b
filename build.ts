// Makes the single-file programs in dist/: `bun run build`, or `bun run build linux-x64` for one of them.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import manifest from "./package.json" with { type: "json" };
import { sourceCommit } from "./src/app/version.ts";

/** What is built when no platform is named. Bun knows more, such as linux-x64-baseline for processors before 2013, and linux-x64-musl. */
export const PLATFORMS = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "windows-x64"] as const;

const FOLDER = join(import.meta.dir, "dist");

export interface BuildRequest {
  readonly platform: string;
  readonly commit: string | undefined;
  readonly folder: string;
  /** Default: the program itself, as `reconcile`. The benchmark builds its floor alike. */
  readonly entry?: { readonly file: string; readonly name: string };
}

const PROGRAM = { file: join(import.meta.dir, "src/main.ts"), name: "reconcile" };

/** Returns the program's path. */
export function buildProgram({ platform, commit, folder, entry = PROGRAM }: BuildRequest): string {
  const outfile = join(folder, `${entry.name}-${platform}${platform.startsWith("windows") ? ".exe" : ""}`);
  const built = Bun.spawnSync(
    [
      process.execPath,
      "build",
      entry.file,
      "--compile",
      `--target=bun-${platform}`,
      `--outfile=${outfile}`,
      "--format=esm",
      // A command's code stays apart until it runs.
      "--splitting",
      // Identifiers stay as they are: a bug report has to name functions.
      "--minify-syntax",
      "--minify-whitespace",
      // Only bytecode that this machine could run was ever tried.
      ...(isThisMachine(platform) ? ["--bytecode"] : []),
      // The folder a program runs in may hold anybody's bunfig.toml, and that could name code to run.
      "--no-compile-autoload-bunfig",
      `--define=BUILD_COMMIT=${JSON.stringify(commit ?? "")}`,
    ],
    { cwd: import.meta.dir, stdout: "pipe", stderr: "pipe" },
  );
  if (!built.success) throw new Error(`${platform}: ${built.stderr}${built.stdout}`);
  return outfile;
}

export function isThisMachine(platform: string): boolean {
  return platform.startsWith(
    `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`,
  );
}

function main(words: readonly string[]): void {
  const option = words.find((word) => word.startsWith("--commit="));
  const commit = option?.slice("--commit=".length) ?? sourceCommit();
  const named = words.filter((word) => word !== option);
  const platforms = named.length > 0 ? named : PLATFORMS;
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const paths = platforms.map((platform) => {
    const path = buildProgram({ platform, commit, folder: FOLDER });
    const { size } = Bun.file(path);
    process.stdout.write(`dist/${basename(path)}  ${(size / 1e6).toFixed(1)} MB\n`);
    return path;
  });
  const sums = paths.map((path) => {
    const sum = createHash("sha256").update(readFileSync(path)).digest("hex");
    return `${sum}  ${basename(path)}\n`;
  });
  writeFileSync(join(FOLDER, "SHA256SUMS"), sums.join(""));
  process.stdout.write(`${manifest.version}${commit ? ` (${commit.slice(0, 12)})` : ""}, dist/SHA256SUMS\n`);
}

if (import.meta.main) main(process.argv.slice(2));
