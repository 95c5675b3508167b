// What `apply` is compared with: the same client writing the same operations, without a journal.
import { connectForWriting } from "../../src/app/connect-for-writing.ts";
import type { Host } from "../../src/app/host.ts";
import { readMapping } from "../../src/app/read-mapping.ts";
import { readPlan } from "../../src/app/read-plan.ts";
import { instantOf } from "../../src/model/instant.ts";
import { NO_LOG } from "../../src/model/log.ts";
import { KINDS } from "../../src/model/operation.ts";

interface DirectWriting {
  /** Looks at the object before and after, as `apply` does. */
  readonly isChecked: boolean;
  readonly mapping: string;
  readonly plan: string;
}

/** One operation at a time, as `apply` writes to one server. */
async function writeDirectly({ isChecked, mapping, plan }: DirectWriting): Promise<void> {
  const { targets } = await connectForWriting((await readMapping(mapping)).mapping, host);
  const ids = new Map<string, number>();
  for (const operation of (await readPlan(plan)).operations) {
    const target = targets[KINDS[operation.kind].system];
    if (isChecked) expectState((await target.inspect(operation, ids)).state, "ready");
    const answer = await target.perform(operation, ids);
    expectState(answer.state, "accepted");
    if (isChecked) expectState((await target.inspect(operation, ids)).state, "done");
    if (answer.state === "accepted" && answer.result.id !== undefined)
      ids.set(operation.address, answer.result.id);
  }
}

const host: Host = {
  clock: { now: () => instantOf(Date.now()), sleep: (millis) => Bun.sleep(millis) },
  env: process.env,
  version: "benchmark",
  holder: "benchmark",
  random: () => "benchmark",
  repeat: () => () => {},
  progress: () => {},
  log: NO_LOG,
};

if (import.meta.main) {
  const [how = "bare", mapping = "", plan = ""] = process.argv.slice(2);
  await writeDirectly({ isChecked: how === "checked", mapping, plan });
}

function expectState(state: string, expected: string): void {
  if (state !== expected) throw new Error(`An operation is ${state}, not ${expected}`);
}
