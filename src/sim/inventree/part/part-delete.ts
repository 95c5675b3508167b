// DELETE of a part: refused while active or locked, otherwise it takes its stock and their history along.
import { ownerKey } from "../store/store.ts";
import { type Call, pkParam } from "../wire/call.ts";
import { noContent, noMatch, objectRefused, type Reply } from "../wire/reply.ts";

export function deletePart(call: Call): Reply {
  const { store } = call.backend;
  const part = store.parts.get(pkParam(call));
  if (part === undefined) return noMatch("Part");
  // Before there was a setting, a lock always held.
  const isLockable = call.backend.settings.get("PART_ENABLE_LOCKING") !== false;
  if (part.locked && isLockable) return objectRefused("Cannot delete this part as it is locked");
  if (part.active) return objectRefused("Cannot delete this part as it is still active");
  for (const item of store.stock.where("part", part.pk)) {
    for (const entry of store.tracking.where("item", item.pk)) store.tracking.delete(entry.pk);
    store.stock.delete(item.pk);
  }
  for (const entry of store.tracking.where("part", part.pk)) store.tracking.delete(entry.pk);
  for (const parameter of store.parameters.where("owner", ownerKey("part.part", part.pk)))
    store.parameters.delete(parameter.pk);
  store.parts.delete(part.pk);
  return noContent();
}
