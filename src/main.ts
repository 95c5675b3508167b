#!/usr/bin/env bun
// Entry point: argv and environment in, flushed output and an exit code out. The only file that exits or reads the environment.
import { hostname } from "node:os";
import type { Host } from "./app/host.ts";
import { versionText } from "./app/version.ts";
import type { Reply, Session } from "./cli/command.ts";
import { CommandLog } from "./cli/log.ts";
import { exitCode, Output, reportFailure, type TextStream, writeFailure } from "./cli/output.ts";
import { runProgram } from "./cli/program.ts";
import type { Clock } from "./model/clock.ts";
import type { ExitName } from "./model/errors.ts";
import { instantOf } from "./model/instant.ts";

const clock: Clock = {
  now: () => instantOf(Date.now()),
  sleep: (millis, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(done, millis);
      signal?.addEventListener("abort", done, { once: true });
      function done() {
        clearTimeout(timer);
        signal?.removeEventListener("abort", done);
        resolve();
      }
    }),
};

const output = new Output({
  streams: { stdout: textStream(process.stdout), stderr: textStream(process.stderr) },
  noColor: (process.env["NO_COLOR"] ?? "") !== "",
  now: clock.now,
});

const log = new CommandLog({
  now: clock.now,
  isTerminal: process.stderr.isTTY === true,
  write: (line) => output.logLine(line),
});

/** A first signal ends a question that nobody has answered yet. */
const stopping = new AbortController();

const host: Host = {
  clock,
  env: process.env,
  version: versionText(),
  holder: `${hostname()}:${process.pid}`,
  random: () => crypto.randomUUID(),
  repeat: (everyMillis, action) => {
    const timer = setInterval(action, everyMillis);
    timer.unref();
    return () => clearInterval(timer);
  },
  progress: (event) => output.progress(event),
  log,
};

const session: Session = {
  host,
  output,
  log,
  argv: process.argv.slice(2),
  signal: listenToSignals(),
  ask,
};

let exit: ExitName;
try {
  exit = await runProgram(session);
} catch (error) {
  exit = await reportFailure(output, error);
}
await log.flushed();
process.exit(exitCode(exit));

function textStream(stream: NodeJS.WriteStream): TextStream {
  // Each write hears of its own failure.
  stream.on("error", () => {});
  return {
    isTerminal: stream.isTTY === true,
    ...(stream.isTTY ? { width: stream.columns } : {}),
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          const failure = writeFailure(error);
          if (failure === undefined || stream === process.stderr) resolve();
          else reject(failure);
        });
      }),
  };
}

function listenToSignals(): Session["signal"] {
  let received: ExitName | undefined;
  let isHandled = false;
  const receive = (name: ExitName) => () => {
    if (!isHandled || received !== undefined) process.exit(exitCode(name));
    received = name;
    stopping.abort();
    void output.note(
      "Stopping after the current operation. Once more ends at once; nothing is lost either way.",
    );
  };
  process.on("SIGINT", receive("interrupted"));
  process.on("SIGTERM", receive("terminated"));
  return {
    handle: () => {
      isHandled = true;
    },
    stopRequested: () => received !== undefined,
    exit: () => received,
  };
}

async function ask(question: string): Promise<Reply> {
  if (process.stdin.isTTY !== true) return { kind: "nobody" };
  const { createInterface } = await import("node:readline/promises");
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<Reply>((resolve) => reader.once("close", () => resolve({ kind: "stopped" })));
  const answered = reader
    .question(question, { signal: stopping.signal })
    .then((text): Reply => ({ kind: "given", text }))
    .catch(stoppedOnly);
  try {
    const reply = await Promise.race([answered, closed]);
    // The question's line is still open.
    if (reply.kind === "stopped") await output.note("");
    return reply;
  } finally {
    reader.close();
  }
}

/** Ctrl-C, or a signal. */
function stoppedOnly(error: unknown): Reply {
  if (error instanceof Error && error.name === "AbortError") return { kind: "stopped" };
  throw error;
}
