// The two worlds the stories are told in: servers that environment variables name, and the simulators.
import type { Hand } from "./hand.ts";
import type { MadeUpFile } from "./made-up-file.ts";

export interface Servers {
  /** `Bambuddy 1.2.5.2, InvenTree API 530` */
  readonly names: string;
  readonly api: number;
  readonly bambuddyUrl: string;
  readonly inventreeUrl: string;
  /** What the mapping says of InvenTree's clock. */
  readonly timeZone: string;
  /** With what reconcile itself comes. */
  readonly bambuddyKey: string;
  readonly inventreeToken: string;
  /** With what people come: it may make and delete categories, locations and parts. */
  readonly bambuddy: Hand;
  readonly inventree: Hand;
  /** On which prints may be simulated and slots filled. */
  readonly printer: Offer<number>;
  /** Stores the file as an archive of that printer, the newest it has. */
  readonly upload: Offer<(file: MadeUpFile, printer: number) => Promise<number>>;
  /** Makes a usage row say other grams, which no request can. */
  readonly changeGrams: Offer<(usageRow: number, grams: number) => Promise<void>>;
  /** Comes back once the servers' clocks show a later second; sooner than that, Bambuddy's order of archives is undefined. */
  nextSecond(): Promise<void>;
  /** Comes back once this moment has passed on the servers' clocks. */
  waitUntil(millis: number): Promise<void>;
  now(): number;
  /** Slows stock creation down, where it would be over before anybody could kill it. */
  slowDown(): void;
}

/** What a world may lack; `why` is a sentence that says what would help. */
export type Offer<T> =
  | { readonly kind: "offered"; readonly value: T }
  | { readonly kind: "lacking"; readonly why: string };

export function offered<T>(value: T): Offer<T> {
  return { kind: "offered", value };
}

export function lacking(why: string): Offer<never> {
  return { kind: "lacking", why };
}

/** For stories that have said that they need it. */
export function taken<T>(offer: Offer<T>): T {
  if (offer.kind === "lacking") throw new Error(offer.why);
  return offer.value;
}
