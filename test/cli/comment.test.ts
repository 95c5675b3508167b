// `reconcile comment` as a CI job runs it: variables in, one comment out, and an exit code that a forge cannot change.
import { expect, setDefaultTimeout, test } from "bun:test";
import { type Forge, openForge, TOKEN } from "../comment/forge.ts";
import type { Ran } from "./child.ts";
import { openWorld, type World } from "./world.ts";

setDefaultTimeout(180_000);

test.concurrent("a job comments once and updates it, and writes its summary", async () => {
  await using job = await openJob("github");
  const first = await job.comment("--provider github --step-summary");
  expect(first).toMatchObject({ exit: 0, stdout: "", stderr: "Comment on GitHub created.\n" });
  const [comment] = job.forge.comments;
  expect(comment?.body).toStartWith("<!-- reconcile:plan/v1 instance=farm1 mapping=mapping.yaml digest=");
  expect(comment?.body).toContain("14 to create, 21 to update");
  expect(comment?.body).toContain("Apply it with: `reconcile apply plan.json`");
  expect(job.world.read("summary.md")).toBe(comment?.body ?? "");
  await job.world.expectExit(0, "plan --out new.json --max-prints 1");
  const second = await job.comment("--provider github --previous plan.json", "new.json");
  expect(second.stderr).toBe("Comment on GitHub updated.\n");
  expect(job.forge.comments).toHaveLength(1);
  expect(comment?.body).toContain("### Since the last plan");
  expect(comment?.body).toContain(" gone; the effects were");
});

test.concurrent("--dry-run prints what would be written, and asks nobody", async () => {
  await using job = await openJob("gitlab");
  const ran = await job.comment("--provider gitlab --dry-run");
  expect(ran.stdout).toStartWith("<!-- reconcile:plan/v1 instance=farm1 ");
  expect(ran).toMatchObject({ exit: 0, stderr: "" });
  expect(job.forge.requests()).toEqual([]);
});

test.concurrent("a comment that fails does not fail the job, unless it is asked to", async () => {
  await using job = await openJob("forgejo");
  job.forge.fail("POST", { kind: "status", status: 403, body: { message: "token has no scope" } });
  const calm = await job.comment("--provider forgejo");
  expect({ exit: calm.exit, stdout: calm.stdout }).toEqual({ exit: 0, stdout: "" });
  expect(calm.stderr).toBe(
    "Error: comment on Forgejo, farm/inventory#12: could not write the comment, answered 403: token has no scope.\n" +
      "The token needs write access to issues and pull requests (`write:issue`).\n" +
      "The exit code says nothing of this; --strict makes it an error.\n",
  );
  const strict = await job.comment("--provider forgejo --strict");
  expect(strict.exit).toBe(4);
  expect(strict.stderr).not.toContain("--strict");
});

test.concurrent("a job without a pull request has nowhere to comment", async () => {
  await using job = await openJob("gitea");
  const env = { GITHUB_REF: "refs/heads/main" };
  const ran = await job.comment("--provider gitea", "plan.json", env);
  expect(ran.exit).toBe(0);
  expect(ran.stderr).toContain("this job belongs to no pull or merge request");
  expect((await job.comment("--provider gitea --strict", "plan.json", env)).exit).toBe(3);
  expect((await job.comment("--provider gitea --number 12", "plan.json", env)).stderr).toBe(
    "Comment on Gitea created.\n",
  );
});

test.concurrent("a summary that is full is left alone, and a comment says which job made it", async () => {
  await using job = await openJob("github");
  const full = "x".repeat(1024 * 1024);
  job.world.write("summary.md", full);
  const ran = await job.comment("--step-summary");
  expect({ exit: ran.exit, told: ran.stderr.includes("only 0 bytes are left") }).toEqual({
    exit: 0,
    told: true,
  });
  expect(job.world.read("summary.md")).toBe(full);
  const { stdout } = await job.comment("--provider github --dry-run");
  expect(stdout).toEndWith(
    "This is the whole plan; see [the job that made it](<https://git.example.org/farm/inventory/actions/runs/4711>).\n",
  );
});

test.concurrent("options win over variables, and what is wrong is said before anything is sent", async () => {
  await using job = await openJob("github");
  const nowhere = await job.comment("");
  expect(nowhere.exit).toBe(3);
  expect(nowhere.stderr).toContain("nobody said where");
  const odd = await job.comment("--provider github --repository ../admin --strict");
  expect(odd.stderr).toContain("../admin is no repository");
  const other = await job.comment("--provider github --token-env NO_SUCH --strict");
  expect(other.stderr).toContain("NO_SUCH is not set");
  expect(job.forge.requests()).toEqual([]);
  const tampered = job.world.read("plan.json").replace("Cable Clip", "Cable Clap");
  job.world.write("tampered.json", tampered);
  expect((await job.comment("--provider github", "tampered.json")).exit).toBe(6);
});

interface Job extends AsyncDisposable {
  readonly world: World;
  readonly forge: Forge;
  comment(options: string, plan?: string, env?: Readonly<Record<string, string>>): Promise<Ran>;
}

async function openJob(name: Forge["name"]): Promise<Job> {
  const [world, forge] = [await openWorld(), await openForge(name)];
  await world.expectExit(0, "plan --out plan.json");
  return {
    world,
    forge,
    comment: async (options, plan = "plan.json", env = {}) => {
      const words = options.split(" ").filter((word) => word !== "");
      const summary = { GITHUB_STEP_SUMMARY: world.path("summary.md") };
      const ran = await world.run(["comment", ...words, plan], {
        ...world.env,
        ...forge.env,
        ...summary,
        ...env,
      });
      expect(`${ran.stdout}${ran.stderr}`).not.toContain(TOKEN);
      return ran;
    },
    [Symbol.asyncDispose]: async () => {
      await forge.close();
      await world[Symbol.asyncDispose]();
    },
  };
}
