// A queue of plan positions that gives the lowest first.

export class ReadyQueue {
  readonly #heap: number[] = [];

  push(position: number): void {
    const heap = this.#heap;
    let child = heap.push(position) - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (this.#at(parent) <= position) break;
      heap[child] = this.#at(parent);
      child = parent;
    }
    heap[child] = position;
  }

  take(): number | undefined {
    const heap = this.#heap;
    const lowest = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return lowest;
    let parent = 0;
    for (;;) {
      let child = 2 * parent + 1;
      if (this.#at(child + 1) < this.#at(child)) child += 1;
      if (this.#at(child) >= last) break;
      heap[parent] = this.#at(child);
      parent = child;
    }
    heap[parent] = last;
    return lowest;
  }

  #at(index: number): number {
    return this.#heap[index] ?? Number.POSITIVE_INFINITY;
  }
}
