// Every route of the simulated server.
import { TRACK_ROUTES } from "./history/track-routes.ts";
import { OPERATION_ROUTES } from "./operation/operation-routes.ts";
import { ATTACHMENT_ROUTES } from "./other/attachment-routes.ts";
import { MEDIA_ROUTES } from "./other/media-routes.ts";
import { METADATA_ROUTES } from "./other/metadata-routes.ts";
import { SERVER_ROUTES } from "./other/server-info.ts";
import { SETTING_ROUTES } from "./other/setting-routes.ts";
import { STATUS_ROUTES } from "./other/status-routes.ts";
import { TOKEN_ROUTES } from "./other/token-routes.ts";
import { UNSIMULATED_ROUTES } from "./other/unsimulated-routes.ts";
import { USER_ROUTES } from "./other/user-routes.ts";
import { CATEGORY_PARAMETER_ROUTES } from "./parameter/category-parameter-routes.ts";
import { PARAMETER_ROUTES } from "./parameter/parameter-routes.ts";
import { TEMPLATE_ROUTES } from "./parameter/template-routes.ts";
import { PART_ROUTES } from "./part/part-routes.ts";
import { STOCK_ROUTES } from "./stock/stock-routes.ts";
import { CATEGORY_ROUTES } from "./tree/category-routes.ts";
import { LOCATION_ROUTES } from "./tree/location-routes.ts";
import type { Route } from "./wire/route.ts";

export const ROUTES: readonly Route[] = [
  ...STOCK_ROUTES,
  ...PART_ROUTES,
  ...OPERATION_ROUTES,
  ...TRACK_ROUTES,
  ...PARAMETER_ROUTES,
  ...TEMPLATE_ROUTES,
  ...CATEGORY_ROUTES,
  ...LOCATION_ROUTES,
  ...CATEGORY_PARAMETER_ROUTES,
  ...STATUS_ROUTES,
  ...SETTING_ROUTES,
  ...SERVER_ROUTES,
  ...USER_ROUTES,
  ...TOKEN_ROUTES,
  ...METADATA_ROUTES,
  ...ATTACHMENT_ROUTES,
  ...MEDIA_ROUTES,
  ...UNSIMULATED_ROUTES,
];
