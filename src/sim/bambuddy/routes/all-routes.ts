// Every route in matching order: fixed paths before paths with a parameter in the same place.

import type { AccessControl } from "../access.ts";
import type { Route } from "../router.ts";
import { ARCHIVE_ITEM_ROUTES } from "./archive-item-routes.ts";
import { ARCHIVE_LIST_ROUTES } from "./archive-list-routes.ts";
import { ARCHIVE_REPORT_ROUTES } from "./archive-report-routes.ts";
import { ASSIGNMENT_ROUTES } from "./assignment-routes.ts";
import { LOCATION_ROUTES } from "./location-routes.ts";
import { PRINT_LOG_ROUTES } from "./print-log-routes.ts";
import { printerRoutes } from "./printer-routes.ts";
import { SIMULATE_PRINT_ROUTES } from "./simulate-print-route.ts";
import { SPOOL_BULK_ROUTES } from "./spool-bulk-routes.ts";
import { SPOOL_ROUTES } from "./spool-routes.ts";
import { SPOOL_TAG_ROUTES } from "./spool-tag-routes.ts";
import { systemRoutes } from "./system-routes.ts";
import { USAGE_ROUTES } from "./usage-routes.ts";

const INVENTORY_ROUTES: readonly Route[] = [
  ...SPOOL_BULK_ROUTES,
  ...SPOOL_TAG_ROUTES,
  ...SPOOL_ROUTES,
  ...USAGE_ROUTES,
  ...ASSIGNMENT_ROUTES,
  ...LOCATION_ROUTES,
];

export function allRoutes(access: AccessControl): readonly Route[] {
  return [
    ...systemRoutes(access),
    ...printerRoutes(access),
    ...ARCHIVE_LIST_ROUTES,
    ...ARCHIVE_REPORT_ROUTES,
    ...ARCHIVE_ITEM_ROUTES,
    ...PRINT_LOG_ROUTES,
    ...SIMULATE_PRINT_ROUTES,
    ...INVENTORY_ROUTES.map((route) => ({ since: "inventory" as const, ...route })),
  ];
}
