// Spools that the inventory has and Bambuddy lacks: recognised by the batch code in the field of their identity.
import { batchCodesOf } from "../../model/batch-codes.ts";
import type { Spool } from "../../model/filament.ts";
import type { OperationOf } from "../../model/operation.ts";
import type { Inspection } from "../../model/roles.ts";
import { answerOf } from "./answer.ts";
import { PATHS } from "./api.ts";
import type { Handler, TargetContext } from "./handler.ts";
import { hasNoMaterial, wireValues } from "./spool-values.ts";
import { readSpools } from "./spools.ts";
import { idOf } from "./wire-fields.ts";

export function createSpoolHandler({ read, write }: TargetContext): Handler<"spool.create"> {
  return {
    async inspect({ after }) {
      const { value, coverage } = await readSpools(read, NONE_USED);
      // A spool that is not shown may be the one.
      if (coverage.kind === "partial") return { state: "unknown", why: coverage.why.join("; ") };
      return findHolder(after, value) ?? judgeMaterial(after);
    },
    async perform({ after: { identity, values, weight_used } }) {
      const used = Number(weight_used);
      const reply = await write.send("POST", PATHS.spools, {
        kind: "json",
        value: {
          ...wireValues(values),
          [identity.field]: identity.text,
          weight_used: used,
          // Whoever sends a weight says whether it is locked (wire/bambuddy.md 4.2): the AMS may go on counting.
          ...(used === 0 ? {} : { weight_locked: false }),
        },
      });
      return answerOf(reply, { scope: "can_manage_inventory", read: idOf });
    },
  };
}

const NONE_USED: ReadonlySet<number> = new Set();

type After = OperationOf<"spool.create">["after"];

/** `undefined`: no spool carries the batch. */
function findHolder({ batch, identity: { field } }: After, spools: readonly Spool[]): Inspection | undefined {
  const wanted = batch.trim();
  const carrying = (isIt: (code: string) => boolean) =>
    spools.filter((spool) => batchCodesOf(spool, field).some(isIt)).map(({ id }) => id);
  const inAnyCase = carrying((code) => code.toLowerCase() === wanted.toLowerCase());
  const holders = field === "note" ? carrying((code) => code === wanted) : inAnyCase;
  const [holder, ...others] = holders;
  if (others.length > 0) return conflict(`batch ${wanted} is carried by the spools ${holders.join(", ")}`);
  if (holder !== undefined) return { state: "done", result: { id: holder } };
  const [similar] = inAnyCase;
  // InvenTree compares without regard to case, but may hold both spellings: whose spool this is cannot be told from here.
  return similar === undefined
    ? undefined
    : conflict(`spool ${similar} carries batch ${wanted} in other capital letters`);
}

function judgeMaterial({ values }: After): Inspection {
  return values.material === undefined || hasNoMaterial(values)
    ? conflict("a spool needs a material")
    : { state: "ready" };
}

function conflict(why: string): Inspection {
  return { state: "conflict", why };
}
