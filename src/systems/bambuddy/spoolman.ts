// Bambuddy's settings about spools: whether it keeps them itself or writes to Spoolman.
import type { ReadClient } from "../../http/client.ts";
import { ReconcileError } from "../../model/errors.ts";
import { PATHS } from "./api.ts";
import { isWireRow, textOf } from "./wire-fields.ts";

export interface SpoolSettings {
  /** Bambuddy writes filament to Spoolman and keeps no usage rows (wire/bambuddy.md 4.9). */
  readonly isSpoolmanMode: boolean;
  readonly spoolmanUrl?: string;
  readonly addsUnknownTags: boolean;
}

/** `undefined`: this release has no such settings. */
export async function fetchSpoolSettings(read: ReadClient): Promise<SpoolSettings | undefined> {
  const { status, body } = await read.getJson(PATHS.spoolmanSettings, { expect: [404] });
  if (status === 404) return undefined;
  if (!isWireRow(body))
    throw new ReconcileError("unreachable", {
      object: `Bambuddy at ${read.url}${PATHS.spoolmanSettings}`,
      happened: "answered something that is not its settings",
      next: "Check that bambuddy.url points to Bambuddy, or look for a newer reconcile.",
    });
  const spoolmanUrl = textOf(body["spoolman_url"]);
  return {
    isSpoolmanMode: isOn(body["spoolman_enabled"]),
    addsUnknownTags: isOn(body["auto_add_unknown_rfid"]),
    ...(spoolmanUrl === undefined ? {} : { spoolmanUrl }),
  };
}

/** Text in this release, a boolean in others. */
function isOn(value: unknown): boolean {
  return ["true", "1"].includes(String(value ?? "").toLowerCase());
}
