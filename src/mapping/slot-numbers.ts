// The numbers that AMS units and trays have in Bambuddy, and what somebody meant who wrote others.

/** The A2L's AMS lite is unit 6. */
const FOUR_TRAYS: readonly number[] = [0, 1, 2, 3, 6];
const FIRST_HT = 128;
const LAST_HT = 135;
const EXTERNAL = 255;

/** How many trays a unit has; none for a number that no unit has. */
export function traysOf(ams: number): number {
  if (FOUR_TRAYS.includes(ams)) return 4;
  if (Number.isInteger(ams) && ams >= FIRST_HT && ams <= LAST_HT) return 1;
  return ams === EXTERNAL ? 2 : 0;
}

/** What to write instead of an `AMS/tray` that does not exist, where that can be told. */
export function slotHint(written: string): string | undefined {
  const [, first, second] = /^\s*(\d{1,3})(?:\s*[/.:,_-]\s*(\d{1,3}))?\s*$/.exec(written) ?? [];
  if (first === undefined) return undefined;
  const ams = Number(first);
  if (ams === 254 || ams === EXTERNAL)
    return 'Write "255/0" for the external spool, "255/1" for the second one of a printer with two.';
  if (traysOf(ams) === 1) return `Write "${ams}/0": an AMS-HT has one tray.`;
  if (second === undefined) return trayHint(ams);
  const tray = Number(second);
  if (tray < traysOf(ams)) return `Write "${ams}/${tray}".`;
  return tray === 4 && traysOf(ams) === 4 ? `Trays are counted from 0: the fourth is "${ams}/3".` : undefined;
}

/** Printers report one number for unit and tray. */
function trayHint(tray: number): string | undefined {
  const slot = `${Math.floor(tray / 4)}/${tray % 4}`;
  return tray < 16 ? `Write "${slot}" if ${tray} is the printer's own number of the tray.` : undefined;
}
