// Replays the recorded exchanges of real InvenTree servers, in order, and compares the answers whole.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { InvenTreeSimulator } from "../../src/sim/inventree/simulator.ts";
import {
  type Exchange,
  hasRecording,
  readExchanges,
  SYNC_PASSWORD,
  startRecorded,
  TOKENS,
} from "./inventree-recording.ts";

/** What the simulator does not do. */
const LEFT_OUT: readonly string[] = ["barcode-none"];

const AS_VIEWER = [
  "part-create-403",
  "part-patch-403",
  "part-image-403",
  "parameter-create-403",
  "stock-create-403",
  "stock-patch-403",
  "transfer-403",
  "remove-403",
  "metadata-403",
  "metadata-viewer-read",
];
const AS_ADMIN = ["server-info-staff", "wrong-method", "part-delete-active-400", "stock-delete"];

const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

for (const apiVersion of [530, 511, 421]) {
  const isPresent = hasRecording(apiVersion);

  describe.if(!isPresent)(`conformance with a real InvenTree, API ${apiVersion}`, () => {
    test("skipped: the recorded exchanges are not part of this repository", () => {
      expect(isPresent).toBe(false);
    });
  });

  describe.if(isPresent)(`conformance with a real InvenTree, API ${apiVersion}`, () => {
    const exchanges = isPresent ? readExchanges(apiVersion) : [];
    const replayed = exchanges.filter(({ name }) => !LEFT_OUT.includes(name));
    let sim: InvenTreeSimulator;

    beforeAll(async () => {
      sim = await startRecorded(apiVersion, exchanges);
    });

    afterAll(async () => {
      await sim.close();
    });

    test.each(replayed.map((exchange) => [exchange.name, exchange] as const))("%s", async (_, exchange) => {
      const { request, response } = exchange;
      const query = new URLSearchParams(request.query);
      const answer = await fetch(`${sim.url}${request.path}${query.size > 0 ? `?${query}` : ""}`, {
        method: request.method,
        redirect: "manual",
        ...messageOf(exchange),
      });
      await completeGap(sim, exchange.name);
      expect(comparable(await describeAnswer(answer))).toEqual(
        comparable({ status: response.status, headers: stable(response.headers), body: response.body }),
      );
    });
  });
}

/** The upload replies of API 421 were not recorded, so the uploads are made up for when their turn comes. */
async function completeGap(sim: InvenTreeSimulator, name: string): Promise<void> {
  const { profileVersion, part } = { profileVersion: await versionOf(sim), part: 20 };
  if (profileVersion !== "421" || name !== "part-patch-ipn-null") return;
  const form = new FormData();
  form.set("image", new File([Buffer.from(PNG, "base64")], "archive 4 thumb.png", { type: "image/png" }));
  const headers = { authorization: `Token ${TOKENS.sync}` };
  await fetch(`${sim.url}/api/part/${part}/`, { method: "PATCH", headers, body: form });
}

async function versionOf(sim: InvenTreeSimulator): Promise<string | null> {
  return (await fetch(`${sim.url}/api/`)).headers.get("x-inventree-api");
}

function messageOf({ name, request }: Exchange): RequestInit {
  const headers: Record<string, string> = { accept: request.headers["Accept"] ?? "*/*" };
  const authorization = authorizationOf(name, request.headers["Authorization"]);
  if (authorization !== undefined) headers["authorization"] = authorization;
  const contentType = request.headers["Content-Type"];
  if (request.body === null) return { headers };
  if (contentType?.startsWith("multipart/") === true) return { headers, body: formOf(request.body) };
  if (contentType !== undefined) headers["content-type"] = contentType;
  return { headers, body: rawOf(request.body) ?? JSON.stringify(request.body) };
}

function authorizationOf(name: string, recorded: string | undefined): string | undefined {
  if (recorded === undefined) return undefined;
  if (recorded.startsWith("Bearer")) return `Bearer ${TOKENS.sync}`;
  if (recorded.startsWith("Basic")) {
    const password = name === "token-wrong-password" ? "wrong" : SYNC_PASSWORD;
    return `Basic ${Buffer.from(`sync:${password}`).toString("base64")}`;
  }
  if (name === "bad-token") return "Token nobody-has-this";
  if (name.startsWith("norole-")) return `Token ${TOKENS.norole}`;
  if (AS_VIEWER.includes(name)) return `Token ${TOKENS.viewer}`;
  return `Token ${AS_ADMIN.includes(name) ? TOKENS.admin : TOKENS.sync}`;
}

interface FormPart {
  readonly name: string;
  readonly filename: string;
  readonly contentType: string;
  readonly base64?: string;
}

function formOf(body: unknown): FormData {
  const form = new FormData();
  const { $multipart: parts } = body as { readonly $multipart: readonly FormPart[] };
  for (const part of parts) {
    const bytes = Buffer.from(part.base64 ?? PNG, "base64");
    form.set(part.name, new File([bytes], part.filename, { type: part.contentType }));
  }
  return form;
}

function rawOf(body: unknown): string | undefined {
  return typeof body === "object" && body !== null && "$raw" in body ? String(body.$raw) : undefined;
}

async function describeAnswer(answer: Response): Promise<unknown> {
  const text = await answer.text();
  const body: unknown = text === "" ? null : JSON.parse(text);
  return { status: answer.status, headers: stable(Object.fromEntries(answer.headers)), body };
}

const COMPARED_HEADERS = ["content-type", "allow", "www-authenticate", "location"];

function stable(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => COMPARED_HEADERS.includes(name)));
}

/** What cannot be equal: keys, the machine, version strings, what a worker did; below also minutes and ports. */
const UNEQUAL = ["token", "version", "platform", "worker_pending_tasks", "pricing_updated"];

function comparable(value: unknown, key = ""): unknown {
  if (UNEQUAL.includes(key)) return "..";
  if (Array.isArray(value)) return value.map((element) => comparable(element));
  if (typeof value === "object" && value !== null) {
    // Database keys of settings depend on what was asked before.
    const entries = Object.entries(value).filter(([name]) => !(name === "pk" && "typ" in value));
    return Object.fromEntries(entries.map(([name, member]) => [name, comparable(member, name)]));
  }
  if (typeof value !== "string") return value;
  return value
    .replace(/^(2026-11-20) \d\d:\d\d$/, "$1 ..")
    .replace(/^http:\/\/127\.0\.0\.1:\d+\/api/, "/api");
}
