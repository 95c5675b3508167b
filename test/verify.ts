// Type-checks, lints and runs every test; the last line counts them.
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

const tests = Bun.spawn([process.execPath, "test"], { stdout: "inherit", stderr: "pipe" });
let summary = "";
const decoder = new TextDecoder();
for await (const chunk of tests.stderr) {
  const text = decoder.decode(chunk, { stream: true });
  process.stderr.write(text);
  summary = (summary + text).slice(-4000);
}
const exit = await tests.exited;
const counted = (word: string) => Number(new RegExp(`^\\s*(\\d+) ${word}$`, "m").exec(summary)?.[1] ?? 0);
passed += counted("pass");
failed += counted("fail");
// A runner that died without counting, or that met an error between tests, is a failure too.
if (exit !== 0 && counted("fail") === 0) failed += 1;
if (counted("pass") === 0) failed += 1;

process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
