// Looking up moments in a sorted list by halving: a year of history has tens of thousands.

/** The index of the first moment at or after `at`. */
export function firstFrom(times: readonly number[], at: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function hasBetween(times: readonly number[], from: number, to: number): boolean {
  const time = times[firstFrom(times, from)];
  return time !== undefined && time <= to;
}
