// Checks what a schema cannot say about where a spool's fields come from: sources that contradict themselves or are never used.
import { SPOOL_FIELD_NAMES, SPOOL_FIELDS, type SpoolField } from "../model/spool-fields.ts";
import { checkSpoolWords } from "./check-spool-words.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject, lookUp } from "./json.ts";
import { childPointer } from "./pointer.ts";
import type { LocalProblem } from "./problem.ts";
import { isOff } from "./switch.ts";

const VALUES = "/spools/catalogue/values";
const KINDS = ["parameter", "from", "word_in"] as const;
const PART_TEXTS: readonly Json[] = ["name", "description", "keywords", "ipn"];
const BATCH_TOKEN = /\[batch:/i;

export function checkSpoolValues(mapping: Json): readonly LocalProblem[] {
  const values = lookUp(mapping, "spools", "catalogue", "values");
  return SPOOL_FIELD_NAMES.flatMap((field) => {
    const value = lookUp(values, field);
    const pointer = childPointer(VALUES, field);
    if (isJsonList(value)) return checkList(field, value, pointer);
    return value === undefined || isOff(value) ? [] : checkSource(field, value, pointer);
  });
}

function checkList(field: SpoolField, sources: readonly Json[], pointer: string): readonly LocalProblem[] {
  const constant = sources.findIndex((source) => !isJsonObject(source));
  return sources.flatMap((source, index): readonly LocalProblem[] => {
    const at = childPointer(pointer, index);
    if (isOff(source)) return [wrong(at, "off stands alone: it leaves the field to Bambuddy")];
    if (constant >= 0 && index > constant && !isOff(sources[constant]))
      return [wrong(at, "is never used: the constant before it is the same for every spool")];
    if (sources.slice(0, index).some((earlier) => isSameSource(earlier, source)))
      return [wrong(at, "is listed twice")];
    return checkSource(field, source, at);
  });
}

/** The schema cannot ask this: its comparison wants objects with a prototype. */
function isSameSource(a: Json, b: Json): boolean {
  return isJsonObject(a) && JSON.stringify(a) === JSON.stringify(b);
}

function checkSource(field: SpoolField, source: Json, pointer: string): readonly LocalProblem[] {
  if (isJsonObject(source)) return checkSection(field, source, pointer);
  return typeof source === "string" ? checkConstant(field, source, pointer) : [];
}

function checkSection(field: SpoolField, source: JsonObject, pointer: string): readonly LocalProblem[] {
  const used = KINDS.filter((kind) => source[kind] !== undefined);
  if (used.length !== 1) {
    const said = used.length === 0 ? "has none" : `has ${used.join(" and ")}`;
    return [wrong(pointer, `must have exactly one of ${KINDS.join(", ")}, but ${said}`)];
  }
  const hasWords = source["of"] !== undefined;
  if (used[0] === "word_in" && !hasWords)
    return [wrong(pointer, "needs the words to look for", 'Add them as "of: [PLA, PETG]".')];
  if (used[0] !== "word_in" && hasWords)
    return [{ ...wrong(childPointer(pointer, "of"), "has no meaning without word_in"), at: "key" }];
  if (used[0] === "from" && SPOOL_FIELDS[field].type !== "text")
    return [
      wrong(
        childPointer(pointer, "from"),
        `a whole text is no ${SPOOL_FIELDS[field].title}`,
        "Use { parameter: NAME } or a constant.",
      ),
    ];
  return checkSpoolWords(field, source["of"], childPointer(pointer, "of"));
}

function checkConstant(field: SpoolField, text: string, pointer: string): readonly LocalProblem[] {
  if (field === "note" && BATCH_TOKEN.test(text))
    return [
      wrong(
        pointer,
        "must not hold [batch:, which would give every spool the same batch code",
        "The code of each spool is written by itself where spools.identity.write is note.",
      ),
    ];
  if (SPOOL_FIELDS[field].type === "text" && PART_TEXTS.includes(text))
    return [
      wrong(
        pointer,
        `would be the word ${text} for every spool`,
        `Write { from: ${text} } for the part's ${text}.`,
      ),
    ];
  return [];
}

function wrong(pointer: string, message: string, hint?: string): LocalProblem {
  return { pointer, at: "value", message, ...(hint === undefined ? {} : { hint }) };
}
