// The smallest world in which every kind of operation happens once (parameters twice).
import type { FarmState } from "../../src/sim/bambuddy/state.ts";
import type { SimServer } from "../../src/sim/server/serve.ts";
import { openSteadyWorld, openWorld, type World, type WorldOptions } from "./world.ts";

export function seedOnePrint(state: FarmState): void {
  state.addPrinter({ id: 1, name: "B1-X1C", created_at: "2026-10-01T08:00:00" });
  state.addArchive({
    id: 1,
    printer_id: 1,
    print_name: "Cable Clip v3",
    created_at: "2026-11-02T08:00:12",
    print_time_seconds: 1860,
    filament_used_grams: 12.45,
  });
  state.print(1, { printerId: 1, completedAt: "2026-11-02T08:31:57", durationSeconds: 1845 });
}

export interface Books {
  readonly inventree: ReturnType<World["snapshot"]>;
  readonly links: ReturnType<World["links"]>;
}

export function booksOf(world: World): Books {
  return { inventree: world.snapshot(), links: world.links() };
}

/** A plan and what it must lead to, for servers at these very ports. */
export interface Rehearsal {
  readonly plan: string;
  readonly books: Books;
  /** Requests of one undisturbed apply. */
  readonly requests: { readonly bambuddy: readonly string[]; readonly inventree: readonly string[] };
  /** The same world again, before anything was applied, with the plan beside its mapping. */
  readonly open: () => Promise<World>;
}

/** Hands out rehearsals, each with ports of its own, so that many worlds need few rehearsals. */
export class Lanes {
  readonly #free: (Rehearsal | undefined)[];
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = Array.from({ length: count }, () => undefined);
  }

  async use<T>(body: (rehearsal: Rehearsal) => Promise<T>): Promise<T> {
    while (this.#free.length === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const rehearsal = this.#free.pop() ?? (await rehearse());
    try {
      return await body(rehearsal);
    } finally {
      this.#free.push(rehearsal);
      this.#waiting.shift()?.();
    }
  }
}

async function rehearse(): Promise<Rehearsal> {
  await using world = await openSteadyWorld({ seedPrints: seedOnePrint });
  await world.expectExit(0, "plan --out plan.json");
  const plan = world.read("plan.json");
  world.clearLogs();
  await world.expectExit(0, "apply plan.json");
  const requests = { bambuddy: methodsOf(world.bambuddy), inventree: methodsOf(world.inventree) };
  await world.expectNothingToDo();
  const { bambuddy, inventree } = world;
  const same: WorldOptions = {
    seedPrints: seedOnePrint,
    bambuddy: { port: bambuddy.port },
    inventree: { port: inventree.port },
  };
  return {
    plan,
    books: booksOf(world),
    requests,
    open: async () => {
      const again = await openWorld(same);
      again.write("plan.json", plan);
      return again;
    },
  };
}

function methodsOf({ log }: SimServer): string[] {
  return log.entries.map(({ method }) => method);
}
