// By what a spool of Bambuddy is known as a stock item.
import type { SpoolsSettings } from "../../mapping/mapping.ts";
import type { StockItem } from "../../model/inventory.ts";
import type { Identity } from "../filament/identity.ts";
import { type Fact, fact } from "./story.ts";

export interface IdentityNames {
  readonly settings: SpoolsSettings;
  readonly spoolId: number;
  nameOf(item: StockItem): string;
}

export function identityFact(identity: Identity, { settings, spoolId, nameOf }: IdentityNames): Fact {
  const what = `spool ${spoolId} is`;
  if (identity.kind === "unknown")
    return fact(what, "no stock item", { why: identity.why, setting: "/spools/identity/match" });
  if (identity.kind === "ambiguous")
    return fact(what, identity.items.map(({ pk }) => `#${pk}`).join(" or "), {
      why: `all of them carry batch ${identity.batch}`,
      setting: "/spools/identity/match",
    });
  const value = nameOf(identity.item);
  if (identity.by !== "pair")
    return fact(what, value, {
      why: `its ${identity.by} names batch ${identity.item.batch ?? ""}; tried ${settings.identity.match.join(", ")}`,
      setting: "/spools/identity/match",
    });
  const pair = settings.identity.pairs.find((one) => one.spoolId === spoolId);
  return fact(what, value, {
    why: "the mapping pairs them",
    setting: `/spools/identity/pairs/${pair?.batch ?? ""}`,
  });
}
