// What somebody else may do to the very object of an operation, and how the operation then ends.
import type { Outcome } from "../../src/executor/outcome.ts";
import type { OperationKind } from "../../src/model/operation.ts";
import { INVENTREE_TOKEN } from "./secrets.ts";
import type { World } from "./world.ts";

/** In the order of an operation's life. */
export const MOMENTS = [
  "before it is looked at",
  "before it is sent",
  /** The server has read the row for us and not written it; only InvenTree lets others in there. */
  "inside the server's write",
  /** The server has read the row for somebody's request, and writes it after ours. */
  "inside somebody's write",
  "before it is looked at again",
  "before it is looked at again, its answer lost",
] as const;
export type Moment = (typeof MOMENTS)[number];

export interface Rival {
  readonly does: string;
  act(world: World): Promise<void>;
  readonly ends: Ends;
  /** Takes more than is left after ours, and InvenTree writes down all of it. */
  readonly overdraws?: true;
}

/** API 511 has no row locks, API 530 has. */
export const APIS = [511, 530] as const;
export type Api = (typeof APIS)[number];
export type Ends = Readonly<Record<Moment, Outcome | Readonly<Record<Api, Outcome>> | "no such moment">>;

export function endOf({ ends }: Rival, moment: Moment, api: Api): Outcome | "no such moment" {
  const end = ends[moment];
  return typeof end === "string" ? end : end[api];
}

/**
 * Neither server can compare before it writes: what somebody sets between our look and our write is written over. What is changed
 * afterwards may still be ours that comes late, until the settle time is over.
 */
const SAME_FIELD: Ends = {
  "before it is looked at": "conflict",
  "before it is sent": "verified",
  "inside the server's write": "no such moment",
  "inside somebody's write": "no such moment",
  "before it is looked at again": "in-doubt",
  "before it is looked at again, its answer lost": "in-doubt",
};

/** Whose thing it is cannot be told any more. */
const SAME_NAME: Ends = {
  "before it is looked at": "already-done",
  "before it is sent": "in-doubt",
  "inside the server's write": "in-doubt",
  "inside somebody's write": "in-doubt",
  "before it is looked at again": "in-doubt",
  "before it is looked at again, its answer lost": "in-doubt",
};

const HARMLESS: Ends = {
  "before it is looked at": "verified",
  "before it is sent": "verified",
  "inside the server's write": "verified",
  "inside somebody's write": "verified",
  "before it is looked at again": "verified",
  "before it is looked at again, its answer lost": "verified",
};

/** Whoever writes last writes the level that it read. */
const SAME_LEVEL: Ends = {
  ...HARMLESS,
  "inside the server's write": { 511: "in-doubt", 530: "verified" },
  "inside somebody's write": { 511: "in-doubt", 530: "verified" },
};

/** A PATCH puts the whole row back as the server read it, with row locks too. */
const WHOLE_ROW: Ends = { ...HARMLESS, "inside somebody's write": "in-doubt" };

/** A new kind gets a row here. */
export const RIVALS: Readonly<Record<OperationKind, readonly Rival[]>> = {
  "part.create": [
    {
      does: "creates a part with its IPN",
      act: (world) =>
        inventree(world, "POST", "/api/part/", { name: "Somebody's", IPN: "BMB-ab1cbe5f7729", category: 1 }),
      ends: SAME_NAME,
    },
  ],
  "stock.create": [
    {
      does: "gives its batch to another item",
      act: (world) =>
        inventree(world, "POST", "/api/stock/", { part: 1, quantity: 1, location: 1, batch: "bambuddy-1" }),
      ends: { ...HARMLESS, "before it is looked at": "conflict" },
    },
  ],
  "parameter.set": [
    {
      does: "sets another value",
      async act(world) {
        const { parameters } = world.inventree.state.store;
        const known = parameters
          .all()
          .find(({ model_id, template }) => model_id === ourPart(world) && template === 2);
        if (known === undefined) world.inventree.state.addParameter(ourPart(world), 2, "77");
        else world.inventree.state.editParameter(known.pk, { data: "77", data_numeric: 77 });
      },
      ends: {
        ...SAME_FIELD,
        // A second parameter of one template is refused.
        "before it is sent": "failed",
        "inside the server's write": "conflict",
      },
    },
  ],
  "image.set": [
    {
      does: "uploads another picture",
      async act(world) {
        world.inventree.state.setPartImage(ourPart(world), "somebodys.png", new Uint8Array([1, 2, 3]));
      },
      ends: { ...SAME_FIELD, "inside the server's write": "verified" },
    },
  ],
  "link.set": [
    {
      does: "sets another link",
      async act(world) {
        world.bambuddy.state.db.archives.update(1, { external_url: "https://example.org/mine" });
      },
      ends: SAME_FIELD,
    },
  ],
  "stock.keep": [
    {
      does: "takes 10 g",
      act: (world) => take(world, 1),
      ends: { ...WHOLE_ROW, "inside the server's write": "in-doubt" },
    },
  ],
  "usage.return": [
    { does: "takes 10 g", act: (world) => take(world, 2), ends: SAME_LEVEL },
    { does: "changes its packaging", act: (world) => repack(world, 2), ends: WHOLE_ROW },
  ],
  "usage.subtract": [
    { does: "takes 10 g", act: (world) => take(world, 1), ends: SAME_LEVEL },
    {
      does: "takes all but 20 g",
      act: (world) => take(world, 1, 780),
      ends: {
        ...SAME_LEVEL,
        "before it is looked at": "conflict",
        "before it is sent": "in-doubt",
        "inside the server's write": "in-doubt",
      },
      overdraws: true,
    },
    { does: "changes its packaging", act: (world) => repack(world, 1), ends: WHOLE_ROW },
  ],
  "stock.move": [
    {
      does: "takes 10 g",
      act: (world) => take(world, 5),
      ends: {
        ...SAME_LEVEL,
        // Their row still has the former place.
        "inside somebody's write": "in-doubt",
      },
    },
    {
      does: "moves it elsewhere",
      act: (world) =>
        inventree(world, "POST", "/api/stock/transfer/", {
          items: [{ pk: 5, quantity: "9999999999.99999" }],
          location: 7,
          notes: "by hand",
        }),
      ends: { ...SAME_FIELD, "inside the server's write": "verified", "inside somebody's write": "in-doubt" },
    },
  ],
  "spool.create": [
    {
      does: "makes a spool with its batch",
      async act(world) {
        world.bambuddy.state.addSpool({ material: "PLA", note: "[batch:FIL-0004]" });
      },
      ends: {
        ...SAME_NAME,
        "inside the server's write": "no such moment",
        "inside somebody's write": "no such moment",
      },
    },
  ],
  "spool.set": [
    {
      does: "writes another brand",
      async act(world) {
        world.bambuddy.state.db.spools.update(2, { brand: "Somebody's" });
      },
      ends: SAME_FIELD,
    },
  ],
  "slot.clear": [
    {
      does: "puts another spool there",
      async act(world) {
        world.bambuddy.state.assign(2, { printer_id: 1, ams_id: 0, tray_id: 2 });
      },
      ends: SAME_FIELD,
    },
  ],
  "slot.assign": [
    {
      does: "puts another spool there",
      async act(world) {
        world.bambuddy.state.assign(2, { printer_id: 1, ams_id: 0, tray_id: 2 });
      },
      ends: SAME_FIELD,
    },
  ],
  "spool.archive": [
    {
      does: "deletes the spool",
      async act(world) {
        world.bambuddy.state.db.spools.delete(3);
      },
      ends: { ...SAME_FIELD, "before it is sent": "failed" },
    },
    {
      does: "archives it",
      async act(world) {
        world.bambuddy.state.db.spools.update(3, { archived_at: "2026-11-20T12:00:00" });
      },
      ends: {
        ...HARMLESS,
        "before it is looked at": "already-done",
        "inside the server's write": "no such moment",
        "inside somebody's write": "no such moment",
      },
    },
  ],
};

function ourPart({ inventree: { state } }: World): number {
  return state.store.parts.all().find(({ IPN }) => IPN === "BMB-ab1cbe5f7729")?.pk ?? 0;
}

function take(world: World, pk: number, grams = 10): Promise<void> {
  const items = [{ pk, quantity: String(grams) }];
  return inventree(world, "POST", "/api/stock/remove/", { items, notes: "by hand" });
}

/** A PATCH puts the whole row back as the server read it. */
function repack(world: World, pk: number): Promise<void> {
  return inventree(world, "PATCH", `/api/stock/${pk}/`, { packaging: "box" });
}

async function inventree(world: World, method: string, path: string, body: unknown): Promise<void> {
  const reply = await fetch(`${world.inventree.url}${path}`, {
    method,
    headers: { Authorization: `Token ${INVENTREE_TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
}
