// RFID tags of spools: lookup and linking, both of which see only the hexadecimal digits of a text.

import { readBody } from "../body.ts";
import { Query } from "../query.ts";
import { refuse } from "../refusal.ts";
import type { Call, Route } from "../router.ts";
import type { SpoolRow } from "../rows.ts";
import { spoolView } from "../views/spool-view.ts";
import { knownSpool, updateSpool } from "./spool-routes.ts";

export const SPOOL_TAG_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/inventory/spools/by-tag",
    access: ["can_read_status", "can_manage_inventory"],
    since: "locations",
    answer: findByTag,
  },
  {
    method: "PATCH",
    path: "/inventory/spools/{spool_id}/link-tag",
    access: "can_manage_inventory",
    answer: linkTag,
  },
];

const TAG_DIGITS = 16;
const TRAY_DIGITS = 32;

type TagColumn = "tag_uid" | "tray_uuid";

function hexDigits(text: string): string {
  return text.replace(/[^0-9A-Fa-f]/g, "").toUpperCase();
}

/** Stored text is only upper-cased, so a stored code that is not hexadecimal is never found. */
function findByTag(call: Call): unknown {
  const query = new Query(call.request.query);
  const wanted: readonly (readonly [TagColumn, string])[] = [
    ["tray_uuid", hexDigits(query.text("tray_uuid") ?? "")],
    ["tag_uid", hexDigits(query.text("tag_uid") ?? "").slice(-TAG_DIGITS)],
  ];
  if (wanted.every(([, digits]) => digits === "")) refuse(400, "Provide tray_uuid and/or tag_uid");
  const includesArchived = query.flag("include_archived");
  const spools = call.state.db.spools.all().filter((row) => includesArchived || row.archived_at === null);
  for (const [column, digits] of wanted) {
    const hit = digits === "" ? undefined : spools.find((row) => row[column]?.toUpperCase() === digits);
    if (hit !== undefined) return spoolView(hit, call.features);
  }
  return refuse(404, "Spool not found");
}

function linkTag(call: Call): unknown {
  const body = readBody(call.request, {
    tag_uid: { type: "string" },
    tray_uuid: { type: "string" },
    tag_type: { type: "string" },
    data_origin: { type: "string" },
  });
  const spool = knownSpool(call);
  if (spool.archived_at !== null) refuse(400, "Cannot link tag to archived spool");
  const changes: Record<string, unknown> = { data_origin: body["data_origin"] ?? "nfc_link" };
  if (typeof body["tag_uid"] === "string") changes["tag_uid"] = linkedTag(body["tag_uid"]);
  if (typeof body["tray_uuid"] === "string") changes["tray_uuid"] = linkedTray(body["tray_uuid"]);
  if (typeof body["tag_type"] === "string") changes["tag_type"] = body["tag_type"];
  takeOver(call, spool, "tag_uid", changes["tag_uid"]);
  takeOver(call, spool, "tray_uuid", changes["tray_uuid"]);
  return updateSpool(call, spool.id, changes);
}

function linkedTag(text: string): string | null {
  if (text === "") return null;
  const digits = hexDigits(text);
  if (digits === "") refuse(422, "tag_uid must contain hexadecimal characters");
  if (digits.length % 2 === 1) refuse(422, "tag_uid must have an even number of hex characters");
  return digits.slice(-TAG_DIGITS);
}

function linkedTray(text: string): string | null {
  if (text === "") return null;
  const digits = hexDigits(text);
  return digits.length === TRAY_DIGITS ? digits : refuse(422, "tray_uuid must be exactly 32 hex characters");
}

/** Another active spool keeps its tag; an archived one loses it silently. */
function takeOver(call: Call, spool: SpoolRow, column: TagColumn, digits: unknown): void {
  if (typeof digits !== "string") return;
  const holders = call.state.db.spools
    .all()
    .filter((row) => row.id !== spool.id && row[column]?.toUpperCase() === digits);
  if (holders.some((row) => row.archived_at === null)) {
    const label = column === "tag_uid" ? "Tag UID" : "Tray UUID";
    refuse(409, `${label} already linked to another active spool`);
  }
  for (const row of holders) {
    call.state.db.spools.update(row.id, column === "tag_uid" ? { tag_uid: null } : { tray_uuid: null });
  }
}
