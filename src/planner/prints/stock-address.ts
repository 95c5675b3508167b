// How a plan names the stock item of a print, and how people name a print.
import { runAddress } from "../../model/marker.ts";
import type { Run } from "../../model/source.ts";

export function stockAddress(run: Run): string {
  return `stock/${runAddress(run)}`;
}

/** `--force` takes a print as people find it in a plan: `stock/run-45@…`, `run-45@…`, `run-45` or `archive-12`. */
export function forceMatcher(force: readonly string[]): (run: Run) => boolean {
  const wanted = new Set(force);
  if (wanted.size === 0) return () => false;
  return (run) =>
    [stockAddress(run), runAddress(run), `${run.unit}-${run.id}`, `archive-${run.archiveId}`].some((name) =>
      wanted.has(name),
    );
}
