// Who am I, and what may I do.
import { briefUser, rolesView } from "../access/user-view.ts";
import type { JsonObject } from "../store/rows.ts";
import { type Call, flagParam } from "../wire/call.ts";
import { ok, type Reply } from "../wire/reply.ts";
import type { Route } from "../wire/route.ts";

const ANYONE = { kind: "authenticated" } as const;

export const USER_ROUTES: readonly Route[] = [
  { path: "/api/user/me/", access: ANYONE, methods: { GET: me }, unsimulated: ["PUT", "PATCH", "DELETE"] },
  { path: "/api/user/roles/", access: ANYONE, methods: { GET: roles } },
  { path: "/api/user/me/roles/", since: 490, access: ANYONE, methods: { GET: roles } },
];

function me(call: Call): Reply {
  const { backend, user } = call;
  const brief = briefUser(backend, user.pk) as JsonObject;
  const withRoles = backend.profile.rolesInUser && flagParam(call, "roles");
  return ok({
    ...brief,
    groups: [{ pk: user.pk - 1, name: `g_${user.username}` }],
    is_staff: user.staff,
    is_superuser: user.superuser,
    is_active: true,
    profile: PROFILE,
    ...(withRoles ? rolesView(backend, user) : {}),
  });
}

function roles(call: Call): Reply {
  const { backend, user } = call;
  return ok({
    user: user.pk,
    username: user.username,
    ...rolesView(backend, user),
    is_staff: user.staff,
    is_superuser: user.superuser,
  });
}

const PROFILE = {
  language: null,
  theme: null,
  widgets: null,
  displayname: null,
  position: null,
  status: null,
  location: null,
  active: true,
  contact: null,
  type: "internal",
  organisation: null,
  primary_group: null,
};
