// What the words behind options mean.
import { InvalidArgumentError } from "commander";
import { LEAST_SIZE, SIZE_LIMITS, type SizeLimit, type SizeLimitName } from "../plan/size-limits.ts";
import { wholeNumber } from "./program-options.ts";

export const PLAN_FORMATS = ["text", "json", "markdown", "html"] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

export function sizeLimit(text: string): SizeLimit {
  if (Object.hasOwn(SIZE_LIMITS, text)) return SIZE_LIMITS[text as SizeLimitName];
  const size = wholeNumber(text);
  if (size >= LEAST_SIZE) return { size, unit: "characters" };
  throw new InvalidArgumentError(`It must be at least ${LEAST_SIZE}: counts and dangers take that much.`);
}
