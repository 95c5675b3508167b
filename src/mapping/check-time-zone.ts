// Checks that the zone of InvenTree's clock is one that times can be read in.
import { type Json, lookUp } from "./json.ts";
import type { LocalProblem } from "./problem.ts";
import { didYouMean } from "./suggest.ts";

export function checkTimeZone(mapping: Json): readonly LocalProblem[] {
  const zone = lookUp(mapping, "inventree", "time_zone");
  if (typeof zone !== "string" || zone === "" || isZone(zone)) return [];
  const hint = didYouMean(zone, Intl.supportedValuesOf("timeZone"));
  return [
    {
      pointer: "/inventree/time_zone",
      at: "value",
      message: "is no IANA time zone such as Europe/Berlin",
      ...(hint === undefined ? {} : { hint }),
    },
  ];
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).format(0) !== "";
  } catch {
    return false;
  }
}
