// What one story makes in Bambuddy: archives, prints, spools and assignments; and how all of it goes again.
import type { MadeUpFile } from "./made-up-file.ts";
import { type Servers, taken } from "./servers.ts";

export interface SpoolRow {
  readonly id: number;
  readonly note: string | null;
  readonly material: string;
  readonly color_name: string | null;
  readonly label_weight: number;
  readonly weight_used: number;
  readonly archived_at: string | null;
}

export interface SlotRow {
  readonly spool_id: number;
  readonly printer_id: number;
  readonly ams_id: number;
  readonly tray_id: number;
}

export interface RunRow {
  readonly id: number;
  readonly completed_at: string;
}

export interface UsageRow {
  readonly id: number;
  readonly spool_id: number;
  readonly weight_used: number;
  readonly created_at: string;
}

/** One that no tag of a real roll ever matches (wire/bambuddy.md 4.3). */
const MATERIAL = "LIVE-TEST";

export class BambuddyProps {
  readonly #servers: Servers;
  readonly #id: string;
  readonly #archives = new Set<number>();

  constructor(servers: Servers, id: string) {
    this.#servers = servers;
    this.#id = id;
  }

  /** Uploaded, and never printed yet. */
  async addArchive(file: Partial<MadeUpFile> = {}): Promise<number> {
    await this.#servers.nextSecond();
    const whole = {
      name: `reconcile-live-${this.#id}-bracket`,
      grams: [12.5],
      seconds: 3600,
      pieces: 1,
      ...file,
    };
    const archive = await taken(this.#servers.upload)(whole, this.#printer);
    this.#archives.add(archive);
    return archive;
  }

  /** The run that a simulated print of the archive leaves. */
  async print(archive: number): Promise<RunRow> {
    await this.#demandNewest(archive);
    const path = `/printers/${this.#printer}/debug/simulate-print-complete`;
    const { archive_id } = await this.#servers.bambuddy.ask<{ archive_id: number }>("POST", path);
    if (archive_id !== archive)
      throw new Error(
        `Bambuddy completed archive ${archive_id} instead of ${archive}: remove the run it made`,
      );
    const { items } = await this.#servers.bambuddy.ask<{ items: RunRow[] }>(
      "GET",
      `/archives/${archive}/runs`,
    );
    const newest = [...items].sort((a, b) => b.id - a.id)[0];
    if (newest === undefined) throw new Error(`archive ${archive} has no run after its print`);
    return newest;
  }

  setRunStatus(run: number, status: string): Promise<unknown> {
    return this.#servers.bambuddy.ask("PATCH", `/print-log/${run}`, { json: { status } });
  }

  async addSpool(batch: string): Promise<number> {
    const json = { material: MATERIAL, rgba: "12345678", label_weight: 1000, note: `[batch:${batch}]` };
    const { id } = await this.#servers.bambuddy.ask<{ id: number }>("POST", "/inventory/spools", { json });
    return id;
  }

  assign(spool: number, tray: number): Promise<unknown> {
    const json = { spool_id: spool, printer_id: this.#printer, ams_id: 0, tray_id: tray };
    return this.#servers.bambuddy.ask("POST", "/inventory/assignments", { json });
  }

  unassign({ printer_id, ams_id, tray_id }: SlotRow): Promise<unknown> {
    const path = `/inventory/assignments/${printer_id}/${ams_id}/${tray_id}`;
    return this.#servers.bambuddy.ask("DELETE", path, { also: [404] });
  }

  /** Of this story, archived ones too. */
  async spools(): Promise<readonly SpoolRow[]> {
    const path = "/inventory/spools?include_archived=true";
    const spools = await this.#servers.bambuddy.ask<SpoolRow[]>("GET", path);
    return spools.filter(({ note }) => note?.includes(`[batch:${this.#id}`));
  }

  /** Those that hold a spool of this story. */
  async slots(): Promise<readonly SlotRow[]> {
    const [own, slots] = await Promise.all([
      this.spools(),
      this.#servers.bambuddy.ask<SlotRow[]>("GET", "/inventory/assignments"),
    ]);
    return slots.filter(({ spool_id }) => own.some(({ id }) => id === spool_id));
  }

  usageOf(spool: number): Promise<readonly UsageRow[]> {
    return this.#servers.bambuddy.ask("GET", `/inventory/spools/${spool}/usage`);
  }

  async changeGrams(row: number, grams: number): Promise<void> {
    await taken(this.#servers.changeGrams)(row, grams);
  }

  async linkOf(archive: number): Promise<string | null> {
    const path = `/archives/${archive}`;
    return (await this.#servers.bambuddy.ask<{ external_url: string | null }>("GET", path)).external_url;
  }

  setLink(archive: number, external_url: string): Promise<unknown> {
    return this.#servers.bambuddy.ask("PATCH", `/archives/${archive}`, { json: { external_url } });
  }

  async belongings() {
    const spools = await this.spools();
    const { printer } = this.#servers;
    return {
      archives: this.#archives,
      spools: new Set(spools.map(({ id }) => id)),
      printer: printer.kind === "offered" ? printer.value : undefined,
    };
  }

  async clear(): Promise<void> {
    const { bambuddy } = this.#servers;
    for (const slot of await this.slots()) await this.unassign(slot);
    for (const { id } of await this.spools()) {
      await bambuddy.ask("DELETE", `/inventory/spools/${id}/usage`);
      await bambuddy.ask("DELETE", `/inventory/spools/${id}`);
    }
    for (const archive of this.#archives)
      await bambuddy.ask("DELETE", `/archives/${archive}?purge_stats=true`, { also: [404] });
  }

  get #printer(): number {
    return taken(this.#servers.printer);
  }

  /** The print would be somebody else's otherwise. */
  async #demandNewest(archive: number): Promise<void> {
    const path = `/archives/?printer_id=${this.#printer}&limit=2`;
    const [newest] = await this.#servers.bambuddy.ask<{ id: number }[]>("GET", path);
    if (newest?.id !== archive)
      throw new Error(
        `archive ${newest?.id} of printer ${this.#printer} is newer than ${archive}; nothing was printed`,
      );
  }
}
