// A plan of a scene and what it must lead to, so that many worlds can apply it among faults, deaths and other people.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import type { SystemName } from "../../src/model/operation.ts";
import { canonicalText } from "../../src/plan/canonical.ts";
import type { LoggedRequest } from "../../src/sim/server/request-log.ts";
import { fakeClock } from "../ledger/fake-clock.ts";
import { runHere } from "./in-process.ts";
import { kindsOf, type Scene } from "./scenes.ts";
import { openSteadyWorld, openWorld, type World } from "./world.ts";

/** Everything that the two servers and the ledger keep, as sorted text: what was written late has a later number, and that is no difference. */
export interface Books {
  readonly inventree: {
    readonly totals: unknown;
    readonly parts: readonly string[];
    readonly stock: readonly string[];
    readonly parameters: readonly string[];
    /** One entry for each movement, with its marker. */
    readonly tracking: readonly string[];
    readonly images: readonly string[];
  };
  readonly bambuddy: {
    readonly links: Readonly<Record<number, string>>;
    readonly spools: readonly string[];
    readonly assignments: readonly string[];
  };
  readonly ledger: readonly string[];
}

export function booksOf(world: World): Books {
  const { totals, parts, stock, parameters, tracking, images } = world.snapshot();
  const { spools, assignments } = world.bambuddy.state.db;
  return {
    inventree: {
      totals,
      parts: sorted(parts),
      stock: sorted(stock),
      parameters: sorted(parameters.map(({ pk: _, ...row }) => row)),
      tracking: sorted(tracking.map(({ pk: _, ...row }) => row)),
      images: Object.values(images),
    },
    bambuddy: {
      links: world.links(),
      spools: sorted(spools.all()),
      assignments: sorted(assignments.all().map(({ id: _, ...row }) => row)),
    },
    ledger: memoryOf(world),
  };
}

/** What it knows, and what it doubts. */
function memoryOf(world: World): readonly string[] {
  const ledger = openLedger(ledgerPath(world), { clock: fakeClock(), mode: "read" });
  const { bookings, usage, placeOfItem, inDoubt } = ledger.ledgerView();
  ledger.close();
  return sorted([...bookings, ...usage, ...placeOfItem, ...inDoubt]);
}

export function ledgerPath(world: World): string {
  return world.path("state/ledger.sqlite3");
}

function sorted(rows: readonly unknown[]): readonly string[] {
  return rows.map(canonicalText).sort();
}

/** For servers at these very ports. */
export interface Rehearsal {
  readonly scene: Scene;
  readonly plan: string;
  readonly books: Books;
  /** Of one undisturbed apply. */
  readonly requests: Readonly<Record<SystemName, readonly LoggedRequest[]>>;
  /** The same world again, before anything was applied, with the plan beside its mapping. */
  readonly open: () => Promise<World>;
}

/** Hands out rehearsals of a scene, each with ports of its own, so that many worlds need few rehearsals. */
export class Lanes {
  readonly #scene: Scene;
  readonly #free: (Rehearsal | undefined)[];
  readonly #waiting: (() => void)[] = [];

  constructor(scene: Scene, count: number) {
    this.#scene = scene;
    this.#free = Array.from({ length: count }, () => undefined);
  }

  async use<T>(body: (rehearsal: Rehearsal) => Promise<T>): Promise<T> {
    while (this.#free.length === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const rehearsal = this.#free.pop() ?? (await rehearse(this.#scene));
    try {
      return await body(rehearsal);
    } finally {
      this.#free.push(rehearsal);
      this.#waiting.shift()?.();
    }
  }
}

async function rehearse(scene: Scene): Promise<Rehearsal> {
  await using world = await openSteadyWorld(scene.seed);
  rememberPlaces(world, scene);
  await expectHere(world, 0, "plan --out plan.json");
  const plan = world.read("plan.json");
  const kinds = new Set(
    (JSON.parse(plan) as { operations: { kind: string }[] }).operations.map(({ kind }) => kind),
  );
  const missing = kindsOf(scene).filter((kind) => !kinds.has(kind));
  if (missing.length > 0) throw new Error(`the plan of ${scene.name} lacks ${missing.join(", ")}`);
  world.clearLogs();
  await expectHere(world, 0, "apply plan.json");
  const requests = { bambuddy: world.bambuddy.log.entries, inventree: world.inventree.log.entries };
  const same = {
    ...scene.seed,
    bambuddy: { ...scene.seed.bambuddy, port: world.bambuddy.port },
    inventree: { ...scene.seed.inventree, port: world.inventree.port },
  };
  const rehearsed = { scene, plan, books: booksOf(world), requests: structuredClone(requests) };
  await expectHere(world, 0, "plan --refresh full --detailed-exitcode");
  return {
    ...rehearsed,
    open: async () => {
      const again = await openWorld(same);
      rememberPlaces(again, scene);
      again.write("plan.json", plan);
      return again;
    },
  };
}

/** Runs in this process and demands the exit. */
async function expectHere(world: World, exit: number, line: string): Promise<void> {
  const ran = await runHere(world, line);
  if (ran.exit !== exit)
    throw new Error(`reconcile ${line}: exit ${ran.exit}, not ${exit}\n${ran.stdout}${ran.stderr}`);
}

function rememberPlaces(world: World, { places }: Scene): void {
  if (places.length === 0) return;
  const path = ledgerPath(world);
  mkdirSync(dirname(path), { recursive: true });
  const ledger = openLedger(path, { clock: fakeClock(), mode: "write", random: () => "lineage-1" });
  ledger.lease.acquire("before:1");
  ledger.recordRecognisedPlaces(places);
  ledger.close();
}
