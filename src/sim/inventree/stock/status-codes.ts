// Stock states: the built-in ones and those a server's staff added.
import type { Backend } from "../backend.ts";

export interface StockState {
  readonly key: number;
  readonly logicalKey: number;
  readonly label: string;
}

const BUILT_IN: readonly (readonly [name: string, key: number, label: string, color: string])[] = [
  ["OK", 10, "OK", "success"],
  ["ATTENTION", 50, "Attention needed", "warning"],
  ["DAMAGED", 55, "Damaged", "warning"],
  ["DESTROYED", 60, "Destroyed", "danger"],
  ["REJECTED", 65, "Rejected", "danger"],
  ["LOST", 70, "Lost", "dark"],
  ["QUARANTINED", 75, "Quarantined", "info"],
  ["RETURNED", 85, "Returned", "warning"],
];

export const DEFAULT_STATUS = 10;

/** A state by its code; custom keys resolve to their logical state. */
export function stockState(backend: Backend, code: number): StockState | undefined {
  const builtIn = BUILT_IN.find(([, key]) => key === code);
  if (builtIn !== undefined) return { key: code, logicalKey: code, label: builtIn[2] };
  const custom = backend.customStates.find((state) => state.key === code);
  if (custom === undefined) return undefined;
  return { key: code, logicalKey: custom.logicalKey, label: custom.label };
}

export function statusList(backend: Backend): unknown {
  const builtIn = BUILT_IN.map(([name, key, label, color]) => [name, { key, name, label, color }] as const);
  const custom = backend.customStates.map((state) => {
    const { key, name, label, color = "secondary", logicalKey } = state;
    return [name, { key, name, label, color, custom: true, logical_key: logicalKey }] as const;
  });
  return { status_class: "StockStatus", values: Object.fromEntries([...builtIn, ...custom]) };
}
