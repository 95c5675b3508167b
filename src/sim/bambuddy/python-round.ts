// Rounds as Python's round(): to nearest by the exact binary value, true ties to the even digit.

export function pythonRound(value: number, digits: number): number {
  const scale = 10 ** digits;
  // Only multiples of 1/2^(digits+1) can lie exactly between two decimal steps.
  const isTie = Math.abs((value * 2 ** (digits + 1)) % 2) === 1;
  if (!isTie) return Number(value.toFixed(digits));
  const below = Math.floor(value * scale);
  return (below % 2 === 0 ? below : below + 1) / scale;
}
