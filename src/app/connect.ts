// Builds the systems of a mapping: for reading only, or with the right to write.

import type { ReadClient } from "../http/client.ts";
import { createHttp } from "../http/create-http.ts";
import type { Mapping } from "../mapping/mapping.ts";
import type { SystemName } from "../model/operation.ts";
import type { Target } from "../model/roles.ts";
import { createBambuddySource } from "../systems/bambuddy/read.ts";
import { createBambuddyTarget } from "../systems/bambuddy/target.ts";
import { createThumbnails } from "../systems/bambuddy/thumbnail.ts";
import { createInventreeInventory } from "../systems/inventree/read.ts";
import { createInventreeTarget } from "../systems/inventree/target.ts";
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

/** A connection that holds no write method. */
export async function connectForReading(mapping: ConnectionSettings, host: Host): Promise<Connection> {
  return readSide(await openHttp(mapping, host), mapping);
}

export interface WritingConnection extends Connection {
  readonly targets: Readonly<Record<SystemName, Target>>;
}

export async function connectForWriting(mapping: ConnectionSettings, host: Host): Promise<WritingConnection> {
  const https = await openHttp(mapping, host);
  const reading = readSide(https, mapping);
  return {
    ...reading,
    targets: {
      bambuddy: createBambuddyTarget(https.bambuddy),
      inventree: createInventreeTarget({
        ...https.inventree,
        thumbnails: createThumbnails(https.bambuddy, host.clock),
        timeZone: mapping.inventree.timeZone,
      }),
    },
  };
}

async function openHttp(mapping: ConnectionSettings, host: Host): Promise<Https> {
  const secrets = await resolveSecrets(mapping, host);
  const shared = {
    timeoutSeconds: mapping.http.timeoutSeconds,
    clock: host.clock,
    secrets: Object.values(secrets),
    version: host.version,
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

function readSide(https: Https, { inventree }: ConnectionSettings): Connection {
  const clients = { bambuddy: https.bambuddy.read, inventree: https.inventree.read };
  return {
    source: createBambuddySource(clients.bambuddy),
    inventory: createInventreeInventory(clients.inventree, inventree.timeZone),
    clients,
    requests: () => clients.bambuddy.requests() + clients.inventree.requests(),
  };
}
