// Which operation may start next: dependencies first, one at a time per object, otherwise in the order of the plan.
import type { Operation, SystemName } from "../model/operation.ts";
import { groupBy } from "../model/order.ts";
import { referencesOf } from "../plan/references.ts";
import { systemOf } from "./context.ts";
import { isSuccess, OUTCOMES, type Outcome } from "./outcome.ts";
import { ReadyQueue } from "./ready-queue.ts";

interface Item {
  readonly operation: Operation;
  readonly position: number;
  readonly dependents: Item[];
  /** How many dependencies have not ended. */
  waitsFor: number;
  /** `parked`: ready, while another operation holds its object. */
  state: "waiting" | "ready" | "parked" | "started" | "ended";
}

/** An operation that ended because another one did not succeed. */
export interface Blocked {
  readonly operation: Operation;
  readonly why: string;
}

export class Agenda {
  readonly #items: readonly Item[];
  readonly #byAddress: ReadonlyMap<string, Item>;
  readonly #byObject: ReadonlyMap<string, readonly Item[]>;
  readonly #ready: Readonly<Record<SystemName, ReadyQueue>> = {
    bambuddy: new ReadyQueue(),
    inventree: new ReadyQueue(),
  };
  /** Objects being written, with what is parked at them. */
  readonly #busy = new Map<string, Item[]>();

  constructor(operations: readonly Operation[]) {
    this.#items = operations.map((operation, position) => ({
      operation,
      position,
      dependents: [],
      waitsFor: 0,
      state: "waiting",
    }));
    this.#byAddress = new Map(this.#items.map((item) => [item.operation.address, item]));
    if (this.#byAddress.size !== operations.length) throw new Error("bug: two operations share an address");
    this.#byObject = groupBy(this.#items, (item) => item.operation.object);
    for (const item of this.#items) this.#connect(item);
    for (const item of this.#items) if (item.waitsFor === 0) this.#makeReady(item);
  }

  /** The first operation of the system that may start; its object is held until `end`. */
  take(system: SystemName): Operation | undefined {
    for (;;) {
      const position = this.#ready[system].take();
      if (position === undefined) return undefined;
      const item = this.#items[position];
      if (item === undefined || item.state !== "ready") continue;
      const parked = this.#busy.get(item.operation.object);
      if (parked === undefined) {
        this.#start(item);
        return item.operation;
      }
      item.state = "parked";
      parked.push(item);
    }
  }

  /** An operation that an earlier apply started: it holds its object. */
  hold(operation: Operation): void {
    this.#start(this.#itemOf(operation.address));
  }

  /** Ends an operation, frees its object or freezes it, and ends those that cannot run because of it. */
  end(operation: Operation, outcome: Outcome): Blocked[] {
    const item = this.#itemOf(operation.address);
    const isHolder = item.state === "started";
    item.state = "ended";
    if (isHolder) this.#free(operation.object);
    if (isSuccess(outcome)) {
      for (const dependent of item.dependents) this.#satisfy(dependent);
      return [];
    }
    const blocked = this.#blockDependents(item, outcome);
    if (outcome !== "in-doubt") return blocked;
    return [...blocked, ...this.freeze(operation.object, `${operation.address} is in doubt`)];
  }

  /** Nothing may be written to this object. */
  freeze(object: string, why: string): Blocked[] {
    return (this.#byObject.get(object) ?? []).flatMap((item) => this.#block(item, why));
  }

  /** Operations that name something this plan does not hold. */
  blockUnknown(): Blocked[] {
    return this.#items.flatMap((item) => {
      const missing = [...dependenciesOf(item.operation)].find((address) => !this.#byAddress.has(address));
      return missing === undefined ? [] : this.#block(item, `${missing} is not in this plan`);
    });
  }

  unfinished(): Operation[] {
    return this.#items.filter((item) => item.state !== "ended").map((item) => item.operation);
  }

  #connect(item: Item): void {
    for (const address of dependenciesOf(item.operation)) {
      item.waitsFor += 1;
      this.#byAddress.get(address)?.dependents.push(item);
    }
  }

  #start(item: Item): void {
    item.state = "started";
    if (!this.#busy.has(item.operation.object)) this.#busy.set(item.operation.object, []);
  }

  #makeReady(item: Item): void {
    item.state = "ready";
    this.#ready[systemOf(item.operation)].push(item.position);
  }

  #satisfy(item: Item): void {
    item.waitsFor -= 1;
    if (item.waitsFor === 0 && item.state === "waiting") this.#makeReady(item);
  }

  #free(object: string): void {
    const parked = this.#busy.get(object) ?? [];
    this.#busy.delete(object);
    for (const item of parked) if (item.state === "parked") this.#makeReady(item);
  }

  #block(item: Item, why: string): Blocked[] {
    if (item.state === "ended" || item.state === "started") return [];
    item.state = "ended";
    return [{ operation: item.operation, why }, ...this.#blockDependents(item, "blocked")];
  }

  #blockDependents(origin: Item, outcome: Outcome): Blocked[] {
    const blocked: Blocked[] = [];
    const causes: { item: Item; outcome: Outcome }[] = [{ item: origin, outcome }];
    for (let cause = causes.pop(); cause !== undefined; cause = causes.pop()) {
      const why = `${cause.item.operation.address} ${OUTCOMES[cause.outcome].predicate}`;
      for (const dependent of cause.item.dependents) {
        if (dependent.state === "ended" || dependent.state === "started") continue;
        dependent.state = "ended";
        blocked.push({ operation: dependent.operation, why });
        causes.push({ item: dependent, outcome: "blocked" });
      }
    }
    return blocked;
  }

  #itemOf(address: string): Item {
    const item = this.#byAddress.get(address);
    if (item === undefined) throw new Error(`bug: ${address} is not in this plan`);
    return item;
  }
}

/** References need their operation too, whether or not the plan says so. */
function dependenciesOf(operation: Operation): Set<string> {
  return new Set([...operation.depends_on, ...referencesOf(operation).map(({ ref }) => ref)]);
}
