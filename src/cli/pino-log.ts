// The only file that knows pino: one line of JSON for each thing that is logged.
import { type Logger, pino } from "pino";
import type { LogFields, LogLevel } from "../model/log.ts";

export interface LogLine {
  readonly at: string;
  readonly level: LogLevel;
  readonly message: string;
  readonly fields: LogFields;
}

export function createLineMaker(): (line: LogLine) => string {
  let made = "";
  const logger: Logger = pino(
    {
      level: "trace",
      base: null,
      messageKey: "message",
      // The moment is the one at which it happened, and the clock is injected.
      timestamp: false,
      formatters: { level: (label) => ({ level: label }) },
    },
    {
      write: (text: string) => {
        made = text;
      },
    },
  );
  return ({ at, level, message, fields }) => {
    logger[level]({ time: at, ...fields }, message);
    return made;
  };
}
