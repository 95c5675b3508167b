// A secret that was pasted into the mapping or stands in a `.env` never comes out again.
import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { mappingFromEnv } from "../../src/mapping/from-env.ts";
import { parseMapping } from "../../src/mapping/parse.ts";
import { formatProblem } from "../../src/mapping/problem.ts";
import { parseInstant } from "../../src/model/instant.ts";
import { mappingText } from "./read.ts";

/** Long enough not to occur by chance, with the letters real tokens have. */
const SECRET = fc
  .array(fc.constantFrom(..."abcdefXYZ0123456789_-.+=/".split("")), { minLength: 16, maxLength: 40 })
  .map((letters) => `q7${letters.join("")}`);

const SHAPES: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => JSON.stringify(secret),
  (secret) => `{ ${JSON.stringify(secret)} }`,
  (secret) => `{ ${secret}: }`,
  (secret) => `{ ${secret}: 1, ${secret}: 2 }`,
  (secret) => `{ env: ${JSON.stringify(secret)} }`,
  (secret) => `{ env: { ${secret}: x } }`,
  (secret) => `{ env: A, ${secret}: x }`,
  (secret) => `{ evn: ${secret} }`,
  (secret) => `[${secret}]`,
  (secret) => `!${secret} x`,
  (secret) => `&${secret}`,
  (secret) => `*${secret}`,
  (secret) => `|${secret}`,
  (secret) => `@${secret}`,
  (secret) => `"\\q${secret}"`,
  (secret) => `%${secret}`,
  (secret) => `'${secret}`,
  (secret) => `\n    ${secret}: 1\n   bad: 1`,
  (secret) => `\n    - ${secret}`,
];

const PLACES: readonly ((value: string) => string)[] = [
  (value) => mappingText({ bambuddy: `\n  url: "http://farm"\n  api_key: ${value}` }),
  (value) => mappingText({ inventree: `\n  url: "http://stock"\n  token: ${value}` }),
  (value) => mappingText({ bambuddy: `\n  url: "http://farm"\n  token: ${value}` }),
  (value) => mappingText({ bambuddy: value }),
  (value) => mappingText({ api_key: value }),
];

describe("a secret pasted into the mapping", () => {
  test("is not repeated by any problem, however it was written", () => {
    const written = fc.tuple(SECRET, fc.constantFrom(...SHAPES), fc.constantFrom(...PLACES.slice(0, 3)));
    fc.assert(
      fc.property(written, ([secret, shape, place]) => {
        const parsed = parseMapping(place(shape(secret)), "m.yaml");
        const said = parsed.kind === "valid" ? "" : parsed.problems.map(formatProblem).join("\n");
        expect(said).not.toContain(secret);
        expect(parsed.kind).toBe("invalid");
      }),
      { numRuns: 600 },
    );
  });

  test("is not repeated where a whole section was replaced by it", () => {
    const written = fc.tuple(SECRET, fc.constantFrom(...PLACES.slice(3)));
    fc.assert(
      fc.property(written, ([secret, place]) => {
        const parsed = parseMapping(place(JSON.stringify(secret)), "m.yaml");
        const said = parsed.kind === "valid" ? "" : parsed.problems.map(formatProblem).join("\n");
        expect(said).not.toContain(secret);
      }),
    );
  });

  test("is not repeated when it stands in an address", () => {
    fc.assert(
      fc.property(SECRET, (secret) => {
        const url = JSON.stringify(`http://me:${secret}@farm`);
        const text = mappingText({ bambuddy: `{ url: ${url}, api_key: { env: A } }` });
        const parsed = parseMapping(text, "m.yaml");
        expect(JSON.stringify(parsed)).not.toContain(secret);
      }),
    );
  });
});

describe("a secret in the predecessor's .env", () => {
  const now = parseInstant("2026-11-20T08:00:00Z");

  test("stands neither in the mapping nor in a note", () => {
    const names = [
      "BAMBUDDY_API_KEY",
      "INVENTREE_TOKEN",
      "SERVICE_API_TOKEN",
      "WEBHOOK_SHARED_SECRET",
      "API",
    ];
    const line = fc.tuple(
      SECRET,
      fc.constantFrom<(secret: string) => string>(
        ...names.map((name) => (secret: string) => `${name}=${secret}`),
        (secret) => secret,
        (secret) => `export BAMBUDDY_API_KEY="${secret}" # old`,
        (secret) => `BAMBUDDY_BASE_URL=http://me:${secret}@farm/api/v1`,
        (secret) => `INVENTREE_WEB_URL=http://stock/?token=${secret}`,
        (secret) => `FILAMENT_PRINTER_LOCATION_MAP=${secret}`,
        (secret) => `FILAMENT_BATCH_SOURCE=${secret}`,
        (secret) => `FILAMENT_USAGE_SUCCESS_STATUSES=${secret}`,
        (secret) => `PART_KEY_FIELDS=${secret}`,
      ),
    );
    fc.assert(
      fc.property(line, ([secret, write]) => {
        if (now === undefined) throw new Error("not a moment");
        expect(JSON.stringify(mappingFromEnv(write(secret), now))).not.toContain(secret);
      }),
      { numRuns: 300 },
    );
  });
});
