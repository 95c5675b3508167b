// The real program as a child process, a few at a time, with everything it said checked for secrets.
import { join } from "node:path";
import { secretsIn } from "./secrets.ts";

const MAIN = join(import.meta.dir, "../../src/main.ts");
/** Most of a child's life is waiting for servers; more at once than this only slows all of them down. */
const AT_ONCE = 8;

export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ChildOptions {
  /** Default: the program. */
  readonly script?: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface Started {
  readonly pid: number;
  kill(signal: "SIGINT" | "SIGTERM" | "SIGKILL"): void;
  /** Resolves once stderr holds this text; rejects when the child ends without it. */
  said(text: string): Promise<void>;
  /** Resolves when it has ended. A killed child's exit is 128 + signal, as a shell says it. */
  ended(): Promise<Ran>;
}

let running = 0;
const waiting: (() => void)[] = [];

export async function runChild(options: ChildOptions): Promise<Ran> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await startChild(options).ended();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** Starts at once; for children that are held, signalled or raced. */
export function startChild({ script = MAIN, args, cwd, env }: ChildOptions): Started {
  const child = Bun.spawn([process.execPath, script, ...args], {
    cwd,
    env,
    stdin: "ignore",
    stdout: "pipe",
    stderr: "pipe",
  });
  const stderr = listen(child.stderr);
  const ended = collect(child, stderr, args);
  return {
    pid: child.pid,
    kill: (signal) => child.kill(signal),
    said: (text) => stderr.heard(text),
    ended: () => ended,
  };
}

async function collect(
  child: Bun.Subprocess<"ignore", "pipe", "pipe">,
  listener: Listener,
  args: readonly string[],
): Promise<Ran> {
  const [stdout, stderr] = await Promise.all([
    new Response(child.stdout).text(),
    listener.whole(),
    child.exited,
  ]);
  const leaked = secretsIn(stdout + stderr);
  if (leaked.length > 0)
    throw new Error(`reconcile ${args.join(" ")} printed a secret: ${leaked.join(", ")}`);
  const exit = child.signalCode === "SIGKILL" ? 137 : (child.exitCode ?? -1);
  return { exit, stdout, stderr };
}

interface Listener {
  heard(text: string): Promise<void>;
  whole(): Promise<string>;
}

function listen(stream: ReadableStream<Uint8Array>): Listener {
  let all = "";
  const waiters: {
    readonly text: string;
    readonly resolve: () => void;
    readonly reject: (error: Error) => void;
  }[] = [];
  const whole = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of stream) {
      all += decoder.decode(chunk, { stream: true });
      for (const { text, resolve } of waiters) if (all.includes(text)) resolve();
    }
    for (const { text, reject } of waiters) reject(new Error(`ended without saying "${text}":\n${all}`));
    return all;
  })();
  return {
    heard: (text) =>
      new Promise((resolve, reject) => {
        if (all.includes(text)) resolve();
        else waiters.push({ text, resolve, reject });
      }),
    whole: () => whole,
  };
}
