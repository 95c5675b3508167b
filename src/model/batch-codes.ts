// The batch codes that a spool of Bambuddy carries in one of its fields.
import type { Spool } from "./filament.ts";
import type { IdentityField } from "./spool-fields.ts";

const TOKEN = /\[batch:([^\]]*)\]/gi;

/** Of a note its tokens, or all of it where there are none; of a tag all of it, unless it is blank or zeros. */
export function batchCodesOf(
  spool: Pick<Spool, "note" | "tagUid" | "trayUuid">,
  field: IdentityField,
): readonly string[] {
  switch (field) {
    case "note":
      return codesInNote(spool.note ?? "");
    case "tag_uid":
      return codesInTag(spool.tagUid ?? "");
    case "tray_uuid":
      return codesInTag(spool.trayUuid ?? "");
  }
}

function codesInNote(note: string): string[] {
  const tokens = [...note.matchAll(TOKEN)].map(([, code = ""]) => code.trim());
  return (tokens.length === 0 ? [note.trim()] : tokens).filter((code) => code !== "");
}

function codesInTag(text: string): string[] {
  const tag = text.trim();
  return /^0*$/.test(tag) ? [] : [tag];
}
