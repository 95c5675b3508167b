// `bun run test:live`: tells the stories on the servers that environment variables name, and clears everything away again.
import { randomBytes } from "node:crypto";
import { missingVariables, openNamedServers } from "./named-servers.ts";
import type { Servers } from "./servers.ts";
import { Stage } from "./stage.ts";
import { STORIES } from "./stories/all-stories.ts";
import { type Story, whyUntold } from "./story.ts";
import { Suite } from "./suite.ts";

const counts = { passed: 0, failed: 0, skipped: 0 };
const stop = { isAsked: false };
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => {
    stop.isAsked = true;
    say("Stopping after this story: what it made is cleared away first.");
  });

const missing = missingVariables(process.env);
if (missing.length > 0) {
  say(
    `No live servers: set ${missing.join(", ")} (CONTRIBUTING.md, "Live servers") to tell the stories there.`,
  );
  say("0 passed, 0 failed, skipped");
} else {
  // Words choose the stories whose names hold one of them.
  await tellAll(process.argv.slice(2));
  if (counts.skipped > 0) say(`${counts.skipped} skipped`);
  say(`${counts.passed} passed, ${counts.failed} failed`);
}
process.exit(counts.failed === 0 ? 0 : 1);

async function tellAll(words: readonly string[]): Promise<void> {
  const servers = await open();
  if (servers === undefined) return;
  const suite = new Suite(servers, randomBytes(4).toString("hex"));
  say(`${servers.names}; everything made here is named after ${suite.id}`);
  const chosen = STORIES.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  const begun = new Map<Story, Stage>();
  await suite.makeTemplates();
  try {
    for (const [number, story] of chosen.entries())
      if (story.begin !== undefined && whyUntold(story, servers) === undefined)
        begun.set(story, await begin(suite, story, number));
    for (const [number, story] of chosen.entries()) {
      const stage = begun.get(story);
      if (stop.isAsked) break;
      begun.delete(story);
      await tell(story, () => stage ?? Stage.open(suite, number), servers);
    }
  } finally {
    for (const stage of begun.values()) await stage.clear();
    await suite.removeTemplates();
    for (const sentence of suite.leftovers) say(sentence);
  }
}

async function open(): Promise<Servers | undefined> {
  try {
    return await openNamedServers(process.env);
  } catch (error) {
    counts.failed += 1;
    say(`The servers cannot be used: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

async function begin(suite: Suite, story: Story, number: number): Promise<Stage> {
  const stage = await Stage.open(suite, number);
  try {
    await story.begin?.(stage);
    return stage;
  } catch (error) {
    await stage.clear();
    throw error;
  }
}

async function tell(story: Story, openStage: () => Stage | Promise<Stage>, servers: Servers): Promise<void> {
  const why = whyUntold(story, servers);
  if (why !== undefined) {
    counts.skipped += 1;
    say(`skipped  ${story.name}: ${why}`);
    return;
  }
  const since = performance.now();
  const seconds = () => `${((performance.now() - since) / 1000).toFixed(1)} s`;
  try {
    const stage = await openStage();
    try {
      await story.tell(stage);
    } finally {
      await stage.clear();
    }
    counts.passed += 1;
    say(`passed   ${story.name} (${seconds()})`);
  } catch (error) {
    counts.failed += 1;
    say(
      `FAILED   ${story.name} (${seconds()})\n${error instanceof Error ? (error.stack ?? error.message) : error}`,
    );
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
