// The benchmark's farm: two years of prints, the newest a moment ago, the same for the same size and the same present.
import type { FarmState } from "../../src/sim/bambuddy/state.ts";

export interface FarmSize {
  readonly runs: number;
  readonly archives: number;
  /** Milliseconds since the epoch; the last print ended shortly before. */
  readonly now: number;
}

const MINUTE = 60_000;
const TWO_YEARS = 2 * 365 * 24 * 60 * MINUTE;
const PRINTERS = 8;
/** Most reprints are of what is being made at the time; the others are of anything ever made. */
const SHARE_OF_CURRENT = 0.7;
const CURRENT_ARCHIVES = 60;

const NOUNS = ["Bracket", "Cable clip", "Gehäuse", "Wall hook", "Gear housing", "Lamp shade", "Träger Ø12"];
const MATERIALS = ["PLA", "PETG", "TPU", "ABS"];
const STATUSES = ["failed", "aborted", "cancelled"];

export function seedPrints(state: FarmState, { runs, archives, now }: FarmSize): void {
  const random = randomNumbers(20_261_120);
  const pick = (count: number) => Math.floor(random() * count);
  const start = now - TWO_YEARS;
  for (let id = 1; id <= PRINTERS; id += 1)
    state.addPrinter({ id, name: `B${id}-X1C`, created_at: naive(start) });
  for (let id = 1; id <= 20; id += 1)
    state.addProject({
      id,
      name: id % 4 === 0 ? `Customer ${id}` : `Project ${id}`,
      created_at: naive(start),
    });
  let known = 0;
  for (let run = 0; run < runs; run += 1) {
    const at = start + Math.floor(((run + random()) / runs) * (TWO_YEARS - MINUTE));
    const isFirst = known === 0 || known < (archives * (run + 1)) / runs;
    if (isFirst) addArchive(state, { id: ++known, at: at - 5 * MINUTE, pick });
    const current = random() < SHARE_OF_CURRENT ? Math.min(known, CURRENT_ARCHIVES) : known;
    const archive = isFirst ? known : known - pick(current);
    const produced = random() < 0.94;
    state.print(archive, {
      printerId: 1 + pick(PRINTERS),
      completedAt: naive(at),
      durationSeconds: 1200 + pick(30_000),
      ...(produced ? {} : { status: STATUSES[pick(STATUSES.length)] ?? "failed" }),
    });
  }
}

interface NewArchive {
  readonly id: number;
  readonly at: number;
  readonly pick: (count: number) => number;
}

function addArchive(state: FarmState, { id, at, pick }: NewArchive): void {
  // One file in thirty is uploaded again under another archive: both print the same part.
  const file = id > 30 && pick(30) === 0 ? id - 1 - pick(30) : id;
  const name = `${NOUNS[file % NOUNS.length]} ${file}`;
  state.addArchive({
    id,
    printer_id: 1 + pick(PRINTERS),
    project_id: pick(3) === 0 ? 1 + pick(20) : null,
    print_name: name,
    filename: `${name}.gcode.3mf`,
    created_at: naive(at),
    print_time_seconds: 1200 + pick(30_000),
    filament_used_grams: (200 + pick(30_000)) / 100,
    filament_type: MATERIALS[pick(MATERIALS.length)] ?? "PLA",
    quantity: pick(10) === 0 ? 4 : 1,
  });
}

function naive(millis: number): string {
  return new Date(millis).toISOString().replace("Z", "000");
}

/** Mulberry32: enough for a farm, and the same everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
