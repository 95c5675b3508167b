// Naive UTC times as Bambuddy stores and prints them: no zone, whole seconds or microseconds.

/** Returns the present moment as `2026-11-20T12:45:06` or `…06.123456`; a trailing `Z` is tolerated. */
export type NaiveClock = () => string;

export const systemClock: NaiveClock = () => new Date().toISOString().replace("Z", "000");

export function naive(time: string): string {
  return time.endsWith("Z") ? time.slice(0, -1) : time;
}

/** What a column with a database default holds. */
export function wholeSeconds(time: string): string {
  return naive(time).slice(0, 19);
}

export function addSeconds(time: string, seconds: number): string {
  const text = naive(time);
  const fraction = text.slice(19);
  const moved = new Date(Date.parse(`${text.slice(0, 19)}Z`) + Math.round(seconds) * 1000);
  return `${moved.toISOString().slice(0, 19)}${fraction}`;
}

export function secondsBetween(from: string, to: string): number {
  return Math.trunc((Date.parse(`${naive(to)}Z`) - Date.parse(`${naive(from)}Z`)) / 1000);
}

/** `2026-11-20T12:54:17` → `20261120_125417`, as in the names of archive folders. */
export function folderStamp(time: string): string {
  return wholeSeconds(time).replace(/[-:]/g, "").replace("T", "_");
}
