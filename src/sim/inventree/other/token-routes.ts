// API tokens: fetching one by name, listing, creating and revoking.
import { createHash } from "node:crypto";
import { oneYearAfter, type TokenRow } from "../access/accounts.ts";
import { briefUser } from "../access/user-view.ts";
import type { Backend } from "../backend.ts";
import { wireTime } from "../server-time.ts";
import { bodyObject, type Call, pkParam } from "../wire/call.ts";
import { date, hasErrors, text, validate } from "../wire/field.ts";
import { created, noContent, noMatch, ok, type Reply, refused } from "../wire/reply.ts";
import type { Route } from "../wire/route.ts";

const ANYONE = { kind: "authenticated" } as const;

export const TOKEN_ROUTES: readonly Route[] = [
  { path: "/api/user/token/", access: ANYONE, methods: { GET: fetchToken } },
  { path: "/api/user/me/token/", since: 490, access: ANYONE, methods: { GET: fetchToken } },
  { path: "/api/user/tokens/", since: 325, access: ANYONE, methods: { GET: listTokens, POST: createToken } },
  {
    path: "/api/user/tokens/:pk/",
    since: 325,
    access: ANYONE,
    methods: { GET: getToken, DELETE: revokeToken },
  },
];

/** While a valid token of that name exists the same key comes back. */
function fetchToken(call: Call): Reply {
  const name = (call.query.get("name") ?? "").replaceAll(" ", "-").slice(0, 100);
  const today = call.backend.now().date;
  const known = ownTokens(call).find((row) => row.name === name && !row.revoked && row.expiry > today);
  const row = known ?? issue(call, { name, expiry: oneYearAfter(today) });
  return ok({ token: row.key, name: row.name, expiry: row.expiry });
}

function listTokens(call: Call): Reply {
  return ok(ownTokens(call).map((row) => tokenView(call, row, masked(row.key))));
}

/** The only reply that ever shows the full key. */
function createToken(call: Call): Reply {
  const fields = { name: { read: text(100) }, expiry: { read: date } };
  const { values, errors } = validate(fields, bodyObject(call), "full");
  if (hasErrors(errors)) return refused(errors);
  const expiry = String(values["expiry"] ?? oneYearAfter(call.backend.now().date));
  const row = issue(call, { name: String(values["name"] ?? ""), expiry });
  return created(tokenView(call, row, row.key));
}

function getToken(call: Call): Reply {
  const row = ownTokens(call).find((candidate) => candidate.id === pkParam(call));
  return row === undefined ? noMatch("ApiToken") : ok(tokenView(call, row, masked(row.key)));
}

function revokeToken(call: Call): Reply {
  const row = ownTokens(call).find((candidate) => candidate.id === pkParam(call));
  if (row === undefined) return noMatch("ApiToken");
  call.backend.tokens.set(row.key, { ...row, revoked: true });
  return noContent();
}

function ownTokens(call: Call): readonly TokenRow[] {
  return [...call.backend.tokens.values()].filter((row) => row.user === call.user.pk);
}

function issue(call: Call, wanted: Pick<TokenRow, "name" | "expiry">): TokenRow {
  const { backend, user } = call;
  const id = 1 + Math.max(0, ...[...backend.tokens.values()].map((row) => row.id));
  const { second, date: today } = backend.now();
  const key = keyText(backend, `${user.pk}/${wanted.name}/${id}`, today);
  const row: TokenRow = {
    id,
    key,
    name: wanted.name,
    user: user.pk,
    created: second,
    expiry: wanted.expiry,
    revoked: false,
  };
  backend.tokens.set(key, row);
  return row;
}

/** Shaped like a real key, but the same in every run. */
function keyText(backend: Backend, seed: string, today: string): string {
  const digest = createHash("sha1").update(`${backend.profile.apiVersion}/${seed}`).digest("hex");
  return `inv-${digest}-${today.replaceAll("-", "")}`;
}

function masked(key: string): string {
  const hidden = "*".repeat(Math.max(0, key.length - 20));
  return `${key.slice(0, 8)}${hidden}${key.slice(-12)}`;
}

function tokenView(call: Call, row: TokenRow, shown: string): unknown {
  const { backend } = call;
  return {
    id: row.id,
    name: row.name,
    token: shown,
    created: wireTime(row.created),
    expiry: row.expiry,
    last_seen: backend.now().date,
    active: !row.revoked && row.expiry > backend.now().date,
    revoked: row.revoked,
    user: row.user,
    ...(backend.profile.apiVersion >= 363 ? { user_detail: briefUser(backend, row.user) } : {}),
    in_use: row.key === call.token,
  };
}
