// Where a job is shown, by the variables that its CI sets.
import { expect, test } from "bun:test";
import { jobUrl } from "../../src/comment/locate.ts";

const actions = {
  GITHUB_SERVER_URL: "https://git.example.org",
  GITHUB_REPOSITORY: "farm/inventory",
  GITHUB_RUN_ID: "4711",
  GITHUB_RUN_NUMBER: "3",
};

test("a job's page is known by the id of its run on GitHub, and by its number on Gitea and Forgejo", () => {
  const runs = "https://git.example.org/farm/inventory/actions/runs";
  expect(jobUrl("github", actions)).toBe(`${runs}/4711`);
  expect(jobUrl("gitea", actions)).toBe(`${runs}/3`);
  expect(jobUrl("forgejo", actions)).toBe(`${runs}/3`);
});

test("GitLab names the page itself", () => {
  const page = "https://gitlab.example.org/farm/inventory/-/jobs/99";
  expect(jobUrl("gitlab", { CI_JOB_URL: page })).toBe(page);
});

test("outside CI, or where it is no address of the web, there is none", () => {
  expect(jobUrl("github", {})).toBeUndefined();
  expect(jobUrl("gitlab", { CI_JOB_URL: "javascript:alert(1)" })).toBeUndefined();
});
