// `lock show` and `lock break`: after a kill, beside an apply at work, and where nothing is locked.
import { expect, setDefaultTimeout, test } from "bun:test";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { seedOnePrint } from "./scenes.ts";
import { openWorld, type World } from "./world.ts";

setDefaultTimeout(180_000);

const MAIN = join(import.meta.dir, "../../src/main.ts");

/** An apply that is held at its first write; `before`: the server has not seen it yet. */
async function startHeld(world: World) {
  await world.expectExit(0, "plan --out plan.json");
  const { faults } = world.inventree;
  faults.add({ when: { method: "POST" }, fault: { kind: "delay", gate: "held", hold: "before" } });
  const apply = world.start("apply plan.json");
  await Promise.race([faults.gates.arrival("held"), apply.ended()]);
  return { apply, holder: new RegExp(`\\S+:${apply.pid}`) };
}

async function killHeld(world: World) {
  const held = await startHeld(world);
  held.apply.kill("SIGKILL");
  await held.apply.ended();
  world.inventree.faults.gates.openAll("abandoned");
  world.inventree.faults.clear();
  return held;
}

test.concurrent("nothing is locked where there is no ledger, and none is made by asking", async () => {
  await using world = await openWorld();
  for (const line of ["lock show", "lock break", "lock break --yes"]) {
    const said = await world.expectExit(0, line);
    expect([said.stdout, said.stderr]).toEqual([
      "Nothing is locked: there is no ledger at state/ledger.sqlite3.\n",
      "",
    ]);
  }
  expect(existsSync(world.path("state"))).toBe(false);
});

test.concurrent("nothing is locked after an apply has ended", async () => {
  await using world = await openWorld({ seedPrints: seedOnePrint });
  await world.expectExit(0, "apply --auto-approve");
  for (const line of ["lock show", "lock break"])
    expect((await world.expectExit(0, line)).stdout).toBe(
      "Nothing is locked: no apply holds state/ledger.sqlite3.\n",
    );
  const json = await world.expectExit(0, "lock show --json");
  expect(JSON.parse(json.stdout)).toEqual({ ledger: "state/ledger.sqlite3", locked: false });
});

test.concurrent("a killed apply's lock is shown, refused to break unasked, broken, and what was left open is taken up", async () => {
  await using world = await openWorld({ seedPrints: seedOnePrint });
  const { holder } = await killHeld(world);
  const shown = await world.expectExit(0, "lock show");
  expect(shown.stdout).toMatch(holder);
  const { stdout } = await world.expectExit(0, "lock show --json");
  expect(JSON.parse(stdout)).toMatchObject({
    locked: true,
    holder: expect.stringMatching(holder),
    looks_dead: expect.any(Boolean),
    expires_in_seconds: expect.any(Number),
  });
  const locked = await world.expectExit(7, "apply plan.json");
  expect(locked.stderr).toContain("`reconcile lock break` ends the lock now");
  const refused = await world.expectExit(3, "lock break");
  expect(refused.stderr).toMatch(holder);
  expect(refused.stderr).toContain("Should");
  expect(refused.stderr).toEndWith(
    "Error: lock break: there is no terminal to ask on.\nSay --yes if this is what you want. The lock stands.\n",
  );
  await world.expectExit(7, "apply plan.json");
  const broken = await world.expectExit(0, "lock break --yes");
  expect(broken.stdout).toMatch(
    /^The lock of \S+ is broken\. Run apply again: it takes up what was left open\.\n$/,
  );
  expect((await world.expectExit(0, "lock show")).stdout).toStartWith("Nothing is locked");
  await world.expectExit(0, "apply plan.json --settle-after 0");
  await world.expectNothingToDo();
  expect(world.snapshot().stock.filter(({ batch }) => batch === "bambuddy-1")).toHaveLength(1);
});

test.concurrent("an apply that still lives stops at its next step when its lock is broken, and nothing is booked twice", async () => {
  await using world = await openWorld({ seedPrints: seedOnePrint });
  const { apply } = await startHeld(world);
  const shown = await world.expectExit(0, "lock show");
  expect(shown.stdout).toContain("its heart beats: it is at work");
  await world.expectExit(0, "lock break --yes");
  world.inventree.faults.gates.openAll("released");
  world.inventree.faults.clear();
  const former = await apply.ended();
  expect(former.exit).toBe(7);
  expect(former.stderr).toContain("the lock of this process is gone: it was broken");
  expect(former.stderr).not.toContain("Bug");
  await world.expectExit(0, "apply plan.json --settle-after 0");
  await world.expectNothingToDo();
  const { parts, stock } = world.snapshot();
  expect(stock.filter(({ batch }) => batch === "bambuddy-1")).toHaveLength(1);
  expect(parts.filter(({ IPN }) => IPN?.startsWith("BMB-"))).toHaveLength(1);
});

test.concurrent.each([
  ["yes", 0, "is broken. Run apply again"],
  ["no", 1, "Error: lock break: not confirmed."],
  ["", 1, "The lock stands."],
] as const)("on a terminal it asks, names the holder and takes only yes: %p", async (answer, exit, text) => {
  await using world = await openWorld({ seedPrints: seedOnePrint });
  const { holder } = await killHeld(world);
  let screen = "";
  let isAnswered = false;
  const decoder = new TextDecoder();
  const child = Bun.spawn([process.execPath, MAIN, "lock", "break"], {
    cwd: world.folder,
    env: { ...world.env, TERM: "xterm-256color" },
    terminal: {
      cols: 160,
      rows: 40,
      data: (terminal, bytes) => {
        screen += decoder.decode(bytes, { stream: true });
        if (isAnswered || !screen.includes("Only `yes` is accepted:")) return;
        isAnswered = true;
        terminal.write(`${answer}\n`);
      },
    },
  });
  expect(await child.exited).toBe(exit);
  expect(screen).toMatch(new RegExp(`Break the lock of ${holder.source}\\?`));
  expect(screen).toContain("it cannot write to the ledger any more");
  expect(screen).toContain(text);
});
