// Marks the end of an exhaustive switch over a closed union.

export function unreachable(value: never): never {
  throw new Error(`bug: unexpected value ${JSON.stringify(value)}`);
}
