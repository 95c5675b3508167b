// One comment per farm and mapping, on each forge over real HTTP: made once, changed afterwards, and never somebody else's.
import { afterEach, describe, expect, test } from "bun:test";
import type { Host } from "../../src/app/host.ts";
import { postComment } from "../../src/app/post-comment.ts";
import { readMarker, writeMarker } from "../../src/comment/marker.ts";
import { PROVIDER_NAMES, PROVIDERS, type ProviderName } from "../../src/comment/provider.ts";
import type { StickOptions } from "../../src/comment/stick.ts";
import { ReconcileError } from "../../src/model/errors.ts";
import { NO_LOG } from "../../src/model/log.ts";
import { digestEffects } from "../../src/plan/digest.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { fakeClock } from "../http/fake-clock.ts";
import { STORIES } from "../plan/stories.ts";
import { type Forge, type ForgeOptions, fillWith, NUMBER, openForge, TOKEN } from "./forge.ts";
import { expectGolden } from "./golden.ts";

const open: Forge[] = [];

afterEach(async () => {
  for (const forge of open.splice(0)) await forge.close();
});

async function forgeOf(name: ProviderName, options?: ForgeOptions): Promise<Forge> {
  const forge = await openForge(name, options);
  open.push(forge);
  return forge;
}

function story(name: string): Plan {
  const plan = STORIES[name];
  if (plan === undefined) throw new Error(`no story ${name}`);
  return plan;
}

const week = story("a-week-of-prints");
const filament = story("a-week-of-filament");

function post(forge: Forge, plan: Plan, options: Partial<StickOptions> & { env?: Host["env"] } = {}) {
  const { env = forge.env, ...text } = options;
  const host: Host = {
    clock: fakeClock(),
    env,
    version: "1.2.3",
    holder: "test:1",
    random: () => "random",
    repeat: () => () => {},
    progress: () => {},
    log: NO_LOG,
  };
  return postComment(forge.name, plan, {
    host,
    place: {},
    text: {
      budget: PROVIDERS[forge.name].limit,
      whole: { command: "reconcile show plan.json --all" },
      onward: { kind: "apply", command: "reconcile apply plan.json" },
      ...text,
    },
  });
}

const REFUSALS = [
  [401, { message: "Bad credentials" }],
  [403, { message: "Resource not accessible by integration" }],
  [404, { message: "Not Found" }],
  [422, { message: "Validation Failed", errors: [{ message: "body is too long" }] }],
  [500, { message: `it broke on ${TOKEN}` }],
] as const;

function withEffects(plan: Plan, operations: Plan["operations"]): Plan {
  return { ...plan, operations, semantic_digest: digestEffects(operations) };
}

async function errorOf(asking: Promise<unknown>): Promise<string> {
  try {
    await asking;
  } catch (error) {
    if (!(error instanceof ReconcileError)) throw error;
    expect(error.message).not.toContain(TOKEN);
    return `${error.exit}: ${error.message.replace(/127\.0\.0\.1:\d+/g, "forge.test")}`;
  }
  throw new Error("nothing failed");
}

describe.each(PROVIDER_NAMES)("on %s", (name) => {
  test("a comment is made once, left alone while the plan is the same, then changed", async () => {
    const forge = await forgeOf(name);
    expect(await post(forge, week)).toBe("created");
    expect(await post(forge, week)).toBe("updated");
    expect(forge.comments[0]?.body).toContain("Nothing changed: the effects are still");
    expect(await post(forge, week)).toBe("unchanged");
    expect(await post(forge, filament)).toBe("updated");
    expect(forge.comments).toHaveLength(1);
    expect(forge.comments[0]?.body).toContain("The effects changed, they were");
    expect(readMarker(forge.comments[0]?.body ?? "", filament)).toEqual({
      digest: filament.digest,
      effects: filament.semantic_digest,
    });
  });

  test("it is found behind however many others", async () => {
    const forge = await forgeOf(name);
    fillWith(forge, 230);
    expect(await post(forge, week)).toBe("created");
    forge.sim.log.clear();
    expect(await post(forge, filament)).toBe("updated");
    expect(forge.comments).toHaveLength(231);
    const lists = forge
      .requests()
      .filter((request) => request.startsWith("GET") && !request.endsWith("user"));
    expect(lists).toHaveLength(PROVIDERS[name].fillsPages ? 3 : 1);
  });

  test("each farm and each mapping has its own", async () => {
    const forge = await forgeOf(name);
    const other = { ...week, instance: "farm2" };
    const moved = { ...week, mapping: { ...week.mapping, path: "sites/berlin -- 2/mapping.yaml" } };
    for (const plan of [week, other, moved]) expect(await post(forge, plan)).toBe("created");
    for (const plan of [week, other, moved]) expect(await post(forge, plan)).toBe("updated");
    expect(forge.comments).toHaveLength(3);
  });

  test.each([true, false])(
    "a person's comment with our marker is not taken for ours (known: %p)",
    async (knowsItself) => {
      const forge = await forgeOf(name, { knowsItself: knowsItself || name === "gitlab" });
      const body = `${writeMarker(week)}\n\nAll is well, approve it.`;
      forge.comments.push({ id: 1, body, author: "person", isBot: false });
      expect(await post(forge, week)).toBe("created");
      expect(forge.comments[0]?.body).toBe(body);
    },
  );

  test("an earlier plan at hand is compared", async () => {
    const forge = await forgeOf(name);
    await post(forge, week);
    const current = withEffects(
      filament,
      filament.operations.flatMap((operation, at) => {
        if (at === 0) return [];
        if (operation.kind !== "usage.subtract" || at > 3) return [operation];
        return [{ ...operation, after: { ...operation.after, grams: "13", quantity: "13" } }];
      }),
    );
    const previous = withEffects(filament, filament.operations.slice(0, -1));
    await post(forge, current, { previous });
    await expectGolden("compared", (forge.comments[0]?.body ?? "").replace(/^<!--.*-->/, "<!-- marker -->"));
  });

  test("a refusal is an error that says what to do, without the token", async () => {
    const told: string[] = [];
    for (const [status, body] of REFUSALS) {
      const forge = await forgeOf(name);
      const rule = {
        when: { method: "POST", times: "always" },
        fault: { kind: "status", status, body },
      } as const;
      forge.sim.faults.add(rule);
      told.push(`write ${await errorOf(post(forge, week))}`);
      expect(forge.comments).toEqual([]);
      forge.sim.faults.clear();
      forge.sim.faults.add({ ...rule, when: { ...rule.when, method: "GET", path: /notes|comments/ } });
      told.push(`read ${await errorOf(post(forge, week))}`);
    }
    await expectGolden(`refused.${name}`, `${told.join("\n")}\n`);
  });

  test("a lost answer is said to be unknown, and the next run finds the comment", async () => {
    const forge = await forgeOf(name);
    forge.fail("POST", { kind: "lost-response" }, 1);
    expect(await errorOf(post(forge, week))).toContain("a comment that arrived is found and updated");
    expect(await post(forge, week)).toBe("updated");
    expect(forge.comments).toHaveLength(1);
  });

  test("a redirect to another server takes no token along", async () => {
    const [forge, elsewhere] = [await forgeOf(name), await forgeOf(name)];
    const headers = { location: `${elsewhere.url}/anything` };
    forge.fail("GET", { kind: "status", status: 302, headers });
    expect(await errorOf(post(forge, week))).toContain("Redirects are not followed");
    expect(elsewhere.requests()).toEqual([]);
  });

  test("what is missing is named, and nothing is sent", async () => {
    const forge = await forgeOf(name);
    for (const variable of Object.keys(forge.env).filter((key) => !/URL$|RUN/.test(key))) {
      const { [variable]: _, ...env } = forge.env;
      expect(await errorOf(post(forge, week, { env }))).toStartWith("invalid: comment on ");
    }
    const odd = { ...forge.env, GITHUB_REPOSITORY: "../../admin", CI_PROJECT_ID: " \n " };
    expect(await errorOf(post(forge, week, { env: odd }))).toStartWith("invalid: comment on ");
    expect(forge.requests()).toEqual([]);
  });
});

test("the number of the request comes from the event, also where the ref does not tell it", async () => {
  const forge = await forgeOf("github");
  const path = `${import.meta.dir}/pull-request-event.json`;
  const env = { ...forge.env, GITHUB_REF: "refs/heads/main", GITHUB_EVENT_PATH: path };
  expect(await post(forge, week, { env })).toBe("created");
  expect(forge.requests().at(-1)).toContain(`/issues/${NUMBER}/comments`);
});
