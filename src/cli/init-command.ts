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
  const bambuddyUrl = await urlOf("Bambuddy", options.bambuddy ?? session.host.env["BAMBUDDY_URL"], session);
  const inventreeUrl = await urlOf(
    "InvenTree",
    options.inventree ?? session.host.env["INVENTREE_URL"],
    session,
  );
  return initFromLive({ instance: options.instance, bambuddyUrl, inventreeUrl }, session.host);
}

async function urlOf(name: string, given: string | undefined, session: Session): Promise<string> {
  const url = given ?? (await session.ask(`URL of ${name} (such as http://192.168.1.5:8000): `));
  const plain =
    url
      ?.trim()
      .replace(/\/+$/, "")
      .replace(/\/api(\/v1)?$/, "") ?? "";
  if (URL.canParse(plain) && /^https?:/.test(plain)) return plain;
  throw new ReconcileError("invalid", {
    object: `init --${name.toLowerCase()}`,
    happened: plain === "" ? `the URL of ${name} is not given` : `"${plain}" is not a URL`,
    next: `Say --${name.toLowerCase()} http://host:port, or translate an earlier service with --from-env .env.`,
  });
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
