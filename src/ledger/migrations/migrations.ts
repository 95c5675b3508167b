// Every step of the schema, in order.
import { initial } from "./001-initial.ts";
import { usage } from "./002-usage.ts";

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
}

export const MIGRATIONS: readonly Migration[] = [initial, usage];
