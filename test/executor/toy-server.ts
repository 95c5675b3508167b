// A server that creates whatever it is asked to, as often as it is asked: it proves that nobody asked twice.
import { bodyText, jsonResponse, type SimRequest, type SimResponse } from "../../src/sim/server/message.ts";
import { type SimServer, serve } from "../../src/sim/server/serve.ts";

export interface ToyServer {
  readonly sim: SimServer;
  /** How often each object was created and each field was written. */
  readonly commits: Map<string, number>;
  readonly fields: Map<string, string>;
  readonly objects: Map<number, string>;
  /** The most writes that were ever handled at once. */
  mostAtOnce(): number;
}

export async function startToyServer(): Promise<ToyServer> {
  const commits = new Map<string, number>();
  const fields = new Map<string, string>();
  const objects = new Map<number, string>();
  let atOnce = 0;
  let most = 0;

  function commit(name: string): void {
    commits.set(name, (commits.get(name) ?? 0) + 1);
  }

  function write(request: SimRequest): SimResponse {
    const { name, value } = JSON.parse(bodyText(request)) as { name: string; value?: string };
    commit(name);
    if (value !== undefined) {
      fields.set(name, value);
      return jsonResponse(200, { value });
    }
    const id = 100 + objects.size;
    objects.set(id, name);
    return jsonResponse(201, { id });
  }

  function read(request: SimRequest): SimResponse {
    const name = request.query.get("name") ?? "";
    if (request.path === "/fields") return jsonResponse(200, { value: fields.get(name) ?? "" });
    return jsonResponse(200, { ids: [...objects].filter(([, known]) => known === name).map(([id]) => id) });
  }

  async function handle(request: SimRequest): Promise<SimResponse> {
    if (request.method === "GET") return read(request);
    atOnce += 1;
    most = Math.max(most, atOnce);
    // A turn of the event loop in which another request may arrive.
    await new Promise((resolve) => setImmediate(resolve));
    atOnce -= 1;
    return write(request);
  }

  const sim = await serve({ handler: handle });
  return { sim, commits, fields, objects, mostAtOnce: () => most };
}
