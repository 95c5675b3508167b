// Makes domain values of checked texts; a text that does not fit here was let through by a check, which is a bug.
import type { Instant } from "../model/instant.ts";
import { readBoundaryInstant } from "./boundary-instant.ts";
import type { PlaceDocument, SecretDocument, Switch } from "./document.ts";
import type { MappingPosition, PlaceRef, SecretRef } from "./mapping.ts";
import { readPlacePath } from "./place-path.ts";
import { displayPath } from "./pointer.ts";
import { readServiceUrl } from "./service-url.ts";
import type { SourceTree } from "./source-tree.ts";

export function buildPosition(
  tree: SourceTree,
  pointer: string,
  at: "key" | "value" = "value",
): MappingPosition {
  return { path: displayPath(pointer), ...tree.locate(pointer, at) };
}

export function buildPlace(tree: SourceTree, pointer: string, place: PlaceDocument): PlaceRef {
  const at = buildPosition(tree, pointer);
  if (typeof place === "number") return { kind: "pk", pk: place, at };
  const reading = readPlacePath(place);
  if (reading.kind === "wrong") throw new Error(`bug: ${at.path} was not checked`);
  return { kind: "path", path: reading.names, text: place, at };
}

export function buildSecret(secret: SecretDocument): SecretRef {
  return "env" in secret ? { kind: "env", name: secret.env } : { kind: "file", path: secret.file };
}

export function buildUrl(text: string): string {
  const reading = readServiceUrl(text);
  if (reading.kind === "wrong") throw new Error("bug: an address was not checked");
  return reading.url;
}

export function buildInstant(text: string): Instant {
  const reading = readBoundaryInstant(text);
  if (reading.kind === "wrong") throw new Error("bug: a moment was not checked");
  return reading.instant;
}

export function buildSwitch(written: Switch | undefined, otherwise: boolean): boolean {
  if (written === undefined) return otherwise;
  return written === true || written === "on";
}
