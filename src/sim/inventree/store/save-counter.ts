// Numbers every save, so that order by time survives a clock that stands still.

export class SaveCounter {
  #last = 0;

  next(): number {
    this.#last += 1;
    return this.#last;
  }
}
