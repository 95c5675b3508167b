// The program from its command line to its exit code, on a clock that nobody waits for, in this process or in a test's own child.
import type { Host } from "../../src/app/host.ts";
import { CommandLog } from "../../src/cli/log.ts";
import { exitCode, Output, reportFailure } from "../../src/cli/output.ts";
import { runProgram } from "../../src/cli/program.ts";
import type { Failpoint } from "../../src/executor/journal-step.ts";
import { type Instant, instantOf, millisOf } from "../../src/model/instant.ts";
import { fakeClock, START } from "../ledger/fake-clock.ts";
import type { Ran } from "./child.ts";
import { secretsIn } from "./secrets.ts";
import type { World } from "./world.ts";

export interface HereOptions {
  /** What time it is when the command begins. Default: that of the simulated servers. */
  readonly start?: Instant;
  /** Sees the time after each pause: what lands late, lands there. */
  readonly onSleep?: (now: Instant) => void | Promise<void>;
  readonly at?: Failpoint;
}

export interface RanHere extends Ran {
  /** How long it would have waited, in milliseconds. */
  readonly slept: number;
}

export interface SessionParts extends HereOptions {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Words with a dot are files in the world's folder. */
export async function runHere(world: World, line: string, options: HereOptions = {}): Promise<RanHere> {
  const ran = await runSession({
    ...options,
    argv: line.split(" ").map((word) => (word.includes(".") ? world.path(word) : word)),
    env: {
      ...world.env,
      RECONCILE_MAPPING: world.path("mapping.yaml"),
      RECONCILE_LEDGER: world.path("state/ledger.sqlite3"),
    },
  });
  const leaked = secretsIn(ran.stdout + ran.stderr);
  if (leaked.length > 0) throw new Error(`reconcile ${line} printed a secret: ${leaked.join(", ")}`);
  return ran;
}

/** As `main` does it, where nobody sends signals or answers questions. */
export async function runSession({ argv, ...parts }: SessionParts): Promise<RanHere> {
  const { host, output, log, said, slept } = openHost(parts);
  const signal = { handle: () => {}, stopRequested: () => false, exit: () => undefined };
  const session = { host, output, log, argv, signal, ask: async () => ({ kind: "nobody" }) as const };
  const exit = await runProgram(session).catch((error: unknown) => reportFailure(output, error));
  await log.flushed();
  return { exit: exitCode(exit), ...said, slept: slept() };
}

export function openHost({ env, start, onSleep, at }: Omit<SessionParts, "argv">) {
  const beats = new Set<() => void>();
  const clock = fakeClock(start, async (now) => {
    for (const beat of beats) beat();
    await onSleep?.(now);
  });
  const said = { stdout: "", stderr: "" };
  const stream = (name: keyof typeof said) => ({
    isTerminal: false,
    write: async (text: string) => {
      said[name] += text;
    },
  });
  const streams = { stdout: stream("stdout"), stderr: stream("stderr") };
  const output = new Output({ streams, noColor: true, now: clock.now });
  const write = (line: string) => output.logLine(line);
  const log = new CommandLog({ now: clock.now, isTerminal: false, write });
  const host: Host = {
    clock,
    log,
    env,
    version: "0.1.0 (test)",
    holder: "test:1",
    random: () => "lineage-1",
    repeat: (_, action) => {
      beats.add(action);
      return () => beats.delete(action);
    },
    progress: (event) => output.progress(event),
    ...(at === undefined ? {} : { at }),
  };
  return { host, output, log, said, slept: () => clock.slept() };
}

/** On the clock of the simulated servers. */
export function minutesLater(minutes: number): Instant {
  return instantOf(millisOf(START) + minutes * 60_000);
}

/** Long after a process of this machine died: its lease is over, and nothing that it sent can still be running. */
export function longAfterDeath(): Instant {
  return instantOf(Date.now() + 600_000);
}
