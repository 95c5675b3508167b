// Notices when a server has stopped answering, so that thousands of operations do not each wait for it.
import type { SystemName } from "../model/operation.ts";
import type { Inspection } from "../model/roles.ts";

/** Questions in a row without an answer; each was already repeated by the HTTP layer. */
const PATIENCE = 5;

export class Health {
  readonly #unanswered = new Map<SystemName, number>();

  note(system: SystemName, inspection: Inspection): void {
    const isAnswered = inspection.state !== "unknown";
    this.#unanswered.set(system, isAnswered ? 0 : (this.#unanswered.get(system) ?? 0) + 1);
  }

  isAnswering(system: SystemName): boolean {
    return (this.#unanswered.get(system) ?? 0) < PATIENCE;
  }
}
