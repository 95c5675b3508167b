// The part that most tests are about.
import { FARM_CATEGORIES } from "../../../src/sim/inventree/seed-farm.ts";
import type { Farm } from "./farm.ts";
import { IPN } from "./operations.ts";

export function addBracket({ sim }: Farm): number {
  return sim.state.addPart({ name: "Bracket", IPN, category: FARM_CATEGORIES.printed }).pk;
}
