// Reads the world for one plan: everything, or a window where the ledger makes the rest believable.
import type { PrintsSettings } from "../mapping/mapping.ts";
import { compareInstants, instantOf, millisOf } from "../model/instant.ts";
import type { LedgerView } from "../model/ledger-view.ts";
import { runAddress } from "../model/marker.ts";
import type {
  Inventory,
  InventoryIdentity,
  InventoryQuery,
  PrintsRead,
  Refresh,
  Source,
  SourceIdentity,
} from "../model/roles.ts";
import type { ResolvedPlaces, World } from "../model/world.ts";
import { BATCH_PREFIX } from "../planner/prints/batch.ts";
import type { Host } from "./host.ts";

export interface Systems {
  readonly source: Source;
  readonly inventory: Inventory;
}

export interface ObserveRequest {
  readonly host: Host;
  readonly settings: PrintsSettings;
  readonly systems: Systems;
  readonly ledger: LedgerView;
  readonly source: SourceIdentity;
  readonly inventory: InventoryIdentity;
  readonly places: ResolvedPlaces;
}

/** What both kinds of reading start from. */
export interface Observer {
  /** The whole history. */
  readFull(): Promise<World>;
  /** The last 30 days, or `undefined` where the totals do not add up to what the ledger knows. */
  readWindow(): Promise<World | undefined>;
}

const DAY = 24 * 60 * 60 * 1000;
const WINDOW = 30 * DAY;
const LONGEST_WITHOUT_FULL_READ = 7 * DAY;

export function openObserver(request: ObserveRequest): Observer {
  const { host, systems, settings, source, inventory, places } = request;
  const needs = { plates: settings.keyFields.includes("plate") };
  const assemble = (
    prints: PrintsRead,
    stocked: World["stocked"],
    goneArchives: ReadonlySet<number>,
  ): World => ({
    source,
    prints,
    goneArchives,
    inventory,
    stocked,
    places,
  });
  return {
    async readFull() {
      host.progress({ stage: "reading everything" });
      const refresh: Refresh = { kind: "full" };
      const [prints, stocked] = await Promise.all([
        systems.source.readPrints(refresh, needs),
        systems.inventory.readInventory(queryOf(settings, places, refresh)),
      ]);
      return assemble(prints, stocked, new Set());
    },
    async readWindow() {
      host.progress({ stage: "reading the last 30 days" });
      const since = instantOf(millisOf(host.clock.now()) - WINDOW);
      const refresh: Refresh = { kind: "incremental", since };
      const [prints, stocked] = await Promise.all([
        systems.source.readPrints(refresh, needs),
        systems.inventory.readInventory(queryOf(settings, places, refresh)),
      ]);
      if (!sourceAddsUp(prints, request.ledger)) return undefined;
      const known = request.ledger.lastFullRead?.inventory;
      if (stocked.totals.stock !== known?.stock || stocked.totals.parts !== known.parts) return undefined;
      const older = await readOlderArchives(request, prints);
      return assemble(older.prints, stocked, older.gone);
    },
  };
}

/** A window is enough only on top of a recent full read after which nothing was left to do under this very mapping. */
export function mayReadWindow(ledger: LedgerView, mappingSha256: string, host: Host): boolean {
  const { lastFullRead } = ledger;
  if (lastFullRead?.settledFor !== mappingSha256) return false;
  return millisOf(host.clock.now()) - millisOf(lastFullRead.at) < LONGEST_WITHOUT_FULL_READ;
}

function queryOf(settings: PrintsSettings, places: ResolvedPlaces, refresh: Refresh): InventoryQuery {
  const parts = settings.rules.flatMap(({ effect }) =>
    effect.kind === "book" && effect.part !== undefined ? [effect.part] : [],
  );
  return {
    refresh,
    ipnPrefix: settings.ipnPrefix,
    batchPrefix: BATCH_PREFIX,
    categories: [
      ...new Set([places.printsCategory.pk, ...[...places.ruleCategory.values()].map(({ pk }) => pk)]),
    ],
    partIpns: [...new Set(parts.flatMap((part) => (part.kind === "ipn" ? [part.ipn] : [])))],
    partPks: [...new Set(parts.flatMap((part) => (part.kind === "pk" ? [part.pk] : [])))],
    templates: settings.parameters.map(({ template }) => template),
  };
}

/** What the last full read counted plus what came since must be what the source counts now; else something older changed. */
function sourceAddsUp(prints: PrintsRead, ledger: LedgerView): boolean {
  const last = ledger.lastFullRead;
  if (last === undefined || prints.runs.coverage.kind !== "window") return false;
  const isNew = ({ createdAt }: { readonly createdAt: typeof last.at }) =>
    compareInstants(createdAt, last.at) > 0;
  return prints.totals.runs === last.source.runs + prints.runs.value.filter(isNew).length;
}

/** Archives older than the window whose runs in it produced something and are not booked yet. */
async function readOlderArchives(
  { systems, settings, ledger }: ObserveRequest,
  prints: PrintsRead,
): Promise<{ readonly prints: PrintsRead; readonly gone: ReadonlySet<number> }> {
  const read = new Set(prints.archives.value.map(({ id }) => id));
  const produced: ReadonlySet<string> = new Set(settings.statuses);
  const missing = new Set<number>();
  for (const run of prints.runs.value) {
    const isToBook = produced.has(run.status) && !ledger.bookings.has(runAddress(run));
    if (isToBook && run.archiveId !== undefined && !read.has(run.archiveId)) missing.add(run.archiveId);
  }
  const found = await systems.source.readArchives([...missing]);
  const gone = new Set([...found].flatMap(([id, archive]) => (archive === "gone" ? [id] : [])));
  const archives = [...found.values()].filter((archive) => archive !== "gone");
  return {
    prints: { ...prints, archives: { ...prints.archives, value: [...prints.archives.value, ...archives] } },
    gone,
  };
}
