// Builds the systems of a mapping for reading: the connection holds no write method, and their code is not even loaded.
import type { ReadClient } from "../http/client.ts";
import { createHttp } from "../http/create-http.ts";
import type { Mapping } from "../mapping/mapping.ts";
import type { SystemName } from "../model/operation.ts";
import { createBambuddySource } from "../systems/bambuddy/read.ts";
import { createInventreeInventory } from "../systems/inventree/read.ts";
import type { Host } from "./host.ts";
import type { Systems } from "./observe.ts";
import { resolveSecrets } from "./secrets.ts";

export interface Connection extends Systems {
  readonly clients: { readonly bambuddy: ReadClient; readonly inventree: ReadClient };
  /** Requests sent so far to both servers. */
  readonly requests: () => number;
}

/** What a connection needs of a mapping; `init` has no more than this. */
export type ConnectionSettings = Pick<Mapping, "bambuddy" | "inventree" | "http">;

type Https = Readonly<Record<SystemName, ReturnType<typeof createHttp>>>;

export async function connectForReading(mapping: ConnectionSettings, host: Host): Promise<Connection> {
  return readSide(await openHttp(mapping, host), mapping);
}

export async function openHttp(mapping: ConnectionSettings, host: Host): Promise<Https> {
  const secrets = await resolveSecrets(mapping, host);
  host.log.hide(Object.values(secrets));
  const shared = {
    timeoutSeconds: mapping.http.timeoutSeconds,
    clock: host.clock,
    secrets: Object.values(secrets),
    version: host.version,
    log: host.log,
  };
  return {
    bambuddy: createHttp({
      ...shared,
      label: "Bambuddy",
      url: mapping.bambuddy.url,
      headers: { "X-API-Key": secrets.bambuddyKey },
    }),
    inventree: createHttp({
      ...shared,
      label: "InvenTree",
      url: mapping.inventree.url,
      headers: { Authorization: `Token ${secrets.inventreeToken}` },
    }),
  };
}

export function readSide(https: Https, { inventree }: ConnectionSettings): Connection {
  const clients = { bambuddy: https.bambuddy.read, inventree: https.inventree.read };
  return {
    source: createBambuddySource(clients.bambuddy),
    inventory: createInventreeInventory(clients.inventree, inventree.timeZone),
    clients,
    requests: () => clients.bambuddy.requests() + clients.inventree.requests(),
  };
}
