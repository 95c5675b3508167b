// Builds the systems of a mapping with the right to write.
import type { SystemName } from "../model/operation.ts";
import type { Target } from "../model/roles.ts";
import { createBambuddyTarget } from "../systems/bambuddy/target.ts";
import { createThumbnails } from "../systems/bambuddy/thumbnail.ts";
import { createInventreeTarget } from "../systems/inventree/target.ts";
import { type Connection, type ConnectionSettings, openHttp, readSide } from "./connect.ts";
import type { Host } from "./host.ts";

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
