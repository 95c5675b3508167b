// Stored files: served to authenticated callers by the proxy, redirected by the development server.
import type { Call } from "../wire/call.ts";
import { notFound, type Reply, unauthenticated } from "../wire/reply.ts";
import type { Route } from "../wire/route.ts";

export const MEDIA_ROUTES: readonly Route[] = [
  { path: "/media/:file*", access: { kind: "public" }, bare: true, methods: { GET: getMedia } },
];

function getMedia(call: Call): Reply {
  const { backend } = call;
  if (backend.media === "dev")
    return { status: 302, headers: { "content-type": "text/html; charset=utf-8", location: "/web" } };
  if (call.user.pk === 0) return unauthenticated("Authentication credentials were not provided.");
  const file = backend.store.media.get(`/media/${call.params["file"]}`);
  if (file === undefined) return notFound();
  return {
    status: 200,
    headers: { "content-type": file.contentType, "content-disposition": "attachment" },
    bytes: file.bytes,
  };
}
