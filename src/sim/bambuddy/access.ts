// Who may call what: API keys with scopes, the public routes and the picture token.

import type { SimRequest } from "../server/message.ts";
import { Refusal, refuse, refused } from "./refusal.ts";

const SCOPES = [
  "can_read_status",
  "can_manage_inventory",
  "can_manage_archives",
  "can_control_printer",
] as const;

export type Scope = (typeof SCOPES)[number];

export interface ApiKey {
  readonly key: string;
  /** Default: what a new key has, everything except `can_control_printer`. */
  readonly scopes?: readonly Scope[];
  readonly isExpired?: boolean;
}

export type AuthOptions = "off" | { readonly keys: readonly ApiKey[] };

/** `key`: any valid key. `admin`: no key ever. `picture`: a `?token=`, never a header. */
export type Access = "public" | "key" | "admin" | "picture" | Scope | readonly Scope[];

const NEW_KEY_SCOPES: readonly Scope[] = ["can_read_status", "can_manage_inventory", "can_manage_archives"];

export class AccessControl {
  readonly #auth: AuthOptions;
  readonly #pictureTokens: Set<string>;

  /** The tokens are kept outside because they survive a restart. */
  constructor(auth: AuthOptions, pictureTokens: Set<string>) {
    this.#auth = auth;
    this.#pictureTokens = pictureTokens;
  }

  get isOn(): boolean {
    return this.#auth !== "off";
  }

  /** The valid key of a request; a refusal when auth is on and there is none. Runs before routing. */
  authenticate(request: SimRequest): ApiKey | undefined {
    if (this.#auth === "off") return undefined;
    const bearer = /^Bearer (.*)$/.exec(request.headers["authorization"] ?? "")?.[1];
    const header = request.headers["x-api-key"];
    const presented = header ?? (bearer?.startsWith("bb_") ? bearer : undefined);
    const known = this.#auth.keys.find((candidate) => candidate.key === presented);
    if (known !== undefined && known.isExpired !== true) return known;
    if (header !== undefined || bearer === undefined) throw unauthorised("Authentication required");
    throw unauthorised(bearer.startsWith("bb_") ? "Invalid API key" : "Invalid token");
  }

  authorise(key: ApiKey, access: Access): void {
    if (access === "public" || access === "key" || access === "picture") return;
    if (access === "admin") refuse(403, "API keys cannot be used for administrative operations");
    const accepted: readonly Scope[] = typeof access === "string" ? [access] : access;
    const granted = key.scopes ?? NEW_KEY_SCOPES;
    if (accepted.some((scope) => granted.includes(scope))) return;
    refuse(403, `API key does not have '${accepted[0]}' permission`);
  }

  mintPictureToken(): string {
    const token = `sim-picture-token-${this.#pictureTokens.size + 1}`;
    this.#pictureTokens.add(token);
    return token;
  }

  /** Models the sixty minutes running out. */
  expirePictureTokens(): void {
    this.#pictureTokens.clear();
  }

  requirePictureToken(request: SimRequest): void {
    if (!this.isOn || this.#pictureTokens.has(request.query.get("token") ?? "")) return;
    const detail =
      "Valid camera stream token required. Obtain one from POST /api/v1/printers/camera/stream-token";
    throw new Refusal(refused(401, detail));
  }
}

export function unauthorised(detail: string): Refusal {
  return new Refusal(refused(401, detail, { "www-authenticate": "Bearer" }));
}
