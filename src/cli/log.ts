// The log on stderr: sentences on a terminal, JSON elsewhere, nothing below the level that was asked for.
import { redact } from "../http/redact.ts";
import type { Instant } from "../model/instant.ts";
import { LOG_LEVELS, type Log, type LogFields, type LogLevel } from "../model/log.ts";
import { visibleText } from "../plan/visible-text.ts";
import type { LogLine } from "./pino-log.ts";

export interface LogOptions {
  readonly now: () => Instant;
  readonly isTerminal: boolean;
  /** Takes a whole line, with its end. */
  readonly write: (line: string) => Promise<void>;
}

/** Quieter than this only on demand: what a command has to say to people is not in the log. */
export const USUAL_LEVEL: LogLevel = "warn";

export class CommandLog implements Log {
  readonly #options: LogOptions;
  #level: LogLevel = USUAL_LEVEL;
  #secrets: readonly string[] = [];
  #written: Promise<void> = Promise.resolve();

  constructor(options: LogOptions) {
    this.#options = options;
  }

  setLevel(level: LogLevel): void {
    this.#level = level;
  }

  hide(secrets: readonly string[]): void {
    this.#secrets = [...this.#secrets, ...secrets.flatMap(written)];
  }

  write(level: LogLevel, message: string, fields: LogFields = {}): void {
    if (LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(this.#level)) return;
    const line: LogLine = { at: this.#options.now(), level, message, fields };
    this.#written = this.#written.then(() => this.#put(line));
  }

  /** Resolves when every line has left the process. */
  flushed(): Promise<void> {
    return this.#written;
  }

  async #put(line: LogLine): Promise<void> {
    const text = this.#options.isTerminal ? sentence(line) : await json(line);
    await this.#options.write(redact(text, this.#secrets));
  }
}

/** As it is, and as JSON writes it. */
function written(secret: string): readonly string[] {
  const escaped = JSON.stringify(secret).slice(1, -1);
  return escaped === secret ? [secret] : [secret, escaped];
}

let makeLine: ((line: LogLine) => string) | undefined;

/** pino is loaded with the first line: most commands write none. */
async function json(line: LogLine): Promise<string> {
  makeLine ??= (await import("./pino-log.ts")).createLineMaker();
  return makeLine(line);
}

/** `12:31:05.204 debug request system=bambuddy status=200` */
function sentence({ at, level, message, fields }: LogLine): string {
  const told = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${fieldText(value)}`],
  );
  const [clock, fraction = ""] = at.slice(11, -1).split(".");
  const moment = `${clock}.${fraction.padEnd(3, "0")}`;
  return `${[moment, level, message, ...told].join(" ")}\n`;
}

function fieldText(value: string | number | boolean): string {
  const text = visibleText(String(value));
  return /^[^\s"]+$/.test(text) ? text : JSON.stringify(text);
}
