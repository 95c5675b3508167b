// Lists of archives: the bare paged list, text search, tags.

import { page, Query } from "../query.ts";
import type { Call, Route } from "../router.ts";
import type { ArchiveRow } from "../rows.ts";
import { archiveView } from "../views/archive-view.ts";

export const ARCHIVE_LIST_ROUTES: readonly Route[] = [
  { method: "GET", path: "/archives/", access: "can_read_status", answer: listArchives },
  { method: "GET", path: "/archives/search", access: "can_read_status", answer: searchArchives },
  { method: "GET", path: "/archives/tags", access: "can_read_status", answer: listTags },
];

export interface ArchiveFilter {
  readonly printerId: number | undefined;
  readonly projectId: number | undefined;
}

/** Hidden rows left out, newest first. */
export function liveArchives(call: Call, filter: ArchiveFilter): ArchiveRow[] {
  return call.state.db.archivesNewestFirst
    .rows(call.tieTurn)
    .filter(
      (row) =>
        row.deleted_at === null &&
        (filter.printerId === undefined || row.printer_id === filter.printerId) &&
        (filter.projectId === undefined || row.project_id === filter.projectId),
    );
}

export function readArchiveFilter(query: Query): ArchiveFilter {
  return { printerId: query.filterId("printer_id"), projectId: query.filterId("project_id") };
}

function listArchives(call: Call): unknown {
  const query = new Query(call.request.query);
  const filter = readArchiveFilter(query);
  const from = query.day("date_from");
  const to = query.day("date_to");
  const limit = query.integer("limit", { fallback: 50 });
  const offset = query.integer("offset", { fallback: 0 });
  query.finish();
  const rows = liveArchives(call, filter).filter((row) => {
    const day = row.created_at.slice(0, 10);
    return (from === undefined || day >= from) && (to === undefined || day <= to);
  });
  return page(rows, limit, offset).map((row) => archiveView(row, { ...call, form: "list" }));
}

function searchArchives(call: Call): unknown {
  const query = new Query(call.request.query);
  query.requireLength("q", 2);
  const filter = readArchiveFilter(query);
  const limit = query.integer("limit", { fallback: 50 });
  const offset = query.integer("offset", { fallback: 0 });
  query.finish();
  const words = (query.text("q") ?? "").toLowerCase().split(/\s+/);
  const status = query.text("status");
  const rows = liveArchives(call, filter).filter((row) => {
    const text = [row.print_name, row.filename, row.tags, row.notes, row.designer].join(" ").toLowerCase();
    return (status === undefined || row.status === status) && words.every((word) => text.includes(word));
  });
  return page(rows, limit, offset).map((row) => archiveView(row, { ...call, form: "list" }));
}

function listTags(call: Call): unknown {
  const counts = new Map<string, number>();
  for (const row of liveArchives(call, { printerId: undefined, projectId: undefined })) {
    for (const tag of (row.tags ?? "").split(",").map((text) => text.trim())) {
      if (tag !== "") counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, count]) => ({ name, count }));
}
