// From the Authorization header to the account, or to one of the server's 401 answers.
import type { Backend } from "../backend.ts";
import { type Reply, unauthenticated } from "../wire/reply.ts";
import type { Account } from "./accounts.ts";

export type Authentication =
  | { readonly kind: "account"; readonly account: Account; readonly token: string | undefined }
  | { readonly kind: "anonymous" }
  | { readonly kind: "reply"; readonly reply: Reply };

export function authenticate(backend: Backend, authorization: string | undefined): Authentication {
  const [scheme, ...rest] = (authorization ?? "").trim().split(/\s+/);
  if (scheme?.toLowerCase() === "basic") return byPassword(backend, rest.join(" "));
  if (scheme?.toLowerCase() !== "token") return { kind: "anonymous" };
  const key = rest[0];
  if (key === undefined) return refuse("Invalid token header. No credentials provided.");
  if (rest.length > 1) return refuse("Invalid token header. Token string should not contain spaces.");
  return byToken(backend, key);
}

function byToken(backend: Backend, key: string): Authentication {
  const token = backend.tokens.get(key);
  if (token === undefined) return refuse("Invalid token.");
  if (token.revoked) return refuse("Token has been revoked");
  if (token.expiry <= backend.now().date) return refuse("Token has expired");
  const account = backend.accounts.find((candidate) => candidate.pk === token.user);
  if (account === undefined) return refuse("User inactive or deleted.");
  return { kind: "account", account, token: key };
}

function byPassword(backend: Backend, encoded: string): Authentication {
  const [username, ...rest] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  const account = backend.accounts.find((candidate) => candidate.username === username);
  if (account?.password === undefined || account.password !== rest.join(":"))
    return refuse("Invalid username/password.");
  return { kind: "account", account, token: undefined };
}

function refuse(detail: string): Authentication {
  return { kind: "reply", reply: unauthenticated(detail) };
}
