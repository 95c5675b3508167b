// What the ledger remembers of parts, archives and spools beside what stands there now.
import type { Fact } from "../ledger/learned.ts";
import { compareDecimals, parseDecimal } from "../model/decimal.ts";
import type { LedgerView } from "../model/ledger-view.ts";
import type { World } from "../model/world.ts";
import { parameterKey } from "../planner/prints/context.ts";
import { type Comparison, type Difference, NEXT } from "./difference.ts";
import type { Proof } from "./read-proof.ts";

/** One memory and what stands in its place; `absent`: the object is there and has no such value. */
interface Memory {
  readonly object: string;
  readonly what: string;
  readonly ledger: string;
  readonly target: string | "absent" | "gone";
  readonly next?: string;
}

const NOTHING: Comparison = { compared: 0, differences: [], gone: [], notes: [] };

export function compareFacts(view: LedgerView, proof: Proof): Comparison {
  const world = proof.decision.prints?.world;
  return sum([
    world === undefined ? NOTHING : weigh(listPartMemories(view, world, proof.facts)),
    world === undefined ? NOTHING : weigh(listValues(view, world)),
    world === undefined ? NOTHING : missing(view, proof.facts),
    comparePlaces(view, proof),
  ]);
}

export function sum(all: readonly Comparison[]): Comparison {
  return {
    compared: all.reduce((total, { compared }) => total + compared, 0),
    differences: all.flatMap(({ differences }) => differences),
    gone: all.flatMap(({ gone }) => gone),
    notes: all.flatMap(({ notes }) => notes),
  };
}

function listPartMemories(
  { partOfKey, imageOfPart }: LedgerView,
  { stocked }: World,
  facts: readonly Fact[],
): Memory[] {
  const parts = new Map(stocked.parts.value.map((part) => [part.pk, part]));
  const provenKeys = new Map(
    facts.flatMap((fact) => (fact.scope === "part-of-key" ? [[fact.key, fact.part]] : [])),
  );
  return [
    ...[...partOfKey].map(([key, part]): Memory => {
      const proven = provenKeys.get(key) ?? part;
      return {
        object: `model ${shorten(key)}`,
        what: "part",
        ledger: `#${part}`,
        target: parts.has(part) ? `#${proven}` : "gone",
        next: NEXT.rebuild,
      };
    }),
    ...[...imageOfPart].map(([part, image]): Memory => {
      const known = parts.get(part);
      const target = known === undefined ? "gone" : (known.image ?? "absent");
      return { object: `part-${part}`, what: "picture", ledger: image, target };
    }),
  ];
}

function listValues({ linkOfArchive, parameterValues }: LedgerView, { stocked, prints }: World): Memory[] {
  const archives = new Map(prints.archives.value.map((archive) => [archive.id, archive]));
  const parts = new Set(stocked.parts.value.map(({ pk }) => pk));
  const templates = new Map(stocked.templates.value.map(({ name, pk }) => [name, pk]));
  const parameters = new Map(
    stocked.parameters.value.map((parameter) => [
      parameterKey(parameter.partPk, parameter.templatePk),
      parameter,
    ]),
  );
  return [
    ...[...linkOfArchive].map(([archive, url]): Memory => {
      const known = archives.get(archive);
      const target = known === undefined ? "gone" : (known.externalUrl ?? "absent");
      return { object: `archive-${archive}`, what: "link", ledger: url, target };
    }),
    ...[...parameterValues].flatMap(([key, value]): Memory[] => {
      const [, part = "", name = ""] = /^(\d+)\/(.*)$/s.exec(key) ?? [];
      const template = templates.get(name);
      // A template that the mapping does not name any more was not read.
      if (template === undefined) return [];
      const parameter = parameters.get(parameterKey(Number(part), template));
      const stored = parameter && (parameter.numeric ?? parseDecimal(parameter.data));
      const isSame = stored !== undefined && compareDecimals(stored, value) === 0;
      const target = parts.has(Number(part)) ? (isSame ? value : (parameter?.data ?? "absent")) : "gone";
      return [{ object: `part-${part}`, what: name, ledger: value, target }];
    }),
  ];
}

/** A picture is ours by its name. A value that merely reads as ours may be somebody's, so it is only said. */
function missing(view: LedgerView, facts: readonly Fact[]): Comparison {
  const differences: Difference[] = [];
  let alike = 0;
  for (const fact of facts) {
    if (fact.scope === "image-of-part" && !view.imageOfPart.has(fact.part))
      differences.push({
        kind: "missing-in-ledger",
        object: `part-${fact.part}`,
        what: "picture",
        ledger: null,
        target: fact.image,
        next: NEXT.rebuild,
      });
    if (fact.scope === "part-of-key" && !view.partOfKey.has(fact.key))
      differences.push({
        kind: "missing-in-ledger",
        object: `model ${shorten(fact.key)}`,
        what: "part",
        ledger: null,
        target: `#${fact.part}`,
        next: NEXT.rebuild,
      });
    if (fact.scope === "parameter-value" && !view.parameterValues.has(`${fact.part}/${fact.name}`))
      alike += 1;
    if (fact.scope === "link-of-archive" && !view.linkOfArchive.has(fact.archive)) alike += 1;
  }
  const notes =
    alike === 0
      ? []
      : [
          `${alike} parameters and links read as reconcile writes them, and the ledger remembers none of them; a rebuild takes them up.`,
        ];
  return { compared: 0, differences, gone: [], notes };
}

function comparePlaces(view: LedgerView, { decision, facts }: Proof): Comparison {
  const stock = decision.filament?.world.stocked.stock.value;
  if (view.placeOfItem.size === 0) return NOTHING;
  if (stock === undefined || decision.filament?.world.slots === undefined)
    return {
      ...NOTHING,
      notes: [`${view.placeOfItem.size} places of spools were not compared: the mapping asks for no places.`],
    };
  const items = new Set(stock.map(({ pk }) => pk));
  const agreed = new Map(
    facts.flatMap((fact) => (fact.scope === "place-of-item" ? [[fact.stock, fact.place]] : [])),
  );
  return weigh(
    [...view.placeOfItem].map(([item, place]) => ({
      object: `stock-${item}`,
      what: "place",
      ledger: place,
      target: items.has(item) ? (agreed.get(item) ?? "not the same in both systems") : "gone",
      next: NEXT.plan,
    })),
  );
}

function weigh(memories: readonly Memory[]): Comparison {
  const differences = memories.flatMap(
    ({ object, what, ledger, target, next = NEXT.person }): Difference[] =>
      target === ledger || target === "gone"
        ? []
        : target === "absent"
          ? [{ kind: "missing-in-target", object, what, ledger, target: null, next }]
          : [{ kind: "differs", object, what, ledger, target, next }],
  );
  const gone = memories
    .filter(({ target }) => target === "gone")
    .map(({ object, what, ledger }) => `${object}: it is gone, and with it its ${what} (${ledger})`);
  return { compared: memories.length, differences, gone, notes: [] };
}

/** Keys are hashes or file names. */
function shorten(key: string): string {
  return /^[0-9a-f]{64}$/.test(key) ? key.slice(0, 12) : key;
}
