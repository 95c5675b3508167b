// `reconcile init`: writes a commented mapping.
import { existsSync } from "node:fs";
import { type Initialised, initFromEnv, initFromLive } from "../app/init.ts";
import { writeWhole } from "../app/write-file.ts";
import type { EnvNote } from "../mapping/env-reader.ts";
import { ReconcileError } from "../model/errors.ts";
import type { CommandResult, Session } from "./command.ts";

export interface InitOptions {
  readonly fromEnv?: string;
  readonly bambuddy?: string;
  readonly inventree?: string;
  readonly instance: string;
  /** `-` is stdout. */
  readonly out: string;
  readonly overwrite?: boolean;
}

export async function initCommand(options: InitOptions, session: Session): CommandResult {
  const { output, host } = session;
  if (options.out !== "-" && existsSync(options.out) && !options.overwrite)
    throw new ReconcileError("invalid", {
      object: options.out,
      happened: "the file exists",
      next: "Name another with --out, or say --overwrite.",
    });
  const { yaml, notes } =
    options.fromEnv === undefined
      ? await fromLive(options, session)
      : await initFromEnv(options.fromEnv, options.instance, host);
  if (options.out === "-") await output.document(yaml);
  else await writeWhole(options.out, yaml);
  for (const line of describeNotes(notes)) await output.note(line);
  if (options.out !== "-")
    await output.note(
      `Wrote ${options.out}. Read it, then: reconcile validate --online, reconcile doctor, reconcile plan.`,
    );
  return "ok";
}

async function fromLive(options: InitOptions, session: Session): Promise<Initialised> {
  const { env } = session.host;
  const given = {
    bambuddy: await urlOf("Bambuddy", options.bambuddy ?? env["BAMBUDDY_URL"], session),
    inventree: await urlOf("InvenTree", options.inventree ?? env["INVENTREE_URL"], session),
  };
  const [bambuddy, inventree] = [plainUrl(given.bambuddy), plainUrl(given.inventree)];
  const wrong = [
    ...(bambuddy === undefined ? [complaint("Bambuddy", given.bambuddy)] : []),
    ...(inventree === undefined ? [complaint("InvenTree", given.inventree)] : []),
  ];
  if (bambuddy !== undefined && inventree !== undefined)
    return initFromLive(
      { instance: options.instance, bambuddyUrl: bambuddy, inventreeUrl: inventree },
      session.host,
    );
  throw new ReconcileError("invalid", {
    object: "init",
    happened: wrong.map(({ happened }) => happened).join(", and "),
    next: `Say ${wrong.map(({ option }) => option).join(" ")}, or translate an earlier service with --from-env .env.`,
  });
}

/** As it was given, or as somebody answers. */
async function urlOf(name: string, given: string | undefined, session: Session): Promise<string> {
  if (given !== undefined) return given;
  const reply = await session.ask(`URL of ${name} (such as http://192.168.1.5:8000): `);
  if (reply.kind === "stopped")
    throw new ReconcileError(session.signal.exit() ?? "interrupted", {
      object: "init",
      happened: "stopped",
      next: "Nothing was written.",
    });
  return reply.kind === "given" ? reply.text : "";
}

function plainUrl(text: string): string | undefined {
  const plain = text
    .trim()
    .replace(/\/+$/, "")
    .replace(/\/api(\/v1)?$/, "");
  return URL.canParse(plain) && /^https?:/.test(plain) ? plain : undefined;
}

function complaint(name: string, given: string): { readonly happened: string; readonly option: string } {
  const text = given.trim();
  return {
    happened: text === "" ? `the URL of ${name} is not given` : `"${text}" is not the URL of ${name}`,
    option: `--${name.toLowerCase()} http://host:port`,
  };
}

const KIND_WORDS: Readonly<Record<EnvNote["kind"], string>> = {
  "to-do": "To do",
  rejected: "Not usable",
  changed: "Changed",
  "no-effect": "No effect here",
  unknown: "Unknown",
  kept: "Kept",
};

function describeNotes(notes: readonly EnvNote[]): string[] {
  return (Object.keys(KIND_WORDS) as EnvNote["kind"][]).flatMap((kind) => {
    const group = notes.filter((note) => note.kind === kind);
    if (group.length === 0) return [];
    return [
      `${KIND_WORDS[kind]}:`,
      ...group.map(({ name, text }) => `  ${name === undefined ? "" : `${name}: `}${text}`),
    ];
  });
}
