// The live suite's stories on the simulators: what differs there from a real server is an error of a simulator.
import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { simulate } from "./simulated-servers.ts";
import { Stage } from "./stage.ts";
import { STORIES } from "./stories/all-stories.ts";
import { Suite } from "./suite.ts";

setDefaultTimeout(120_000);

// The newest and the oldest that the suite was told on.
describe.each([
  { api: 530, sqlite: false },
  { api: 425, sqlite: true },
])("InvenTree %j", ({ api, sqlite }) => {
  const opened = open({ api, sqlite });
  afterAll(async () => (await opened).close());
  for (const [number, story] of STORIES.entries())
    test(story.name, async () => {
      const { suite } = await opened;
      const stage = await Stage.open(suite, number);
      try {
        await story.begin?.(stage);
        await story.tell(stage);
      } finally {
        await stage.clear();
      }
    });
  test("nothing is left", async () => {
    const { suite, simulators } = await opened;
    await suite.removeTemplates();
    const { store } = simulators.inventree.state;
    const left = [store.parts, store.stock, store.categories, store.locations, store.templates].map(
      (table) => table.all().length,
    );
    const { db } = simulators.bambuddy.state;
    const stored = [db.archives, db.runs, db.spools, db.usage, db.assignments].map(
      (table) => table.all().length,
    );
    expect([left, stored]).toEqual([
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
    expect(suite.leftovers.filter((sentence) => !sentence.includes("keeps the history"))).toEqual([]);
  });
});

async function open(facts: { readonly api: number; readonly sqlite: boolean }) {
  const servers = await simulate(facts);
  const suite = new Suite(servers, "51a0517e");
  await suite.makeTemplates();
  return { suite, simulators: servers.simulators, close: () => servers.close() };
}
