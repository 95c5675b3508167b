// Puts the ids that earlier operations returned in the place of references.
import { isRef, type Ref } from "./operation.ts";
import type { ResolvedRefs } from "./roles.ts";

export function resolveId(value: number | Ref, refs: ResolvedRefs): number | undefined {
  return isRef(value) ? refs.get(value.ref) : value;
}

export function resolveText(value: string | Ref, refs: ResolvedRefs): string | undefined {
  if (!isRef(value)) return value;
  const id = refs.get(value.ref);
  return id === undefined ? undefined : (value.format ?? "{id}").replaceAll("{id}", String(id));
}
