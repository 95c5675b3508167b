// Which spool is assigned to which slot, and what the printers themselves say of their trays.
import type { ReadClient } from "../../http/client.ts";
import type { Assignment, SlotsRead } from "../../model/filament.ts";
import { sortedBy } from "../../model/order.ts";
import type { Read } from "../../model/read.ts";
import { PATHS } from "./api.ts";
import { assignmentList, fetchInventoryList, NO_INVENTORY } from "./inventory-list.ts";
import { readWhole } from "./lists.ts";
import { readPrinterStates } from "./printer-states.ts";
import { readAssignment } from "./schema.ts";

export async function readSlots(read: ReadClient, printers: readonly number[]): Promise<SlotsRead> {
  const [assignments, printerStates] = await Promise.all([
    readAssignments(read, printers),
    readPrinterStates(read, printers),
  ]);
  return { assignments, printerStates };
}

async function readAssignments(
  read: ReadClient,
  printers: readonly number[],
): Promise<Read<readonly Assignment[]>> {
  const page = await fetchInventoryList(read, assignmentList());
  if (page === "no-inventory") return without(NO_INVENTORY);
  return sorted(page === "broken" ? await gather(read, printers) : readWhole(WHAT, page, readAssignment));
}

/** Printer by printer, so that one broken spool hides only the slots of its own printer. */
async function gather(read: ReadClient, printers: readonly number[]): Promise<Read<readonly Assignment[]>> {
  const value: Assignment[] = [];
  const broken: number[] = [];
  const unusable: string[] = [];
  await Promise.all(
    printers.map(async (printer) => {
      const page = await fetchInventoryList(read, assignmentList(printer));
      if (page === "no-inventory") return;
      if (page === "broken") {
        broken.push(printer);
        return;
      }
      const { value: rows, coverage } = readWhole(WHAT, page, readAssignment);
      value.push(...rows);
      if (coverage.kind === "partial") unusable.push(...coverage.why);
    }),
  );
  const why = [brokenText(sortedBy(broken, (printer) => printer)), ...unusable.sort()];
  return { value, coverage: { kind: "partial", why } };
}

const WHAT = "assignments";

function brokenText(printers: readonly number[]): string {
  const where = printers.length === 0 ? "" : ` of printer ${printers.join(", ")}`;
  return `${WHAT}: Bambuddy answers 500 for the list${where}, most likely because an assigned spool has an empty material; find it (GET ${PATHS.spools}/<id> answers 500) and give it a material: PATCH with {"material": "PLA"}`;
}

function without(why: string): Read<readonly Assignment[]> {
  return { value: [], coverage: { kind: "partial", why: [`${WHAT}: ${why}`] } };
}

function sorted(read: Read<readonly Assignment[]>): Read<readonly Assignment[]> {
  const byTray = sortedBy(read.value, ({ tray }) => tray);
  const byUnit = sortedBy(byTray, ({ ams }) => ams);
  return { ...read, value: sortedBy(byUnit, ({ printerId }) => printerId) };
}
