// Runs a command and says what it took.

export interface Command {
  /** Default: this Bun, whose first argument is a script. */
  readonly program?: string;
  readonly arguments: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly exit?: number;
}

export interface Measured {
  readonly seconds: number;
  /** Of all processors, user and system. */
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}

/** From start to exit, as its caller sees it. */
export async function measure({
  program = process.execPath,
  arguments: words,
  env = {},
  exit = 0,
}: Command): Promise<Measured> {
  const start = performance.now();
  const child = Bun.spawn([program, ...words], {
    env: { ...process.env, ...env },
    stdin: "ignore",
    stdout: "ignore",
    stderr: "pipe",
  });
  const errors = new Response(child.stderr).text();
  const code = await child.exited;
  const seconds = (performance.now() - start) / 1000;
  if (code !== exit) throw new Error(`${words.join(" ")} ended with ${code}:\n${await errors}`);
  const used = child.resourceUsage();
  if (used === undefined) throw new Error("The system does not say what a process used");
  return { seconds, cpuSeconds: Number(used.cpuTime.total) / 1e6, peakBytes: used.maxRSS };
}

/** In turns, so that whatever else the machine does disturbs them alike; the fastest run is the least disturbed one. */
export async function measureInTurns<K extends string>(
  times: number,
  commands: Readonly<Record<K, Command>>,
): Promise<Readonly<Record<K, Measured>>> {
  const names = Object.keys(commands) as K[];
  const all = new Map<K, Measured[]>(names.map((name) => [name, []]));
  for (let time = 0; time < times; time += 1)
    for (const name of names) all.get(name)?.push(await measure(commands[name]));
  const results = names.map((name) => [name, fastest(all.get(name) ?? [])] as const);
  return Object.fromEntries(results) as Record<K, Measured>;
}

function fastest(all: readonly Measured[]): Measured {
  return {
    seconds: Math.min(...all.map(({ seconds }) => seconds)),
    cpuSeconds: Math.min(...all.map(({ cpuSeconds }) => cpuSeconds)),
    peakBytes: Math.max(...all.map(({ peakBytes }) => peakBytes)),
  };
}
