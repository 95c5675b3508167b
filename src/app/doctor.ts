// The use case `doctor`: what stands between this mapping and a trustworthy apply. It writes nothing.

import { readLedger } from "../ledger/read-ledger.ts";
import type { Mapping } from "../mapping/mapping.ts";
import type { Check } from "../model/check.ts";
import { ReconcileError } from "../model/errors.ts";
import { checkBambuddy } from "../systems/bambuddy/doctor.ts";
import { connectForReading } from "./connect.ts";
import { checkInventree } from "./examine-inventree.ts";
import type { Host } from "./host.ts";
import { ignoredSettings } from "./ignored-settings.ts";

export async function examine(mapping: Mapping, ledgerPath: string, host: Host): Promise<readonly Check[]> {
  const { clients } = await connectForReading(mapping, host);
  const [bambuddy, inventree] = await Promise.all([
    checkBambuddy(clients.bambuddy),
    checkInventree(clients.inventree, host.clock, {
      ipnPrefix: mapping.prints.kind === "on" ? mapping.prints.ipnPrefix : "BMB",
      timeZone: mapping.inventree.timeZone,
    }),
  ]);
  return [
    ...[...bambuddy, ...inventree].map(withoutStutter),
    ...checkLinks(mapping),
    ...checkIgnored(mapping),
    checkLedger(ledgerPath),
  ];
}

/** The subject has said whose it is. */
function withoutStutter(check: Check): Check {
  return { ...check, text: check.text.replace(/^(Bambuddy|InvenTree) (?=at )/, "") };
}

function checkIgnored(mapping: Mapping): Check[] {
  return ignoredSettings(mapping).map(({ object, message }) => ({
    subject: `Mapping: ${object}`,
    state: "note",
    text: `this version ignores it: ${message}`,
  }));
}

/** A link that a phone cannot open is worse than none. */
function checkLinks({ inventree, prints }: Mapping): Check[] {
  if (prints.kind === "off" || !prints.linkBack || !/\/\/(localhost|127\.|\[::1\])/.test(inventree.webUrl))
    return [];
  return [
    {
      subject: "Mapping: inventree.web_url",
      state: "warning",
      text: `links in Bambuddy will point to ${inventree.webUrl}, which only this machine can open`,
      next: "Set inventree.web_url to the address that people's browsers use, or prints.link_back: off.",
    },
  ];
}

function checkLedger(path: string): Check {
  try {
    const { bookings, usage, inDoubt, lineage } = readLedger(path);
    const subject = "Ledger";
    if (lineage === undefined)
      return { subject, state: "note", text: `${path} does not exist yet; the first apply makes it` };
    if (inDoubt.length > 0)
      return {
        subject,
        state: "warning",
        text: `${path}: ${inDoubt.length} writes have no known result yet`,
        next: "Run `reconcile apply` again: it looks them up.",
      };
    const uses = usage.size === 0 ? "" : `, ${usage.size} uses of filament`;
    return { subject, state: "ok", text: `${path}: ${bookings.size} bookings${uses}` };
  } catch (error) {
    if (!(error instanceof ReconcileError)) throw error;
    return { subject: "Ledger", state: "failed", text: error.text.happened, next: error.text.next };
  }
}
