// Naive server-local timestamps from the injected UTC clock.

export interface Stamp {
  readonly second: string;
  readonly date: string;
}

export type ServerTime = () => Stamp;

export function serverTime(clock: () => string, timezone: string): ServerTime {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: timezone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  return () => {
    const second = format.format(utcDate(clock()));
    return { second, date: second.slice(0, 10) };
  };
}

/** A text without a zone is UTC. */
export function utcDate(instant: string): Date {
  return new Date(/(?:Z|[+-]\d{2}:?\d{2})$/.test(instant) ? instant : `${instant}Z`);
}

/** The wire shows neither seconds nor zone. */
export function wireTime(second: string): string {
  return second.slice(0, 16);
}
