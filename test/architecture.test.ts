// Holds the lines that the tree promises: imports go one way, effects stay at the edge, files stay small.
import { expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";

const ROOT = join(import.meta.dir, "..");
const SRC = join(ROOT, "src");

/** Top to bottom: a layer imports from those below it, or from itself. */
const LAYERS = [
  "main",
  "cli",
  "app",
  "executor",
  "systems",
  "comment",
  "ledger",
  "http",
  "planner",
  "mapping",
  "plan",
  "model",
] as const;

const PURE = ["planner", "mapping", "plan", "model"];

interface Source {
  readonly file: string;
  readonly layer: string;
  readonly text: string;
  /** Files of this project and packages, as written after `from`. */
  readonly imports: readonly string[];
}

const SOURCES: readonly Source[] = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .sort()
  .map((file) => {
    const text = readFileSync(join(SRC, file), "utf8");
    const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, name = ""]) => name);
    return { file, layer: layerOf(file), text, imports };
  });

test("imports go down the layers only", () => {
  const wrong = SOURCES.filter(({ layer }) => layer !== "sim").flatMap((source) =>
    ownImports(source)
      .filter((target) => layerOf(target) !== "sim")
      .filter((target) => rankOf(layerOf(target)) < rankOf(source.layer))
      .map((target) => `${source.file} -> ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("one system knows nothing of another", () => {
  const systemOf = (file: string) => /^systems\/([^/]+)\//.exec(file)?.[1];
  const wrong = SOURCES.flatMap((source) =>
    ownImports(source)
      .filter((target) => systemOf(source.file) !== undefined && systemOf(target) !== undefined)
      .filter((target) => systemOf(target) !== systemOf(source.file))
      .map((target) => `${source.file} -> ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("the simulators import nothing of the product, and only the demo imports them", () => {
  const importers = SOURCES.filter(
    (source) => source.layer !== "sim" && ownImports(source).some((target) => layerOf(target) === "sim"),
  ).map(({ file }) => file);
  const leaving = SOURCES.filter(
    (source) => source.layer === "sim" && ownImports(source).some((target) => layerOf(target) !== "sim"),
  ).map(({ file }) => file);
  expect({ importers, leaving }).toEqual({ importers: ["cli/demo-farm.ts"], leaving: [] });
});

test("the pure layers have no I/O, clock, randomness or environment", () => {
  const forbidden =
    /\bnode:(fs|net|http|https|child_process|os|process)\b|\bDate\.now\b|new Date\(\)|\bMath\.random\b|\bprocess\.|\bBun\.(file|write|spawn|serve|env)|\bfetch\(|\bsetTimeout\b|\brandomUUID\b/;
  expect(matching(({ layer }) => PURE.includes(layer), forbidden)).toEqual([]);
});

test("only main exits and reads the environment", () => {
  const forbidden = /\bprocess\.(exit|env|argv|stdout|stderr|stdin)\b/;
  expect(matching(({ layer }) => layer !== "main" && layer !== "sim", forbidden)).toEqual([]);
});

test("only main reads the machine's clock", () => {
  const forbidden = /\bDate\.now\b|new Date\(\)|\bperformance\.now\b/;
  expect(matching(({ layer }) => layer !== "main" && layer !== "sim", forbidden)).toEqual([]);
});

test("only the HTTP layer talks to the network, and only the ledger to its database, and one file logs", () => {
  const importersOf = (name: RegExp) =>
    [
      ...new Set(
        SOURCES.filter(({ layer, imports }) => layer !== "sim" && imports.some((it) => name.test(it))).map(
          ({ layer }) => layer,
        ),
      ),
    ].sort();
  expect({
    pino: SOURCES.filter(({ imports }) => imports.includes("pino")).map(({ file }) => file),
    ky: importersOf(/^ky$/),
    sockets: importersOf(/^node:(net|http|https|tls)$/),
    database: importersOf(/^(kysely|kysely-bun-sqlite|bun:sqlite)$/),
  }).toEqual({ pino: ["cli/pino-log.ts"], ky: ["http"], sockets: [], database: ["ledger"] });
});

test("what a plan asks the servers with is all that is loaded before it asks", () => {
  const loaded = loadedBy("cli/plan-command.ts");
  const packages = loaded.filter((name) => /^[a-z]/.test(name) && !/\.ts$|^(node|bun):/.test(name));
  const planners = loaded.filter((name) => /^planner\/.*\/plan-|^plan\/(assemble|codec|view)/.test(name));
  expect({ packages, planners }).toEqual({ packages: ["big.js", "ky", "yaml"], planners: [] });
});

test("every source file says its purpose first and has at most 300 lines", () => {
  const wrong = SOURCES.flatMap(({ file, text }) => {
    const lines = text.split("\n");
    const first = lines[0]?.startsWith("#!") ? lines[1] : lines[0];
    return [
      ...(lines.length > 301 ? [`${file}: ${lines.length - 1} lines`] : []),
      ...(first?.startsWith("// ") ? [] : [`${file}: no purpose in its first line`]),
    ];
  });
  expect(wrong).toEqual([]);
});

test("no file escapes the type checker", () => {
  expect(matching(() => true, /@ts-(ignore|expect-error|nocheck)/)).toEqual([]);
});

test("nothing that is committed names a registry host", () => {
  const files = ["package.json", "bun.lock", "bunfig.toml", "README.md", "Dockerfile"];
  const wrong = files.filter((file) => {
    const text = readIfThere(join(ROOT, file));
    return /https?:\/\/[a-z0-9.-]*(registry|npmjs|pypi|mirror)/i.test(text);
  });
  expect(wrong).toEqual([]);
});

function matching(concerns: (source: Source) => boolean, pattern: RegExp): string[] {
  return SOURCES.filter(concerns).flatMap(({ file, text }) =>
    text
      .split("\n")
      .flatMap((line, at) =>
        pattern.test(withoutComment(line)) ? [`${file}:${at + 1}: ${line.trim()}`] : [],
      ),
  );
}

function withoutComment(line: string): string {
  return line.replace(/^\s*(\/\/|\*|\/\*).*$/, "").replace(/\s\/\/ .*$/, "");
}

function ownImports({ file, imports }: Source): string[] {
  return imports
    .filter((name) => name.startsWith("."))
    .map((name) => relative(SRC, normalize(join(SRC, dirname(file), name))))
    .filter((target) => !target.startsWith(".."));
}

function layerOf(file: string): string {
  return (file.includes("/") ? file.slice(0, file.indexOf("/")) : file).replace(/\.ts$/, "");
}

function rankOf(layer: string): number {
  const rank = (LAYERS as readonly string[]).indexOf(layer);
  if (rank < 0) throw new Error(`src/${layer} is not in the list of layers`);
  return rank;
}

/** What comes with a file: whatever it imports as more than a type, and what that imports. */
function loadedBy(file: string): string[] {
  const loaded = new Set([file]);
  for (const one of loaded) {
    const source = SOURCES.find((candidate) => candidate.file === one);
    for (const [, name = ""] of source?.text.matchAll(/^import (?!type\b)[^;]*?from "([^"]+)"/gm) ?? [])
      loaded.add(name.startsWith(".") ? normalize(join(dirname(one), name)) : name);
  }
  return [...loaded].sort();
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
