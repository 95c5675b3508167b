// Reads `on`, `off`, `true` and `false`: YAML 1.2 knows only the last two as switches.
import type { Json } from "./json.ts";

export function isOn(value: Json | undefined): boolean {
  return value === true || value === "on";
}

export function isOff(value: Json | undefined): boolean {
  return value === false || value === "off";
}
