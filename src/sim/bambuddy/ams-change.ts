// What Bambuddy does on its own when an AMS reports other trays: takes assignments back, and gives RFID spools theirs.

import type { Slot } from "./database.ts";
import type { AmsUnit, PrinterStatus, Tray } from "./printer-status.ts";
import { pythonRound } from "./python-round.ts";
import type { AssignmentRow, SpoolRow } from "./rows.ts";
import type { FarmState } from "./state.ts";

/** Colours count as equal by their six digits; the real server tolerates small differences. */
export function followTrays(state: FarmState, printerId: number, status: PrinterStatus): void {
  if (!status.connected) return;
  const held = state.db.assignments.all().filter((row) => row.printer_id === printerId);
  for (const row of held) checkAssignment(state, row, status);
  // Spoolman keeps the spools then.
  if (state.spoolmanUrl !== undefined) return;
  for (const unit of status.ams)
    for (const tray of unit.tray)
      recogniseTray(state, tray, { ...slotOf(unit, tray), printer_id: printerId });
}

function checkAssignment(state: FarmState, row: AssignmentRow, status: PrinterStatus): void {
  const isOutside = row.ams_id === 255;
  const tray = isOutside
    ? status.vt_tray.find(({ id }) => id === 254 + row.tray_id)
    : status.ams.find(({ id }) => id === row.ams_id)?.tray.find(({ id }) => id === row.tray_id);
  if (tray === undefined) {
    if (!isOutside) state.unassign(row);
    return;
  }
  const spool = state.db.spools.get(row.spool_id);
  const adopt = () =>
    state.db.assignments.update(row.id, {
      fingerprint_color: tray.tray_color,
      fingerprint_type: tray.tray_type,
    });
  if (isUuid(tray.tray_uuid)) {
    if (spool !== undefined && hasTagOf(spool, tray)) adopt();
    else state.unassign(row);
    return;
  }
  // Assigned while nothing was there: whatever is put in now is taken for it.
  const isWaiting = (row.fingerprint_type ?? "") === "" && (tray.tray_type ?? "") !== "";
  if (isWaiting || looksLike(tray, row.fingerprint_color, row.fingerprint_type)) {
    if (isWaiting) adopt();
    return;
  }
  if (spool !== undefined && looksLike(tray, spool.rgba ?? "FFFFFFFF", spool.material)) adopt();
  else state.unassign(row);
}

function recogniseTray(state: FarmState, tray: Tray, slot: Slot): void {
  const isTagged = isUuid(tray.tray_uuid) || !isBlank(tray.tag_uid);
  const isHeld = state.db.assignments.all().some((row) => isSameSlot(row, slot));
  if (!isTagged || isHeld || (tray.tray_type ?? "") === "") return;
  const spool = taggedSpool(state, tray) ?? untaggedSpool(state, tray) ?? newSpool(state, tray);
  if (spool === undefined) return;
  state.assign(spool.id, slot, { fingerprint_color: tray.tray_color, fingerprint_type: tray.tray_type });
}

function taggedSpool(state: FarmState, tray: Tray): SpoolRow | undefined {
  return activeSpools(state).find((spool) => hasTagOf(spool, tray));
}

/** The oldest that could be this one gets the tags. */
function untaggedSpool(state: FarmState, tray: Tray): SpoolRow | undefined {
  const alike = activeSpools(state).filter(
    (spool) =>
      spool.tag_uid === null &&
      spool.tray_uuid === null &&
      (spool.brand === null || /bambu/i.test(spool.brand)) &&
      spool.material.toUpperCase() === tray.tray_type?.toUpperCase() &&
      spool.rgba?.toUpperCase() === tray.tray_color?.toUpperCase() &&
      (spool.subtype === null || spool.subtype === subtypeOf(tray)),
  );
  const [chosen] = [...alike.filter(({ subtype }) => subtype !== null), ...alike];
  if (chosen === undefined) return undefined;
  return state.db.spools.update(chosen.id, { ...tagsOf(tray), data_origin: "rfid_linked" });
}

function newSpool(state: FarmState, tray: Tray): SpoolRow | undefined {
  if (!state.addsUnknownRfid) return undefined;
  return state.addSpool({
    material: tray.tray_type ?? "PLA",
    subtype: subtypeOf(tray),
    brand: "Bambu Lab",
    rgba: tray.tray_color,
    weight_used: tray.remain < 0 ? 0 : pythonRound(10 * (100 - tray.remain), 1),
    ...tagsOf(tray),
    data_origin: "rfid_auto",
    tag_type: "bambulab",
  });
}

function activeSpools(state: FarmState): SpoolRow[] {
  return state.db.spools.all().filter((spool) => spool.archived_at === null);
}

/** Text that is no tag equals none: the spool is not recognised (wire/bambuddy.md 4.3). */
function hasTagOf(spool: SpoolRow, tray: Tray): boolean {
  return isSameTag(spool.tray_uuid, tray.tray_uuid) || isSameTag(spool.tag_uid, tray.tag_uid);
}

function isSameTag(a: string | null, b: string | null): boolean {
  return !isBlank(a) && a?.toUpperCase() === b?.toUpperCase();
}

function tagsOf({ tag_uid, tray_uuid }: Tray): Pick<SpoolRow, "tag_uid" | "tray_uuid"> {
  return { tag_uid, tray_uuid };
}

/** "PLA Basic" is material and subtype. */
function subtypeOf({ tray_sub_brands }: Tray): string | null {
  return tray_sub_brands?.split(" ").slice(1).join(" ") || null;
}

function looksLike(tray: Tray, colour: string | null, type: string | null): boolean {
  const digits = (text: string | null) => (text ?? "").slice(0, 6).toUpperCase();
  return (
    digits(tray.tray_color) === digits(colour) &&
    (tray.tray_type ?? "").toUpperCase() === (type ?? "").toUpperCase()
  );
}

function isUuid(text: string | null): boolean {
  return /^[0-9a-f]{32}$/i.test(text ?? "") && !isBlank(text);
}

function isBlank(tag: string | null): boolean {
  return /^0*$/.test(tag ?? "");
}

function slotOf(unit: AmsUnit, tray: Tray): Omit<Slot, "printer_id"> {
  return { ams_id: unit.id, tray_id: tray.id };
}

function isSameSlot(a: Slot, b: Slot): boolean {
  return a.printer_id === b.printer_id && a.ams_id === b.ams_id && a.tray_id === b.tray_id;
}
