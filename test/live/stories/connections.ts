// Connections: what reconcile says of servers that are well, that are not there, or that do not know it.
import { expect } from "bun:test";
import type { Stage } from "../stage.ts";
import type { Story } from "../story.ts";

export const CONNECTION_STORIES: readonly Story[] = [
  { name: "the mapping is valid online and the doctor can be asked", needs: [], tell: examine },
  { name: "a wrong key, token or address is one sentence", needs: [], tell: refuseWrong },
];

async function examine(stage: Stage): Promise<void> {
  stage.wish({ prints: true });
  await stage.expectExit(0, "validate --online");
  const { exit, stdout } = await stage.run("doctor --json");
  expect([0, 1]).toContain(exit);
  expect(JSON.parse(stdout)).toBeObject();
}

async function refuseWrong(stage: Stage): Promise<void> {
  stage.wish({ prints: true });
  const { bambuddyUrl, inventreeUrl } = stage.servers;
  const key = await stage.expectExit(4, "plan", { BAMBUDDY_API_KEY: "bb_wrong" });
  expect(sentences(key.stderr)).toContain(bambuddyUrl);
  const token = await stage.expectExit(4, "plan", { INVENTREE_TOKEN: "inv-wrong" });
  expect(sentences(token.stderr)).toContain(inventreeUrl);
  stage.write(
    "elsewhere.yaml",
    stage.read("mapping.yaml").replaceAll(inventreeUrl, `${inventreeUrl}/elsewhere`),
  );
  const address = await stage.expectExit(4, "plan --mapping elsewhere.yaml");
  expect(sentences(address.stderr)).toContain("elsewhere");
  expect(await stage.inventree.parts()).toEqual([]);
}

/** Without progress; at most what happened and what to do about it. */
function sentences(stderr: string): string {
  const lines = stderr.split("\n").filter((line) => line !== "" && !line.startsWith("… "));
  expect(lines.length).toBeLessThanOrEqual(3);
  return lines.join("\n");
}
