// The stock operations; all of them ask for the right to add stock.
import type { Handler } from "../wire/call.ts";
import type { Route } from "../wire/route.ts";
import { addStock } from "./add.ts";
import { changeStatus } from "./change-status.ts";
import { countStock } from "./count.ts";
import { removeStock } from "./remove.ts";
import { transferStock } from "./transfer.ts";

const OPERATIONS: readonly (readonly [name: string, perform: Handler])[] = [
  ["count", countStock],
  ["add", addStock],
  ["remove", removeStock],
  ["transfer", transferStock],
  ["change_status", changeStatus],
];

export const OPERATION_ROUTES: readonly Route[] = OPERATIONS.map(([name, handler]) => ({
  path: `/api/stock/${name}/`,
  access: { kind: "role", role: "stock" },
  methods: { POST: handler },
}));
