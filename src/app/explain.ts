// The use case `explain`: plans without writing, and tells the story of one object with everything the plan says of it.
import type { BookingRow, JournalRow, UsageBookingRow } from "../ledger/history.ts";
import type { LedgerReader } from "../ledger/open-ledger.ts";
import { ReconcileError } from "../model/errors.ts";
import type { Operation } from "../model/operation.ts";
import type { Balance, Drift, Held, Plan, PlanFinding } from "../plan/plan.ts";
import type { Fact, Story } from "../planner/explain/story.ts";
import { composePlan } from "./compose-plan.ts";
import { decide, greet, refuseNothing } from "./decide.ts";
import { parseSubject, type Subject } from "./explain-subject.ts";
import { type LocateSetting, openLocator, type SettingPlace } from "./locate-setting.ts";
import { forgetWorld } from "./make-plan.ts";
import type { PlanRequest } from "./plan-request.ts";
import { tellStories } from "./tell-stories.ts";

export const EXPLANATION_FORMAT = "reconcile/explanation/v1";

export interface Explanation {
  readonly format: typeof EXPLANATION_FORMAT;
  readonly asked: string;
  readonly mapping: string;
  readonly stories: readonly ToldStory[];
}

export interface ToldStory extends Omit<Story, "facts" | "names" | "part" | "stock" | "isSettled"> {
  readonly facts: readonly ToldFact[];
  readonly operations: readonly Operation[];
  readonly held: readonly Held[];
  readonly findings: readonly PlanFinding[];
  readonly drift: readonly Drift[];
  /** Grams of the spool. */
  readonly balance?: Balance;
  readonly ledger: LedgerStory;
}

export interface ToldFact extends Omit<Fact, "setting"> {
  readonly setting?: SettingPlace;
}

export interface LedgerStory {
  readonly bookings: readonly (BookingRow | UsageBookingRow)[];
  readonly attempts: readonly Pick<
    JournalRow,
    "address" | "attempt" | "state" | "outcome" | "why" | "closed_at"
  >[];
}

export interface ExplainRequest {
  readonly plan: PlanRequest;
  readonly ledger: LedgerReader;
  readonly mappingText: string;
  readonly words: readonly string[];
}

export async function explain({
  plan: request,
  ledger,
  mappingText,
  words,
}: ExplainRequest): Promise<Explanation> {
  refuseNothing(request);
  const decision = await decide(request, greet(request.systems));
  const plan = composePlan(request, forgetWorld(request, decision));
  const subject = withItems(parseSubject(words), plan);
  const told = tellStories(request, decision, subject);
  const stories = told.length > 0 ? told : tellFindings(plan, words.join(" "));
  if (stories.length === 0) throw unknown(words.join(" "));
  const locate = openLocator(mappingText);
  return {
    format: EXPLANATION_FORMAT,
    asked: words.join(" "),
    mapping: request.loaded.path,
    stories: stories.map((story) => complete(story, { plan, ledger, locate })),
  };
}

/** An empty slot says nothing of the spool that is to come. */
function withItems(subject: Subject, { operations }: Plan): Subject {
  if (subject.kind !== "slot") return subject;
  const addresses = [`slot/${subject.key}`, `slot/${subject.key}:clear`];
  const items = operations.flatMap(({ address, books }) =>
    addresses.includes(address) && books.place !== undefined ? [books.place.stock] : [],
  );
  return { ...subject, items };
}

/** An object that only findings or drift know, such as a setting or a printer. */
function tellFindings({ findings, drift, operations }: Plan, name: string): readonly Story[] {
  const isNamed = [...findings, ...drift].some(({ object }) => object === name);
  if (!isNamed && !operations.some(({ address }) => address === name)) return [];
  return [{ object: name, title: name, verdict: "see below", facts: [], names: [name] }];
}

interface Surroundings {
  readonly plan: Plan;
  readonly ledger: LedgerReader;
  readonly locate: LocateSetting;
}

function complete(story: Story, { plan, ledger, locate }: Surroundings): ToldStory {
  const names = new Set(story.names);
  const ofPart = story.part === undefined ? [] : [`parameter/${story.part}/`];
  const isNamed = (name: string) => names.has(name) || ofPart.some((start) => name.startsWith(start));
  const held = plan.held.filter(({ address }) => isNamed(address));
  const operations = plan.operations.filter(
    (operation) => isNamed(operation.address) || placesItem(operation, story.stock),
  );
  const balance = plan.balances.find(({ stock }) => stock !== null && stock === story.stock);
  const { object, title, verdict, facts } = story;
  return {
    object,
    title,
    verdict,
    facts: facts.map(({ setting, ...rest }) =>
      setting === undefined ? rest : { ...rest, setting: locate(setting) },
    ),
    operations,
    held,
    findings: plan.findings.filter(
      (finding) =>
        isNamed(finding.object) ||
        finding.message.includes(object) ||
        (finding.code === "usage.held" && held.length > 0),
    ),
    drift: plan.drift.filter(({ object: name }) => isNamed(name)),
    ...(balance === undefined ? {} : { balance }),
    ledger: askLedger(ledger, story, operations),
  };
}

/** A slot's address does not say which spool goes there. */
function placesItem({ books }: Operation, stock: number | undefined): boolean {
  return stock !== undefined && books.place?.stock === stock;
}

function askLedger(
  ledger: LedgerReader,
  { object, names }: Story,
  operations: readonly Operation[],
): LedgerStory {
  const asked = new Set([
    object.replace(/^usage\//, ""),
    ...names,
    ...operations.map(({ address }) => address),
  ]);
  const found = [...asked].flatMap((name) => ledger.showAddress(name) ?? []);
  const bookings = new Map<string, BookingRow | UsageBookingRow>();
  for (const { booking, usage } of found) {
    if (booking !== undefined) bookings.set(booking.run, booking);
    if (usage !== undefined) bookings.set(usage.row, usage);
  }
  const attempts = new Map(
    found.flatMap(({ journal }) =>
      journal.map((row) => [`${row.plan} ${row.operation} ${row.attempt}`, row]),
    ),
  );
  return {
    bookings: [...bookings.values()],
    attempts: [...attempts.values()].map(({ address, attempt, state, outcome, why, closed_at }) => ({
      address,
      attempt,
      state,
      outcome,
      why,
      closed_at,
    })),
  };
}

function unknown(asked: string): ReconcileError {
  return new ReconcileError("failure", {
    object: asked,
    happened: "nothing that was read, planned or found is called this",
    next: "Ask for `archive 12`, `run 45`, `usage 44`, `spool 7`, `spool SP-0007`, `stock 71`, or any address that `reconcile plan --all` shows.",
  });
}
