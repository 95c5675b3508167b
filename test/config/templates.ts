// The templates of config/ci as the tests see them: parsed, with their shell snippets and the reconcile lines in those.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export const CI = join(import.meta.dir, "../../config/ci");

export interface Template {
  /** `github/reconcile-plan.yml` */
  readonly name: string;
  readonly text: string;
  readonly snippets: readonly Snippet[];
}

export interface Snippet {
  readonly of: string;
  readonly shell: "bash" | "sh";
  readonly text: string;
}

export const TEMPLATES: readonly Template[] = readdirSync(CI, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(yml|cron|service|timer)$/.test(name))
  .sort()
  .map((name) => {
    const text = readFileSync(join(CI, name), "utf8");
    return { name, text, snippets: snippetsOf(name, text) };
  });

function snippetsOf(name: string, text: string): readonly Snippet[] {
  if (name.endsWith(".cron")) return cronSnippets(name, text);
  if (name.endsWith(".service"))
    return [...text.matchAll(/^ExecStart=(.*)$/gm)].map(([, line = ""]) => ({
      of: name,
      shell: "sh",
      text: line,
    }));
  if (name.endsWith(".timer")) return [];
  return name === "gitlab-ci.yml" ? gitlabSnippets(name, text) : workflowSnippets(name, text);
}

/** Five times, a user, and a line of sh. */
function cronSnippets(name: string, text: string): readonly Snippet[] {
  return [...text.matchAll(/^(?:[\d*/,-]+\s+){5}\S+\s+(.*)$/gm)].map(([, line = ""]) => ({
    of: name,
    shell: "sh",
    text: line,
  }));
}

function workflowSnippets(name: string, text: string): readonly Snippet[] {
  const jobs = Object.values(sections(sections(parse(text))["jobs"]));
  return jobs
    .flatMap((job) => listOf(sections(job)["steps"]))
    .flatMap((step) => {
      const { run, name: title } = sections(step);
      return typeof run === "string"
        ? [{ of: `${name}: ${String(title)}`, shell: "bash" as const, text: run }]
        : [];
    });
}

function gitlabSnippets(name: string, text: string): readonly Snippet[] {
  const jobs = sections(parse(text));
  return Object.entries(jobs).flatMap(([title, job]) => {
    const { script, extends: base } = sections(job);
    if (script === undefined) return [];
    const before = typeof base === "string" ? sections(jobs[base])["before_script"] : undefined;
    const lines = [...listOf(before), ...listOf(script)].map(String);
    return [{ of: `${name}: ${title}`, shell: "bash" as const, text: lines.join("\n") }];
  });
}

/** The words of every `reconcile …` in a snippet. */
export function reconcileLines({ text }: Snippet): readonly (readonly string[])[] {
  return text
    .replace(/\\\n\s*/g, " ")
    .split("\n")
    .filter((line) => !line.trimStart().startsWith("#"))
    .flatMap((line) => [...line.matchAll(/(?:^|[\s;&|(])(?:\/usr\/local\/bin\/)?reconcile (.*)$/g)])
    .map(([, rest = ""]) => words(rest));
}

/** Up to the first operator of the shell. */
function words(text: string): readonly string[] {
  const command = /^(?:[^"';&|<>()]|"[^"]*"|'[^']*')*/.exec(text)?.[0] ?? "";
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, plain]) =>
    String(double ?? single ?? plain),
  );
}

export function sections(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
