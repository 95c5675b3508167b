// The program as a process that kills itself: `minutes step kind words…`, at the first operation of that kind that comes to the step.
import { minutesLater, runSession } from "./in-process.ts";

const [minutes = "", deadlyStep = "", deadlyKind = "", ...argv] = process.argv.slice(2);

const { exit, stdout, stderr } = await runSession({
  argv,
  env: process.env,
  start: minutesLater(Number(minutes)),
  at: (step, operation) => {
    if (step !== deadlyStep || (operation?.kind ?? "plan") !== deadlyKind) return;
    process.kill(process.pid, "SIGKILL");
  },
});
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exit(exit);
