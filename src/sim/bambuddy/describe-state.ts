// The content of the database as one document, for the control route and for comparisons in tests.

import type { FarmState } from "./state.ts";

export function describeState(state: FarmState): unknown {
  const { db } = state;
  return {
    spoolman_url: state.spoolmanUrl ?? null,
    printers: db.printers.all(),
    projects: db.projects.all(),
    archives: db.archives.all().map(({ extra_data: _, ...row }) => row),
    runs: db.runs.all(),
    spools: db.spools.all(),
    assignments: db.assignments.all(),
    usage: db.usage.all(),
    locations: db.locations.all(),
  };
}
