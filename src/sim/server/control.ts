// The `/__sim/` routes through which another process steers and inspects a simulated server.

import type { FaultRule } from "./fault.ts";
import type { FaultScript } from "./fault-script.ts";
import { bodyText, jsonResponse, type SimRequest, type SimResponse } from "./message.ts";
import type { RequestLog } from "./request-log.ts";

export const CONTROL_PREFIX = "/__sim/";

export interface Controls {
  readonly faults: FaultScript;
  readonly log: RequestLog;
  readonly describeState: () => unknown;
}

export function handleControl(request: SimRequest, controls: Controls): SimResponse {
  switch (`${request.method} ${request.path}`) {
    case "POST /__sim/faults":
      controls.faults.add(...readRules(request));
      return jsonResponse(200, { rules: controls.faults.rules.length });
    case "GET /__sim/faults":
      return jsonResponse(200, controls.faults.rules);
    case "DELETE /__sim/faults":
      controls.faults.clear();
      return jsonResponse(200, { rules: 0 });
    case "POST /__sim/release":
      controls.faults.gates.release(request.query.get("gate") ?? "");
      return jsonResponse(200, {});
    case "GET /__sim/requests":
      return jsonResponse(200, controls.log.entries);
    case "DELETE /__sim/requests":
      controls.log.clear();
      return jsonResponse(200, []);
    case "GET /__sim/state":
      return jsonResponse(200, controls.describeState());
    default:
      return jsonResponse(404, { detail: "No such simulator control" });
  }
}

function readRules(request: SimRequest): readonly FaultRule[] {
  const posted: unknown = JSON.parse(bodyText(request));
  // The only callers are our own tests and demo: a wrong shape shows up as a fault that never fires.
  return (Array.isArray(posted) ? posted : [posted]) as readonly FaultRule[];
}
