// How much of a long list a short view shows, and what it says about the rest.
import type { Detail, Item } from "./view.ts";
import { countText, type Line, line, span } from "./view-span.ts";

export interface Limited {
  readonly items: readonly Item[];
  readonly more?: Line;
}

export function limited(items: readonly Item[], limit: number, detail: Detail): Limited {
  // Saying "… and 1 more" takes the line that the one would take.
  if (detail === "all" || items.length <= limit + 1) return { items };
  const rest = countText(items.length - limit);
  return {
    items: items.slice(0, limit),
    more: line(span("muted", `… and ${rest} more (reconcile show plan.json --all)`)),
  };
}
