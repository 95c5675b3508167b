// Whatever the farm: a plan does what it says once, in any order, and touches nothing that is not ours.
import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import type { Assignment, Spool } from "../../../src/model/filament.ts";
import type { StockItem } from "../../../src/model/inventory.ts";
import { OPERATION_KINDS, type Operation } from "../../../src/model/operation.ts";
import { groupBy, sortedBy } from "../../../src/model/order.ts";
import { brokenReferences } from "../../../src/plan/references.ts";
import { openIdentity } from "../../../src/planner/filament/identity.ts";
import { planSpools, type SpoolsPlan } from "../../../src/planner/spools/plan-spools.ts";
import { at } from "../filament/farm.ts";
import {
  anyFarm,
  anyLocation,
  byBambuddy,
  byInventree,
  merged,
  reversed,
  SLOTS,
  sortedFarm,
} from "./any-farm.ts";
import { BY_INVENTREE, type Farm, MERGED, type ReadName, requestOf } from "./farm.ts";
import { perform, performAll } from "./perform.ts";

const plan = (world: Farm): SpoolsPlan => {
  const planned = planSpools(requestOf(world));
  return { ...planned, operations: inOrder(planned.operations) };
};

/** As plans list them: by kind. */
function inOrder(operations: readonly Operation[]): readonly Operation[] {
  const ofKind = groupBy(operations, ({ kind }) => kind);
  return OPERATION_KINDS.flatMap((kind) => sortedBy(ofKind.get(kind) ?? [], ({ address }) => address));
}

/** No finding of the tests depends on the order of findings: plans sort them. */
function withSortedFindings({ findings, drift, ...others }: SpoolsPlan) {
  return {
    ...others,
    findings: sortedBy(findings, (one) => JSON.stringify(one)),
    drift: sortedBy(drift, (one) => JSON.stringify(one)),
  };
}

const isOf = (kinds: readonly string[]) => (operation: Operation) => kinds.includes(operation.kind);
const isSlotWrite = isOf(["slot.clear", "slot.assign"]);
const keyOf = ({ printerId, ams, tray }: Omit<Assignment, "spoolId">) => `${printerId}.${ams}.${tray}`;

/** The stock item that a spool is. */
function openItems({ identity, stock, printers }: Farm): (spool: Spool) => StockItem | undefined {
  const identityOf = openIdentity({ identity, stock, printers });
  return (spool) => {
    const found = identityOf(spool);
    return found.kind === "known" ? found.item : undefined;
  };
}

/** In an order that the dependencies allow, which the seeds choose. */
function shuffled(operations: readonly Operation[], seeds: readonly number[]): readonly Operation[] {
  const left = [...operations];
  const done = new Set<string>();
  return operations.flatMap((_, at) => {
    const ready = left.filter(({ depends_on }) => depends_on.every((need) => done.has(need)));
    const next = ready[(seeds[at % seeds.length] ?? 0) % ready.length];
    if (next === undefined) throw new Error(`nothing can follow ${[...done].join(", ")}`);
    left.splice(left.indexOf(next), 1);
    done.add(next.address);
    return [next];
  });
}

describe("a plan", () => {
  test("is the same whatever order the servers answer in", () => {
    fc.assert(
      fc.property(anyFarm, (world) => {
        expect(withSortedFindings(plan(reversed(world)))).toEqual(withSortedFindings(plan(world)));
      }),
    );
  });

  test("after an apply is empty", () => {
    fc.assert(
      fc.property(anyFarm, (world) => {
        const after = perform(world, plan(world));
        const next = plan(after);
        expect(next.operations).toEqual([]);
        const again = plan(perform(after, next));
        expect({ ...again, recognisedPlaces: [] }).toEqual({ ...next, recognisedPlaces: [] });
        expect(again.recognisedPlaces).toEqual([]);
      }),
    );
  });

  test("hangs together, and every order that its dependencies allow leads to the same farm", () => {
    fc.assert(
      fc.property(anyFarm, fc.array(fc.nat(), { minLength: 5, maxLength: 20 }), (world, seeds) => {
        const { operations } = plan(world);
        expect([...brokenReferences(operations)]).toEqual([]);
        const other = performAll(world, shuffled(operations, seeds));
        expect(sortedFarm(other)).toEqual(sortedFarm(performAll(world, operations)));
      }),
    );
  });

  test("that is interrupted is finished by the next one", () => {
    fc.assert(
      fc.property(anyFarm, fc.nat(), fc.array(fc.nat(), { minLength: 5 }), (world, at, seeds) => {
        const planned = plan(world);
        const whole = perform(world, planned);
        const order = shuffled(planned.operations, seeds);
        const some = order.slice(0, at % Math.max(1, order.length));
        const broken = perform(world, { ...planned, operations: some });
        const finished = perform(broken, plan(broken));
        expect(plan(finished).operations).toEqual([]);
        expect(finished.stock).toEqual(whole.stock);
      }),
    );
  });

  test("names the danger of every assignment, and of no more than that and possible twins", () => {
    fc.assert(
      fc.property(anyFarm, (world) => {
        for (const { kind, danger } of plan(world).operations)
          if (kind !== "spool.create") expect(danger !== undefined).toBe(kind === "slot.assign");
      }),
    );
  });
});

function anyOf<T>(list: readonly T[], seed: number): T | undefined {
  return list[seed % Math.max(1, list.length)];
}

/** Addresses. */
function uselessClearings(operations: readonly Operation[]): readonly string[] {
  const needed = new Set(operations.flatMap(({ depends_on }) => depends_on));
  return operations.flatMap(({ reason, address }) =>
    reason.code === "changed-slot" && !needed.has(address) ? [address] : [],
  );
}

/** What was read says the same as with everything read. */
function expectNoNewValues(operations: readonly Operation[], whole: SpoolsPlan): void {
  for (const { kind, address, after } of operations) {
    if (kind !== "spool.set") continue;
    const same = whole.operations.find((one) => one.address === address);
    expect(same?.kind === "spool.set" ? same.after.values : {}).toMatchObject(after.values);
  }
}

describe("no plan", () => {
  test("touches grams, stock levels, or anything but spools, slots and locations", () => {
    const kinds = ["spool.create", "spool.set", "spool.archive", "slot.clear", "slot.assign", "stock.move"];
    fc.assert(
      fc.property(anyFarm, (world) => {
        const planned = plan(world);
        expect(planned.operations.filter((one) => !isOf(kinds)(one))).toEqual([]);
        const levels = ({ stock }: Farm) => stock.map(({ locationPk: _, ...others }) => others);
        expect(levels(perform(world, planned))).toEqual(levels(world));
      }),
    );
  });

  test("puts one spool into two slots, or two into one", () => {
    fc.assert(
      fc.property(anyFarm, (world) => {
        const planned = plan(world);
        const { assignments } = perform(world, planned);
        const newly = planned.operations.flatMap((one) => (one.kind === "slot.assign" ? [one.after] : []));
        expect(new Set(assignments.map(keyOf)).size).toBe(assignments.length);
        for (const { printer, ams, tray } of newly) {
          const spoolId = assignments.find((one) => keyOf(one) === `${printer}.${ams}.${tray}`)?.spoolId;
          expect(assignments.filter((one) => one.spoolId === spoolId)).toHaveLength(1);
        }
      }),
    );
  });

  test("writes to a slot whose tray shows another RFID spool", () => {
    fc.assert(
      fc.property(anyFarm, (world) => {
        const itemOf = openItems(world);
        const trays = new Map(
          world.states.flatMap(({ trays }) => trays.map((tray) => [keyOf(tray), tray] as const)),
        );
        for (const operation of plan(world).operations) {
          if (operation.kind !== "slot.assign") continue;
          const { printer, ams, tray } = operation.after;
          const { tagUid, trayUuid } = trays.get(`${printer}.${ams}.${tray}`) ?? {};
          if (tagUid === undefined && trayUuid === undefined) continue;
          const pk = operation.books.place?.stock;
          const own = world.spools.filter((one) => itemOf(one)?.pk === pk);
          const tags = own.flatMap((one) => [one.tagUid?.toUpperCase(), one.trayUuid?.toUpperCase()]);
          const codes = world.stock.flatMap((one) => (one.pk === pk ? [one.batch?.toUpperCase()] : []));
          expect([...tags, ...codes]).toContain((trayUuid ?? tagUid)?.toUpperCase());
        }
      }),
    );
  });

  test("removes or replaces an assignment of a spool that is no stock item, or of a printer that is not mapped", () => {
    fc.assert(
      fc.property(anyFarm, (world) => {
        const itemOf = openItems(world);
        const planned = plan(world);
        const after = new Set(perform(world, planned).assignments.map((one) => JSON.stringify(one)));
        for (const one of world.assignments) {
          const found = world.spools.find(({ id }) => id === one.spoolId);
          const item = found && itemOf(found);
          // InvenTree may say that it is in another printer.
          const isOurs =
            item && (one.printerId !== 4 || [93, 930, 931, 932, 933, 94].includes(item.locationPk ?? 0));
          if (!isOurs) expect(after).toContain(JSON.stringify(one));
        }
      }),
    );
  });

  test("moves stock where InvenTree has the say, or fills and clears slots where Bambuddy has it", () => {
    fc.assert(
      fc.property(anyFarm, byInventree, byBambuddy, (world, inventree, bambuddy) => {
        const moves = plan({ ...world, location: inventree }).operations.filter(isOf(["stock.move"]));
        const writes = plan({ ...world, location: bambuddy }).operations.filter(isSlotWrite);
        const off = plan({ ...world, location: { kind: "off" } }).operations;
        expect([
          ...moves,
          ...writes,
          ...off.filter(isOf(["stock.move"])),
          ...off.filter(isSlotWrite),
        ]).toEqual([]);
      }),
    );
  });

  test("does anything in Spoolman mode", () => {
    fc.assert(
      fc.property(anyFarm, (world) => {
        expect(plan({ ...world, isSpoolmanMode: true })).toEqual({
          operations: [],
          findings: [
            {
              code: "spools.spoolman-mode",
              object: "bambuddy spoolman_enabled",
              message: "No spool is made, changed, moved or assigned: Bambuddy keeps its spools in Spoolman",
            },
          ],
          drift: [],
          recognisedPlaces: [],
          loaded: 0,
        });
      }),
    );
  });

  test("concludes anything from what was not read", () => {
    const lists: readonly ReadName[] = ["spools", "stock", "parts", "templates", "parameters"];
    const slots: readonly ReadName[] = ["spools", "stock", "assignments", "printers"];
    fc.assert(
      fc.property(anyFarm, fc.constantFrom(...lists, ...slots), (world, name) => {
        const whole = plan(world);
        const { operations, recognisedPlaces } = plan({ ...world, unread: [name] });
        const forbidden = [
          ...(lists.includes(name) ? ["spool.create"] : []),
          ...(slots.includes(name) ? ["slot.clear", "slot.assign", "stock.move"] : []),
          ...(name === "stock" || name === "assignments" ? ["spool.archive"] : []),
        ];
        expect(operations.filter(isOf(forbidden))).toEqual([]);
        if (slots.includes(name)) expect(recognisedPlaces).toEqual([]);
        expectNoNewValues(operations, whole);
      }),
    );
  });

  test("takes a source for absent because it was not read", () => {
    fc.assert(
      fc.property(anyFarm, fc.subarray([1, 2, 3, 4, 5]), (world, read) => {
        const parameters = world.parameters.filter(({ pk }) => read.includes(pk));
        const { operations } = plan({ ...world, parameters, unread: ["parameters"] });
        expectNoNewValues(operations, plan(world));
      }),
    );
  });

  test("touches what is in doubt, or needs it", () => {
    fc.assert(
      fc.property(anyFarm, fc.nat(), (world, seed) => {
        const { operations } = plan(world);
        const doubtful = anyOf(operations, seed);
        if (doubtful === undefined) return;
        const { address, object } = doubtful;
        const inDoubt = [{ address, object, since: at("12:00") }];
        const frozen = plan({ ...world, ledger: { ...world.ledger, inDoubt } });
        expect(frozen.operations.filter((one) => one.object === object)).toEqual([]);
        expect([...brokenReferences(frozen.operations)]).toEqual([]);
        // Nobody is taken out only to make room for what does not come.
        const idle = uselessClearings(frozen.operations);
        expect(idle).toEqual(idle.filter((one) => uselessClearings(operations).includes(one)));
      }),
    );
  });
});

describe("merge", () => {
  /** A farm in which both say the same of every item that the ledger has a place of. */
  const agreed = (world: Farm): Farm => {
    const told = { ...world, location: BY_INVENTREE };
    const settled = perform(told, plan(told));
    const asked = { ...settled, location: MERGED, ledger: { ...settled.ledger, placeOfItem: new Map() } };
    return perform(asked, { ...plan(asked), operations: [] });
  };
  /** Then nobody is right about where it is. */
  const isLoadedSomewhere = (item: { readonly locationPk?: number | undefined } | undefined) =>
    [72, 95, 97].includes(item?.locationPk ?? 0);
  const concerns = (pk: number, { findings }: SpoolsPlan, key = "") =>
    findings.filter(
      ({ object, message }) =>
        object === `stock-${pk}` || object === `slot-${key}` || message.includes(`(#${pk})`),
    );

  test("follows an item that was moved in InvenTree", () => {
    fc.assert(
      fc.property(anyFarm, anyLocation, fc.nat(), (random, locationPk, seed) => {
        const world = agreed(random);
        const pk = anyOf([...world.ledger.placeOfItem.keys()], seed);
        if (pk === undefined) return;
        const stock = world.stock.map(({ locationPk: _, ...one }) => {
          const where =
            one.pk === pk ? locationPk : world.stock.find((same) => same.pk === one.pk)?.locationPk;
          return where === undefined ? one : { ...one, locationPk: where };
        });
        const changed = { ...world, stock };
        const planned = plan(changed);
        expect(planned.operations.filter(isOf(["stock.move"]))).toEqual([]);
        const after = perform(changed, planned);
        const next = plan(after);
        if (concerns(pk, next).length > 0 || isLoadedSomewhere({ locationPk })) return;
        const settled = perform(after, next);
        const place = settled.ledger.placeOfItem.get(pk) ?? "";
        const B1 = [93, 930, 931, 932, 933];
        const printer = B1.includes(locationPk ?? 0) ? "printer-1" : locationPk === 94 ? "printer-2" : "away";
        expect(place.split("/")[0]).toBe(printer);
      }),
    );
  });

  test("follows a spool that was moved in Bambuddy", () => {
    fc.assert(
      fc.property(
        anyFarm,
        fc.constantFrom(...SLOTS, undefined),
        fc.constantFrom(1, 2),
        fc.nat(),
        (random, to, printerId, seed) => {
          const world = agreed(random);
          const known = world.stock.map(({ pk }) => pk).filter((pk) => world.ledger.placeOfItem.has(pk));
          const pk = anyOf(known, seed);
          const itemOf = openItems(world);
          const own = world.spools.filter((one) => itemOf(one)?.pk === pk);
          const [moved, twin] = own;
          const item = world.stock.find((one) => one.pk === pk);
          if (pk === undefined || moved === undefined || twin !== undefined || isLoadedSomewhere(item))
            return;
          const slot = to && { printerId, ...to };
          const others = world.assignments.filter(
            (one) => one.spoolId !== moved.id && (slot === undefined || keyOf(one) !== keyOf(slot)),
          );
          const assignments = slot === undefined ? others : [...others, { ...slot, spoolId: moved.id }];
          const changed = { ...world, assignments };
          const planned = plan(changed);
          expect(planned.operations.filter(isSlotWrite)).toEqual([]);
          const after = perform(changed, planned);
          const next = plan(after);
          expect(next.findings.filter(({ object }) => object === `stock-${pk}`)).toEqual([]);
          const place = perform(after, next).ledger.placeOfItem.get(pk) ?? "";
          const where = slot === undefined ? "away" : `printer-${printerId}`;
          expect(place.split("/")[0]).toBe(where);
        },
      ),
    );
  });

  test("follows nobody where both moved, or where it is not known who did", () => {
    fc.assert(
      fc.property(anyFarm, merged, (world, location) => {
        const planned = plan({ ...world, location });
        const doubted = planned.findings
          .filter(({ code }) => code.startsWith("spool.place-"))
          .map(({ object }) => Number(object.replace("stock-", "")));
        const touched = planned.operations.flatMap(({ books }) =>
          books.place === undefined ? [] : [books.place.stock],
        );
        expect(touched.filter((pk) => doubted.includes(pk))).toEqual([]);
      }),
    );
  });
});
