// What a plan does to a world, as InvenTree and Bambuddy would do it: the other half of "a plan after an apply is empty".
import { type Decimal, decimal } from "../../src/model/decimal.ts";
import type { LedgerView } from "../../src/model/ledger-view.ts";
import { isRef, type Operation, type PartRef, type Ref } from "../../src/model/operation.ts";
import type { Read } from "../../src/model/read.ts";
import { unreachable } from "../../src/model/unreachable.ts";
import type { World } from "../../src/model/world.ts";
import type { PrintPlan } from "../../src/planner/prints/plan-prints.ts";

interface State {
  world: World;
  /** Address of an operation → the pk it made. */
  readonly made: Map<string, number>;
  nextPk: number;
}

export interface Effect {
  readonly world: World;
  /** What the ledger knows after the apply. */
  readonly ledger: LedgerView;
}

/** @param plan its operations in an order that can be performed */
export function performPlan(world: World, ledger: LedgerView, plan: PrintPlan): Effect {
  const { parts, stock, parameters } = world.stocked;
  const pks = [...parts.value, ...stock.value, ...parameters.value].map(({ pk }) => pk);
  const state: State = { world, made: new Map(), nextPk: Math.max(1000, ...pks) + 1 };
  for (const operation of plan.operations) perform(state, operation);
  return { world: state.world, ledger: learn(state, ledger, plan) };
}

function perform(state: State, operation: Operation): void {
  for (const address of operation.depends_on)
    if (!state.made.has(address)) throw new Error(`${operation.address} runs before ${address}`);
  const { stocked, prints } = state.world;
  const pk = state.nextPk;
  switch (operation.kind) {
    case "part.create": {
      const { name, ipn, category } = operation.after;
      const made = { pk, name, ipn, categoryPk: category, ...FRESH_PART };
      state.world = { ...state.world, stocked: { ...stocked, parts: appended(stocked.parts, made) } };
      break;
    }
    case "stock.create": {
      const { part, quantity, location, batch, status, notes } = operation.after;
      const partPk = pkOf(state, part);
      const made = { pk, partPk, quantity: decimal(quantity), locationPk: location, batch, status, notes };
      const whole = { ...made, deleteOnDeplete: false };
      state.world = { ...state.world, stocked: { ...stocked, stock: appended(stocked.stock, whole) } };
      break;
    }
    case "parameter.set": {
      const { part, template, data } = operation.after;
      const partPk = pkOf(state, part);
      const others = stocked.parameters.value.filter(
        (known) => known.partPk !== partPk || known.templatePk !== template,
      );
      const made = { pk, partPk, templatePk: template, data, numeric: decimal(data) };
      const parameters = { ...stocked.parameters, value: [...others, made] };
      state.world = { ...state.world, stocked: { ...stocked, parameters } };
      break;
    }
    case "image.set": {
      const partPk = pkOf(state, operation.after.part);
      const image = `/media/part_images/${operation.after.filename}`;
      const value = stocked.parts.value.map((part) => (part.pk === partPk ? { ...part, image } : part));
      state.world = { ...state.world, stocked: { ...stocked, parts: { ...stocked.parts, value } } };
      break;
    }
    case "link.set": {
      const { archive, external_url } = operation.after;
      const externalUrl = urlOf(state, external_url);
      const value = prints.archives.value.map((known) =>
        known.id === archive ? { ...known, externalUrl } : known,
      );
      state.world = { ...state.world, prints: { ...prints, archives: { ...prints.archives, value } } };
      break;
    }
    case "stock.keep":
    case "usage.subtract":
    case "usage.return":
    case "stock.move":
    case "spool.create":
    case "spool.set":
    case "slot.clear":
    case "slot.assign":
    case "spool.archive":
      throw new Error(`A plan of prints moves no filament: ${operation.address}`);
    default:
      unreachable(operation);
  }
  state.made.set(operation.address, pk);
  state.nextPk += 1;
}

const FRESH_PART = { active: true, virtual: false, trackable: false, locked: false };

function appended<T>({ value, coverage }: Read<readonly T[]>, row: T): Read<readonly T[]> {
  return { value: [...value, row], coverage };
}

function pkOf(state: State, part: PartRef): number {
  const pk = isRef(part) ? state.made.get(part.ref) : part;
  if (pk === undefined) throw new Error(`${JSON.stringify(part)} was not made`);
  return pk;
}

function urlOf(state: State, url: string | Ref): string {
  return isRef(url) ? (url.format ?? "{id}").replace("{id}", String(pkOf(state, url))) : url;
}

function learn(state: State, ledger: LedgerView, plan: PrintPlan): LedgerView {
  const bookings = new Map(ledger.bookings);
  const partOfKey = new Map(ledger.partOfKey);
  const imageOfPart = new Map(ledger.imageOfPart);
  const linkOfArchive = new Map(ledger.linkOfArchive);
  const parameterValues = new Map<string, Decimal>(ledger.parameterValues);
  // What the ledger knows already stays.
  for (const { run, archive, part, stock, key } of plan.recognised) {
    if (bookings.has(run)) continue;
    const known = { run, partPk: part, stockPk: stock, via: "recognised" as const };
    bookings.set(run, archive === null ? known : { ...known, archiveId: archive });
    if (key !== null && !partOfKey.has(key)) partOfKey.set(key, part);
  }
  for (const { kind, address, after, books } of plan.operations) {
    const made = state.made.get(address) ?? 0;
    const part = "part" in after ? pkOf(state, after.part) : made;
    if (books.key !== undefined) partOfKey.set(books.key, part);
    if (kind === "stock.create" && books.run !== undefined && books.archive !== undefined) {
      const { run, archive } = books;
      bookings.set(run, { run, archiveId: archive, partPk: part, stockPk: made, via: "applied" });
    }
    if (kind === "image.set") imageOfPart.set(part, `/media/part_images/${after.filename}`);
    if (kind === "link.set") linkOfArchive.set(after.archive, urlOf(state, after.external_url));
    if (kind === "parameter.set") parameterValues.set(`${part}/${after.name}`, decimal(after.data));
  }
  return { ...ledger, bookings, partOfKey, imageOfPart, linkOfArchive, parameterValues };
}
