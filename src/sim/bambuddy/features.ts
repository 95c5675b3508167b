// What a Bambuddy release can do, by its version number.

export interface Features {
  readonly version: string;
  /** 0.2.0: spools, assignments and usage history. */
  readonly inventory: boolean;
  /** 0.2.4.1: runs know their archive, `/archives/{id}/runs`, run counts, soft delete. */
  readonly runs: boolean;
  /** 0.2.4.6: single print-log rows can be changed and deleted. */
  readonly runEdits: boolean;
  /** 0.2.4.5: keys are held to their scopes. */
  readonly scopes: boolean;
  /** 1.2.5: location catalogue, spools by tag, a plate column on archives. */
  readonly locations: boolean;
}

export function featuresOf(version: string): Features {
  const since = (wanted: string) => compareVersions(version, wanted) >= 0;
  return {
    version,
    inventory: since("0.2.0"),
    runs: since("0.2.4.1"),
    scopes: since("0.2.4.5"),
    runEdits: since("0.2.4.6"),
    locations: since("1.2.5"),
  };
}

function compareVersions(left: string, right: string): number {
  const a = left.split(".").map(Number);
  const b = right.split(".").map(Number);
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
