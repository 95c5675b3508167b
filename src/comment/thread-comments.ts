// The comments of a pull or merge request: finds ours, makes it, changes it.
import type { JsonReply, WriteReply } from "../http/client.ts";
import type { Http } from "../http/create-http.ts";
import { serverWords } from "../http/server-words.ts";
import { ReconcileError } from "../model/errors.ts";
import type { Place } from "./locate.ts";
import { type Author, PAGE_SIZE, type Provider } from "./provider.ts";

export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly author: Author;
}

export interface Forge {
  readonly provider: Provider;
  readonly place: Place;
  readonly http: Http;
}

/** So many pages of comments are looked through; GitLab allows 5,000 comments. */
const MOST_PAGES = 100;
/** An answer with words that say more than our client could. */
const REFUSALS = [400, 403, 404, 405, 409, 410, 422] as const;

/**
 * The first comment that is ours and that `isWanted`. A comment of somebody else is never taken for ours, whatever it says: they
 * could change it afterwards, and a reviewer would read their words as ours.
 */
export async function findComment(
  forge: Forge,
  isWanted: (body: string) => boolean,
): Promise<Comment | undefined> {
  const { provider, place, http } = forge;
  const me = await ownName(forge);
  const isOurs = ({ author }: Comment) => (me === undefined ? provider.isOwnBot(author) : author.name === me);
  const seen = new Set<number>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const path = provider.list(place.thread);
    const reply = await http.read.getJson(path, { query: provider.page(page), expect: REFUSALS });
    if (reply.status >= 300) throw refusal(forge, "list comments", reply);
    const rows = Array.isArray(reply.body) ? reply.body : [];
    const comments = rows.flatMap(commentOf);
    const found = comments.find((comment) => isOurs(comment) && isWanted(comment.body));
    if (found !== undefined) return found;
    const before = seen.size;
    for (const { id } of comments) seen.add(id);
    // A server that knows no pages answers the same again.
    if (seen.size === before || (provider.fillsPages && rows.length < PAGE_SIZE)) return undefined;
  }
  return undefined;
}

export async function createComment(forge: Forge, body: string): Promise<void> {
  const { provider, place, http } = forge;
  const sent = await http.write.send("POST", provider.list(place.thread), { kind: "json", value: { body } });
  expectWritten(forge, "write the comment", sent);
}

export async function updateComment(forge: Forge, id: number, body: string): Promise<void> {
  const { provider, place, http } = forge;
  const path = provider.one(place.thread, id);
  const sent = await http.write.send(provider.updateMethod, path, { kind: "json", value: { body } });
  expectWritten(forge, "change the comment", sent);
}

/** Absent where a token may not ask who it is. */
async function ownName({ http }: Forge): Promise<string | undefined> {
  const { status, body } = await http.read.getJson("user", { expect: [403, 404] });
  return status < 300 ? nameOf(body) : undefined;
}

function expectWritten(forge: Forge, what: string, reply: WriteReply): void {
  if (reply.state === "unanswered")
    throw failure(forge, {
      happened: `nobody knows whether it could ${what}: ${reply.why}`,
      next: "Run again: a comment that arrived is found and updated.",
    });
  if (reply.status >= 300) throw refusal(forge, what, reply);
}

function refusal(
  forge: Forge,
  what: string,
  { status, body }: Pick<JsonReply, "status" | "body">,
): ReconcileError {
  const words = serverWords(body);
  const happened = `could not ${what}, answered ${status}${words === "" ? "" : `: ${words}`}`;
  return failure(forge, { happened, next: nextStep(forge, status) });
}

function nextStep({ provider, place }: Forge, status: number): string {
  const { repository, number } = place.thread;
  if (status === 401) return `Check ${place.tokenName}: ${provider.label} does not accept it.`;
  if (status === 403) return provider.rights;
  if (status === 404)
    return `Check that ${repository}${provider.sign}${number} exists and that ${place.tokenName} may see it. ${provider.rights}`;
  if (status >= 500) return `Look at the state of ${provider.label}, then run again.`;
  return "If it says that the text is too long, say a smaller --budget; else look at what --dry-run prints.";
}

function failure({ provider, place }: Forge, text: { readonly happened: string; readonly next: string }) {
  const { repository, number } = place.thread;
  const hide = (words: string) => words.replaceAll(place.token, "***");
  return new ReconcileError("unreachable", {
    object: `comment on ${provider.label}, ${repository}${provider.sign}${number}`,
    happened: hide(text.happened),
    next: text.next,
  });
}

function commentOf(row: unknown): readonly Comment[] {
  const { id, body, user, author } = objectOf(row);
  if (typeof id !== "number" || typeof body !== "string") return [];
  const by = user ?? author;
  return [{ id, body, author: { name: nameOf(by) ?? "", isBot: objectOf(by)["type"] === "Bot" } }];
}

function nameOf(value: unknown): string | undefined {
  const { login, username } = objectOf(value);
  const name = login ?? username;
  return typeof name === "string" && name !== "" ? name : undefined;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
