// The stories' world on servers that environment variables name; it touches nothing there before it knows that it may.
import { Database } from "bun:sqlite";
import { Hand } from "./hand.ts";
import { type MadeUpFile, sliced } from "./made-up-file.ts";
import { lacking, type Offer, offered, type Servers } from "./servers.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const NEEDED = ["BAMBUDDY_URL", "BAMBUDDY_API_KEY", "INVENTREE_URL", "INVENTREE_TOKEN"] as const;

export function missingVariables(env: Environment): readonly string[] {
  return NEEDED.filter((name) => (env[name] ?? "") === "");
}

export async function openNamedServers(env: Environment): Promise<Servers> {
  const value = (name: string) => env[name] ?? "";
  const [bambuddyUrl, inventreeUrl] = [origin(value("BAMBUDDY_URL")), origin(value("INVENTREE_URL"))];
  const [bambuddyKey, inventreeToken] = [value("BAMBUDDY_API_KEY"), value("INVENTREE_TOKEN")];
  const adminToken = value("INVENTREE_ADMIN_TOKEN") || inventreeToken;
  const bambuddy = new Hand({ url: `${bambuddyUrl}/api/v1`, headers: { "X-API-Key": bambuddyKey } });
  const inventree = new Hand({
    url: `${inventreeUrl}/api`,
    headers: { Authorization: `Token ${adminToken}`, "Accept-Language": "en" },
  });
  const { version } = await bambuddy.ask<{ version: string }>("GET", "/updates/version");
  const { apiVersion } = await inventree.ask<{ apiVersion: number }>("GET", "/");
  const clock = new SecondHand();
  return {
    names: `Bambuddy ${version}, InvenTree API ${apiVersion}`,
    api: apiVersion,
    bambuddyUrl,
    inventreeUrl,
    timeZone: value("INVENTREE_TIME_ZONE") || "UTC",
    bambuddyKey,
    inventreeToken,
    bambuddy,
    inventree,
    printer: await findPrinter(bambuddy, env["BAMBUDDY_LIVE_PRINTER"]),
    upload: offered((file: MadeUpFile, printer: number) => upload(bambuddy, file, printer)),
    changeGrams: offerDatabase(env["BAMBUDDY_DATABASE"]),
    nextSecond: () => clock.waitUntil((Math.floor(Date.now() / 1000) + 1) * 1000),
    waitUntil: (millis) => clock.waitUntil(millis),
    now: () => Date.now(),
    slowDown() {},
  };
}

/** Waits for a moment, never for a while that might be long enough. */
class SecondHand {
  async waitUntil(millis: number): Promise<void> {
    while (Date.now() < millis)
      await new Promise((resolve) => setTimeout(resolve, Math.min(1000, millis - Date.now() + 5)));
  }
}

interface PrinterState {
  readonly name: string;
  readonly connected: boolean;
}

/**
 * Simulated prints reach whatever is newest on the printer and the spools in its slots, and assigning a slot reaches the printer
 * itself. So only where somebody named it, it is not connected, nothing is printing, and nobody's spool is in it.
 */
async function findPrinter(bambuddy: Hand, named: string | undefined): Promise<Offer<number>> {
  if (named === undefined || named === "")
    return lacking(
      "BAMBUDDY_LIVE_PRINTER is not set: the id of a printer that is off, with no spool assigned, on which prints may be simulated",
    );
  const id = Number(named);
  const refusal = (why: string) => lacking(`BAMBUDDY_LIVE_PRINTER=${named}: ${why}`);
  const printers = await bambuddy.ask<{ id: number }[]>("GET", "/printers/");
  if (!printers.some((one) => one.id === id)) return refusal("Bambuddy has no printer with this id");
  const state = await bambuddy.ask<PrinterState>("GET", `/printers/${id}/status`);
  if (state.connected) return refusal(`${state.name} is connected; a printer that is off is needed`);
  const slots = await bambuddy.ask<unknown[]>("GET", `/inventory/assignments?printer_id=${id}`);
  if (slots.length > 0)
    return refusal(`${slots.length} spools are assigned to ${state.name}; nobody's may be`);
  const archives = await bambuddy.ask<{ status: string }[]>("GET", `/archives/?printer_id=${id}&limit=10000`);
  if (archives.some(({ status }) => status === "printing"))
    return refusal(`Bambuddy believes that ${state.name} is printing`);
  return offered(id);
}

async function upload(bambuddy: Hand, file: MadeUpFile, printer: number): Promise<number> {
  const form = new FormData();
  form.set("file", new Blob([sliced(file)], { type: "application/octet-stream" }), `${file.name}.gcode.3mf`);
  const { id } = await bambuddy.ask<{ id: number }>("POST", `/archives/upload?printer_id=${printer}`, {
    form,
  });
  return id;
}

/** The one thing no request does. Only rows of the suite's own spools are named to it. */
function offerDatabase(path: string | undefined): Servers["changeGrams"] {
  if (path === undefined || path === "")
    return lacking(
      "BAMBUDDY_DATABASE is not set: the SQLite file of a test server, in which a usage row of this suite gets other grams",
    );
  return offered(async (row: number, grams: number) => {
    using database = new Database(path, { readwrite: true, create: false });
    database.run("PRAGMA busy_timeout = 20000");
    database.run("UPDATE spool_usage_history SET weight_used = ? WHERE id = ?", [grams, row]);
  });
}

function origin(url: string): string {
  return url.replace(/\/+$/, "");
}
