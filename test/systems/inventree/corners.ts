// Items in every corner of the farm: by batch, in the category, below it, elsewhere.
import { FARM_CATEGORIES, FARM_LOCATIONS } from "../../../src/sim/inventree/seed-farm.ts";
import type { Farm } from "./farm.ts";

const { printed, functional, filament } = FARM_CATEGORIES;

export function stockCorners({ sim }: Farm) {
  const bracket = sim.state.addPart({ name: "Bracket", IPN: "BMB-aaaaaaaaaaaa", category: printed });
  const hook = sim.state.addPart({ name: "Hook", IPN: "HOOK-1", category: functional });
  const moved = sim.state.addPart({ name: "Moved", IPN: "OLD-7", category: filament });
  const add = (part: number, batch: string | null, notes: string | null = null) =>
    sim.state.addStock({ part, quantity: "1", batch, notes, location: FARM_LOCATIONS.printedGoods }).pk;
  return {
    parts: { bracket: bracket.pk, hook: hook.pk, moved: moved.pk },
    items: {
      byBatch: add(bracket.pk, "bambuddy-12"),
      otherCase: add(bracket.pk, "BAMBUDDY-13"),
      elsewhere: add(moved.pk, "bambuddy-14"),
      ownBatch: add(hook.pk, "LOT-1", "rc:farm1:run/45@20261102T101100Z;"),
      noBatch: add(bracket.pk, null),
      emptyBatch: add(bracket.pk, ""),
    },
  };
}
