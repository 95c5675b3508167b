// Runs a handler as a real HTTP server on loopback, with a request log and a fault script in front of it.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { CONTROL_PREFIX, handleControl } from "./control.ts";
import { type Delivery, deliver } from "./deliver.ts";
import { FaultScript } from "./fault-script.ts";
import { type Handler, type SimRequest, type SimResponse, textResponse } from "./message.ts";
import { RequestLog } from "./request-log.ts";

export interface ServeOptions {
  readonly handler: Handler;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly describeState?: () => unknown;
  /**
   * Default false: `fetch` silently repeats a GET whose reused connection was destroyed, and an injected fault
   * would then stay invisible to the client under test.
   */
  readonly keepAlive?: boolean;
}

export interface SimServer {
  readonly url: string;
  readonly port: number;
  readonly faults: FaultScript;
  readonly log: RequestLog;
  /** Drops all connections and stops listening; a later `serve` on the same port is a restart. */
  close(): Promise<void>;
}

export async function serve(options: ServeOptions): Promise<SimServer> {
  const faults = new FaultScript();
  const log = new RequestLog();
  const controls = { faults, log, describeState: options.describeState ?? (() => ({})) };
  const connection = options.keepAlive === true ? {} : { connection: "close" };

  const server = createServer((incoming, outgoing) => {
    void answerRequest(incoming, outgoing);
  });

  async function answerRequest(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    if (request === undefined) return;
    const delivery = await handleRequest(request);
    send(delivery, outgoing, connection);
  }

  async function handleRequest(request: SimRequest): Promise<Delivery> {
    if (request.path.startsWith(CONTROL_PREFIX)) {
      return { kind: "answer", response: handleControl(request, controls) };
    }
    const fault = faults.take(request);
    log.add(request, fault?.kind);
    try {
      return await deliver({ request, handler: options.handler, gates: faults.gates }, fault);
    } catch (error) {
      const detail = error instanceof Error ? error.stack : error;
      return { kind: "answer", response: textResponse(500, `The simulator itself failed: ${detail}`) };
    }
  }

  await listen(server, options.port ?? 0);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The simulated server has no port");

  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    faults,
    log,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      faults.gates.openAll("abandoned");
      await closed;
    },
  };
}

const LISTEN_TRIES = 150;
const LISTEN_PAUSE_MILLIS = 20;

/** A restart finds its port taken for a moment: the runtime says a server is closed a little before the system has its port back. */
async function listen(server: Server, port: number): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await listenOnce(server, port);
    } catch (error) {
      if (port === 0 || tries === LISTEN_TRIES || !isPortTaken(error)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, LISTEN_PAUSE_MILLIS));
  }
}

function listenOnce(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const onListening = () => {
      server.off("error", onError);
      resolve();
    };
    const onError = (error: Error) => {
      server.off("listening", onListening);
      reject(error);
    };
    server.once("listening", onListening);
    server.once("error", onError);
    server.listen(port, "127.0.0.1");
  });
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

/** Absent when the client went away before its request was complete. */
async function readRequest(incoming: IncomingMessage): Promise<SimRequest | undefined> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  } catch {
    return undefined;
  }
  const target = incoming.url ?? "/";
  const queryStart = target.indexOf("?");
  const path = queryStart === -1 ? target : target.slice(0, queryStart);
  const query = queryStart === -1 ? "" : target.slice(queryStart + 1);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return {
    method: incoming.method ?? "GET",
    path,
    query: new URLSearchParams(query),
    headers,
    body: Buffer.concat(chunks),
  };
}

function send(
  delivery: Delivery,
  outgoing: ServerResponse,
  extraHeaders: Readonly<Record<string, string>>,
): void {
  const socket = outgoing.socket;
  if (delivery.kind === "destroy") {
    socket?.destroy();
    return;
  }
  const { response } = delivery;
  const body = bytesOf(response);
  // Headers are set explicitly because a HEAD answer announces a length it does not send.
  outgoing.writeHead(response.status, {
    ...response.headers,
    ...extraHeaders,
    "content-length": String(body.length),
  });
  if (delivery.kind === "answer") {
    outgoing.end(body);
    return;
  }
  outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => setImmediate(() => socket?.destroy()));
}

function bytesOf(response: SimResponse): Uint8Array {
  return typeof response.body === "string" ? new TextEncoder().encode(response.body) : response.body;
}
