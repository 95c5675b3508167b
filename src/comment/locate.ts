// Finds out where to comment: from options, else from the variables that CI sets.
import { type ErrorText, ReconcileError } from "../model/errors.ts";
import { PROVIDERS, type ProviderName, type Thread } from "./provider.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

export interface PlaceOptions {
  readonly apiUrl?: string;
  readonly repository?: string;
  readonly number?: number;
  /** Name of the variable that holds the token: an option's value could be seen by others. */
  readonly tokenEnv?: string;
}

export interface Place {
  readonly thread: Thread;
  readonly apiUrl: string;
  readonly token: string;
  readonly tokenName: string;
  readonly urlName: string;
}

/** @param event what `GITHUB_EVENT_PATH` holds, where there is such a file */
export function locate(
  name: ProviderName,
  options: PlaceOptions,
  { env, event }: { readonly env: Environment; readonly event?: unknown },
): Place {
  const { label, variables } = PROVIDERS[name];
  const apiUrl = firstOf(env, variables.apiUrl);
  const tokenNames = options.tokenEnv === undefined ? variables.token : [options.tokenEnv];
  const token = firstOf(env, tokenNames);
  const repository = options.repository ?? firstOf(env, variables.repository)?.value;
  const number = options.number ?? numberFrom(event, env) ?? firstOf(env, variables.number)?.value;
  const url = options.apiUrl ?? apiUrl?.value ?? (name === "github" ? "https://api.github.com" : undefined);
  if (number === undefined)
    throw missing(label, "this job belongs to no pull or merge request", "Run it for one, or say --number.");
  if (!/^\d{1,15}$/.test(String(number)))
    throw missing(label, `${number} is no number of a pull or merge request`, "Say --number.");
  if (repository === undefined)
    throw missing(label, notSet(variables.repository), "Say --repository owner/name.");
  if (!isRepository(name, repository))
    throw missing(label, `${repository} is no repository`, "Say --repository owner/name.");
  if (url === undefined || !/^https?:$/.test(URL.parse(url)?.protocol ?? ""))
    throw missing(
      label,
      `${notSet(variables.apiUrl)}, or it is no URL`,
      `Say --api-url ${exampleUrl(name)}.`,
    );
  if (token === undefined)
    throw missing(label, notSet(tokenNames), `Give the job a token. ${PROVIDERS[name].rights}`);
  if (!/^[\x21-\x7e]+$/.test(token.value))
    throw missing(label, `${token.name} holds characters that a header cannot carry`, "Set it anew.");
  return {
    thread: { repository, number: String(number) },
    apiUrl: url,
    token: token.value,
    tokenName: token.name,
    urlName: options.apiUrl === undefined ? (apiUrl?.name ?? "--api-url") : "--api-url",
  };
}

/** Where CI shows the job: the plan is among its artifacts. */
export function jobUrl(name: ProviderName, env: Environment): string | undefined {
  const { job, run, repository } = PROVIDERS[name].variables;
  const [server, owned, number] = [env["GITHUB_SERVER_URL"], firstOf(env, repository), firstOf(env, run)];
  const made =
    server === undefined || owned === undefined || number === undefined
      ? undefined
      : `${server}/${owned.value}/actions/runs/${number.value}`;
  const url = firstOf(env, job)?.value ?? made;
  return url !== undefined && /^https?:$/.test(URL.parse(url)?.protocol ?? "") ? url : undefined;
}

function numberFrom(event: unknown, env: Environment): string | number | undefined {
  const { pull_request, issue, number } = objectOf(event);
  const named = objectOf(pull_request)["number"] ?? objectOf(issue)["number"] ?? number;
  if (typeof named === "number") return named;
  return /^refs\/pull\/(\d+)\//.exec(env["GITHUB_REF"] ?? "")?.[1];
}

/** No part of it may lead out of the API's own paths. */
function isRepository(name: ProviderName, repository: string): boolean {
  if (name === "gitlab") return repository !== "" && !/[\s\p{Cc}]/u.test(repository);
  return /^[\w.-]+\/[\w.-]+$/.test(repository) && !/(^|\/)\.{1,2}($|\/)/.test(repository);
}

function exampleUrl(name: ProviderName): string {
  return name === "gitlab" ? "https://gitlab.example.org/api/v4" : "https://git.example.org/api/v1";
}

function firstOf(
  env: Environment,
  names: readonly string[],
): { readonly name: string; readonly value: string } | undefined {
  for (const name of names) {
    const value = env[name]?.trim();
    if (value) return { name, value };
  }
  return undefined;
}

function notSet(names: readonly string[]): string {
  return `${names.join(" or ")} is not set`;
}

function missing(label: string, happened: string, next: string): ReconcileError {
  const text: ErrorText = { object: `comment on ${label}`, happened, next };
  return new ReconcileError("invalid", text);
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
