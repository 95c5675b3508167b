// One thing `doctor` looked at and what it found.

export interface Check {
  /** `Bambuddy: API key` */
  readonly subject: string;
  /** `note`: worth knowing, nothing to do. */
  readonly state: "ok" | "note" | "warning" | "failed";
  readonly text: string;
  /** What the reader can do; absent where there is nothing to do. */
  readonly next?: string;
}
