// How many spools a plan may take out of the printers at once.
import { describe, expect, test } from "bun:test";
import type { SpoolLocation } from "../../../src/mapping/mapping.ts";
import { unloadGuard } from "../../../src/planner/spools/unload-guard.ts";
import { FARM, item, spool } from "../filament/farm.ts";
import { BY_BAMBUDDY, BY_INVENTREE, slot } from "./farm.ts";
import { planOf } from "./shown.ts";

const IDS = [1, 2, 3, 4];

/** Four spools in B1, of which some left. */
function guardOf(left: number, location: SpoolLocation, waive: readonly "unassign_share"[] = []) {
  const isBambuddys = location.kind === "bambuddy";
  const stays = (id: number) => id > left;
  const { operations, loaded } = planOf({
    location,
    spools: IDS.map((id) => spool(id)),
    stock: IDS.map((id) => item(id, { locationPk: isBambuddys || stays(id) ? 93 : 85 })),
    assignments: IDS.filter((id) => !isBambuddys || stays(id)).map((id) => slot(`1.0.${id - 1}`, id)),
  });
  return unloadGuard({ ...FARM.guards, unassignShare: 0.5, waive }, operations, loaded);
}

describe("the guard", () => {
  test("lets two go whatever their share, and more only up to the share", () => {
    for (const location of [BY_INVENTREE, BY_BAMBUDDY]) {
      expect([0, 1, 2, 3, 4].map((left) => guardOf(left, location).verdict)).toEqual([
        "passed",
        "passed",
        "passed",
        "refused",
        "refused",
      ]);
    }
  });
  test("says what it measured, and may be waived", () => {
    expect(guardOf(3, BY_INVENTREE, ["unassign_share"])).toEqual({
      name: "unassign_share",
      text: "share of the loaded spools that are taken out (3 of 4; 2 always may)",
      measured: "0.750",
      limit: "0.5",
      verdict: "waived",
    });
  });
  test("does not count a spool that only changes its slot, and one in several slots once", () => {
    const moved = IDS.map((id) => item(id, { locationPk: 94 }));
    const spools = IDS.map((id) => spool(id));
    const assignments = IDS.map((id) => slot(`1.0.${id - 1}`, id));
    const changed = planOf({ spools, stock: moved, assignments });
    expect(unloadGuard(FARM.guards, changed.operations, changed.loaded).measured).toBe("0.000");
    const stock = IDS.map((id) => item(id, { locationPk: id === 1 ? 85 : 93 }));
    const twice = planOf({ spools, stock, assignments: [...assignments, slot("2.0.0", 1)] });
    expect(unloadGuard(FARM.guards, twice.operations, twice.loaded).measured).toBe("0.250");
  });
});
