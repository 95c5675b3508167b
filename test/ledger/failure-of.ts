// What people would read of a failure, or what else was thrown.
import { ReconcileError } from "../../src/model/errors.ts";

export function failureOf(body: () => unknown): unknown {
  try {
    body();
  } catch (error) {
    return error instanceof ReconcileError ? { exit: error.exit, ...error.text } : error;
  }
  return "nothing thrown";
}
