// What a client asks first: version, authentication, settings, system facts, projects, Spoolman mode.

import type { AccessControl } from "../access.ts";
import { ADMIN_PERMISSIONS, APP_SETTINGS } from "../canned-documents.ts";
import { refuse } from "../refusal.ts";
import type { Call, Route } from "../router.ts";

export function systemRoutes(access: AccessControl): readonly Route[] {
  const read = "can_read_status";
  return [
    {
      method: "GET",
      path: "/updates/version",
      access: "public",
      answer: (call) => ({ version: call.features.version, repo: "maziggy/bambuddy" }),
    },
    {
      method: "GET",
      path: "/auth/status",
      access: "public",
      answer: () => ({ auth_enabled: access.isOn, requires_setup: !access.isOn }),
    },
    { method: "GET", path: "/auth/me", access: "key", answer: inventedAdmin },
    { method: "GET", path: "/settings/spoolman", access: read, answer: spoolmanSettings },
    { method: "GET", path: "/settings/?", access: read, answer: appSettings },
    { method: "PUT", path: "/settings/?", access: "admin", answer: () => refuse(501, "not simulated") },
    { method: "PUT", path: "/settings/spoolman", access: "admin", answer: putSpoolman },
    { method: "GET", path: "/system/info", access: read, answer: systemInfo },
    { method: "GET", path: "/projects/?", access: read, answer: listProjects },
    { method: "GET", path: "/spoolman/status", access: read, answer: spoolmanStatus },
    { method: "GET", path: "/local-backup/backups", access: "admin", answer: () => [] },
    { method: "GET", path: "/github-backup/status", access: "admin", answer: () => ({ configured: false }) },
    { method: "POST", path: "/notifications/", access: "admin", answer: () => refuse(501, "not simulated") },
  ];
}

/** Any valid key maps to an administrator with every permission, whatever its scopes are. */
function inventedAdmin(call: Call): unknown {
  const key = call.request.headers["x-api-key"] ?? call.request.headers["authorization"]?.slice(7) ?? "bb_";
  return {
    id: 0,
    username: `api-key:${key.slice(0, 8)}...`,
    email: null,
    role: "admin",
    is_active: true,
    is_admin: true,
    auth_source: "local",
    groups: [],
    permissions: ADMIN_PERMISSIONS,
    created_at: call.state.clock().slice(0, 19),
  };
}

function spoolmanSettings(call: Call): unknown {
  const url = call.state.spoolmanUrl;
  return {
    spoolman_enabled: String(url !== undefined),
    spoolman_url: url ?? "",
    spoolman_sync_mode: "auto",
    spoolman_disable_weight_sync: "false",
    spoolman_report_partial_usage: "true",
    auto_add_unknown_rfid: String(call.state.addsUnknownRfid),
  };
}

function putSpoolman(call: Call): unknown {
  const body: unknown = JSON.parse(new TextDecoder().decode(call.request.body));
  const wanted = typeof body === "object" && body !== null ? { ...body } : {};
  const isOn = "spoolman_enabled" in wanted && String(wanted.spoolman_enabled) === "true";
  if (isOn) call.state.enableSpoolman("spoolman_url" in wanted ? String(wanted.spoolman_url) : "");
  else call.state.disableSpoolman();
  return spoolmanSettings(call);
}

function spoolmanStatus(call: Call): unknown {
  const url = call.state.spoolmanUrl;
  return { enabled: url !== undefined, connected: url !== undefined, url: url ?? null };
}

function appSettings(call: Call): unknown {
  const url = call.state.spoolmanUrl;
  return {
    ...APP_SETTINGS,
    spoolman_enabled: url !== undefined,
    spoolman_url: url ?? "",
    auto_add_unknown_rfid: call.state.addsUnknownRfid,
  };
}

function listProjects(call: Call): unknown {
  return call.state.db.projects.all();
}

function systemInfo(call: Call): unknown {
  const { db } = call.state;
  const archives = [...db.archives.values()];
  const count = (status: string) => archives.filter((row) => row.status === status).length;
  const grams = [...db.runs.values()].reduce((total, run) => total + (run.filament_used_grams ?? 0), 0);
  const seconds = [...db.runs.values()].reduce((total, run) => total + (run.duration_seconds ?? 0), 0);
  const connected = db.printers.all().filter((row) => call.state.printerStatus(row).connected);
  return {
    app: { version: call.features.version, base_dir: "/data", archive_dir: "/data/archive" },
    database: {
      engine: "SQLite",
      version: "SQLite 3.40.1",
      archives: archives.length,
      archives_completed: count("completed"),
      archives_failed: count("failed"),
      archives_printing: count("printing"),
      printers: db.printers.size,
      filaments: 0,
      projects: db.projects.size,
      smart_plugs: 0,
      total_print_time_seconds: seconds,
      total_print_time_formatted: `${Math.trunc(seconds / 3600)}h ${Math.trunc((seconds % 3600) / 60)}m`,
      total_filament_grams: Number(grams.toFixed(1)),
      total_filament_kg: Number((grams / 1000).toFixed(2)),
    },
    printers: {
      total: db.printers.size,
      connected: connected.length,
      connected_list: connected.map((row) => ({ id: row.id, name: row.name })),
    },
    storage: {},
    system: { platform: "Linux", hostname: "127.0.0.1" },
    memory: {},
    cpu: {},
  };
}
