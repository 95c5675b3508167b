// Replays recorded exchanges of a real Bambuddy 1.2.5.2 against the simulator and compares the answers.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type BambuddySimulator, startBambuddy } from "../../src/sim/bambuddy/simulator.ts";
import { type Exchange, hasRecording, readExchanges, recordedState } from "./bambuddy-recording.ts";

const NOW = "2026-11-20T12:58:33.500000";
const ALL_SCOPES = [
  "can_read_status",
  "can_manage_inventory",
  "can_manage_archives",
  "can_control_printer",
] as const;
const KEYS = { able: "bb_REDACTED", powerless: "bb_POWERLESS" };

/** Reads without side effects that saw the state of the backup. */
const READS = { from: 14, to: 165 };
/** Writes and reads that build on each other, in the order they happened. */
const SEQUENCE = { from: 199, to: 269 };

/** What the simulator does not do, and why. */
const LEFT_OUT: Readonly<Record<number, string>> = {
  18: "saw an empty instance",
  35: "needs an administrator",
  36: "builds the state",
  37: "builds the state",
  38: "builds the state",
  39: "builds the state",
  40: "builds the state",
  41: "builds the state",
  42: "builds the state",
  43: "builds the state",
  44: "builds the state",
  45: "builds the state",
  46: "upload",
  47: "builds the state",
  48: "upload",
  49: "upload",
  50: "upload",
  51: "upload",
  52: "upload",
  53: "upload",
  54: "upload",
  55: "builds the state",
  56: "upload",
  57: "upload",
  58: "upload",
  59: "upload",
  60: "builds the state",
  70: "Spoolman proxy",
  71: "machine figures are made up",
  83: "misnamed list nobody needs",
  106: "the names of several plates are read from the file",
  108: "filaments are read from the file",
  109: "filaments are read from the file",
  114: "the file itself",
  115: "the file itself",
  127: "plate pictures",
  128: "run pictures",
  129: "run pictures",
  163: "queue",
  165: "notifications",
  199: "incoming webhooks",
  200: "incoming webhooks",
  201: "incoming webhooks",
};

describe.if(!hasRecording)("conformance with a real Bambuddy", () => {
  test("skipped: the recorded exchanges are not part of this repository", () => {
    expect(hasRecording).toBe(false);
  });
});

describe.if(hasRecording)("conformance with a real Bambuddy", () => {
  let sim: BambuddySimulator;
  let pictureToken: string;
  const exchanges = hasRecording ? readExchanges() : [];

  beforeAll(async () => {
    sim = await startBambuddy({
      state: recordedState(() => NOW),
      auth: {
        keys: [
          { key: KEYS.able, scopes: ALL_SCOPES },
          { key: KEYS.powerless, scopes: [] },
        ],
      },
    });
    pictureToken = sim.access.mintPictureToken();
  });

  afterAll(async () => {
    await sim.close();
  });

  const chosen = (range: { from: number; to: number }) =>
    exchanges.filter(
      ({ number }) => number >= range.from && number <= range.to && LEFT_OUT[number] === undefined,
    );

  test.each(chosen(READS).map((exchange) => [exchange.name, exchange] as const))(
    "%s",
    async (_, exchange) => {
      await expectSameAnswer(exchange);
    },
  );

  test("a completed print changes archive, run, usage and spool as recorded", async () => {
    const started = "2026-11-20T10:55:02.499182";
    // The recorder moved the archive back by hand.
    sim.state.db.archives.update(2, { created_at: "2026-11-19T09:00:00" });
    sim.state.startPrint(2, 2, started);
    await expectSameAnswer(numbered(181));
    sim.state.print(2, {
      startedAt: started,
      completedAt: "2026-11-20T12:58:22.961569",
      durationSeconds: 7400,
      usage: [
        { spoolId: 1, grams: 38.12 },
        { spoolId: 2, grams: 9.63 },
      ],
    });
    // The recorded printer was never connected, so its run has no printer name.
    sim.state.db.runs.update(13, { printer_name: null });
    for (const number of [187, 188, 189, 190]) await expectSameAnswer(numbered(number));
  });

  test("failed and aborted prints leave partial grams as recorded", async () => {
    const partial = [
      {
        status: "failed",
        startedAt: "2026-11-20T12:28:26.745507",
        completedAt: "2026-11-20T12:58:27.164494",
        grams: 26.8 * 0.55,
      },
      {
        status: "aborted",
        startedAt: "2026-11-20T12:28:29.873591",
        completedAt: "2026-11-20T12:58:30.296547",
        grams: 26.8 * 0.12,
      },
    ];
    for (const { grams, ...print } of partial) {
      const failureReason = print.status === "aborted" ? { failureReason: "User cancelled" } : {};
      const usage = [{ spoolId: 4, grams }];
      const { run } = sim.state.print(4, { ...print, ...failureReason, durationSeconds: 1800, usage });
      sim.state.db.runs.update(run?.id ?? 0, { printer_name: null });
    }
    await expectSameAnswer(numbered(198));
  });

  test.each(chosen(SEQUENCE).map((exchange) => [exchange.name, exchange] as const))(
    "%s",
    async (_, exchange) => {
      // The recorder made this location without recording it.
      if (exchange.name === "267-location-delete") sim.state.addLocation({ id: 4, name: "Shelf D" });
      await expectSameAnswer(exchange);
    },
  );

  test("switching Spoolman on empties the assignments as recorded", async () => {
    sim.state.enableSpoolman("http://127.0.0.1:8803");
    await expectSameAnswer(numbered(274));
    sim.state.disableSpoolman();
  });

  test.each([306, 307, 308, 309])("run and archive edits mirror one way, exchange %d", async (number) => {
    await expectSameAnswer(numbered(number));
  });

  function numbered(number: number): Exchange {
    const exchange = exchanges.find((candidate) => candidate.number === number);
    if (exchange === undefined) throw new Error(`No recorded exchange ${number}`);
    return exchange;
  }

  async function expectSameAnswer(exchange: Exchange): Promise<void> {
    const { request, response: recorded } = exchange;
    const query = new URLSearchParams(request.query);
    if (query.has("token")) query.set("token", recorded.status === 401 ? "wrong" : pictureToken);
    const answer = await fetch(`${sim.url}${request.path}${query.size > 0 ? `?${query}` : ""}`, {
      method: request.method,
      headers: headersFor(exchange),
      ...(request.body === null ? {} : { body: bodyFor(request.body) }),
    });
    expect(comparable(await describeAnswer(answer))).toEqual(
      comparable({ status: recorded.status, headers: stableHeaders(recorded.headers), body: recorded.body }),
    );
  }
});

function headersFor({ request, response }: Exchange): Record<string, string> {
  const headers: Record<string, string> = {};
  if (request.headers["Content-Type"] !== undefined)
    headers["content-type"] = request.headers["Content-Type"];
  const detail = JSON.stringify(response.body);
  const lacksScope = detail.includes("API key does not have");
  const key = response.status === 401 ? "bb_WRONG" : lacksScope ? KEYS.powerless : KEYS.able;
  if (request.headers["X-API-Key"] !== undefined) headers["x-api-key"] = key;
  if (request.headers["Authorization"] !== undefined) {
    headers["authorization"] = `Bearer ${detail.includes("Invalid token") ? "not-a-token" : key}`;
  }
  return headers;
}

function bodyFor(body: unknown): string {
  if (typeof body === "object" && body !== null && "$raw" in body) return String(body.$raw);
  return JSON.stringify(body);
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

async function describeAnswer(answer: Response): Promise<Answer> {
  const type = answer.headers.get("content-type") ?? "";
  const bytes = await answer.bytes();
  const text = new TextDecoder().decode(bytes);
  const headers = stableHeaders(Object.fromEntries(answer.headers));
  if (bytes.length === 0) return { status: answer.status, headers, body: null };
  if (type.startsWith("image/")) {
    const isPng = bytes[0] === 0x89 && text.slice(1, 4) === "PNG";
    return { status: answer.status, headers, body: { $binary: isPng } };
  }
  return { status: answer.status, headers, body: type.includes("json") ? JSON.parse(text) : text };
}

const COMPARED_HEADERS = ["content-type", "allow", "www-authenticate", "cache-control"];

function stableHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => COMPARED_HEADERS.includes(name)));
}

/** Leaves out what cannot be equal: tokens, pictures, and times set while the exchange took place. */
function comparable(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) return value.map((element) => comparable(element));
  if (typeof value === "object" && value !== null) {
    if ("$binary" in value) return { $binary: Boolean(value.$binary) };
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, comparable(member, key)]));
  }
  if (name === "token") return typeof value;
  if (name === "username") return String(value).slice(0, 11);
  if (typeof value === "string" && /^2026-11-20T1[23]:/.test(value)) {
    return value.replace(/T[\d:]+/, "T..").replace(/\.\d{6}/, ".micros");
  }
  return value;
}
