// A farm of its own for every test: both simulators, a folder with a mapping, and the program to run in it.
import { Database } from "bun:sqlite";
import { expect } from "bun:test";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SystemName } from "../../src/model/operation.ts";
import { seedFarm as seedPrints } from "../../src/sim/bambuddy/seed-farm.ts";
import {
  type BambuddyOptions,
  type BambuddySimulator,
  startBambuddy,
} from "../../src/sim/bambuddy/simulator.ts";
import type { FarmState } from "../../src/sim/bambuddy/state.ts";
import { seedFarm as seedInventory } from "../../src/sim/inventree/seed-farm.ts";
import {
  type InvenTreeServerOptions,
  type InvenTreeSimulator,
  startInvenTree,
} from "../../src/sim/inventree/simulator.ts";
import type { Snapshot } from "../../src/sim/inventree/snapshot.ts";
import type { InvenTreeState } from "../../src/sim/inventree/state.ts";
import type { LoggedRequest } from "../../src/sim/server/request-log.ts";
import { type Ran, runChild, type Started, startChild } from "./child.ts";
import { farmMapping } from "./mapping.ts";
import { BAMBUDDY_KEY, INVENTREE_TOKEN, secretsBelow } from "./secrets.ts";

/** Both simulated servers think it is now; the farm's prints ended in the three weeks before. */
const NOW = "2026-11-20T12:00:00Z";

export interface WorldOptions {
  readonly bambuddy?: Partial<BambuddyOptions>;
  readonly inventree?: Partial<InvenTreeServerOptions>;
  /** Default: the small farm of the simulators. */
  readonly seedPrints?: (state: FarmState) => void;
  readonly seedInventory?: (state: InvenTreeState) => void;
  readonly mapping?: (farm: string) => string;
}

export class World {
  readonly folder = mkdtempSync(join(tmpdir(), "reconcile-cli-"));
  readonly #options: WorldOptions;
  #bambuddy: BambuddySimulator;
  #inventree: InvenTreeSimulator;

  constructor(options: WorldOptions, bambuddy: BambuddySimulator, inventree: InvenTreeSimulator) {
    this.#options = options;
    this.#bambuddy = bambuddy;
    this.#inventree = inventree;
    this.write("mapping.yaml", this.mapping);
  }

  get bambuddy(): BambuddySimulator {
    return this.#bambuddy;
  }

  get inventree(): InvenTreeSimulator {
    return this.#inventree;
  }

  get mapping(): string {
    const farm = farmMapping({ bambuddy: this.#bambuddy.url, inventree: this.#inventree.url });
    return this.#options.mapping?.(farm) ?? farm;
  }

  get env(): Readonly<Record<string, string>> {
    return {
      PATH: process.env["PATH"] ?? "",
      HOME: this.folder,
      BAMBUDDY_API_KEY: BAMBUDDY_KEY,
      INVENTREE_TOKEN,
    };
  }

  run(args: readonly string[], env: Readonly<Record<string, string>> = this.env): Promise<Ran> {
    return runChild({ args, cwd: this.folder, env });
  }

  /** `run` for a command line without quotes. */
  reconcile(line: string): Promise<Ran> {
    return this.run(line.split(" "));
  }

  start(line: string): Started {
    return startChild({ args: line.split(" "), cwd: this.folder, env: this.env });
  }

  /** Runs and demands the exit; shows what was said when it is another one. */
  async expectExit(exit: number, line: string): Promise<Ran> {
    const ran = await this.reconcile(line);
    if (ran.exit !== exit)
      throw new Error(`reconcile ${line}: exit ${ran.exit}, not ${exit}\n${ran.stdout}${ran.stderr}`);
    return ran;
  }

  /** The next plan proposes nothing. */
  async expectNothingToDo(line = "plan --refresh full --detailed-exitcode"): Promise<void> {
    await this.expectExit(0, line);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), "utf8");
  }

  write(name: string, text: string): void {
    writeFileSync(this.path(name), text);
  }

  forgetLedger(): void {
    rmSync(this.path("state"), { recursive: true, force: true });
  }

  /** As if the minute were over after which the lock of a killed process ends. */
  passLease(): void {
    const ledger = new Database(this.path("state/ledger.sqlite3"));
    ledger.run("UPDATE lease SET expires_at = '2000-01-01T00:00:00Z'");
    // However long a busy machine took to come here: what was sent was sent just now.
    ledger.run("UPDATE operation SET sent_at = ? WHERE state = 'sent'", [new Date().toISOString()]);
    ledger.close();
  }

  snapshot(): Snapshot {
    return this.#inventree.state.snapshot();
  }

  /** `external_url` of every archive that has one. */
  links(): Readonly<Record<number, string>> {
    const rows = this.#bambuddy.state.db.archives.all();
    return Object.fromEntries(
      rows.flatMap(({ id, external_url }) => (external_url ? [[id, external_url]] : [])),
    );
  }

  requests(): readonly LoggedRequest[] {
    return [...this.#bambuddy.log.entries, ...this.#inventree.log.entries];
  }

  /** Everything that could have changed something; making a token for pictures does not. */
  writes(): readonly string[] {
    return [...this.#bambuddy.log.writes, ...this.#inventree.log.writes]
      .map(({ method, path }) => `${method} ${path}`)
      .filter((request) => request !== "POST /api/v1/printers/camera/stream-token");
  }

  expectNoWrite(): void {
    expect(this.writes()).toEqual([]);
  }

  clearLogs(): void {
    this.#bambuddy.log.clear();
    this.#inventree.log.clear();
  }

  /** The same servers again, with other options: a restart, or an upgrade. */
  async restart(options: Pick<WorldOptions, "bambuddy" | "inventree">): Promise<void> {
    await Promise.all([this.#bambuddy.close(), this.#inventree.close()]);
    const [bambuddy, inventree] = await startServers({
      bambuddy: { ...options.bambuddy, state: this.#bambuddy.state, port: this.#bambuddy.port },
      inventree: { ...options.inventree, store: this.#inventree.state.store, port: this.#inventree.port },
    });
    this.#bambuddy = bambuddy;
    this.#inventree = inventree;
  }

  /** Drops its connections and listens no more, until `revive`. */
  async stop(system: SystemName): Promise<void> {
    await this[system].close();
  }

  /** A stopped server comes back with its data. */
  async revive(system: SystemName): Promise<void> {
    if (system === "bambuddy") {
      const { state, port } = this.#bambuddy;
      this.#bambuddy = await startBambuddyHere({ ...this.#options.bambuddy, state, port });
      return;
    }
    const { state, port } = this.#inventree;
    this.#inventree = await startInvenTreeHere({ ...this.#options.inventree, store: state.store, port });
  }

  /** What was said on stderr, without the progress that slow machines see. */
  notes({ stderr }: Ran): string {
    return this.mask(stderr.replace(/^… .*\n/gm, ""));
  }

  /** The text without what depends on ports, folders, moments of the test and the commit of the tool. */
  mask(text: string): string {
    return text
      .replaceAll(this.#bambuddy.url, "http://bambuddy.test")
      .replaceAll(this.#inventree.url, "http://inventree.test")
      .replaceAll(this.folder, "<folder>")
      .replace(/"(created_at|started_at|ended_at)":( ?)"[^"]*"/g, '"$1":$2"<moment>"')
      .replace(/"(digest|semantic_digest|sha256)":( ?)"[0-9a-f]{64}"/g, '"$1":$2"<digest>"')
      .replace(/"lineage":( ?)"[^"]*"/g, '"lineage":$1"<lineage>"')
      .replace(/\b([Pp]lan|Digest) [0-9a-f]{12}\b/g, "$1 <digest>")
      .replace(/^(made +)\d{4}-\d\d-\d\d \d\d:\d\d UTC/m, "$1<moment>")
      .replace(/\b0\.1\.0( \([0-9a-f]{12}\))?/g, "0.1.0 (<commit>)");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.#bambuddy.close(), this.#inventree.close()]);
    const leaked = secretsBelow(this.folder);
    rmSync(this.folder, { recursive: true, force: true });
    expect(leaked).toEqual([]);
  }
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const [bambuddy, inventree] = await startServers(options);
  (options.seedPrints ?? seedPrints)(bambuddy.state);
  (options.seedInventory ?? seedInventory)(inventree.state);
  return new World(options, bambuddy, inventree);
}

/**
 * Ports that stay free while no server listens on them: a restart must not find its port taken by some client's outgoing
 * connection, and those use the range above 32768.
 */
export async function openSteadyWorld(options: WorldOptions = {}): Promise<World> {
  for (let tries = 1; ; tries += 1) {
    const [bambuddy, inventree] = [steadyPort(), steadyPort()];
    try {
      return await openWorld({
        ...options,
        bambuddy: { ...options.bambuddy, port: bambuddy },
        inventree: { ...options.inventree, port: inventree },
      });
    } catch (error) {
      if (tries === 10 || !String(error).includes("port")) throw error;
    }
  }
}

function steadyPort(): number {
  return 20_000 + Math.floor(Math.random() * 12_000);
}

async function startServers(
  options: Pick<WorldOptions, "bambuddy" | "inventree">,
): Promise<[BambuddySimulator, InvenTreeSimulator]> {
  return Promise.all([startBambuddyHere(options.bambuddy), startInvenTreeHere(options.inventree)]);
}

function startBambuddyHere(options: WorldOptions["bambuddy"]): Promise<BambuddySimulator> {
  return startBambuddy({ auth: { keys: [{ key: BAMBUDDY_KEY }] }, clock: () => NOW, ...options });
}

function startInvenTreeHere(options: WorldOptions["inventree"]): Promise<InvenTreeSimulator> {
  const tokens = { [INVENTREE_TOKEN]: { user: "reconcile", superuser: true } };
  return startInvenTree({ tokens, clock: () => NOW, ...options });
}
