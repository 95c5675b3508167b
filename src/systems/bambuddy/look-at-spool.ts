// One spool as it is now.
import { ReconcileError } from "../../model/errors.ts";
import type { Spool } from "../../model/filament.ts";
import { spoolPath } from "./api.ts";
import type { TargetContext } from "./handler.ts";
import { readSpool } from "./schema.ts";

/** Throws a `ReconcileError` where it cannot be told. */
export async function lookAtSpool({ read }: TargetContext, id: number): Promise<Spool | "gone"> {
  const { status, body } = await read.getJson(spoolPath(id), { expect: [404] });
  if (status === 404) return "gone";
  const reading = readSpool(body);
  if (reading.kind === "row" && reading.row.id === id) return reading.row;
  throw new ReconcileError("unreachable", {
    object: `Bambuddy's spool ${id}`,
    happened: reading.kind === "row" ? `is shown as spool ${reading.row.id}` : reading.why,
    next: "Look at it in Bambuddy, then run again.",
  });
}
