// Times that InvenTree shows as its own clock stands on the wall, in a zone that no request tells (wire/inventree.md 1.7).
import { type Instant, instantOf, millisOf, parseInstant } from "../../model/instant.ts";

/** `2026-11-20 13:07` */
export type ReadTime = (raw: unknown) => Instant | undefined;

/** Whatever zone it is, it has one offset a day before and one a day after. */
const DAY = 24 * 60 * 60 * 1000;

/** @param zone IANA name, as in the server's INVENTREE_TIMEZONE; absent: UTC, the server's default. */
export function serverTimes(zone = "UTC"): ReadTime {
  if (zone === "UTC") return parseInstant;
  const offsetAt = offsetsOf(zone);
  // A history has many entries of one hour.
  const known = new Map<string, number>();
  return (raw) => {
    const shown = parseInstant(raw);
    if (shown === undefined) return undefined;
    const hour = shown.slice(0, 13);
    const offset = known.get(hour) ?? offsetOf(shown, offsetAt);
    known.set(hour, offset);
    return instantOf(millisOf(shown) - offset);
  };
}

/** Of the hour that comes twice it is the second: a count that may have come after a use is to be found. */
function offsetOf(shown: Instant, offsetAt: (millis: number) => number): number {
  const wall = millisOf(shown);
  const [before, after] = [offsetAt(wall - DAY), offsetAt(wall + DAY)];
  const fitting = [before, after].filter((offset) => offsetAt(wall - offset) === offset);
  return fitting.length === 0 ? before : Math.min(...fitting);
}

function offsetsOf(zone: string): (millis: number) => number {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  return (millis) =>
    Date.parse(`${format.format(millis).replace(" ", "T")}Z`) - Math.floor(millis / 1000) * 1000;
}
