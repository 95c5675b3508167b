// Holds the fault rules in force and picks at most one fault for each request.

import type { Fault, FaultRule } from "./fault.ts";
import { compileCondition, type RequestPredicate } from "./fault-match.ts";
import { Gates } from "./gates.ts";
import type { SimRequest } from "./message.ts";

interface ActiveRule {
  readonly rule: FaultRule;
  readonly matches: RequestPredicate;
  seen: number;
  fired: number;
}

export class FaultScript {
  readonly gates = new Gates();
  #active: ActiveRule[] = [];

  get rules(): readonly FaultRule[] {
    return this.#active.map((entry) => entry.rule);
  }

  add(...rules: readonly FaultRule[]): void {
    for (const rule of rules) {
      this.#active.push({ rule, matches: compileCondition(rule.when), seen: 0, fired: 0 });
    }
  }

  /** Removes one rule by identity, or all of them; requests held at gates go on. */
  clear(rule?: FaultRule): void {
    this.#active = rule === undefined ? [] : this.#active.filter((entry) => entry.rule !== rule);
    if (rule === undefined) this.gates.openAll("released");
  }

  /** Every rule counts every request it matches; the first rule that is due fires. */
  take(request: SimRequest): Fault | undefined {
    const matching = this.#active.filter((entry) => entry.matches(request));
    for (const entry of matching) entry.seen += 1;
    const due = matching.find(isDue);
    if (due === undefined) return undefined;
    due.fired += 1;
    return due.rule.fault;
  }
}

function isDue(entry: ActiveRule): boolean {
  const { nth = 1, times = 1 } = entry.rule.when;
  return entry.seen >= nth && (times === "always" || entry.fired < times);
}
