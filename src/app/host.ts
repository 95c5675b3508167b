// What the program may use of its machine; `main` fills it in, tests fill it in differently.
import type { Failpoint } from "../executor/journal-step.ts";
import type { Clock } from "../model/clock.ts";
import type { Log } from "../model/log.ts";

export interface Host {
  readonly clock: Clock;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Version with commit, as `--version` prints it. */
  readonly version: string;
  /** Names this process in a lease: `host:pid`. */
  readonly holder: string;
  /** Random text for new lineages. */
  readonly random: () => string;
  /** Does something again and again beside the work, until the returned function is called. */
  readonly repeat: (everyMillis: number, action: () => void) => () => void;
  /** Progress for people, on stderr. */
  readonly progress: (event: ProgressEvent) => void;
  readonly log: Log;
  /** Passed by every apply at every step of its journal; where tests let a process die. */
  readonly at?: Failpoint;
}

export interface ProgressEvent {
  readonly stage: string;
  readonly done?: number;
  readonly total?: number;
  /** It will take long, so it is said at once and not only when somebody has waited. */
  readonly isLong?: true;
}
