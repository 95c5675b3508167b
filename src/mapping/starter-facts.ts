// What `init` found on the running systems and writes the first mapping from.
import type { Instant } from "../model/instant.ts";

export interface StarterPlace {
  readonly pk: number;
  readonly path: string;
}

export interface StarterPrinter {
  readonly name: string;
  readonly id: number;
  readonly serial?: string;
  /** The stock location that stands for it, where one is known. */
  readonly location?: StarterPlace;
}

export interface StarterFacts {
  readonly instance: string;
  readonly bambuddyUrl: string;
  readonly inventreeUrl: string;
  readonly inventreeWebUrl?: string;
  readonly printsCategory?: StarterPlace;
  readonly printsLocation?: StarterPlace;
  readonly filamentCategory?: StarterPlace;
  readonly filamentStorage?: StarterPlace;
  readonly loaded?: StarterPlace;
  readonly printers: readonly StarterPrinter[];
  readonly categories: readonly StarterPlace[];
  readonly locations: readonly StarterPlace[];
  readonly now: Instant;
  /** Names of the environment variables that hold the secrets. */
  readonly secrets?: { readonly bambuddy: string; readonly inventree: string };
  /** Where editors find the schema, relative to the mapping. */
  readonly schema?: string;
}
