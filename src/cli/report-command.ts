// `reconcile report report.json`: a saved report as people read it.
import { readNamedFile } from "../app/read-file.ts";
import { decodeReport } from "../executor/decode-report.ts";
import { renderReport } from "../executor/render-report.ts";
import { ReconcileError } from "../model/errors.ts";
import type { CommandResult, Session } from "./command.ts";

const REPORT_FILE = {
  what: "the report",
  next: "Name the file that `reconcile apply --report` wrote.",
} as const;

export async function reportCommand(path: string, session: Session): CommandResult {
  const decoded = decodeReport(await readNamedFile(path, REPORT_FILE));
  if (decoded.kind === "invalid")
    throw new ReconcileError("invalid", { object: path, happened: decoded.why, next: decoded.next });
  await session.output.document(renderReport(decoded.report));
  return "ok";
}
