// Named gates that hold requests until a test releases them, so that no test has to sleep.

/** `abandoned`: the server stopped while the request waited; it must not be performed any more. */
export type Passage = "released" | "abandoned";

interface Gate {
  readonly opened: Promise<Passage>;
  readonly open: (passage: Passage) => void;
  readonly reached: Promise<void>;
  readonly reach: () => void;
}

export class Gates {
  readonly #gates = new Map<string, Gate>();

  /** Called by the server: reports the arrival and waits for the release. */
  async pass(name: string): Promise<Passage> {
    const gate = this.#gate(name);
    gate.reach();
    return await gate.opened;
  }

  /** Resolves once a request waits at (or has passed) the gate. */
  arrival(name: string): Promise<void> {
    return this.#gate(name).reached;
  }

  /** Opens the gate for those who wait; the next arrival finds a new, closed gate of that name. */
  release(name: string): void {
    this.#gate(name).open("released");
    this.#gates.delete(name);
  }

  openAll(passage: Passage): void {
    for (const gate of this.#gates.values()) gate.open(passage);
    this.#gates.clear();
  }

  #gate(name: string): Gate {
    const known = this.#gates.get(name);
    if (known !== undefined) return known;
    const opening = Promise.withResolvers<Passage>();
    const reaching = Promise.withResolvers<void>();
    const gate = {
      opened: opening.promise,
      open: opening.resolve,
      reached: reaching.promise,
      reach: reaching.resolve,
    };
    this.#gates.set(name, gate);
    return gate;
  }
}
