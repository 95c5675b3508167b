// Tells the stories that the print planner has no part in: an archive that no run names, and runs where prints are off.
import { runAddress } from "../../model/marker.ts";
import type { Archive, Run } from "../../model/source.ts";
import { describeRun } from "../prints/classify-runs.ts";
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

export function explainUnasked(run: Run): Story {
  return {
    object: runAddress(run),
    title: describeRun(run),
    verdict: "not booked: the mapping asks for no prints",
    facts: [
      fact("run", `${run.status}, ended ${run.completedAt}`, { why: `bambuddy ${run.unit} ${run.id}` }),
      fact("prints", "off", { setting: "/prints" }),
    ],
    names: [runAddress(run)],
  };
}
