// What an operation says about its part while the part may not exist yet.
import type { PartRef } from "../../model/operation.ts";
import { partAddress } from "./create-part.ts";
import type { Model } from "./find-part.ts";

interface PartReference {
  /** The part's pk, or a reference to the operation that makes it. */
  readonly part: PartRef;
  /** The operation that makes it, where it does not exist. */
  readonly needs: readonly string[];
}

/** Tens of thousands of operations share what they say about a model. */
const references = new WeakMap<Model, PartReference>();

export function partReference(model: Model): PartReference {
  const known = references.get(model);
  if (known !== undefined) return known;
  const reference = makeReference(model);
  references.set(model, reference);
  return reference;
}

function makeReference(model: Model): PartReference {
  if (model.kind === "existing") return { part: model.part.pk, needs: [] };
  const address = partAddress(model.ipn);
  return { part: { ref: address }, needs: [address] };
}
