// What a server of a given API version does differently: every version switch that is not a route.

export interface VersionProfile {
  readonly apiVersion: number;
  readonly version: string;
  /** `link` columns grew from 200 to 2000 characters. */
  readonly linkLength: number;
  readonly parametersHaveNotes: boolean;
  readonly stockCreateAnswersArray: boolean;
  readonly genericParameters: boolean;
  /** Tags leave ordinary replies; write replies carry every optional detail block. */
  readonly detailOnRequest: boolean;
  readonly genericMetadata: boolean;
  readonly historyOutlivesItems: boolean;
  /** For a while the entry of a created item named no user. */
  readonly creationNamesUser: boolean;
  readonly stableOrder: boolean;
  readonly partOrderById: boolean;
  readonly partMaximumStock: boolean;
  readonly attachmentThumbnails: boolean;
  readonly stockCreationDate: boolean;
  readonly countMovesItems: boolean;
  readonly transferMerges: boolean;
  readonly partConsumable: boolean;
  readonly partCreateShowsNotes: boolean;
  readonly rolesInUser: boolean;
  /** Row locks, clamped `removed`, history written after the commit, leaner deltas. */
  readonly exactOperations: boolean;
  readonly templateUnique: boolean;
}

const RELEASES: readonly (readonly [since: number, version: string])[] = [
  [512, "1.5.0 dev"],
  [478, "1.4.0"],
  [454, "1.3.0"],
  [422, "1.2.0"],
  [392, "1.1.0"],
  [294, "1.0.0"],
  [0, "0.17.0"],
];

export function versionProfile(apiVersion: number): VersionProfile {
  const since = (version: number): boolean => apiVersion >= version;
  return {
    apiVersion,
    version: RELEASES.find(([first]) => since(first))?.[1] ?? "0.17.0",
    linkLength: since(320) ? 2000 : 200,
    parametersHaveNotes: since(369),
    stockCreateAnswersArray: since(383),
    genericParameters: since(430),
    detailOnRequest: since(434),
    genericMetadata: since(436),
    historyOutlivesItems: since(450),
    creationNamesUser: !since(422) || since(430),
    stableOrder: since(460),
    partOrderById: since(482),
    partMaximumStock: since(486),
    attachmentThumbnails: since(493),
    stockCreationDate: since(496),
    countMovesItems: since(497),
    transferMerges: since(512),
    partConsumable: since(516),
    partCreateShowsNotes: since(512),
    rolesInUser: since(519),
    exactOperations: since(521),
    templateUnique: since(522),
  };
}
