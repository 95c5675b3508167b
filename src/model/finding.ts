// Findings: what a person should know and the tool will not decide.

export type Severity = "error" | "warning" | "info";

/** Every finding the product can make: its severity, what it is, and the next step. */
export const FINDINGS = {
  "run.stale": {
    severity: "warning",
    title: "The print ended while Bambuddy was not looking",
    next: "Look at the part. If it is good, set the run's status to completed in Bambuddy; else leave it.",
  },
  "run.unknown-status": {
    severity: "warning",
    title: "A run has a status this version does not know",
    next: "Add the status to prints.statuses if it means produced; until then the run is left alone.",
  },
  "run.archive-gone": {
    severity: "warning",
    title: "A run's archive is gone, and neither the inventory nor the ledger knows the run",
    next: "Book it by hand if it was produced. It is never booked by name.",
  },
  "run.archive-unread": {
    severity: "warning",
    title: "A run's archive could not be read this time",
    next: "Run plan again; the run waits until its archive is known.",
  },
  "run.recycled": {
    severity: "warning",
    title: "A run's id was used before for another print",
    next: "Bambuddy's database was restored or rows were deleted. Both prints are kept apart by their end time.",
  },
  "archive.never-printed": {
    severity: "info",
    title: "Archives say completed but have no run",
    next: "Nothing to do: re-sliced or uploaded files were never printed.",
  },
  "archive.multi-plate": {
    severity: "warning",
    title: "The file has several plates and the run does not say which was printed",
    next: "Name its part by a rule (when: { filename: … }, part: …), or add plate to prints.key_fields.",
  },
  "archive.no-key": {
    severity: "warning",
    title: "The archive has none of the key fields",
    next: "Name its part by a rule, or add a field it has to prints.key_fields.",
  },
  "archive.quantity": {
    severity: "warning",
    title: "The archive's number of pieces is not a whole number above zero",
    next: "Correct it in Bambuddy or set quantity by a rule.",
  },
  "rule.part-missing": {
    severity: "error",
    title: "A rule names a part that InvenTree does not have",
    next: "Create the part in InvenTree or correct the rule. Its prints wait.",
  },
  "part.ambiguous": {
    severity: "error",
    title: "Several parts carry the same IPN",
    next: "Give the others another IPN, or name the part by a rule. Its prints wait.",
  },
  "part.unusable": {
    severity: "error",
    title: "The part cannot hold stock",
    next: "Virtual parts have no stock in InvenTree: clear the flag, or name another part by a rule.",
  },
  "stock.duplicate-marker": {
    severity: "error",
    title: "Two stock items carry the marker of one print",
    next: "Remove the one that is wrong in InvenTree. Nothing more is booked for this print.",
  },
  "stock.batch-taken": {
    severity: "warning",
    title: "The batch code of this archive is held by another print",
    next: "Nothing to do: the print is booked under a batch code of its own. Check the other item if it surprises you.",
  },
  "stock.foreign-marker": {
    severity: "warning",
    title: "Stock items carry markers of another instance",
    next: "Only one ledger may book into one InvenTree per instance name. Check `instance:` in the mapping.",
  },
  "stock.deleted": {
    severity: "info",
    title: "A booked stock item is no longer in InvenTree",
    next: "Nothing to do: it is not made again.",
  },
  "parameter.template-missing": {
    severity: "info",
    title: "InvenTree has no parameter template of this name",
    next: "Create the template in InvenTree, or take the line out of prints.parameters.",
  },
  "parameter.template-unusable": {
    severity: "warning",
    title: "The parameter template cannot take this value",
    next: "Give the template a unit of mass or time (g, kg, s, min, h) without choices or a checkbox, or none.",
  },
  "grams.disagree": {
    severity: "info",
    title: "Runs and their usage rows name different grams",
    next: "Nothing to do: the usage rows are charged. A part of the difference may be a slot without a spool.",
  },
  "operation.in-doubt": {
    severity: "error",
    title: "An earlier write has no known result yet",
    next: "Run `reconcile apply` again after the settle time; its object is left alone until then.",
  },
  "read.partial": {
    severity: "warning",
    title: "Something could not be read whole",
    next: "What is missing may exist; nothing is concluded from its absence. Run plan again.",
  },
  "usage.spoolman-mode": {
    severity: "error",
    title: "Bambuddy is in Spoolman mode",
    next: "Bambuddy subtracts filament in Spoolman itself and keeps no usage rows. Switch it off there, or take usage out of the mapping.",
  },
  "usage.held": {
    severity: "warning",
    title: "Grams wait for a person",
    next: "See what is held and why; release a row by its address under release: in the mapping.",
  },
  "usage.changed": {
    severity: "warning",
    title: "A booked usage row now says other grams",
    next: "Set spools.usage.corrections.changed: book to book the difference.",
  },
  "usage.missing": {
    severity: "warning",
    title: "A booked usage row is no longer in Bambuddy",
    next: "Nothing to do: the grams stay booked. If the print never happened, add them back in InvenTree.",
  },
  "usage.foreign-marker": {
    severity: "warning",
    title: "The history carries usage markers of another instance",
    next: "Only one ledger may book into one InvenTree per instance name. Check `instance:` in the mapping.",
  },
  "usage.history-disagrees": {
    severity: "warning",
    title: "A movement's quantity is not what its note says",
    next: "The unit of its part was changed, or the level was cut off at zero. Check the level; the row is not corrected.",
  },
  "usage.without-run": {
    severity: "info",
    title: "Grams were used without a run in the print log",
    next: "Nothing to do: they are charged. Set spools.usage.without_run: hold to look at each.",
  },
  "run.uncharged": {
    severity: "warning",
    title: "A run used filament and was charged to nobody",
    next: "The slot had no spool assigned. Subtract the grams by hand if you track that spool.",
  },
  "spool.duplicate-batch": {
    severity: "error",
    title: "Several stock items carry one batch code",
    next: "Give each spool a batch code of its own in InvenTree. Until then they and their grams are left alone.",
  },
  "spool.shared-item": {
    severity: "warning",
    title: "Several of Bambuddy's spools are one stock item",
    next: "If they are one roll (Bambuddy makes a second record of RFID spools), archive the one not in use, or leave both; else give each a batch code of its own.",
  },
  "spools.spoolman-mode": {
    severity: "error",
    title: "Bambuddy keeps its spools in Spoolman",
    next: "Switch Spoolman mode off in Bambuddy, or set spools.catalogue and spools.location to off.",
  },
  "spool.no-batch": {
    severity: "warning",
    title: "Filament in stock has no batch code",
    next: "Give each spool a batch code of its own in InvenTree: it is what Bambuddy's spool is known by.",
  },
  "spool.unwritable-batch": {
    severity: "warning",
    title: "A batch code cannot be carried by Bambuddy's spools",
    next: "Give the spool a plain batch code (no brackets, at most 32 characters), or pair it under spools.identity.pairs.",
  },
  "spool.value-unusable": {
    severity: "warning",
    title: "A part says something that Bambuddy cannot store",
    next: "Correct it in InvenTree, or take another source under spools.catalogue.values. The field is left alone.",
  },
  "spool.pair-missing": {
    severity: "warning",
    title: "A pair of the mapping names a spool that Bambuddy does not have",
    next: "Correct the pair, or take it out to have the spool made.",
  },
  "spool.untracked": {
    severity: "info",
    title: "Spools of Bambuddy name no stock item",
    next: "If they are in stock, write [batch:CODE] into their note or pair them under spools.identity.pairs; else leave them.",
  },
  "printer.unmatched": {
    severity: "warning",
    title: "A printer of the mapping is not one printer of Bambuddy",
    next: "Correct its match, id or serial. Its spools are left where they are.",
  },
  "spool.not-in-bambuddy": {
    severity: "warning",
    title: "A spool is stored in a printer, and Bambuddy does not know it",
    next: "Set spools.catalogue: on, or pair it under spools.identity.pairs.",
  },
  "spool.is-archived": {
    severity: "warning",
    title: "A spool is stored in a printer, and archived in Bambuddy",
    next: "Restore it in Bambuddy, or move the stock item out of the printer.",
  },
  "spool.which-one": {
    severity: "warning",
    title: "Several of Bambuddy's spools may be the one in the printer",
    next: "Archive the one that is not real, or assign the right one in Bambuddy.",
  },
  "spool.several-slots": {
    severity: "warning",
    title: "A spool is in several slots at once",
    next: "Remove the assignments that are wrong in Bambuddy. The spool is left where it is.",
  },
  "spool.place-unsettled": {
    severity: "warning",
    title: "The systems disagree about where a spool is, and nobody knows who is right",
    next: "Make both say the same once; from then on the one that changes is followed.",
  },
  "spool.place-conflict": {
    severity: "warning",
    title: "A spool was moved in both systems, to different places",
    next: "Correct one of the two. The spool is left alone until they agree.",
  },
  "slot.contested": {
    severity: "warning",
    title: "Several spools are stored in one slot",
    next: "Move all but one elsewhere in InvenTree. The slot is left as it is.",
  },
  "slot.none-free": {
    severity: "warning",
    title: "A printer has no free slot for a spool that is stored in it",
    next: "Move a spool out of the printer in InvenTree, or give slots their own locations under printers.",
  },
  "slot.occupied": {
    severity: "warning",
    title: "A slot holds a spool that is not ours to take out",
    next: "Take it out in Bambuddy, or give it a batch code that a stock item has.",
  },
  "slot.still-shown": {
    severity: "warning",
    title: "A spool left the printer in InvenTree, and its tray still shows its tag",
    next: "Take the spool out of the printer, or correct its location in InvenTree. Until then it stays assigned.",
  },
  "slot.other-rfid": {
    severity: "warning",
    title: "A slot's tray shows another RFID spool",
    next: "Put the right spool in, or correct its location in InvenTree. Nothing is written to this slot.",
  },
  "undo.made": {
    severity: "warning",
    title: "Made by the apply that is undone, and left where it is",
    next: "Remove it by hand if it should not exist: an undo deletes no part, stock item or spool.",
  },
  "undo.left": {
    severity: "warning",
    title: "Written by the apply that is undone, and not taken back",
    next: "Change it by hand if it should not stay.",
  },
  "undo.unfinished": {
    severity: "warning",
    title: "The apply that is undone left operations open",
    next: "Run that apply again to its end, then invert its new report.",
  },
  "undo.grams-wait": {
    severity: "info",
    title: "The next plan holds the grams that are given back",
    next: "Correct the mapping first. Then release each row by the address that the plan shows, or move spools.usage.since past them.",
  },
  "undo.proposed-again": {
    severity: "info",
    title: "The next plan proposes again what the mapping still asks for",
    next: "Correct the mapping, or the record in the system that it follows, before the next apply.",
  },
  "setting.unsupported": {
    severity: "warning",
    title: "The mapping asks for something this version does not do yet",
    next: "Leave it or take it out: it is ignored, and nothing is written because of it.",
  },
} as const satisfies Record<string, { severity: Severity; title: string; next: string }>;

export type FindingCode = keyof typeof FINDINGS;

export interface Finding {
  readonly code: FindingCode;
  /** The address of the object: `run-45@…`, `archive-12`, `part-7`, `rule prints.rules[2]`. */
  readonly object: string;
  /** One sentence with the names and numbers of this case. */
  readonly message: string;
}
