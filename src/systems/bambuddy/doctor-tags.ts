// What `doctor` says about RFID tags that Bambuddy does not know, and about batch codes that stand where it looks for tags.
import type { Check } from "../../model/check.ts";
import type { Spool } from "../../model/filament.ts";

/** Bambuddy matches tags as hex digits: to it such a spool has a tag of its own, and is no candidate for another (wire/bambuddy.md 4.3). */
export function checkUnknownTags(spools: readonly Spool[]): Check {
  const subject = "Bambuddy: unknown RFID tags";
  const coded = spools.filter(({ isArchived }) => !isArchived).flatMap(codeInTag);
  const [first, ...others] = coded;
  if (first === undefined)
    return {
      subject,
      state: "note",
      text: "spools with unknown tags are added by Bambuddy itself, which duplicates spools whose tag fields hold batch codes",
      next: "Keep spools.identity.write: note, or switch auto_add_unknown_rfid off in Bambuddy.",
    };
  const named = coded.slice(0, MOST_NAMED).join(", ");
  const more = coded.length > MOST_NAMED ? ` and ${coded.length - MOST_NAMED} more` : "";
  const [who, them] =
    others.length === 0 ? ["1 spool holds", "it"] : [`${coded.length} spools hold`, "such spools"];
  return {
    subject,
    state: "warning",
    text: `${who} other text than a tag (${named}${more}), and Bambuddy adds unknown tags itself: put into an AMS, ${them} would be added once more, and be charged there`,
    next: "Set spools.identity.write: note and move these codes into the notes, or switch auto_add_unknown_rfid off in Bambuddy.",
  };
}

const MOST_NAMED = 3;

function codeInTag({ id, tagUid, trayUuid }: Spool): string[] {
  if (tagUid !== undefined && !isTag(tagUid, TAG_DIGITS)) return [`spool ${id}: tag_uid ${tagUid}`];
  if (trayUuid !== undefined && !isTag(trayUuid, UUID_DIGITS)) return [`spool ${id}: tray_uuid ${trayUuid}`];
  return [];
}

/** NFC tags have 4, 7 or 8 bytes, of longer ones Bambuddy keeps 8. */
const TAG_DIGITS: readonly number[] = [8, 14, 16];
const UUID_DIGITS: readonly number[] = [32];

function isTag(text: string, digits: readonly number[]): boolean {
  const tag = text.trim();
  return tag === "" || (/^[0-9a-f]+$/i.test(tag) && digits.includes(tag.length));
}
