// InvenTree's reasons in one line, whatever shape they come in (wire/inventree.md 1.5).
import { rowOf } from "./schema.ts";

const LONGEST = 300;

export function refusalText(body: unknown): string {
  const text = reasons(body, []).join("; ").replace(/\s+/g, " ").trim();
  if (text === "") return "it gave no reason";
  return text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text;
}

function reasons(body: unknown, path: readonly string[]): string[] {
  if (typeof body === "string") return body.trim() === "" ? [] : [said(path, body.trim())];
  if (typeof body === "number" || typeof body === "boolean") return [said(path, String(body))];
  if (Array.isArray(body)) return listed(body, path);
  const row = rowOf(body);
  if (row === undefined) return [];
  // A crash: `detail` only points to the admin panel.
  if (typeof row["error"] === "string" && "error_class" in row) return [said(path, row["error"])];
  return Object.entries(row).flatMap(([field, value]) => reasons(value, [...path, ...nameOf(field)]));
}

/** Texts belong to the field above; objects are rows, and empty ones are good rows. */
function listed(items: readonly unknown[], path: readonly string[]): string[] {
  return items.flatMap((item, index) =>
    typeof item === "string" ? reasons(item, path) : reasons(item, [...path, `row ${index + 1}`]),
  );
}

function nameOf(field: string): string[] {
  if (field === "non_field_errors" || field === "detail") return [];
  return [/^\d+$/.test(field) ? `row ${Number(field) + 1}` : field];
}

function said(path: readonly string[], text: string): string {
  return path.length === 0 ? text : `${path.join(" ")}: ${text}`;
}
