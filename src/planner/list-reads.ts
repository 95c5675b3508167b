// Every read of a world by its name, so that coverage is reported in one way.
import type { Read } from "../model/read.ts";
import type { World } from "../model/world.ts";

export interface NamedRead {
  readonly what: string;
  readonly read: Read<readonly unknown[]>;
}

export function listReads({ prints, stocked }: World): readonly NamedRead[] {
  return [
    { what: "bambuddy printers", read: prints.printers },
    { what: "bambuddy projects", read: prints.projects },
    { what: "bambuddy archives", read: prints.archives },
    { what: "bambuddy runs", read: prints.runs },
    { what: "inventree parts", read: stocked.parts },
    { what: "inventree stock", read: stocked.stock },
    { what: "inventree templates", read: stocked.templates },
    { what: "inventree parameters", read: stocked.parameters },
  ];
}
