// The drift checks of the templates, run as a runner runs them, against a stand-in for the forge: one issue, and no second one.
import { afterAll, beforeAll, beforeEach, describe, expect, setDefaultTimeout, test } from "bun:test";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { sections, TEMPLATES } from "./templates.ts";

setDefaultTimeout(180_000);

interface Issue {
  readonly number: number;
  readonly iid: number;
  title: string;
  body?: string;
  description?: string;
  state: string;
}

let issues: Issue[] = [];
const folder = mkdtempSync(join(tmpdir(), "reconcile-drift-"));
const hasTools = ["curl", "jq", "bash"].every((tool) => Bun.which(tool) !== null);

/** Enough of the APIs of Gitea and GitLab: list open ones, make one, change one. */
const forge = Bun.serve({
  port: 0,
  async fetch(request) {
    const { pathname } = new URL(request.url);
    if (
      !/^(token|glpat)/.test(
        request.headers.get("authorization") ?? request.headers.get("private-token") ?? "",
      )
    )
      return new Response("who?", { status: 401 });
    if (request.method === "GET") return Response.json(issues.filter(({ state }) => state === "open"));
    const sent = (await request.json()) as Partial<Issue> & { readonly state_event?: string };
    if (request.method === "POST") {
      const number = issues.length + 1;
      issues.push({ title: "", ...sent, number, iid: number, state: "open" });
      return Response.json({ number }, { status: 201 });
    }
    const issue = issues.find(({ number }) => pathname.endsWith(`/issues/${number}`));
    if (issue === undefined) return new Response("no such issue", { status: 404 });
    Object.assign(issue, sent, sent.state_event === "close" ? { state: "closed" } : {});
    return Response.json(issue);
  },
});

beforeAll(() => {
  // Says what a test wants to have been planned.
  writeFileSync(
    join(folder, "reconcile"),
    '#!/bin/sh\nprintf %s "$PLAN" > plan.json\nprintf %s "$TEXT"\nexit "$EXIT"\n',
  );
  chmodSync(join(folder, "reconcile"), 0o755);
});
beforeEach(() => {
  issues = [];
});
afterAll(async () => {
  await forge.stop(true);
  rmSync(folder, { recursive: true, force: true });
});

interface Planned {
  readonly drift: number;
  readonly refused?: boolean;
  readonly text?: string;
}

function planOf({ drift, refused = false }: Planned): string {
  return JSON.stringify({
    instance: "farm1",
    drift: Array.from({ length: drift }, (_, id) => ({ id })),
    guards: [{ verdict: "passed" }, { verdict: refused ? "refused" : "passed" }],
  });
}

async function runShell(name: string, planned: Planned): Promise<void> {
  const snippet = TEMPLATES.flatMap(({ snippets }) => snippets).find(({ of }) => of.startsWith(name));
  if (snippet === undefined) throw new Error(`${name} is gone`);
  const child = Bun.spawn(["bash", "-e", "-o", "pipefail", "-c", snippet.text], {
    cwd: folder,
    env: {
      PATH: `${folder}:${process.env["PATH"]}`,
      PLAN: planOf(planned),
      TEXT: planned.text ?? "the plan",
      EXIT: planned.refused ? "5" : "0",
      GITHUB_API_URL: `${forge.url}api/v1`,
      GITHUB_REPOSITORY: "farm/inventory",
      GITHUB_TOKEN: "gitea-token",
      CI_API_V4_URL: `${forge.url}api/v4`,
      CI_PROJECT_ID: "7",
      GITLAB_TOKEN: "glpat-1",
    },
    stdout: "pipe",
    stderr: "pipe",
  });
  const [exit, said] = await Promise.all([child.exited, new Response(child.stderr).text()]);
  expect([exit, said]).toEqual([0, ""]);
}

/** The script of GitHub's step, with as much of its client as it uses. */
async function runGithubScript(_: string, planned: Planned): Promise<void> {
  const { text = "" } = TEMPLATES.find(({ name }) => name === "github/reconcile-drift.yml") ?? {};
  const [, , step] = sections(sections(sections(parse(text))["jobs"])["drift"])[
    "steps"
  ] as readonly unknown[];
  const script = String(sections(sections(step)["with"])["script"]);
  const change = async ({ issue_number, ...sent }: Partial<Issue> & { readonly issue_number: number }) => {
    const issue = issues.find(({ number }) => number === issue_number);
    if (issue !== undefined) Object.assign(issue, sent);
  };
  const github = {
    rest: {
      issues: {
        listForRepo: async () => ({ data: issues.filter(({ state }) => state === "open") }),
        create: async (sent: Issue) => {
          const number = issues.length + 1;
          issues.push({ ...sent, number, iid: number, state: "open" });
        },
        update: change,
      },
    },
  };
  writeFileSync(join(folder, "plan.json"), planOf(planned));
  writeFileSync(join(folder, "plan.txt"), planned.text ?? "the plan");
  const inFolder = script.replace(
    /readFileSync\("([^"]+)"/g,
    (_all, file) => `readFileSync("${join(folder, file)}"`,
  );
  const run = new Function("github", "context", "require", `return (async () => {${inFolder}})();`);
  await run(github, { repo: { owner: "farm", repo: "inventory" } }, require);
}

describe.each([
  ["gitea/reconcile-drift.yml", runShell, hasTools],
  ["gitlab-ci.yml: drift", runShell, hasTools],
  ["github/reconcile-drift.yml", runGithubScript, true],
] as const)("%s", (name, run, isPossible) => {
  const told = () => issues.map(({ state, title, body, description }) => [state, title, body ?? description]);

  test.skipIf(!isPossible)("opens one issue, keeps it up to date, and closes it", async () => {
    await run(name, { drift: 0 });
    expect(issues).toEqual([]);
    await run(name, { drift: 2, text: "two things" });
    await run(name, { drift: 3, refused: true, text: "three things" });
    expect(told()).toEqual([
      ["open", expect.stringMatching(/3|4/), expect.stringContaining("~~~text\nthree things\n~~~")],
    ]);
    await run(name, { drift: 0 });
    expect(told().map(([state]) => state)).toEqual(["closed"]);
  });

  test.skipIf(!isPossible)("no name ends the block that it stands in", async () => {
    await run(name, { drift: 1, text: "a\n~~~~\n@everyone # b" });
    expect(told()[0]?.[2]).toContain("a\n~\n@everyone # b\n~~~");
  });
});
