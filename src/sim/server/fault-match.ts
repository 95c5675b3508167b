// Decides whether a request meets a fault rule's condition.

import type { FaultCondition } from "./fault.ts";
import type { SimRequest } from "./message.ts";

export type RequestPredicate = (request: SimRequest) => boolean;

export function compileCondition(condition: FaultCondition): RequestPredicate {
  const path = compilePath(condition.path);
  const query = Object.entries(condition.query ?? {});
  return (request) =>
    (condition.method === undefined || condition.method === request.method) &&
    path.test(request.path) &&
    query.every(([name, value]) => request.query.get(name) === value);
}

function compilePath(path: FaultCondition["path"]): RegExp {
  if (path === undefined) return /^/;
  if (typeof path === "string") return globExpression(path);
  // A global or sticky expression would remember where the last test stopped.
  if (path instanceof RegExp) return new RegExp(path.source, path.flags.replace(/[gy]/g, ""));
  return new RegExp(path.regex);
}

function globExpression(glob: string): RegExp {
  const escaped = glob.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/\*\*|\*/g, (stars) => (stars === "**" ? ".*" : "[^/]*"))}$`);
}
