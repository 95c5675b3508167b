// Plans of spools as short lines, for tests that compare all of what was decided.
import type { Operation } from "../../../src/model/operation.ts";
import { isRef } from "../../../src/model/operation.ts";
import { planSpools, type SpoolsPlan } from "../../../src/planner/spools/plan-spools.ts";
import { type Farm, farm, requestOf } from "./farm.ts";

export function planOf(change: Partial<Farm>): SpoolsPlan {
  return planSpools(requestOf(farm(change)));
}

/** `clear 1.0.2 of 7`, `assign 1.0.2 to 7`, `move #7 to 93`, `create SP-7`, `set 7 material PLA`, `archive 7` */
export function linesOf({ operations }: Pick<SpoolsPlan, "operations">): string[] {
  return operations.map(lineOf);
}

/** Of a location setting: what is done, and the codes of what is found. */
export function shown(change: Partial<Farm>): string[] {
  const plan = planOf(change);
  return [...linesOf(plan), ...plan.findings.map(({ code, object }) => `${code} ${object}`)];
}

export function messagesOf(change: Partial<Farm>): string[] {
  return planOf(change).findings.map(({ code, message }) => `${code}: ${message}`);
}

function lineOf(operation: Operation): string {
  switch (operation.kind) {
    case "slot.clear": {
      const { printer, ams, tray } = operation.after;
      return `clear ${printer}.${ams}.${tray} of ${operation.before.spool}`;
    }
    case "slot.assign": {
      const { printer, ams, tray, spool } = operation.after;
      return `assign ${printer}.${ams}.${tray} to ${isRef(spool) ? spool.ref : spool}`;
    }
    case "stock.move":
      return `move #${operation.after.stock} to ${operation.after.location}`;
    case "spool.create":
      return `create ${operation.after.identity.field} ${operation.after.identity.text}`;
    case "spool.set":
      return `set ${operation.after.spool} ${JSON.stringify(operation.after.values)}`;
    case "spool.archive":
      return `archive ${operation.after.spool}`;
    default:
      throw new Error(`bug: ${operation.kind} is nothing the spool planner makes`);
  }
}
