// Tells whoever `--notify` names how an apply ended, and what somebody changed by hand.
import type { News } from "../app/notify/notify.ts";
import { type LedgerOption, ledgerPath, type Session } from "./command.ts";

export interface NotifyOption extends LedgerOption {
  readonly notify?: readonly string[];
}

export type Notify = (news: News) => Promise<void>;

/** Wrong addresses are a mistake before anything happens; what goes wrong later is only said. */
export async function notifierOf(options: NotifyOption, session: Session): Promise<Notify> {
  const { host, output } = session;
  if (options.notify === undefined && (host.env["RECONCILE_NOTIFY"] ?? "") === "") return async () => {};
  const [{ parseReceivers }, { notify }] = await Promise.all([
    import("../app/notify/receiver.ts"),
    import("../app/notify/notify.ts"),
  ]);
  const receivers = parseReceivers(options.notify ?? [], host.env);
  return (news) =>
    notify(news, {
      host,
      receivers,
      ledgerPath: ledgerPath(options, session),
      say: (sentence) => void output.note(sentence),
    });
}

/** The command line as the ledger keeps it: an address may be a secret. */
export function keptCommand(argv: readonly string[]): string {
  return argv
    .map((word, index) => {
      if (argv[index - 1] === "--notify") return "***";
      return word.startsWith("--notify=") ? "--notify=***" : word;
    })
    .join(" ");
}
