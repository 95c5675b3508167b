// The hidden marker of a comment: read back for its own farm and mapping, and harmless whatever a path is called.
import { expect, test } from "bun:test";
import fc from "fast-check";
import { readMarker, writeMarker } from "../../src/comment/marker.ts";
import { anyName, anyPlan } from "../plan/arbitrary.ts";

test("a marker is read back, by its own farm and mapping only", () => {
  fc.assert(
    fc.property(anyPlan, anyName, anyName, (plan, path, other) => {
      const mine = { ...plan, mapping: { ...plan.mapping, path } };
      const theirs = { ...plan, mapping: { ...plan.mapping, path: other } };
      const body = `${writeMarker(mine)}\n\nanything`;
      const named = (text: string) => text.toWellFormed().replace(/^(\.\/)+/, "");
      const isSame = named(path) === named(other);
      const expected = { digest: plan.digest, effects: plan.semantic_digest };
      expect(readMarker(body, mine)).toEqual(expected);
      expect(readMarker(body.replaceAll("\n", "\r\n"), mine)).toEqual(expected);
      if (!isSame) expect(readMarker(body, theirs)).toBeUndefined();
      expect(readMarker(body, { ...mine, instance: "other" })).toBeUndefined();
      expect(readMarker(`quoted: ${body}`, mine)).toBeUndefined();
    }),
  );
});

test("a marker is one HTML comment in one line", () => {
  fc.assert(
    fc.property(anyPlan, anyName, (plan, path) => {
      const marker = writeMarker({ ...plan, mapping: { ...plan.mapping, path } });
      expect(marker).toMatch(/^<!-- [\w:/=%.!~*'() ]+ -->$/);
      expect(marker.slice(4, -3)).not.toContain("--");
    }),
  );
});
