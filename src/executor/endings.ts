// Collects one ending per operation and tells the agenda what each one means for the others.
import type { Operation } from "../model/operation.ts";
import type { Agenda, Blocked } from "./agenda.ts";
import type { ApplyEvent } from "./context.ts";
import type { Ending } from "./outcome.ts";
import { type OperationResult, resultOf } from "./report.ts";

export interface EndingsParts {
  readonly operations: readonly Operation[];
  readonly agenda: Agenda;
  /** Filled with the ids that operations return. */
  readonly refs: Map<string, number>;
  readonly progress: (event: ApplyEvent) => void;
}

export class Endings {
  readonly #parts: EndingsParts;
  readonly #results = new Map<string, OperationResult>();

  constructor(parts: EndingsParts) {
    this.#parts = parts;
  }

  end(operation: Operation, ending: Ending): void {
    const { agenda, refs } = this.#parts;
    if (ending.result?.id !== undefined) refs.set(operation.address, ending.result.id);
    this.#record(operation, ending);
    this.block(agenda.end(operation, ending.outcome));
  }

  /** Not begun, and nobody else's fault: the others are left as they are. */
  leave(operation: Operation, why: string): void {
    this.#record(operation, { outcome: "not-run", why, attempts: 0 });
  }

  block(blocked: readonly Blocked[]): void {
    for (const { operation, why } of blocked)
      this.#record(operation, { outcome: "blocked", why, attempts: 0 });
  }

  /** In the order of the plan. */
  results(): OperationResult[] {
    return this.#parts.operations.map((operation) => {
      const result = this.#results.get(operation.address);
      if (result === undefined) throw new Error(`bug: ${operation.address} has no outcome`);
      return result;
    });
  }

  #record(operation: Operation, ending: Ending): void {
    if (this.#results.has(operation.address)) throw new Error(`bug: ${operation.address} ended twice`);
    const result = resultOf(operation, ending);
    this.#results.set(operation.address, result);
    const { operations, progress } = this.#parts;
    progress({ kind: "ended", done: this.#results.size, total: operations.length, result });
  }
}
