// The moment between a read and its write: other requests get a turn, and a test may visit.
import type { Gap, GapVisitor } from "./options.ts";

export class GapKeeper {
  #visitor: GapVisitor | undefined;

  /** Called for every gap until replaced; what it writes happens between the read and the write. */
  visit(visitor: GapVisitor | undefined): void {
    this.#visitor = visitor;
  }

  async pass(gap: Gap): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    await this.#visitor?.(gap);
  }
}
