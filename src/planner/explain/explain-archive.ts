// Tells the story of an archive that no run names.
import type { Archive } from "../../model/source.ts";
import { describeArchive } from "../prints/find-part.ts";
import { fact, type Story } from "./story.ts";

export function explainUnprinted(archive: Archive): Story {
  return {
    object: `archive-${archive.id}`,
    title: describeArchive(archive),
    verdict: "not booked: no run names it, so it was never printed, or its print is still running",
    facts: [
      fact("archive", archive.status, {
        why: `bambuddy archive ${archive.id}; stock is booked for runs, and an archive is only a file`,
      }),
    ],
    names: [`archive-${archive.id}`, `link/archive-${archive.id}`, "archives"],
  };
}
