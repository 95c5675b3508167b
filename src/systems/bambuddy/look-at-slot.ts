// What is assigned to one slot now.
import { ReconcileError } from "../../model/errors.ts";
import type { SlotRef } from "../../model/operation.ts";
import { PATHS } from "./api.ts";
import type { TargetContext } from "./handler.ts";
import { assignmentList, fetchInventoryList, NO_INVENTORY } from "./inventory-list.ts";
import { readWhole } from "./lists.ts";
import { readAssignment } from "./schema.ts";

/** The id of the spool; null where the slot is free. Throws a `ReconcileError` where it cannot be told. */
export async function lookAtSlot({ read }: TargetContext, slot: SlotRef): Promise<number | null> {
  const page = await fetchInventoryList(read, assignmentList(slot.printer));
  if (page === "no-inventory") throw untold(slot, NO_INVENTORY);
  if (page === "broken") throw untold(slot, BROKEN);
  const { value, coverage } = readWhole("assignments", page, readAssignment);
  const held = value.find(
    ({ printerId, ams, tray }) => printerId === slot.printer && ams === slot.ams && tray === slot.tray,
  );
  if (held !== undefined) return held.spoolId;
  if (coverage.kind === "partial") throw untold(slot, coverage.why.join("; "));
  return null;
}

/** `Slot 0.2 of printer 3 holds spool 7 by now` */
export function saidSlot(slot: SlotRef, spool: number | null): string {
  const held = spool === null ? "no spool" : `spool ${spool}`;
  return `${nameOf(slot)} holds ${held} by now`;
}

const BROKEN = `Bambuddy answers 500 for the assignments of its printer, most likely because an assigned spool has an empty material (GET ${PATHS.spools}/<id> answers 500)`;

function untold(slot: SlotRef, happened: string): ReconcileError {
  return new ReconcileError("unreachable", {
    object: nameOf(slot),
    happened,
    next: "Repair that in Bambuddy, then run again.",
  });
}

function nameOf({ printer, ams, tray }: SlotRef): string {
  return `Slot ${ams}.${tray} of printer ${printer}`;
}
