// Makes the settings of prints, with every default filled in.
import { buildInstant, buildPlace, buildPosition, buildSwitch } from "./build-values.ts";
import type { ConditionDocument, MappingDocument, PrintsDocument, RuleDocument } from "./document.ts";
import type {
  ParameterMapping,
  ParameterValue,
  PartRef,
  PrintRule,
  PrintsMapping,
  RuleCondition,
} from "./mapping.ts";
import { childPointer } from "./pointer.ts";
import type { SourceTree } from "./source-tree.ts";

const DEFAULT_PARAMETERS: Readonly<Record<string, ParameterValue>> = {
  Weight: "filament_grams",
  PrintTime: "print_seconds",
};

export function buildPrints(tree: SourceTree, document: MappingDocument): PrintsMapping {
  const written = document.prints ?? true;
  if (written === false || written === "off") return { kind: "off" };
  const prints: PrintsDocument = typeof written === "object" ? written : {};
  const category = document.categories?.prints;
  const location = document.locations?.prints;
  if (category === undefined || location === undefined) throw new Error("bug: prints has no place");
  return {
    kind: "on",
    category: buildPlace(tree, "/categories/prints", category),
    location: buildPlace(tree, "/locations/prints", location),
    keyFields: prints.key_fields ?? ["content_hash", "filename", "print_name", "name"],
    ipnPrefix: prints.ipn_prefix ?? "BMB",
    statuses: prints.statuses ?? ["completed"],
    ...(prints.since === undefined ? {} : { since: buildInstant(prints.since) }),
    adopt: prints.adopt ?? "proof",
    quantity:
      typeof prints.quantity === "number" ? { kind: "fixed", pieces: prints.quantity } : { kind: "archive" },
    status: prints.status ?? 10,
    image: buildSwitch(prints.image, true),
    linkBack: buildSwitch(prints.link_back, true),
    parameters: buildParameters(prints.parameters ?? DEFAULT_PARAMETERS),
    rules: (prints.rules ?? []).map((rule, index) => buildRule(tree, index, rule)),
  };
}

function buildParameters(parameters: Readonly<Record<string, ParameterValue>>): readonly ParameterMapping[] {
  return Object.entries(parameters).map(([template, value]) => ({ template, value }));
}

function buildRule(tree: SourceTree, index: number, rule: RuleDocument): PrintRule {
  const pointer = childPointer("/prints/rules", index);
  const inside = (key: string) => childPointer(pointer, key);
  const when = isList(rule.when) ? rule.when : [rule.when];
  const common = { when: when.map(buildCondition), at: buildPosition(tree, pointer) };
  if (rule.skip === true) return { ...common, effect: { kind: "skip" } };
  return {
    ...common,
    effect: {
      kind: "book",
      ...(rule.category === undefined
        ? {}
        : { category: buildPlace(tree, inside("category"), rule.category) }),
      ...(rule.location === undefined
        ? {}
        : { location: buildPlace(tree, inside("location"), rule.location) }),
      ...(rule.part === undefined ? {} : { part: buildPart(tree, inside("part"), rule.part) }),
      ...(rule.quantity === undefined ? {} : { quantity: rule.quantity }),
      ...(rule.status === undefined ? {} : { status: rule.status }),
    },
  };
}

function isList(when: RuleDocument["when"]): when is readonly ConditionDocument[] {
  return Array.isArray(when);
}

function buildCondition(condition: ConditionDocument): RuleCondition {
  const { filename, project, printer, tag, archive } = condition;
  const printName = condition.print_name;
  const contentHash = condition.content_hash;
  return {
    ...(filename === undefined ? {} : { filename }),
    ...(printName === undefined ? {} : { printName }),
    ...(project === undefined ? {} : { project }),
    ...(printer === undefined ? {} : { printer }),
    ...(contentHash === undefined ? {} : { contentHash }),
    ...(tag === undefined ? {} : { tag }),
    ...(archive === undefined ? {} : { archive }),
  };
}

function buildPart(tree: SourceTree, pointer: string, part: NonNullable<RuleDocument["part"]>): PartRef {
  const at = buildPosition(tree, pointer);
  if (typeof part === "string") return { kind: "ipn", ipn: part, at };
  if (typeof part === "number") return { kind: "pk", pk: part, at };
  return "ipn" in part ? { kind: "ipn", ipn: part.ipn, at } : { kind: "pk", pk: part.pk, at };
}
