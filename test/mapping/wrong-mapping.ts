// A wrong mapping and everything that is said about it, in order.

export interface WrongMapping {
  readonly name: string;
  readonly text: string;
  readonly problems: readonly string[];
}
