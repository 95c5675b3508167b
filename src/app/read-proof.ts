// What both systems prove by themselves, in the shape in which a ledger remembers it.
import type { Fact, NewBooking, NewUsage } from "../ledger/learned.ts";
import { decimal } from "../model/decimal.ts";
import { ReconcileError } from "../model/errors.ts";
import type { StockItem } from "../model/inventory.ts";
import { EMPTY_LEDGER, type FullRead } from "../model/ledger-view.ts";
import { findRunMarkers } from "../model/marker.ts";
import { sortedBy } from "../model/order.ts";
import { completeRead } from "../model/read.ts";
import type { World } from "../model/world.ts";
import type { HistoryProof } from "../planner/filament/booked-rows.ts";
import { openContext } from "../planner/filament/context.ts";
import { archiveOfBatch } from "../planner/prints/batch.ts";
import type { PrintPlan } from "../planner/prints/plan-prints.ts";
import type { SpoolPlaces } from "../planner/spools/places.ts";
import { planSpools } from "../planner/spools/plan-spools.ts";
import { type Decision, decide, greet, refuseNothing } from "./decide.ts";
import type { Host } from "./host.ts";
import type { PlanRequest } from "./plan-request.ts";
import { proveFacts } from "./prove-facts.ts";
import type { LoadedMapping } from "./read-mapping.ts";
import { resolveMappedPlaces } from "./resolve-mapped-places.ts";

export interface ProofRequest {
  readonly host: Host;
  readonly loaded: LoadedMapping;
  readonly systems: PlanRequest["systems"];
}

export interface Proof {
  /** What a plan without a ledger would see. */
  readonly decision: Decision;
  readonly bookings: readonly NewBooking[];
  readonly usage: readonly NewUsage[];
  readonly facts: readonly Fact[];
  /** What the items' history says of each usage row, also where it is not sure, or of an item that is gone. Absent: usage is off. */
  readonly movements?: ReadonlyMap<string, HistoryProof>;
  /** Absent where prints are off. */
  readonly fullRead?: FullRead;
}

/** A plan with an empty ledger recognises everything that is proven; the rest follows from what such a plan has read. */
export async function readProof({ host, loaded, systems }: ProofRequest): Promise<Proof> {
  const at = host.clock.now();
  const request: PlanRequest = {
    host,
    loaded,
    systems,
    commit: undefined,
    ledger: EMPTY_LEDGER,
    choice: { only: [], except: [], force: [], refresh: "full" },
    say: () => {},
  };
  refuseNothing(request);
  const greeting = greet(systems);
  const decision = await decide(request, greeting);
  refusePartial(decision);
  const { prints, filament } = decision;
  const movements = proveMovements(loaded, decision);
  const [, , there] = await greeting;
  const places = await provePlaces(request, {
    decision,
    places: resolveMappedPlaces(loaded, there).filament,
  });
  const known = {
    decision,
    ...(movements === undefined ? {} : { movements }),
    usage: (filament?.usage?.recognisedUsage ?? []).map(
      ({ row, stock, grams, corrections }): NewUsage => ({
        row,
        stockPk: stock,
        grams: decimal(grams),
        corrections,
        via: "applied",
      }),
    ),
  };
  if (prints === undefined) return { ...known, bookings: [], facts: places };
  const { world } = prints;
  return {
    ...known,
    bookings: proveBookings(world, prints.prints, loaded.mapping.instance),
    facts: [...proveKeys(prints.prints), ...proveFacts(world, loaded.mapping), ...places],
    fullRead: { at, source: world.prints.totals, inventory: world.stocked.totals },
  };
}

/** What was not read may hold proof: what is not proven would be taken for missing. */
function refusePartial(decision: Decision): void {
  const partial = decision.reads.filter(({ read }) => read.coverage.kind === "partial");
  const [first] = partial;
  if (first?.read.coverage.kind !== "partial") return;
  throw new ReconcileError("unreachable", {
    object: first.what,
    happened: `it could not be read whole (${first.read.coverage.why[0] ?? "rows are missing"}), so not everything is proven`,
    next: "Look at what the server says of it, then run again. Nothing was written.",
  });
}

function proveMovements({ mapping }: LoadedMapping, { filament }: Decision): Proof["movements"] {
  const { spools, instance, release, guards } = mapping;
  if (filament === undefined || spools.kind === "off" || spools.usage.kind === "off") return undefined;
  const world = { ...filament.world, runs: completeRead([]), printers: completeRead([]) };
  return openContext({
    instance,
    settings: spools,
    usage: spools.usage,
    release,
    guards,
    world,
    ledger: EMPTY_LEDGER,
  }).proofs;
}

/** Who carries our marker was booked by us, also where Bambuddy has forgotten the print. */
function proveBookings(world: World, { recognised }: PrintPlan, instance: string): NewBooking[] {
  const items = new Map(world.stocked.stock.value.map((item) => [item.pk, item]));
  const bookings = new Map<string, NewBooking>();
  for (const { run, archive, part, stock, proof } of recognised)
    bookings.set(run, {
      run,
      ...(archive === null ? {} : { archiveId: archive }),
      partPk: part,
      stockPk: stock,
      via: proof === "marker" ? "applied" : "recognised",
      ...batchOf(items.get(stock)),
    });
  for (const item of sortedBy(world.stocked.stock.value, ({ pk }) => pk))
    for (const { instance: theirs, run } of findRunMarkers(item.notes ?? ""))
      if (theirs === instance && !bookings.has(run)) {
        const archiveId = archiveOfBatch(item.batch);
        bookings.set(run, {
          run,
          ...(archiveId === undefined ? {} : { archiveId }),
          partPk: item.partPk,
          stockPk: item.pk,
          via: "applied",
          ...batchOf(item),
        });
      }
  return [...bookings.values()];
}

function batchOf(item: StockItem | undefined): { readonly batch?: string } {
  return item?.batch === undefined ? {} : { batch: item.batch };
}

function proveKeys({ recognised }: PrintPlan): Fact[] {
  return recognised.flatMap(({ key, part }): Fact[] =>
    key === null ? [] : [{ scope: "part-of-key", key, part }],
  );
}

/** Whoever has the say in the mapping: where both systems say the same, that is where the spool is. */
async function provePlaces(
  { loaded, systems }: ProofRequest,
  { decision, places }: { readonly decision: Decision; readonly places: SpoolPlaces | undefined },
): Promise<Fact[]> {
  const { filament, prints } = decision;
  const { spools, instance, guards } = loaded.mapping;
  if (filament?.world.slots === undefined || spools.kind === "off") return [];
  const printers = prints?.world.prints.printers ?? (await systems.source.readPrinters());
  if (places === undefined) return [];
  const { recognisedPlaces } = planSpools({
    instance,
    settings: { ...spools, catalogue: { kind: "off" }, location: BOTH },
    places,
    guards,
    world: { ...filament.world, printers },
    ledger: EMPTY_LEDGER,
  });
  return recognisedPlaces.map(({ stock, place }): Fact => ({ scope: "place-of-item", stock, place }));
}

const BOTH = {
  kind: "merge",
  unassignMissing: true,
  returnUnassignedToStorage: false,
  defaultAms: 0,
  startTray: 0,
} as const;
