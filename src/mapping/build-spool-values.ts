// Makes the sources of a spool's fields, with the usual ones for fields that the mapping leaves out.
import { decimal } from "../model/decimal.ts";
import { SPOOL_FIELD_NAMES, SPOOL_FIELDS, type SpoolField } from "../model/spool-fields.ts";
import { unreachable } from "../model/unreachable.ts";
import type { SpoolSourceDocument, SpoolValueDocument, SpoolValuesDocument } from "./document.ts";
import type { SpoolValueSource, SpoolValueSources } from "./mapping.ts";
import { DEFAULT_SPOOL_VALUES } from "./spool-value-defaults.ts";

export function buildSpoolValues(values: SpoolValuesDocument): SpoolValueSources {
  const sources = SPOOL_FIELD_NAMES.map((field) => [
    field,
    buildSources(field, values[field] ?? DEFAULT_SPOOL_VALUES[field]),
  ]);
  return Object.fromEntries(sources) as SpoolValueSources;
}

function buildSources(field: SpoolField, value: SpoolValueDocument): readonly SpoolValueSource[] {
  if (value === false || value === "off") return [];
  // `isArray` does not narrow readonly lists.
  const sources = (Array.isArray(value) ? value : [value]) as readonly SpoolSourceDocument[];
  return sources.map((source) => buildSource(field, source));
}

function buildSource(field: SpoolField, source: SpoolSourceDocument): SpoolValueSource {
  if (typeof source !== "object") return { kind: "constant", value: buildConstant(field, source) };
  if ("parameter" in source) return { kind: "parameter", name: source.parameter.trim() };
  if ("from" in source) return { kind: "text", of: source.from };
  const places = typeof source.word_in === "string" ? [source.word_in] : source.word_in;
  return { kind: "word", in: places, of: source.of.map((word) => word.trim()) };
}

function buildConstant(field: SpoolField, value: string | number): string {
  const { type } = SPOOL_FIELDS[field];
  switch (type) {
    case "text":
      return String(value).trim();
    case "grams":
    case "decimal":
      return decimal(value);
    case "rgba":
      return String(value).replace("#", "").toUpperCase().padEnd(8, "F");
    default:
      return unreachable(type);
  }
}
