// Parts by IPN prefix, by the names of rules, and whatever parts the items that were read belong to.
import type { Query, ReadClient } from "../../http/client.ts";
import type { RowReading } from "../../http/page-source.ts";
import type { Parameter, Part } from "../../model/inventory.ts";
import { groupBy } from "../../model/order.ts";
import type { Read } from "../../model/read.ts";
import { COMPLETE } from "../../model/read.ts";
import { escapeRegex, PATHS, partPath } from "./api.ts";
import { mergeReads, readList } from "./list.ts";
import { isOfParts, mapParameter, mapPart, rowOf } from "./schema.ts";

/** With it a request stays below the 4094 bytes that the server in front of InvenTree takes. */
const LONGEST_FILTER = 3600;
/** So many parts are cheaper to ask for one by one than to read a category. */
const FEW_PARTS = 25;
const MOST_SINGLE_PARTS = 500;

/** Gets the parameters that a part came with; `undefined` where the server did not add them. */
export type SeeParameters = (parameters: readonly Parameter[] | undefined) => void;

export interface PartReader {
  readonly list: (query: Query) => Promise<Read<Part[]>>;
  readonly byIpn: (ipns: Iterable<string>) => Promise<Read<Part[]>>;
  readonly byPk: (pks: Iterable<number>) => Promise<Read<Part[]>>;
}

/** @param seeParameters asks every part for its parameters and hands them over */
export function createPartReader(
  read: ReadClient,
  partOrder: string,
  seeParameters?: SeeParameters,
): PartReader {
  const flags = seeParameters === undefined ? {} : { parameters: true };
  const map = (raw: unknown): RowReading<Part> => {
    seeParameters?.(parametersIn(raw));
    return mapPart(raw);
  };
  const list = (query: Query) =>
    readList({
      read,
      what: "parts",
      path: PATHS.parts,
      query: { ...query, ...flags, pricing: false, ordering: partOrder },
      map,
    });
  return {
    list,
    async byIpn(ipns) {
      const wanted = new Set(ipns);
      const simple = [...wanted].filter((ipn) => /^[\w.-]+$/.test(ipn));
      const odd = [...wanted].filter((ipn) => !/^[\w.-]+$/.test(ipn));
      const filters = [
        ...ipnFilters(simple).map((IPN_regex) => ({ IPN_regex })),
        ...odd.map((IPN) => ({ IPN })),
      ];
      const { value, coverage } = mergeReads(await Promise.all(filters.map(list)));
      // The server compares without regard to case, and ignores a filter it does not know.
      return { value: value.filter(({ ipn }) => ipn !== undefined && wanted.has(ipn)), coverage };
    },
    async byPk(pks) {
      const wanted = [...new Set(pks)];
      const asked = wanted.slice(0, MOST_SINGLE_PARTS);
      const found = await Promise.all(asked.map((pk) => readPart(read, { pk, flags, map })));
      const why = found.flatMap((part) =>
        part?.kind === "malformed" ? [`inventree parts: ${part.name} is unusable: ${part.why}`] : [],
      );
      const unread = wanted.length - asked.length;
      if (unread > 0) why.push(`inventree parts: ${unread} parts of other categories were not read`);
      return {
        value: found.flatMap((part) => (part?.kind === "row" ? [part.row] : [])),
        coverage: why.length === 0 ? COMPLETE : { kind: "partial", why },
      };
    },
  };
}

export interface PartsRequest {
  readonly ipnPrefix: string;
  readonly ipns: readonly string[];
  readonly pks: ReadonlySet<number>;
  readonly categories: readonly number[];
}

export interface PartsRead {
  readonly parts: Read<Part[]>;
  /** How many parts carry the IPN prefix. */
  readonly prefixed: number;
}

export async function readAllParts(reader: PartReader, request: PartsRequest): Promise<PartsRead> {
  const { ipnPrefix, categories, pks } = request;
  const isPrefixed = (ipn: string | undefined) => hasIpnPrefix(ipn, ipnPrefix);
  const [prefixed, named] = await Promise.all([
    reader.list({ IPN_regex: `^${escapeRegex(ipnPrefix)}-` }),
    reader.byIpn(request.ipns.filter((ipn) => !isPrefixed(ipn))),
  ]);
  const matching = prefixed.value.filter(({ ipn }) => isPrefixed(ipn));
  const known = [{ ...prefixed, value: matching }, named];
  const missing = without(pks, known);
  if (missing.length > FEW_PARTS)
    known.push(...(await Promise.all(categories.map((category) => reader.list({ category })))));
  known.push(await reader.byPk(without(pks, known)));
  return { parts: mergeReads(known), prefixed: matching.length };
}

export function hasIpnPrefix(ipn: string | undefined, prefix: string): boolean {
  return ipn?.toLowerCase().startsWith(`${prefix.toLowerCase()}-`) === true;
}

export function without(pks: Iterable<number>, reads: readonly Read<readonly Part[]>[]): number[] {
  const known = new Set(reads.flatMap(({ value }) => value.map(({ pk }) => pk)));
  return [...pks].filter((pk) => !known.has(pk));
}

/** `undefined`: not shown, or not all of them usable; a list of parameters would say which. */
export function parametersIn(part: unknown): Parameter[] | undefined {
  const rows = rowOf(part)?.["parameters"];
  if (!Array.isArray(rows)) return undefined;
  const readings = rows.filter(isOfParts).map(mapParameter);
  if (readings.some(({ kind }) => kind === "malformed")) return undefined;
  return readings.flatMap((reading) => (reading.kind === "row" ? [reading.row] : []));
}

interface SinglePart {
  readonly pk: number;
  readonly flags: Query;
  readonly map: (raw: unknown) => RowReading<Part>;
}

/** `undefined`: there is no such part. */
async function readPart(
  read: ReadClient,
  { pk, flags, map }: SinglePart,
): Promise<RowReading<Part> | undefined> {
  const reply = await read.getJson(partPath(pk), { query: flags, expect: [404] });
  return reply.status === 404 ? undefined : map(reply.body);
}

/** `^BMB-(0123456789ab|ba9876543210)$`: what the IPNs have in common is said once, so that few requests find a month's parts. */
function ipnFilters(ipns: readonly string[]): string[] {
  const filters: string[] = [];
  for (const [head, family] of groupBy(ipns, (ipn) => ipn.slice(0, ipn.lastIndexOf("-") + 1))) {
    const frame = lengthInUrl(filterOf(head, []));
    let tails: string[] = [];
    let length = frame;
    for (const ipn of family) {
      const tail = escapeRegex(ipn.slice(head.length));
      const more = lengthInUrl(tails.length === 0 ? tail : `|${tail}`);
      if (tails.length > 0 && length + more > LONGEST_FILTER) {
        filters.push(filterOf(head, tails));
        tails = [];
        length = frame;
      }
      length += lengthInUrl(tails.length === 0 ? tail : `|${tail}`);
      tails.push(tail);
    }
    filters.push(filterOf(head, tails));
  }
  return filters;
}

function filterOf(head: string, tails: readonly string[]): string {
  return `^${escapeRegex(head)}(${tails.join("|")})$`;
}

function lengthInUrl(text: string): number {
  return encodeURIComponent(text).length;
}
