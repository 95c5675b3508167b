// Stock items: recognised by the marker in their notes, whatever became of their batch code.
import type { Query } from "../../http/client.ts";
import type { StockItem } from "../../model/inventory.ts";
import { resolveId } from "../../model/resolve-ref.ts";
import type { Inspection } from "../../model/roles.ts";
import { splitHeads } from "../../model/split-heads.ts";
import { answerOf, idOf } from "./answer.ts";
import { PATHS } from "./api.ts";
import { type Handler, requirePart, type TargetContext } from "./handler.ts";
import { mapStockItem, pageOf } from "./schema.ts";

const CANDIDATES = 100;
/** Before API 332 notes cannot be searched: so many of the part's newest items are looked at. */
const NEWEST_ITEMS = 1000;

export function createStockHandler(context: TargetContext): Handler<"stock.create"> {
  return {
    async inspect({ after: { batch, marker, part } }, refs) {
      const found = (await readItems(context, { batch, limit: CANDIDATES })) ?? [];
      // The filter compares without regard to case, and so would the next look at this batch.
      const holders = found.filter((item) => item.batch?.toLowerCase() === batch.toLowerCase());
      const byBatch = findMarked(holders, marker);
      if (byBatch !== undefined) return byBatch;
      const partPk = resolveId(part, refs);
      if (partPk !== undefined) {
        const ofPart = await readItems(context, await markerFilter(context, partPk, marker));
        if (ofPart === undefined) return { state: "conflict", why: `part #${partPk} does not exist` };
        const byMarker = findMarked(ofPart, marker);
        if (byMarker !== undefined) return byMarker;
      }
      const [holder] = holders;
      return holder === undefined
        ? { state: "ready" }
        : { state: "conflict", why: `batch ${batch} is held by stock item #${holder.pk}` };
    },
    async perform(operation, refs) {
      const { part, quantity, location, batch, status, notes } = operation.after;
      const reply = await context.write.send("POST", PATHS.stock, {
        kind: "json",
        value: {
          part: requirePart(operation, part, refs),
          quantity,
          location,
          batch,
          status,
          // The default of most sites: handing out the last piece would delete the record of the print.
          delete_on_deplete: false,
          notes,
        },
      });
      return answerOf(reply, { right: "add stock items", read: idOf });
    },
  };
}

/** A person may have changed the batch; the notes still tell. */
async function markerFilter({ dialect }: TargetContext, part: number, marker: string): Promise<Query> {
  const { searchesNotes } = await dialect();
  return searchesNotes
    ? { part, search: marker, search_notes: true, limit: CANDIDATES }
    : { part, ordering: "-updated", limit: NEWEST_ITEMS };
}

/** `undefined`: the server says that the part of the filter does not exist. */
async function readItems({ read }: TargetContext, query: Query): Promise<StockItem[] | undefined> {
  const { status, body } = await read.getJson(PATHS.stock, {
    query: { ...query, part_detail: false },
    ...(query["part"] === undefined ? {} : { expect: [400] }),
  });
  if (status === 400) return undefined;
  return pageOf(body, PATHS.stock).rows.flatMap((raw) => {
    const reading = mapStockItem(raw);
    return reading.kind === "row" ? [reading.row] : [];
  });
}

/** A partial transfer copies the notes into a new item; the one that was made for the print is the oldest. */
function findMarked(items: readonly StockItem[], marker: string): Inspection | undefined {
  const marked = items.filter(({ notes }) => notes?.includes(marker)).sort((a, b) => a.pk - b.pk);
  const [oldest] = marked;
  if (oldest === undefined) return undefined;
  const heads = splitHeads(marked);
  if (heads.length < 2) return { state: "done", result: { id: oldest.pk } };
  const named = heads.map(({ pk }) => `#${pk}`).join(", ");
  return { state: "conflict", why: `stock items ${named} all carry its marker` };
}
