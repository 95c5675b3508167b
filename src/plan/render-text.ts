// The plan for a terminal.
import type { Plan } from "./plan.ts";

export interface TextOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Every operation, however many there are. */
  readonly all: boolean;
}

export function renderText(plan: Plan, options: TextOptions): string {
  return `${plan.instance} ${options.width}\n`;
}
