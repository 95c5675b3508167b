// Makes the mapping of a document that passed every check, with every default filled in.
import { decimal } from "../model/decimal.ts";
import { buildPrints } from "./build-prints.ts";
import { buildSpools } from "./build-spools.ts";
import { buildPlace, buildPosition, buildSecret, buildSwitch, buildUrl } from "./build-values.ts";
import type { GuardsDocument, MappingDocument, PoliciesDocument, PrinterDocument } from "./document.ts";
import type {
  Guards,
  InventreeConnection,
  Mapping,
  Policies,
  PrinterMapping,
  PrinterSelector,
  SlotMapping,
} from "./mapping.ts";
import { childPointer } from "./pointer.ts";
import type { SourceTree } from "./source-tree.ts";

export function buildMapping(tree: SourceTree, document: MappingDocument): Mapping {
  const { bambuddy, spoolman } = document;
  return {
    version: 1,
    instance: document.instance,
    bambuddy: { url: buildUrl(bambuddy.url), apiKey: buildSecret(bambuddy.api_key) },
    inventree: buildInventree(document.inventree),
    ...(spoolman === undefined ? {} : { spoolman: { url: buildUrl(spoolman.url) } }),
    http: { timeoutSeconds: document.http?.timeout_seconds ?? 30 },
    printers: Object.entries(document.printers ?? {}).map(([name, printer]) =>
      buildPrinter(tree, name, printer),
    ),
    prints: buildPrints(tree, document),
    spools: buildSpools(tree, document),
    policies: buildPolicies(document.policies ?? {}),
    guards: buildGuards(document.guards ?? {}),
    release: document.release ?? [],
    autoApply: {
      enabled: buildSwitch(document.auto_apply?.enabled, false),
      kinds: document.auto_apply?.kinds ?? [],
    },
  };
}

function buildInventree(inventree: MappingDocument["inventree"]): InventreeConnection {
  const url = buildUrl(inventree.url);
  const webUrl = inventree.web_url === undefined ? url : buildUrl(inventree.web_url);
  return { url, webUrl, token: buildSecret(inventree.token), timeZone: inventree.time_zone ?? "UTC" };
}

function buildPrinter(tree: SourceTree, name: string, printer: PrinterDocument): PrinterMapping {
  const pointer = childPointer("/printers", name);
  return {
    name,
    selector: buildSelector(printer),
    location: buildPlace(tree, childPointer(pointer, "location"), printer.location),
    slots: buildSlots(tree, childPointer(pointer, "slots"), printer),
    at: buildPosition(tree, pointer, "key"),
  };
}

function buildSelector(printer: PrinterDocument): PrinterSelector {
  if (printer.match !== undefined) return { kind: "match", pattern: printer.match };
  if (printer.id !== undefined) return { kind: "id", id: printer.id };
  if (printer.serial !== undefined) return { kind: "serial", serial: printer.serial };
  throw new Error("bug: a printer's selector was not checked");
}

function buildSlots(tree: SourceTree, pointer: string, printer: PrinterDocument): readonly SlotMapping[] {
  return Object.entries(printer.slots ?? {}).map(([slot, location]) => {
    const [ams, tray] = slot.split("/").map(Number);
    if (ams === undefined || tray === undefined) throw new Error("bug: a slot was not checked");
    return { ams, tray, location: buildPlace(tree, childPointer(pointer, slot), location) };
  });
}

function buildPolicies(policies: PoliciesDocument): Policies {
  return {
    overwrite: {
      partImage: buildSwitch(policies.overwrite?.part_image, false),
      externalUrl: buildSwitch(policies.overwrite?.external_url, false),
    },
    drift: {
      parameters: policies.drift?.parameters ?? "enforce",
      part: policies.drift?.part ?? "report",
    },
    sourceDeleted: "keep",
  };
}

function buildGuards(guards: GuardsDocument): Guards {
  return {
    consumeGrams: decimal(guards.consume_grams ?? 5000),
    consumeGramsPerSpool: decimal(guards.consume_grams_per_spool ?? 2000),
    unassignShare: guards.unassign_share ?? 0.5,
    sourceShrinkShare: guards.source_shrink_share ?? 0.2,
    max: { "part.create": 500, "stock.create": 2000, ...guards.max },
    waive: guards.waive ?? [],
  };
}
