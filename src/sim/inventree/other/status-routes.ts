// The status codes a client may use.
import { statusList } from "../stock/status-codes.ts";
import type { Call } from "../wire/call.ts";
import { ok, type Reply } from "../wire/reply.ts";
import type { Route } from "../wire/route.ts";

const ANYONE = { kind: "authenticated" } as const;

export const STATUS_ROUTES: readonly Route[] = [
  { path: "/api/stock/status/", access: ANYONE, methods: { GET: stockStates } },
  { path: "/api/generic/status/StockStatus/", access: ANYONE, methods: { GET: stockStates } },
  {
    path: "/api/generic/status/",
    access: ANYONE,
    methods: { GET: (call) => ok({ StockStatus: statusList(call.backend) }) },
  },
];

function stockStates(call: Call): Reply {
  return ok(statusList(call.backend));
}
