// Reports over many archives: the CSV export, which alone shows plates, and the statistics.

import type { SimResponse } from "../../server/message.ts";
import { secondsBetween } from "../naive-time.ts";
import { pythonRound } from "../python-round.ts";
import { Query } from "../query.ts";
import { refuse } from "../refusal.ts";
import type { Call, Route } from "../router.ts";
import type { ArchiveRow, RunRow } from "../rows.ts";
import { liveArchives, readArchiveFilter } from "./archive-list-routes.ts";

export const ARCHIVE_REPORT_ROUTES: readonly Route[] = [
  { method: "GET", path: "/archives/export", access: "can_read_status", answer: exportArchives },
  { method: "GET", path: "/archives/stats", access: "can_read_status", answer: archiveStats },
];

/** Known fields get a label; any other column name is its own header, an unknown one an empty column. */
const LABELS: Readonly<Record<string, string>> = {
  id: "ID",
  print_name: "Print Name",
  filename: "Filename",
  status: "Status",
  printer_id: "Printer ID",
  quantity: "Quantity",
  filament_type: "Filament Type",
  filament_color: "Filament Color",
  filament_used_grams: "Filament Used (g)",
  print_time_seconds: "Print Time (s)",
  cost: "Cost",
  started_at: "Started At",
  completed_at: "Completed At",
  created_at: "Created At",
  notes: "Notes",
  tags: "Tags",
};

function exportArchives(call: Call): SimResponse {
  const query = new Query(call.request.query);
  const filter = readArchiveFilter(query);
  const from = query.moment("date_from");
  const to = query.moment("date_to");
  query.finish();
  if ((query.text("format") ?? "csv") !== "csv") refuse(501, "The simulator exports CSV only");
  const status = query.text("status");
  const search = query.text("search")?.toLowerCase();
  const fields = (query.text("fields") ?? Object.keys(LABELS).join(","))
    .split(",")
    .map((name) => name.trim());
  const rows = liveArchives(call, filter).filter(
    (row) =>
      (from === undefined || row.created_at >= from) &&
      (to === undefined || row.created_at <= to) &&
      (status === undefined || row.status === status) &&
      (search === undefined || (row.print_name ?? "").toLowerCase().includes(search)),
  );
  const lines = [
    fields.map((name) => LABELS[name] ?? name),
    ...rows.map((row) => fields.map((name) => cell(row, name, call))),
  ];
  const stamp = call.state.clock().slice(0, 19).replace(/[-:]/g, "").replace("T", "_");
  const name = `archives_export_${stamp}.csv`;
  return {
    status: 200,
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"; filename*=UTF-8''${name}`,
    },
    body: lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join(""),
  };
}

function cell(row: ArchiveRow, name: string, call: Call): string {
  if (name === "plate_id" && !call.features.locations) return "";
  const value: unknown = Object.entries(row).find(([column]) => column === name)?.[1];
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function archiveStats(call: Call): unknown {
  const { db } = call.state;
  const runs = [...db.runs.values()];
  const count = (...statuses: readonly string[]) =>
    runs.filter((run) => statuses.includes(run.status)).length;
  const accuracies = runs.flatMap((run) => accuracyOf(run, db.archives.get(run.archive_id ?? 0)));
  return {
    total_prints: runs.length,
    successful_prints: count("completed"),
    failed_prints: count("failed", "aborted"),
    cancelled_prints: count("cancelled", "stopped"),
    total_print_time_hours: pythonRound(sum(runs.map((run) => run.duration_seconds)) / 3600, 1),
    total_filament_grams: pythonRound(sum(runs.map((run) => run.filament_used_grams)), 1),
    total_cost: pythonRound(sum(runs.map((run) => run.cost)), 2),
    prints_by_filament_type: tally(runs.flatMap((run) => run.filament_type ?? [])),
    prints_by_printer: tally(runs.flatMap((run) => (run.printer_id === null ? [] : String(run.printer_id)))),
    average_time_accuracy: average(accuracies.map(({ percent }) => percent)),
    time_accuracy_by_printer: Object.fromEntries(
      [...new Set(accuracies.map(({ printer }) => printer))]
        .sort()
        .map((printer) => [
          printer,
          average(accuracies.filter((one) => one.printer === printer).map(({ percent }) => percent)),
        ]),
    ),
    total_energy_kwh: 0,
    total_energy_cost: 0,
    energy_data_warming_up: false,
  };
}

interface Accuracy {
  readonly printer: string;
  readonly percent: number;
}

function accuracyOf(run: RunRow, archive: ArchiveRow | undefined): Accuracy[] {
  const estimate = archive?.print_time_seconds ?? null;
  if (run.status !== "completed" || run.started_at === null || run.completed_at === null) return [];
  const actual = secondsBetween(run.started_at, run.completed_at);
  if (estimate === null || actual <= 0 || run.printer_id === null) return [];
  const percent = (estimate / actual) * 100;
  return percent >= 5 && percent <= 500 ? [{ printer: String(run.printer_id), percent }] : [];
}

function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : pythonRound(sum(values) / values.length, 1);
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

function tally(values: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
