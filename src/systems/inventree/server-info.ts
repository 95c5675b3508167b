// Who answers: the server's name and API version, asked once.
import type { ReadClient } from "../../http/client.ts";
import { ReconcileError } from "../../model/errors.ts";
import { type Dialect, dialectOf, OLDEST_API, PATHS } from "./api.ts";
import { integerOf, rowOf, textOf } from "./schema.ts";

export interface ServerInfo {
  readonly version: string;
  readonly api: number;
  readonly workerRunning: boolean;
  readonly dialect: Dialect;
  /** The server's clock when it answered, where it says so. */
  readonly date?: string;
}

export type AskServer = () => Promise<ServerInfo>;

/** A failure is not remembered: the next caller asks again. */
export function createServerInfo(read: ReadClient): AskServer {
  let asked: Promise<ServerInfo> | undefined;
  return () => {
    asked ??= readServerInfo(read).catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}

export async function readServerInfo(read: ReadClient): Promise<ServerInfo> {
  const reply = await read.getJson(PATHS.info);
  const row = rowOf(reply.body);
  const api = integerOf(row?.["apiVersion"]);
  if (row?.["server"] !== "InvenTree" || api === undefined)
    throw failure(read, "what answers there is not InvenTree", "Check inventree.url.");
  if (api < OLDEST_API)
    throw failure(
      read,
      `its API version is ${api}, and the oldest known one is ${OLDEST_API} (InvenTree 0.17)`,
      "Update InvenTree, then run again.",
    );
  const date = reply.headers.get("date");
  return {
    version: textOf(row["version"]) ?? "unknown",
    api,
    workerRunning: row["worker_running"] === true,
    dialect: dialectOf(api),
    ...(date === null ? {} : { date }),
  };
}

function failure(read: ReadClient, happened: string, next: string): ReconcileError {
  return new ReconcileError("unreachable", { object: `InvenTree at ${read.url}`, happened, next });
}
