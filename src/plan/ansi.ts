// Terminal colours, as a table: the only place that knows escape sequences.
import type { Mark } from "./view.ts";
import type { Role } from "./view-span.ts";

const RESET = "\u001b[0m";

const STYLE: Readonly<Record<Role, string>> = {
  plain: "",
  title: "\u001b[1m",
  add: "\u001b[32m",
  change: "\u001b[33m",
  danger: "\u001b[1;31m",
  good: "\u001b[32m",
  muted: "\u001b[2m",
  name: "\u001b[1m",
  id: "\u001b[36m",
  value: "\u001b[35m",
  code: "\u001b[36m",
};

/** The sign in front of a row, and the role it plays. */
export const SIGNS: Readonly<Record<Mark, { readonly sign: string; readonly role: Role }>> = {
  add: { sign: "+", role: "add" },
  change: { sign: "~", role: "change" },
  danger: { sign: "!", role: "danger" },
  passed: { sign: "✓", role: "good" },
  refused: { sign: "✗", role: "danger" },
  waived: { sign: "~", role: "change" },
  warning: { sign: "!", role: "change" },
  note: { sign: "·", role: "muted" },
};

export function paint(role: Role, text: string): string {
  return STYLE[role] === "" || text === "" ? text : `${STYLE[role]}${text}${RESET}`;
}
