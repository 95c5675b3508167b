// What a program says while it works, for those who look into it: who writes it, and how, is decided at the edge.

/** From the most to the least that is said. */
export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error"] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  /** The message is always the same sentence for the same thing; what differs are its fields. */
  write(level: LogLevel, message: string, fields?: LogFields): void;
  /** From now on no line shows these texts. */
  hide(secrets: readonly string[]): void;
}

export const NO_LOG: Log = { write: () => {}, hide: () => {} };
