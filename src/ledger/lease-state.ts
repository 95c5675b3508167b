// Who holds the lease and whether it still lives, for people who wonder whether to wait.
import { type Instant, millisOf } from "../model/instant.ts";
import { unreachable } from "../model/unreachable.ts";
import { HEARTBEAT_MILLIS, type LeaseHeld } from "./lease.ts";
import type { Store } from "./store.ts";

/**
 * - `alive`: its heart beat a moment ago.
 * - `silent`: two heartbeats are missing. It was killed, or sleeps.
 * - `ended`: the lease ran out; the next apply takes it over by itself.
 * - `ahead`: its last heartbeat lies in the future. A clock was set back, or two machines disagree, so its silence says nothing.
 */
export type Liveness = "alive" | "silent" | "ended" | "ahead";

interface LeaseRow {
  readonly token: number;
  readonly holder: string | null;
  readonly acquired_at: Instant | null;
  readonly heartbeat_at: Instant | null;
  readonly expires_at: Instant | null;
}

/** `undefined`: nobody holds it. */
export function readLease(store: Store): LeaseHeld | undefined {
  const [row] = store.rows<LeaseRow>(
    "SELECT token, holder, acquired_at, heartbeat_at, expires_at FROM lease",
  );
  if (row === undefined || row.holder === null) return undefined;
  const { token, holder, acquired_at, heartbeat_at, expires_at } = row;
  if (acquired_at === null || heartbeat_at === null || expires_at === null) return undefined;
  return { token, holder, since: acquired_at, heartbeat: heartbeat_at, expires: expires_at };
}

export function judgeLease({ heartbeat, expires }: LeaseHeld, now: Instant): Liveness {
  const silence = millisOf(now) - millisOf(heartbeat);
  if (silence < -HEARTBEAT_MILLIS) return "ahead";
  if (millisOf(expires) <= millisOf(now)) return "ended";
  return silence > 2 * HEARTBEAT_MILLIS ? "silent" : "alive";
}

export function looksDead(liveness: Liveness): boolean {
  switch (liveness) {
    case "silent":
    case "ended":
      return true;
    case "alive":
    case "ahead":
      return false;
    default:
      return unreachable(liveness);
  }
}
