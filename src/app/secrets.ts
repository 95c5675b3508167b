// Turns secret references into values, at the last moment and nowhere else.
import { readFile } from "node:fs/promises";
import type { Mapping, SecretRef } from "../mapping/mapping.ts";
import { type ErrorText, ReconcileError } from "../model/errors.ts";
import type { Host } from "./host.ts";

export interface Secrets {
  readonly bambuddyKey: string;
  readonly inventreeToken: string;
}

export async function resolveSecrets(
  mapping: Pick<Mapping, "bambuddy" | "inventree">,
  host: Host,
): Promise<Secrets> {
  const [bambuddyKey, inventreeToken] = [
    await resolveSecret("bambuddy.api_key", mapping.bambuddy.apiKey, host),
    await resolveSecret("inventree.token", mapping.inventree.token, host),
  ];
  if (bambuddyKey.kind === "found" && inventreeToken.kind === "found")
    return { bambuddyKey: bambuddyKey.secret, inventreeToken: inventreeToken.secret };
  throw secretError([bambuddyKey, inventreeToken].flatMap((it) => (it.kind === "missing" ? [it] : [])));
}

/** `next` is a clause without its full stop. */
interface MissingSecret extends ErrorText {
  readonly kind: "missing";
  readonly cause?: unknown;
}

type Resolution = { readonly kind: "found"; readonly secret: string } | MissingSecret;

/** Both at once: nobody wants to learn of the second after mending the first. */
function secretError(missing: readonly MissingSecret[]): ReconcileError {
  const [first, second] = missing;
  const next = [...new Set(missing.map((it) => it.next))].join(". ");
  return new ReconcileError(
    "invalid",
    {
      object: first?.object ?? "",
      happened: [
        ...(first === undefined ? [] : [first.happened]),
        ...(second === undefined ? [] : [`${second.object}: ${second.happened}`]),
      ].join("; "),
      next: `${next} and run again.`,
    },
    { cause: first?.cause },
  );
}

async function resolveSecret(object: string, ref: SecretRef, host: Host): Promise<Resolution> {
  const read = ref.kind === "env" ? { text: host.env[ref.name] ?? "" } : await readSecretFile(ref.path);
  if ("cause" in read && ref.kind === "file")
    return {
      kind: "missing",
      object,
      happened: `the secret file ${ref.path} cannot be read`,
      next: "Check the path and its permissions",
      cause: read.cause,
    };
  const secret = "text" in read ? read.text.trim() : "";
  // A header can carry printable ASCII only; anything else is a paste accident that would fail obscurely later.
  if (/^[\x21-\x7e]+$/.test(secret)) return { kind: "found", secret };
  const where = ref.kind === "env" ? `environment variable ${ref.name}` : `file ${ref.path}`;
  return {
    kind: "missing",
    object,
    happened:
      secret === ""
        ? `${where} is not set or is empty`
        : `${where} holds characters that a header cannot carry`,
    next: ref.kind === "env" ? `Set ${ref.name}` : "Put the bare secret into the file",
  };
}

async function readSecretFile(
  file: string,
): Promise<{ readonly text: string } | { readonly cause: unknown }> {
  try {
    return { text: await readFile(file, "utf8") };
  } catch (cause) {
    return { cause };
  }
}
