// Every read of a world by its name, so that coverage is reported in one way.
import type { Finding } from "../model/finding.ts";
import type { Read } from "../model/read.ts";
import type { PrintsRead } from "../model/roles.ts";
import type { FilamentWorld, World } from "../model/world.ts";

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

/** Where only filament is asked for, of the prints no more than it is joined with. */
export function listRunReads({ printers, runs }: PrintsRead): readonly NamedRead[] {
  return [
    { what: "bambuddy printers", read: printers },
    { what: "bambuddy runs", read: runs },
  ];
}

/** What is asked for beside the spools themselves: used grams, and the values of their parts. */
export interface FilamentAsked {
  readonly usage: boolean;
  readonly values: boolean;
}

export function listFilamentReads(
  { source, stocked, slots }: FilamentWorld,
  asked: FilamentAsked,
): readonly NamedRead[] {
  const ofUsage = [
    { what: "bambuddy usage", read: source.usage },
    { what: "inventree usage markers", read: stocked.marked },
    { what: "inventree counts", read: stocked.counts },
  ];
  const ofValues = [
    { what: "inventree filament templates", read: stocked.templates },
    { what: "inventree filament parameters", read: stocked.parameters },
  ];
  const ofSlots = slots && [
    { what: "bambuddy slots", read: slots.assignments },
    { what: "bambuddy printer states", read: slots.printerStates },
  ];
  return [
    { what: "bambuddy spools", read: source.spools },
    { what: "inventree filament parts", read: stocked.parts },
    { what: "inventree filament stock", read: stocked.stock },
    ...(asked.usage ? ofUsage : []),
    ...(asked.values ? ofValues : []),
    ...(ofSlots ?? []),
  ];
}

export function reportPartialReads(reads: readonly NamedRead[]): Finding[] {
  return reads.flatMap(({ what, read }) =>
    read.coverage.kind === "partial"
      ? [
          {
            code: "read.partial" as const,
            object: what,
            message: `${what}: ${read.coverage.why.join("; ")}`,
          },
        ]
      : [],
  );
}
