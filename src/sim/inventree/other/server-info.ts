// GET /api/: what a client learns before it logs in, and the little more that staff see.
import type { Call } from "../wire/call.ts";
import { ok, type Reply } from "../wire/reply.ts";
import type { Route } from "../wire/route.ts";

export const SERVER_ROUTES: readonly Route[] = [
  { path: "/api/", access: { kind: "public" }, methods: { GET: serverInfo } },
  {
    path: "/api/system/health/",
    since: 438,
    access: { kind: "public" },
    methods: { GET: () => ok({ status: "ok" }) },
  },
  { path: "/api/version/", access: { kind: "staff" }, methods: { GET: versionInfo } },
  { path: "/api/version-text", access: { kind: "staff" }, methods: { GET: () => ok({}) } },
];

function serverInfo(call: Call): Reply {
  const { profile, worker, instanceName, sqlite } = call.backend;
  const isStaff = call.user.staff || call.user.superuser;
  const engine = sqlite ? "django.db.backends.sqlite3" : "django.db.backends.postgresql";
  return ok({
    server: "InvenTree",
    ...(profile.apiVersion >= 313 ? { id: null } : {}),
    version: profile.version,
    instance: instanceName,
    apiVersion: profile.apiVersion,
    worker_running: worker,
    worker_count: 1,
    worker_pending_tasks: 0,
    plugins_enabled: false,
    plugins_install_disabled: profile.apiVersion > 421,
    email_configured: false,
    debug_mode: false,
    docker_mode: false,
    default_locale: "en-us",
    customize: {
      logo: "/static/img/inventree.png",
      splash: "/static/img/inventree_splash.jpg",
      login_message: null,
      navbar_message: null,
      ...(profile.apiVersion > 425 ? { disable_theme_storage: false } : {}),
    },
    active_plugins: false,
    system_health: isStaff ? false : null,
    database: isStaff ? engine : null,
    platform: isStaff ? "Linux" : null,
    installer: null,
    target: null,
    django_admin: isStaff ? "admin" : null,
    settings: { sso_registration: false, registration_enabled: false, password_forgotten_enabled: true },
  });
}

function versionInfo(call: Call): Reply {
  const { version, apiVersion } = call.backend.profile;
  return ok({
    dev: version.endsWith("dev"),
    up_to_date: true,
    version: { server: version, api: apiVersion },
  });
}
