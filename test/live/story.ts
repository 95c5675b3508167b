// A story: what reconcile is told to do in one world, and what must be true then, on whichever servers it is told.
import type { Servers } from "./servers.ts";
import type { Stage } from "./stage.ts";

export type Need = "printer" | "upload" | "changeGrams";

export interface Story {
  readonly name: string;
  readonly needs: readonly Need[];
  /** Long before it is told: what must have some age by then. */
  readonly begin?: (stage: Stage) => Promise<void>;
  readonly tell: (stage: Stage) => Promise<void>;
}

export const PRINTS: readonly Need[] = ["printer", "upload"];

/** Why the story cannot be told there. */
export function whyUntold({ needs }: Story, servers: Servers): string | undefined {
  for (const need of needs) {
    const offer = servers[need];
    if (offer.kind === "lacking") return offer.why;
  }
  return undefined;
}
