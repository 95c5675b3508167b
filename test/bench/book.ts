// Puts into the simulated servers what a plan would write, without its thousands of requests.

import { isRef, type Operation, type OperationKind, type PartRef } from "../../src/model/operation.ts";
import { coloured } from "../../src/sim/bambuddy/coloured-png.ts";
import type { FarmState } from "../../src/sim/bambuddy/state.ts";
import type { InvenTreeState } from "../../src/sim/inventree/state.ts";

export interface Booking {
  readonly prints: FarmState;
  readonly inventory: InvenTreeState;
  readonly operations: readonly Operation[];
  readonly kinds: readonly OperationKind[];
}

export function bookOperations({ prints, inventory, operations, kinds }: Booking): void {
  const firstPrint = firstPrints(operations);
  const pks = new Map<string, number>();
  const pkOf = (part: PartRef) => (isRef(part) ? present(pks.get(part.ref), part.ref) : part);
  for (const operation of operations) {
    if (!kinds.includes(operation.kind)) continue;
    switch (operation.kind) {
      case "part.create": {
        const { ipn: IPN, name, description, category } = operation.after;
        const creation_date = present(firstPrint.get(operation.address), operation.address).slice(0, 10);
        const part = inventory.addPart({ IPN, name, description, category, creation_date });
        pks.set(operation.address, part.pk);
        break;
      }
      case "stock.create": {
        const { part, marker: _, ...columns } = operation.after;
        const at = endOf(operation);
        inventory.addStock({ ...columns, part: pkOf(part), creation_date: at, updated: at });
        break;
      }
      case "parameter.set": {
        const { part, template, data } = operation.after;
        inventory.addParameter(pkOf(part), template, data);
        break;
      }
      case "image.set": {
        const { part, filename } = operation.after;
        inventory.setPartImage(pkOf(part), filename, PICTURE);
        break;
      }
      case "link.set": {
        const { archive, external_url: url } = operation.after;
        const text = isRef(url) ? (url.format ?? "{id}").replace("{id}", String(pkOf(url))) : url;
        prints.db.archives.update(archive, { external_url: text });
        break;
      }
    }
  }
}

const PICTURE = new Uint8Array(coloured(1));

/** Part address → when its first print ended: years of history must not look as if it was booked today. */
function firstPrints(operations: readonly Operation[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const operation of operations) {
    if (operation.kind !== "stock.create" || !isRef(operation.after.part)) continue;
    const { ref } = operation.after.part;
    const at = endOf(operation);
    if (at < (first.get(ref) ?? "9")) first.set(ref, at);
  }
  return first;
}

/** `…@20261102T101100Z` → `2026-11-02 10:11:00`, as the server stores it. */
function endOf({ address }: Operation): string {
  const [, y, mo, d, h, mi, s] = /@(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(address) ?? [];
  return `${y}-${mo}-${d} ${h}:${mi}:${s}`;
}

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The plan does not make ${what}`);
  return value;
}
