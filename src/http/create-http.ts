// One server's network access, set up once: a reading half and a writing half over the same limits.
import type { Clock } from "../model/clock.ts";
import { type Log, NO_LOG } from "../model/log.ts";
import type { ReadClient, WriteClient } from "./client.ts";
import { createReadClient } from "./read-client.ts";
import { createSender } from "./sender.ts";
import { createWriteClient } from "./write-client.ts";

export interface HttpOptions {
  /** The server as people call it: `Bambuddy`. In lower case it is the mapping's section, unless settings are named. */
  readonly label: string;
  /** What a reader corrects where the server is not one of the mapping. */
  readonly settings?: { readonly url: string; readonly credential: string };
  /** Origin and optional prefix; nothing outside this origin is ever requested. */
  readonly url: string;
  /** The credential header. */
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly clock: Clock;
  /** Texts that no error may show. */
  readonly secrets: readonly string[];
  readonly version: string;
  readonly log?: Log;
  readonly maxInFlight?: number;
  readonly maxBodyBytes?: number;
}

export interface Http {
  readonly read: ReadClient;
  readonly write: WriteClient;
}

const MAX_IN_FLIGHT = 4;
const MAX_BODY_BYTES = 64 * 1024 * 1024;

export function createHttp(options: HttpOptions): Http {
  const section = options.label.toLowerCase();
  const maxBodyBytes = options.maxBodyBytes ?? MAX_BODY_BYTES;
  const sender = createSender({
    system: section,
    clock: options.clock,
    log: options.log ?? NO_LOG,
    secrets: options.secrets,
    headers: options.headers,
    timeoutSeconds: options.timeoutSeconds,
    version: options.version,
    maxInFlight: options.maxInFlight ?? MAX_IN_FLIGHT,
    maxBodyBytes,
  });
  const parts = {
    url: options.url,
    names: {
      label: options.label,
      urlSetting: options.settings?.url ?? `${section}.url`,
      credentialSetting: options.settings?.credential ?? credentialOf(section, options),
      timeoutSeconds: options.timeoutSeconds,
      maxBodyBytes,
    },
    clock: options.clock,
    secrets: options.secrets,
    sender,
  };
  return { read: createReadClient(parts), write: createWriteClient(parts) };
}

function credentialOf(section: string, { headers }: HttpOptions): string {
  return Object.hasOwn(headers, "X-API-Key") ? `${section}.api_key` : `${section}.token`;
}
