// Type-checks, lints and runs every test; the last line counts them, the one before it what the matrices covered.
import { sumCells } from "./sum-cells.ts";

const CHECKS = [
  { name: "types", command: ["bun", "run", "typecheck"] },
  { name: "lint", command: ["bun", "run", "lint"] },
] as const;

let passed = 0;
let failed = 0;

for (const { name, command } of CHECKS) {
  const check = Bun.spawnSync([process.execPath, ...command.slice(1)], { stdout: "pipe", stderr: "pipe" });
  if (check.success) passed += 1;
  else {
    failed += 1;
    process.stdout.write(`${check.stdout}${check.stderr}`);
  }
  process.stdout.write(`${name}: ${check.success ? "ok" : "failed"}\n`);
}

const tests = Bun.spawn([process.execPath, "test"], { stdout: "pipe", stderr: "pipe" });
const [said, shown] = await Promise.all([
  passOn(tests.stdout, process.stdout),
  passOn(tests.stderr, process.stderr),
]);
const summary = shown.slice(-4000);
const exit = await tests.exited;
const counted = (word: string) => Number(new RegExp(`^\\s*(\\d+) ${word}$`, "m").exec(summary)?.[1] ?? 0);
passed += counted("pass");
failed += counted("fail");
// A runner that died without counting, or that met an error between tests, is a failure too.
if (exit !== 0 && counted("fail") === 0) failed += 1;
if (counted("pass") === 0) failed += 1;

const { matrices, cells } = sumCells(said);
process.stdout.write(`${cells} cells covered in ${matrices} matrices\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);

async function passOn(from: ReadableStream<Uint8Array>, to: NodeJS.WriteStream): Promise<string> {
  const decoder = new TextDecoder();
  let all = "";
  for await (const chunk of from) {
    const text = decoder.decode(chunk, { stream: true });
    to.write(text);
    all += text;
  }
  return all;
}
