// Endpoints of the real server that nobody here needs: they answer 501, so that a test that strays there is told.
import type { Method } from "../wire/call.ts";
import type { Route } from "../wire/route.ts";

const POSTS: readonly string[] = [
  "/api/stock/return/",
  "/api/stock/merge/",
  "/api/stock/assign/",
  "/api/stock/:pk/convert/",
  "/api/stock/:pk/serialize/",
  "/api/barcode/",
  "/api/barcode/link/",
  "/api/barcode/unlink/",
  "/api/barcode/generate/",
  "/api/generate/batch-code/",
  "/api/search/",
];

const COLLECTIONS: readonly string[] = [
  "/api/bom/",
  "/api/build/",
  "/api/company/",
  "/api/generic/status/custom/",
  "/api/project-code/",
  "/api/stock/location-type/",
  "/api/tag/",
];

export const UNSIMULATED_ROUTES: readonly Route[] = [
  ...POSTS.map((path) => unsimulated(path, ["POST"])),
  ...COLLECTIONS.map((path) => unsimulated(path, ["GET", "POST"])),
];

function unsimulated(path: string, methods: readonly Method[]): Route {
  return { path, access: { kind: "authenticated" }, methods: {}, unsimulated: methods };
}
