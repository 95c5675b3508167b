// What a template accepts as the data of a parameter, and the number the server derives from it.
import { type Backend, isSettingOn } from "../backend.ts";
import type { TemplateRow } from "../store/rows.ts";
import { convert, plainNumber } from "./physical-units.ts";

export type DataReading =
  | { readonly kind: "data"; readonly data: string; readonly numeric: number | null }
  | { readonly kind: "refused"; readonly message: string };

export function readData(backend: Backend, template: TemplateRow, data: string): DataReading {
  if (template.checkbox) return readCheckbox(data);
  if (template.choices !== "" && !choicesOf(template).includes(data))
    return { kind: "refused", message: "Invalid choice for parameter value" };
  if (template.units === "") return { kind: "data", data, numeric: plainNumber(data) };
  const numeric = convert(data, template.units);
  if (numeric !== undefined) return { kind: "data", data, numeric };
  const setting = backend.profile.genericParameters
    ? "PARAMETER_ENFORCE_UNITS"
    : "PART_PARAMETER_ENFORCE_UNITS";
  if (!isSettingOn(backend, setting)) return { kind: "data", data, numeric: null };
  return { kind: "refused", message: `Could not convert ${data} to ${template.units}` };
}

function readCheckbox(data: string): DataReading {
  const isOn = ["true", "1", "yes", "on", "t", "y"].includes(data.toLowerCase());
  return { kind: "data", data: isOn ? "True" : "False", numeric: isOn ? 1 : 0 };
}

function choicesOf(template: TemplateRow): readonly string[] {
  return template.choices.split(",").map((choice) => choice.trim());
}
