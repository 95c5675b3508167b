// Every route in matching order: fixed paths before paths with a parameter in the same place.

import type { AccessControl } from "../access.ts";
import type { Route } from "../router.ts";
import { ARCHIVE_ITEM_ROUTES } from "./archive-item-routes.ts";
import { ARCHIVE_LIST_ROUTES } from "./archive-list-routes.ts";
import { ARCHIVE_REPORT_ROUTES } from "./archive-report-routes.ts";
import { PRINT_LOG_ROUTES } from "./print-log-routes.ts";
import { printerRoutes } from "./printer-routes.ts";
import { systemRoutes } from "./system-routes.ts";

export function allRoutes(access: AccessControl): readonly Route[] {
  return [
    ...systemRoutes(access),
    ...printerRoutes(access),
    ...ARCHIVE_LIST_ROUTES,
    ...ARCHIVE_REPORT_ROUTES,
    ...ARCHIVE_ITEM_ROUTES,
    ...PRINT_LOG_ROUTES,
  ];
}
