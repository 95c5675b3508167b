// Adds to the summary that GitHub shows on the page of a job.
import { appendFile, stat } from "node:fs/promises";
import { ReconcileError } from "../model/errors.ts";
import { LEAST_SIZE, SIZE_LIMITS, type SizeLimit } from "../plan/size-limits.ts";
import type { Host } from "./host.ts";

const LEAST_LEFT = 4 * LEAST_SIZE;

/** @param write the text, within the room that is left */
export async function writeStepSummary({ env }: Host, write: (budget: SizeLimit) => string): Promise<void> {
  const path = env["GITHUB_STEP_SUMMARY"];
  if (path === undefined || path === "")
    throw new ReconcileError("invalid", {
      object: "step summary",
      happened: "GITHUB_STEP_SUMMARY is not set",
      next: "It is set in the jobs of GitHub Actions; leave --step-summary out elsewhere.",
    });
  // GitHub drops the whole file when it is too long, also what others wrote.
  const { size, unit } = SIZE_LIMITS["step-summary"];
  const written = await stat(path).then(
    (file) => file.size,
    () => 0,
  );
  const left = size - written;
  if (left < LEAST_LEFT)
    throw new ReconcileError("failure", {
      object: path,
      happened: `only ${Math.max(0, left)} bytes are left of what GitHub shows`,
      next: "Write less in this step, or comment in a step of its own.",
    });
  try {
    await appendFile(path, write({ size: left, unit }));
  } catch (cause) {
    if (!(cause instanceof Error && "syscall" in cause)) throw cause;
    throw new ReconcileError(
      "failure",
      { object: path, happened: "the step summary cannot be written", next: "Check the runner's folder." },
      { cause },
    );
  }
}
