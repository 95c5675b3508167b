// The only writer to stdout and stderr: stdout is the document, stderr everything else.
import type { ProgressEvent } from "../app/host.ts";
import { EXIT, type ExitName, ReconcileError } from "../model/errors.ts";
import type { Instant } from "../model/instant.ts";
import { millisOf } from "../model/instant.ts";

export interface Streams {
  readonly stdout: TextStream;
  readonly stderr: TextStream;
}

export interface TextStream {
  readonly isTerminal: boolean;
  /** Columns; absent where it is no terminal. */
  readonly width?: number;
  /** Resolves when the text has left the process. */
  write(text: string): Promise<void>;
}

export interface OutputOptions {
  readonly streams: Streams;
  /** `NO_COLOR` is set. */
  readonly noColor: boolean;
  readonly now: () => Instant;
}

/** Progress shows up once something takes longer than this. */
const PATIENCE_MILLIS = 1000;
const TERMINAL_EVERY_MILLIS = 150;
const LOG_EVERY_MILLIS = 10_000;

export class Output {
  readonly #options: OutputOptions;
  readonly #startedAt: number;
  #lastProgressAt = 0;
  #lastStage = "";
  #progressShown = false;

  constructor(options: OutputOptions) {
    this.#options = options;
    this.#startedAt = millisOf(options.now());
  }

  get color(): boolean {
    return this.#options.streams.stdout.isTerminal && !this.#options.noColor;
  }

  get width(): number {
    return this.#options.streams.stdout.width ?? 100;
  }

  get isTerminal(): boolean {
    return this.#options.streams.stdout.isTerminal && this.#options.streams.stderr.isTerminal;
  }

  /** The document that was asked for, in one piece or in many. */
  async document(text: string | Iterable<string>): Promise<void> {
    await this.#clearProgress();
    const chunks = typeof text === "string" ? [text] : text;
    for (const chunk of chunks) await this.#options.streams.stdout.write(chunk);
  }

  /** A sentence for people. */
  async note(text: string): Promise<void> {
    await this.#clearProgress();
    await this.#options.streams.stderr.write(`${text}\n`);
  }

  /** A line of the log, with its end. */
  async logLine(line: string): Promise<void> {
    await this.#clearProgress();
    await this.#options.streams.stderr.write(line);
  }

  async error(error: ReconcileError): Promise<void> {
    const { object, happened, next } = error.text;
    await this.note(`Error: ${object}: ${happened}${happened.endsWith("\n") ? "" : ".\n"}${next}`);
  }

  async bug(error: unknown): Promise<void> {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    await this.note(
      `Bug: this should not happen, and nothing more was written. Please report it with what follows.\n${text}`,
    );
  }

  /** Shown once the command takes longer than a second; rewritten in place on a terminal, seldom elsewhere. */
  progress({ stage, done, total, isLong }: ProgressEvent): void {
    const { stderr } = this.#options.streams;
    const now = millisOf(this.#options.now());
    const every = stderr.isTerminal ? TERMINAL_EVERY_MILLIS : LOG_EVERY_MILLIS;
    const isNew = stage !== this.#lastStage;
    const isEarly = now - this.#startedAt < PATIENCE_MILLIS;
    if (!isLong && (isEarly || (!isNew && now - this.#lastProgressAt < every))) return;
    this.#lastProgressAt = now;
    this.#lastStage = stage;
    const count = done === undefined ? "" : total === undefined ? ` ${done}` : ` ${done}/${total}`;
    const line = `… ${stage}${count}`;
    this.#progressShown = stderr.isTerminal;
    void stderr.write(stderr.isTerminal ? `\r\x1b[2K${line}` : `${line}\n`);
  }

  async #clearProgress(): Promise<void> {
    if (!this.#progressShown) return;
    this.#progressShown = false;
    await this.#options.streams.stderr.write("\r\x1b[2K");
  }
}

/** Says what went wrong and returns the exit it means. */
export async function reportFailure(output: Output, error: unknown): Promise<ExitName> {
  if (error instanceof ReconcileError) {
    await output.error(error);
    return error.exit;
  }
  await output.bug(error);
  return "bug";
}

/** What a stream's own error means; a reader that closed the pipe (`| head`) has what it wanted. */
export function writeFailure(error: Error | null | undefined): ReconcileError | undefined {
  const code = error && "code" in error ? String(error.code) : "";
  if (!error || code === "EPIPE") return undefined;
  return new ReconcileError(
    "failure",
    {
      object: "stdout",
      happened: `it cannot be written (${code === "" ? error.message : code})`,
      next: "Make room or name another place, and run again; `reconcile ledger history` lists what was applied.",
    },
    { cause: error },
  );
}

export function exitCode(exit: ExitName): number {
  return EXIT[exit];
}
