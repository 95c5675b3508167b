// What stands between this tool and a working InvenTree: version, rights, settings, token, clock. Reads only.
import type { ReadClient } from "../../http/client.ts";
import type { Clock } from "../../model/clock.ts";
import { type Instant, millisOf } from "../../model/instant.ts";
import { judgeFacts, type Problem } from "./doctor-problems.ts";
import { readTimeFacts, type TimeFacts } from "./doctor-times.ts";
import { integerOf, pageOf, type Row, rowOf, textOf } from "./schema.ts";
import { readServerInfo, type ServerInfo } from "./server-info.ts";
import { serverTimes } from "./server-times.ts";

export interface InventreeFacts extends TimeFacts {
  readonly url: string;
  readonly version: string;
  readonly api: number;
  readonly workerRunning: boolean;
  /** Whose token it is. */
  readonly user: string;
  /** `add part`: what the user may not do and this tool needs. */
  readonly missingRights: readonly string[];
  /** Global settings by key; one the server does not have is absent. */
  readonly settings: ReadonlyMap<string, string>;
  /** `2027-11-20`, where the server tells. */
  readonly tokenExpiry?: string;
  /** Positive: the server's clock is ahead. */
  readonly clockSkewSeconds?: number;
}

export interface Examination {
  readonly facts: InventreeFacts;
  readonly problems: readonly Problem[];
}

/** A server that cannot be reached or refuses the token throws, as any read does. */
export async function examineInventree(
  read: ReadClient,
  clock: Clock,
  /** `timeZone`: what the server is said to show times in; absent: UTC. */
  wanted: { readonly ipnPrefix: string; readonly timeZone?: string },
): Promise<Examination> {
  const info = await readServerInfo(read);
  const asked = clock.now();
  const [account, settings, tokenExpiry, times] = await Promise.all([
    readAccount(read, info.api),
    readSettings(read, info.api),
    readTokenExpiry(read, info.api),
    readTimeFacts(read, serverTimes(wanted.timeZone)),
  ]);
  const facts: InventreeFacts = {
    url: read.url,
    version: info.version,
    api: info.api,
    workerRunning: info.workerRunning,
    ...account,
    settings,
    ...(tokenExpiry === undefined ? {} : { tokenExpiry }),
    ...skewOf(info, asked),
    ...times,
  };
  return { facts, problems: judgeFacts(facts, { now: asked, ...wanted }) };
}

/** Model names as permissions list them, with the role that grants each. */
const NEEDED: readonly {
  readonly model: string;
  readonly role: string;
  readonly rights: readonly string[];
}[] = [
  { model: "part", role: "part", rights: ["view", "add", "change"] },
  { model: "partcategory", role: "part_category", rights: ["view"] },
  { model: "stockitem", role: "stock", rights: ["view", "add", "change"] },
  { model: "stocklocation", role: "stock_location", rights: ["view"] },
];

async function readAccount(
  read: ReadClient,
  api: number,
): Promise<Pick<InventreeFacts, "user" | "missingRights">> {
  const row = rowOf(await readRoles(read, api)) ?? {};
  const user = textOf(row["username"]) ?? "unknown";
  if (row["is_superuser"] === true) return { user, missingRights: [] };
  const permissions = rowOf(row["permissions"]);
  const roles = rowOf(row["roles"]) ?? {};
  const missingRights = NEEDED.flatMap(({ model, role, rights }) => {
    const granted = permissions?.[model] ?? (permissions === undefined ? roles[role] : undefined);
    const held = Array.isArray(granted) ? granted : [];
    return rights.filter((right) => !held.includes(right)).map((right) => `${right} ${role}`);
  });
  return { user, missingRights };
}

async function readRoles(read: ReadClient, api: number): Promise<unknown> {
  if (api >= 519) return (await read.getJson("/api/user/me/", { query: { roles: true } })).body;
  return (await read.getJson(api >= 490 ? "/api/user/me/roles/" : "/api/user/roles/")).body;
}

async function readSettings(read: ReadClient, api: number): Promise<ReadonlyMap<string, string>> {
  const keys = [
    "PART_ALLOW_DUPLICATE_IPN",
    "PART_IPN_REGEX",
    "PART_ENABLE_LOCKING",
    api >= 430 ? "PARAMETER_ENFORCE_UNITS" : "PART_PARAMETER_ENFORCE_UNITS",
    "STOCK_DELETE_DEPLETED_DEFAULT",
    "STOCK_OWNERSHIP_CONTROL",
    "STOCK_TRACKING_DELETE_OLD_ENTRIES",
    "INVENTREE_STRICT_URLS",
  ];
  const found = await Promise.all(keys.map((key) => readSetting(read, key)));
  return new Map(found.flat());
}

async function readSetting(read: ReadClient, key: string): Promise<(readonly [string, string])[]> {
  const { status, body } = await read.getJson(`/api/settings/global/${key}/`, { expect: [403, 404] });
  const value = status < 300 ? rowOf(body)?.["value"] : undefined;
  return value === undefined || value === null ? [] : [[key, String(value)]];
}

async function readTokenExpiry(read: ReadClient, api: number): Promise<string | undefined> {
  if (api < 325) return undefined;
  const path = "/api/user/tokens/";
  const { status, body } = await read.getJson(path, { expect: [403, 404] });
  if (status >= 300) return undefined;
  const used = pageOf(body, path)
    .rows.map(rowOf)
    .find((row: Row | undefined) => row?.["in_use"] === true && integerOf(row["id"]) !== undefined);
  return textOf(used?.["expiry"]);
}

function skewOf({ date }: ServerInfo, now: Instant): Pick<InventreeFacts, "clockSkewSeconds"> {
  const millis = Date.parse(date ?? "");
  return Number.isNaN(millis) ? {} : { clockSkewSeconds: Math.round((millis - millisOf(now)) / 1000) + 0 };
}
