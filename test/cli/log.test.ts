// What a command says with --log-level: JSON where nobody looks on, sentences on a terminal, and nothing without it.
import { describe, expect, setDefaultTimeout, test } from "bun:test";
import { CommandLog } from "../../src/cli/log.ts";
import { instantOf } from "../../src/model/instant.ts";
import { LOG_LEVELS } from "../../src/model/log.ts";
import { openWorld } from "./world.ts";

setDefaultTimeout(180_000);

type Line = Readonly<Record<string, unknown>>;

function linesOf(stderr: string): readonly Line[] {
  return stderr
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Line);
}

describe("reconcile --log-level", () => {
  test.concurrent("is silent unless asked, and stdout is the same document", async () => {
    await using world = await openWorld();
    const quiet = await world.expectExit(0, "plan");
    const loud = await world.expectExit(0, "plan --log-level trace");
    expect(world.notes(quiet)).toBe("");
    expect(world.mask(loud.stdout)).toBe(world.mask(quiet.stdout));
    expect(world.notes(await world.expectExit(0, "apply --auto-approve"))).toBe("");
  });

  test.concurrent("debug: a line for each request, as the servers counted them", async () => {
    await using world = await openWorld();
    const { stderr } = await world.expectExit(0, "apply --auto-approve --log-level debug");
    const requests = linesOf(stderr).filter(({ message }) => message === "request");
    const told = requests.map(({ system, method, path }) => `${system} ${method} ${path}`);
    const seen = [
      ...world.bambuddy.log.entries.map((it) => `bambuddy ${it.method} ${it.path}`),
      ...world.inventree.log.entries.map((it) => `inventree ${it.method} ${it.path}`),
    ];
    expect(told.map((line) => line.replace(/\?\S*/, "")).sort()).toEqual(seen.sort());
    for (const { level, time, ms, attempt, bytes } of requests)
      expect({ level, time, ms, attempt, bytes }).toEqual({
        level: "debug",
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        ms: expect.any(Number),
        attempt: 1,
        bytes: expect.any(Number),
      });
  });

  test.concurrent("info: a line for each operation, as the report has them", async () => {
    await using world = await openWorld();
    const { stdout, stderr } = await world.expectExit(0, "apply --auto-approve --json --log-level info");
    const { results } = JSON.parse(stdout) as { results: readonly Line[] };
    const lines = linesOf(stderr);
    expect(lines.every(({ level, message }) => level === "info" && message === "operation")).toBe(true);
    expect(lines.map(({ address, outcome }) => `${address} ${outcome}`).sort()).toEqual(
      results.map(({ address, outcome }) => `${address} ${outcome}`).sort(),
    );
  });

  test.concurrent("a request that is repeated says which attempt it was", async () => {
    await using world = await openWorld();
    world.bambuddy.faults.add({
      when: { times: 1, path: "/api/v1/print-log/" },
      fault: { kind: "status", status: 503 },
    });
    const { stderr } = await world.expectExit(0, "plan --log-level debug");
    const attempts = linesOf(stderr).filter(({ path }) => String(path).startsWith("/api/v1/print-log/"));
    expect(attempts.slice(0, 2).map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, 503],
      [2, 200],
    ]);
  });

  test.concurrent("a level that is none is a mistake", async () => {
    await using world = await openWorld();
    const { stderr } = await world.expectExit(3, "plan --log-level loud");
    expect(stderr).toContain("Allowed choices are trace, debug, info, warn, error.");
  });
});

describe("the log", () => {
  function open(isTerminal: boolean) {
    const lines: string[] = [];
    const log = new CommandLog({
      now: () => instantOf(Date.UTC(2026, 10, 20, 12, 31, 5, 20)),
      isTerminal,
      write: async (line) => void lines.push(line),
    });
    return { log, lines };
  }

  test("on a terminal it is a sentence, and what comes from outside cannot do anything there", async () => {
    const { log, lines } = open(true);
    log.write("warn", "request", { path: "/x?a=1", status: 200, why: 'two "words"\u001b[2J', id: undefined });
    await log.flushed();
    expect(lines).toEqual(['12:31:05.020 warn request path=/x?a=1 status=200 why="two \\"words\\"␛[2J"\n']);
  });

  test("elsewhere it is a line of JSON", async () => {
    const { log, lines } = open(false);
    log.write("error", "request", { path: "/x", ms: 3, id: undefined });
    await log.flushed();
    expect(lines).toEqual([
      '{"level":"error","time":"2026-11-20T12:31:05.02Z","path":"/x","ms":3,"message":"request"}\n',
    ]);
  });

  test.each([true, false])(
    "secrets are hidden however they are written (terminal: %s)",
    async (isTerminal) => {
      const { log, lines } = open(isTerminal);
      const secret = 'pa"ss\\word/+';
      log.hide([secret, ""]);
      log.write("warn", "request", {
        why: `a ${secret} b ${encodeURIComponent(secret)}`,
        path: "/p?token=other",
      });
      await log.flushed();
      const [line = ""] = lines;
      for (const form of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), "other"])
        expect(line).not.toContain(form);
      expect(line).toContain("***");
    },
  );

  test("each level says what it and those above it say, in order", async () => {
    const { log, lines } = open(true);
    log.setLevel("info");
    for (const level of LOG_LEVELS) log.write(level, level);
    await log.flushed();
    expect(lines.map((line) => line.trim().split(" ")[1])).toEqual(["info", "warn", "error"]);
  });
});
