// On a terminal and off it: questions, colours and closed pipes.
import { expect, setDefaultTimeout, test } from "bun:test";
import { join } from "node:path";
import { secretsIn } from "./secrets.ts";
import { openWorld, type World } from "./world.ts";

setDefaultTimeout(180_000);

const MAIN = join(import.meta.dir, "../../src/main.ts");
const CTRL_C = "\u0003";
const ESCAPE = "\u001b[";

interface Typed {
  readonly exit: number;
  readonly screen: string;
}

/** Runs on a terminal of its own and answers the question when it is asked. */
async function runOnTerminal(
  world: World,
  line: string,
  answer?: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Typed> {
  let screen = "";
  let isAnswered = false;
  const decoder = new TextDecoder();
  const child = Bun.spawn([process.execPath, MAIN, ...line.split(" ")], {
    cwd: world.folder,
    env: { ...world.env, TERM: "xterm-256color", ...env },
    terminal: {
      cols: 120,
      rows: 40,
      data: (terminal, bytes) => {
        screen += decoder.decode(bytes, { stream: true });
        if (isAnswered || answer === undefined || !screen.includes("Only `yes` is accepted:")) return;
        isAnswered = true;
        terminal.write(answer === CTRL_C ? answer : `${answer}\n`);
      },
    },
  });
  const exit = await child.exited;
  expect(secretsIn(screen)).toEqual([]);
  return { exit, screen };
}

test.concurrent("without a file, apply shows the plan, asks, and applies after a yes", async () => {
  await using world = await openWorld();
  const { exit, screen } = await runOnTerminal(world, "apply", "yes");
  expect(screen).toContain("Everything was applied: 35 operations, 35 verified.");
  expect(exit).toBe(0);
  await world.expectNothingToDo();
});

test.concurrent.each(["no", "y", "YES", ""])("anything but yes is a no: %p", async (answer) => {
  await using world = await openWorld();
  const { exit, screen } = await runOnTerminal(world, "apply", answer);
  expect(screen).toContain("not approved");
  expect(exit).toBe(1);
  world.expectNoWrite();
});

test.concurrent("Ctrl-C at the question is a no: nothing is written, and the lock is free", async () => {
  await using world = await openWorld();
  const { exit, screen } = await runOnTerminal(world, "apply", CTRL_C);
  expect(screen).toContain("Error: apply: not approved.");
  expect(screen).toContain("Nothing was written.");
  expect(screen).not.toContain("Bug");
  expect(exit).toBe(130);
  world.expectNoWrite();
  const history = await world.expectExit(0, "ledger history --json");
  expect(JSON.parse(history.stdout)).toMatchObject({ rows: [{ command: "apply", exit: "interrupted" }] });
  await world.expectExit(0, "apply --auto-approve");
});

test.concurrent("colours are for terminals that want them", async () => {
  await using world = await openWorld();
  expect(coloursIn((await runOnTerminal(world, "plan")).screen).length).toBeGreaterThan(20);
  const plain = await runOnTerminal(world, "plan", undefined, { NO_COLOR: "1" });
  expect(coloursIn(plain.screen)).toEqual([]);
  const piped = await world.expectExit(0, "plan");
  expect(piped.stdout + piped.stderr).not.toContain("\u001b");
  const json = await runOnTerminal(world, "plan --format json");
  expect(coloursIn(json.screen)).toEqual([]);
});

/** The escape sequences that colour text; progress clears its line with another one. */
function coloursIn(screen: string): string[] {
  return screen
    .split(ESCAPE)
    .slice(1)
    .filter((rest) => /^[0-9;]*m/.test(rest));
}

test.concurrent.each([
  "plan",
  "plan --format json",
  "show plan.json",
  "schema plan",
  "--help",
  "completion bash",
])("a reader that closes the pipe early has what it wanted: %s | head -1", async (line) => {
  await using world = await openWorld();
  if (line.startsWith("show")) await world.expectExit(0, "plan --out plan.json");
  const script = `"${process.execPath}" "${MAIN}" ${line} | head -1; exit "\${PIPESTATUS[0]}"`;
  const child = Bun.spawn(["bash", "-c", script], {
    cwd: world.folder,
    env: world.env,
    stdin: "ignore",
    stdout: "pipe",
    stderr: "pipe",
  });
  const [stdout, stderr, exit] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
    child.exited,
  ]);
  expect(stdout.split("\n")).toHaveLength(2);
  expect(stderr.replace(/^… .*\n/gm, "")).toBe("");
  expect([0, 141]).toContain(exit);
});

test.concurrent.each(["plan", "schema plan", "--help"])(
  "a disk that is full is said: %s > /dev/full",
  async (line) => {
    await using world = await openWorld();
    const child = Bun.spawn(["bash", "-c", `"${process.execPath}" "${MAIN}" ${line} > /dev/full`], {
      cwd: world.folder,
      env: world.env,
      stdin: "ignore",
      stderr: "pipe",
    });
    const stderr = await new Response(child.stderr).text();
    expect(stderr.replace(/^… .*\n/gm, "")).toBe(
      "Error: stdout: it cannot be written (ENOSPC).\n" +
        "Make room or name another place, and run again; `reconcile ledger history` lists what was applied.\n",
    );
    expect(await child.exited).toBe(1);
  },
);
