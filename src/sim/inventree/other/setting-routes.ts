// Global settings: readable by everyone who is logged in, writable by staff.
import { bodyObject, type Call } from "../wire/call.ts";
import { notFound, ok, type Reply, refused } from "../wire/reply.ts";
import type { Route } from "../wire/route.ts";
import type { KnownSetting, SettingValue } from "./known-settings.ts";

const ACCESS = { kind: "staff-writes" } as const;

export const SETTING_ROUTES: readonly Route[] = [
  { path: "/api/settings/global/", access: ACCESS, methods: { GET: listSettings } },
  {
    path: "/api/settings/global/:key/",
    access: ACCESS,
    methods: { GET: getSetting, PUT: changeSetting, PATCH: changeSetting },
  },
];

function listSettings(call: Call): Reply {
  return ok(call.backend.knownSettings.map((setting) => settingView(call, setting)));
}

function getSetting(call: Call): Reply {
  const setting = findSetting(call);
  return setting === undefined ? notFound() : ok(settingView(call, setting));
}

function changeSetting(call: Call): Reply {
  const setting = findSetting(call);
  if (setting === undefined) return notFound();
  const value = asType(bodyObject(call)["value"], setting);
  if (value === undefined) return refused({ value: ["This field is required."] });
  call.backend.settings.set(setting.key, value);
  return ok(settingView(call, setting));
}

function findSetting(call: Call): KnownSetting | undefined {
  return call.backend.knownSettings.find((setting) => setting.key === call.params["key"]?.toUpperCase());
}

function asType(given: unknown, setting: KnownSetting): SettingValue | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof setting.value === "boolean")
    return ["true", "1", "yes", "on"].includes(String(given).toLowerCase());
  return typeof setting.value === "number" ? Number(given) : String(given);
}

function settingView(call: Call, setting: KnownSetting): unknown {
  const { backend } = call;
  const types = { boolean: "boolean", number: "integer", string: "string" } as const;
  const type = typeof setting.value;
  return {
    pk: backend.knownSettings.indexOf(setting) + 1,
    key: setting.key,
    value: backend.settings.get(setting.key) ?? setting.value,
    name: setting.name,
    description: setting.description,
    type: type === "boolean" || type === "number" ? types[type] : types.string,
    units: "",
    choices: [],
    model_name: null,
    api_url: null,
    typ: "inventree",
    ...(backend.profile.apiVersion >= 346 ? { read_only: false } : {}),
    ...(backend.profile.apiVersion > 425 ? { confirm: false, confirm_text: "" } : {}),
  };
}
