#!/usr/bin/env bun
// Entry point: argv and environment in, flushed output and an exit code out. The only file that exits or reads the environment.
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { createInterface } from "node:readline/promises";
import type { Host } from "./app/host.ts";
import { versionText } from "./app/version.ts";
import type { Session } from "./cli/command.ts";
import { exitCode, Output, reportFailure, type TextStream } from "./cli/output.ts";
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

const host: Host = {
  clock,
  env: process.env,
  version: versionText(),
  holder: `${hostname()}:${process.pid}`,
  random: randomUUID,
  repeat: (everyMillis, action) => {
    const timer = setInterval(action, everyMillis);
    timer.unref();
    return () => clearInterval(timer);
  },
  progress: (event) => output.progress(event),
};

const session: Session = {
  host,
  output,
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
process.exit(exitCode(exit));

function textStream(stream: NodeJS.WriteStream): TextStream {
  return {
    isTerminal: stream.isTTY === true,
    ...(stream.isTTY ? { width: stream.columns } : {}),
    // A reader that closed the pipe (`| head`) has what it wanted.
    write: (text) => new Promise((resolve) => stream.write(text, () => resolve())),
  };
}

function listenToSignals(): Session["signal"] {
  let received: ExitName | undefined;
  let isHandled = false;
  const receive = (name: ExitName) => () => {
    if (!isHandled || received !== undefined) process.exit(exitCode(name));
    received = name;
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

async function ask(question: string): Promise<string | undefined> {
  if (process.stdin.isTTY !== true) return undefined;
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await reader.question(question);
  } finally {
    reader.close();
  }
}
