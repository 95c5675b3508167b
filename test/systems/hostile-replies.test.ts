// Servers that answer anything: every read ends in a value with its coverage or in one sentence, in bounded memory.
import { afterAll, expect, setDefaultTimeout, test } from "bun:test";
import fc from "fast-check";
import { createHttp } from "../../src/http/create-http.ts";
import { ReconcileError } from "../../src/model/errors.ts";
import { createBambuddySource } from "../../src/systems/bambuddy/read.ts";
import { createInventreeInventory } from "../../src/systems/inventree/read.ts";
import { fakeClock } from "../http/fake-clock.ts";
import { instant } from "../ledger/fake-clock.ts";

setDefaultTimeout(120_000);

let answer: () => Uint8Array | ReadableStream = () => new Uint8Array();
const server = Bun.serve({
  port: 0,
  hostname: "127.0.0.1",
  fetch: () => new Response(answer() as BodyInit, { headers: { "content-type": "application/json" } }),
});
afterAll(() => server.stop(true));

const SINCE = instant("2026-11-01T00:00:00Z");
const QUERY = {
  refresh: { kind: "full" },
  ipnPrefix: "BMB",
  batchPrefix: "bambuddy-",
  categories: [1],
  partIpns: ["A"],
  partPks: [7],
  templates: ["Weight"],
} as const;

/** Each read that a plan makes, by itself. */
function reads(): readonly (() => Promise<unknown>)[] {
  const http = createHttp({
    label: "Server",
    url: `http://127.0.0.1:${server.port}`,
    headers: { authorization: "secret-of-the-test" },
    timeoutSeconds: 30,
    clock: fakeClock(),
    secrets: ["secret-of-the-test"],
    version: "0.0.0-test",
    maxBodyBytes: 4_000_000,
  });
  const source = createBambuddySource(http.read);
  const inventory = createInventreeInventory(http.read);
  return [
    () => source.identify(),
    () => source.readPrinters(),
    () => source.readPrints({ kind: "full" }, { plates: true }),
    () => source.readFilament(SINCE),
    () => source.readSlots([1]),
    () => source.readArchives([1]),
    () => inventory.identify(),
    () => inventory.readPlaces(),
    () => inventory.readInventory(QUERY),
    () => inventory.readFilamentStock({ category: 1, templates: ["Material"] }),
  ];
}

async function survive(bytes: Uint8Array): Promise<void> {
  answer = () => bytes;
  for (const read of reads())
    try {
      await read();
    } catch (error) {
      if (!(error instanceof ReconcileError)) throw error;
      expect(error.message).not.toContain("secret-of-the-test");
    }
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
}

const NAMES = [
  "id",
  "pk",
  "results",
  "count",
  "items",
  "version",
  "apiVersion",
  "ams",
  "tray",
  "name",
  "__proto__",
  "constructor",
];
const HUGE: readonly string[] = ["1e999", "-1e999", "9".repeat(400), "0.1e-400", "12345678901234567890"];

/** JSON text, also of what no JSON library writes. */
const hostileText: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom("null", "true", '""', '"2026-13-45T99:99:99"', '"\\ud800"', ...HUGE),
    fc.string({ unit: "binary", maxLength: 20 }).map((text) => JSON.stringify(text)),
    fc.array(tie("value"), { maxLength: 4 }).map((items) => `[${items.join(",")}]`),
    fc
      .array(fc.tuple(fc.constantFrom(...NAMES), tie("value")), { maxLength: 5 })
      .map((members) => `{${members.map(([name, value]) => `"${name}":${value}`).join(",")}}`),
  ),
})).value;

const encode = (text: string) => new TextEncoder().encode(text);

test("whatever JSON they are", async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, (text) => survive(encode(text))),
    { numRuns: 150 },
  );
});

test("whatever bytes they are", async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), survive), { numRuns: 60 });
});

test.each([
  ["a hundred thousand levels", encode(`${"[".repeat(100_000)}${"]".repeat(100_000)}`)],
  ["levels of objects", encode(`${'{"results":'.repeat(50_000)}1${"}".repeat(50_000)}`)],
  [
    "a prototype with members",
    encode('[{"__proto__":{"polluted":1},"id":1,"pk":1,"constructor":{"prototype":{"polluted":1}}}]'),
  ],
  ["a text of three megabytes", encode(`[{"id":1,"pk":1,"name":"${"x".repeat(3_000_000)}"}]`)],
  ["text that is no UTF-8", new Uint8Array([0x5b, 0x22, 0xff, 0xfe, 0xc3, 0x28, 0x22, 0x5d])],
])("of %s", async (_, bytes) => survive(bytes));

test("without end, of which no more than a limit is taken", async () => {
  let sent = 0;
  answer = () =>
    new ReadableStream({
      pull(controller) {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000).fill(0x20));
      },
    });
  const [identify] = reads();
  await expect(identify?.()).rejects.toThrow(ReconcileError);
  expect(sent).toBeLessThan(40_000_000);
});
