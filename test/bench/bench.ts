// `bun run bench`: what planning and applying cost beside reading and writing alone, at 25,000 runs.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildProgram } from "../../build.ts";
import type { FloorServer } from "./floor.ts";
import { type Measured, measure, measureInTurns } from "./measure.ts";
import { BAMBUDDY_KEY, INVENTREE_TOKEN, type ServerOrder, type ServerReport } from "./servers.ts";

const { values: options } = parseArgs({
  options: {
    runs: { type: "string", default: "25000" },
    /** Prints whose stock items are written one by one. */
    writes: { type: "string", default: "1000" },
    /** Milliseconds that every answer takes on top; real servers need tens of them, and these next to none. */
    delay: { type: "string", default: "0" },
    repeat: { type: "string", default: "5" },
  },
});
const RUNS = Number(options.runs);
const WRITES = Math.min(Number(options.writes), Math.floor(RUNS / 2));
const REPEAT = Number(options.repeat);
const DELAY = Number(options.delay);
/** Requests that a plan keeps in flight, per server. */
const IN_FLIGHT = { bambuddy: 2, inventree: 4 };

const HERE = import.meta.dir;
const MAIN = join(HERE, "../../src/main.ts");
/** As people install it: built for this machine. */
const PLATFORM = `${process.platform}-${process.arch}`;
const SECRETS = { BAMBUDDY_API_KEY: BAMBUDDY_KEY, INVENTREE_TOKEN };

const folder = mkdtempSync(join(tmpdir(), "reconcile-bench-"));
const built = { platform: PLATFORM, commit: undefined, folder };
const PROGRAM = buildProgram(built);
const FLOOR = buildProgram({ ...built, entry: { file: join(HERE, "floor.ts"), name: "floor" } });
const servers = startServers();
try {
  await run();
} finally {
  servers.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function run(): Promise<void> {
  const slow = DELAY === 0 ? "" : `, ${DELAY} ms more for every answer`;
  say(`${RUNS} runs over ${Math.ceil(RUNS / 5)} archives, Bun ${Bun.version}${slow}\n`);
  const { bambuddy, inventree } = await servers.tell({
    kind: "start",
    runs: RUNS,
    archives: Math.ceil(RUNS / 5),
    delay: DELAY,
  });
  writeFileSync(inFolder("mapping.yaml"), mappingText(bambuddy.url, inventree.url));

  say("planning");
  const rows = [await planRow("plan, nothing booked yet", ["--out", inFolder("empty.json")], "no.sqlite3")];
  const writing = await measureWriting();
  await servers.tell({ kind: "book", plan: inFolder("empty.json"), kinds: "all" });
  const known = [
    await planRow("plan, all booked, ledger lost", ["--out", inFolder("known.json")], "no.sqlite3"),
  ];
  const learning = await measure(apply("known.json", "full.sqlite3"));
  rows.push(
    ...known,
    await planRow("plan, all booked, --refresh full", ["--refresh", "full"], "full.sqlite3"),
    await planRow("plan, all booked, incremental", [], "full.sqlite3"),
  );
  const version = await measureInTurns(10, {
    program: { program: PROGRAM, arguments: ["--version"] },
    source: { arguments: [MAIN, "--version"] },
  });

  say("");
  table(
    ["", "plan", "floor", "ratio", "requests", "peak RSS", "CPU", "from source", "ratio"],
    rows.map(planCells),
  );
  say("");
  table(
    [`${WRITES} stock items`, "time", "per second"],
    writing.map(([name, seconds]) => [name, `${seconds.toFixed(2)} s`, (WRITES / seconds).toFixed(0)]),
  );
  say("");
  table(
    ["other", "time", "peak RSS"],
    [
      ["apply that recognises everything", `${learning.seconds.toFixed(2)} s`, megabytes(learning.peakBytes)],
      ["--version", milliseconds(version.program), ""],
      ["--version, from source", milliseconds(version.source), ""],
    ],
  );
  say(
    "\nplan and floor: whole processes, from start to exit, the fastest of the repeats, both built as `bun run build` builds.",
  );
  say(
    "The floor fetches the same URLs in the same order, as many at a time as a plan does, and parses them.",
  );
}

interface PlanRow {
  readonly name: string;
  readonly plan: Measured;
  readonly floor: Measured;
  readonly source: Measured;
  readonly requests: number;
}

async function planRow(name: string, extra: readonly string[], ledger: string): Promise<PlanRow> {
  const words = ["plan", "--mapping", inFolder("mapping.yaml"), "--ledger", inFolder(ledger), ...extra];
  const command = { program: PROGRAM, arguments: words, env: SECRETS };
  await servers.tell({ kind: "take-requests" });
  // The first one shows what is asked for, and warms the servers up.
  await measure(command);
  const { bambuddy, inventree } = await servers.tell({ kind: "take-requests" });
  const pages: readonly FloorServer[] = [
    { ...bambuddy, headers: { "X-API-Key": BAMBUDDY_KEY }, inFlight: IN_FLIGHT.bambuddy },
    { ...inventree, headers: { Authorization: `Token ${INVENTREE_TOKEN}` }, inFlight: IN_FLIGHT.inventree },
  ];
  writeFileSync(inFolder("pages.json"), JSON.stringify(pages));
  const { floor, plan, source } = await measureInTurns(REPEAT, {
    floor: { program: FLOOR, arguments: [inFolder("pages.json")] },
    plan: command,
    source: { arguments: [MAIN, ...words], env: SECRETS },
  });
  say(`  ${name}: ${plan.seconds.toFixed(2)} s`);
  return { name, plan, floor, source, requests: bambuddy.requests.length + inventree.requests.length };
}

function planCells({ name, plan, floor, source, requests }: PlanRow): readonly string[] {
  return [
    name,
    `${plan.seconds.toFixed(2)} s`,
    `${floor.seconds.toFixed(2)} s`,
    (plan.seconds / floor.seconds).toFixed(2),
    String(requests),
    megabytes(plan.peakBytes),
    `${plan.cpuSeconds.toFixed(2)} s`,
    `${source.seconds.toFixed(2)} s`,
    (source.seconds / floor.seconds).toFixed(2),
  ];
}

function milliseconds({ seconds }: Measured): string {
  return `${(seconds * 1000).toFixed(0)} ms`;
}

/** The same stock items three times, each time into an inventory that has their parts and nothing else. */
async function measureWriting(): Promise<readonly (readonly [string, number])[]> {
  say("writing");
  const parts = { kind: "book", plan: inFolder("empty.json"), kinds: ["part.create"] } as const;
  await servers.tell(parts);
  await measure({
    arguments: [
      ...[MAIN, "plan", "--mapping", inFolder("mapping.yaml"), "--ledger", inFolder("no.sqlite3")],
      ...["--max-prints", String(WRITES), "--only", "stock/*", "--out", inFolder("sample.json")],
    ],
    env: SECRETS,
  });
  const journalled = await measure(apply("sample.json", "sample.sqlite3"));
  await servers.tell(parts);
  const checked = await measure(writeDirectly("checked"));
  await servers.tell(parts);
  const bare = await measure(writeDirectly("bare"));
  return [
    ["apply", journalled.seconds],
    ["the same client and checks, no journal", checked.seconds],
    ["the same client, nothing but the writes", bare.seconds],
  ];
}

function apply(plan: string, ledger: string) {
  return {
    arguments: [
      ...[MAIN, "apply", inFolder(plan), "--mapping", inFolder("mapping.yaml")],
      ...["--ledger", inFolder(ledger)],
    ],
    env: SECRETS,
  };
}

function writeDirectly(how: "checked" | "bare") {
  return {
    arguments: [join(HERE, "write-directly.ts"), how, inFolder("mapping.yaml"), inFolder("sample.json")],
    env: SECRETS,
  };
}

function startServers() {
  let answer: (report: ServerReport) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const child = Bun.spawn([process.execPath, join(HERE, "servers.ts")], {
    stdio: ["ignore", "inherit", "inherit"],
    ipc: (report: ServerReport) => answer(report),
    onExit: () => fail(new Error("The simulated servers ended")),
  });
  return {
    tell: (order: ServerOrder) =>
      new Promise<ServerReport>((resolve, reject) => {
        answer = resolve;
        fail = reject;
        child.send(order);
      }),
    stop: () => child.kill(),
  };
}

function mappingText(bambuddy: string, inventree: string): string {
  return `version: 1
instance: bench
bambuddy:  { url: "${bambuddy}", api_key: { env: BAMBUDDY_API_KEY } }
inventree: { url: "${inventree}", token: { env: INVENTREE_TOKEN } }
categories: { prints: Printed parts }
locations:  { prints: Printed goods }
prints:
  parameters: { Weight: filament_grams, PrintTime: print_seconds }
  rules:
    - { when: { project: "Customer *" }, location: Printed goods }
    - { when: { filename: "calibration*" }, skip: true }
guards: { max: { part.create: 100000, stock.create: 100000 } }
`;
}

function inFolder(name: string): string {
  return join(folder, name);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  for (const row of [heads, ...rows]) {
    const cells = row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
    say(cells.join("   ").trimEnd());
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
