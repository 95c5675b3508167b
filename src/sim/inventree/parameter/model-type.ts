// Which models may own parameters, and how a client may spell them.
import type { Backend } from "../backend.ts";

const OWNERS: ReadonlyMap<string, number> = new Map([
  ["part.part", 430],
  ["stock.stocklocation", 437],
  ["part.partcategory", 505],
  ["build.build", 430],
  ["company.company", 430],
  ["company.manufacturerpart", 430],
  ["company.supplierpart", 430],
  ["order.purchaseorder", 430],
  ["order.salesorder", 430],
  ["order.returnorder", 430],
]);

const OTHER_MODELS: readonly string[] = ["stock.stockitem", "part.partcategory", "stock.stocklocation"];

export type ModelReading =
  | { readonly kind: "owner"; readonly model: string }
  | { readonly kind: "unsuitable" }
  | { readonly kind: "unknown" };

/** `part` and `part.part` mean the same. */
export function readModelType(backend: Backend, text: string): ModelReading {
  const wanted = text.toLowerCase();
  const isMeant = (model: string) => model === wanted || model.split(".")[1] === wanted;
  const model = [...OWNERS.keys()].find(isMeant);
  if (model !== undefined && backend.profile.apiVersion >= (OWNERS.get(model) ?? 0))
    return { kind: "owner", model };
  return OTHER_MODELS.some(isMeant) ? { kind: "unsuitable" } : { kind: "unknown" };
}
