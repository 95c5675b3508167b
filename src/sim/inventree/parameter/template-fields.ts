// The writable columns of a parameter template.
import type { Call } from "../wire/call.ts";
import { boolean, type FieldReader, type Fields, integer, refusal, text, value } from "../wire/field.ts";
import { readModelType } from "./model-type.ts";
import { isPhysicalUnit } from "./physical-units.ts";

export function templateFields(call: Call): Fields {
  const { profile } = call.backend;
  return {
    name: { read: text(100, { blank: false }), required: true },
    units: { read: unitsField },
    description: { read: text(250) },
    checkbox: { read: boolean },
    choices: { read: text(5000) },
    selectionlist: { read: integer, nullable: true },
    ...(profile.genericParameters
      ? { enabled: { read: boolean }, model_type: { read: modelField(call), nullable: true } }
      : {}),
    ...(profile.templateUnique ? { unique: { read: integer } } : {}),
  };
}

function unitsField(given: unknown): ReturnType<FieldReader> {
  const read = text(25)(given);
  if (read.kind === "refused" || read.value === "") return read;
  return isPhysicalUnit(String(read.value)) ? read : refusal("Invalid physical unit");
}

function modelField(call: Call): FieldReader {
  return (given) => {
    if (given === "") return value(null);
    const reading = readModelType(call.backend, String(given));
    return reading.kind === "owner" ? value(reading.model) : refusal("Content type not found");
  };
}
