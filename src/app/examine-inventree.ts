// InvenTree's facts as the checks that `doctor` prints.
import type { ReadClient } from "../http/client.ts";
import type { Check } from "../model/check.ts";
import type { Clock } from "../model/clock.ts";
import { ReconcileError } from "../model/errors.ts";
import { examineInventree, type InventreeFacts } from "../systems/inventree/doctor.ts";
import { SKEW_SECONDS } from "../systems/inventree/doctor-problems.ts";

export async function checkInventree(
  read: ReadClient,
  clock: Clock,
  wanted: { readonly ipnPrefix: string; readonly timeZone: string },
): Promise<readonly Check[]> {
  try {
    const { facts, problems } = await examineInventree(read, clock, wanted);
    return [
      {
        subject: "InvenTree: release",
        state: "ok",
        text: `${facts.version} (API ${facts.api}) at ${facts.url}`,
      },
      ...checkClock(facts),
      ...(facts.missingRights.length > 0
        ? []
        : [
            {
              subject: "InvenTree: rights",
              state: "ok" as const,
              text: `"${facts.user}" may do all that is needed`,
            },
          ]),
      ...problems.map(({ severity, happened, next }) => ({
        subject: "InvenTree",
        state: severity === "error" ? ("failed" as const) : ("warning" as const),
        text: happened,
        next,
      })),
    ];
  } catch (error) {
    if (!(error instanceof ReconcileError)) throw error;
    const { object, happened, next } = error.text;
    return [{ subject: "InvenTree", state: "failed", text: `${object}: ${happened}`, next }];
  }
}

/** A large difference is one of the problems. */
function checkClock({ clockSkewSeconds: skew }: InventreeFacts): Check[] {
  if (skew === undefined || Math.abs(skew) > SKEW_SECONDS) return [];
  const difference = skew === 0 ? "the same" : `${Math.abs(skew)} s ${skew > 0 ? "ahead" : "behind"}`;
  return [{ subject: "InvenTree: clock", state: "ok", text: `${difference}, seen from this machine` }];
}
