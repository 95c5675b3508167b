// Every story, in the order it is told; one that waits for something to grow older comes last.
import type { Story } from "../story.ts";
import { CONNECTION_STORIES } from "./connections.ts";
import { FILAMENT_STORIES } from "./filament.ts";
import { PRINT_STORIES } from "./prints.ts";
import { SPOOL_STORIES } from "./spools.ts";

export const STORIES: readonly Story[] = [
  ...CONNECTION_STORIES,
  ...PRINT_STORIES,
  ...SPOOL_STORIES,
  ...FILAMENT_STORIES,
].sort((a, b) => Number(a.begin !== undefined) - Number(b.begin !== undefined));
