// Turns secret references into values, at the last moment and nowhere else.
import { readFile } from "node:fs/promises";
import type { Mapping, SecretRef } from "../mapping/mapping.ts";
import { ReconcileError } from "../model/errors.ts";
import type { Host } from "./host.ts";

export interface Secrets {
  readonly bambuddyKey: string;
  readonly inventreeToken: string;
}

export async function resolveSecrets(
  mapping: Pick<Mapping, "bambuddy" | "inventree">,
  host: Host,
): Promise<Secrets> {
  return {
    bambuddyKey: await resolveSecret("bambuddy.api_key", mapping.bambuddy.apiKey, host),
    inventreeToken: await resolveSecret("inventree.token", mapping.inventree.token, host),
  };
}

async function resolveSecret(path: string, ref: SecretRef, host: Host): Promise<string> {
  const value = ref.kind === "env" ? host.env[ref.name] : await readSecretFile(path, ref.path);
  const secret = value?.trim() ?? "";
  // A header can carry printable ASCII only; anything else is a paste accident that would fail obscurely later.
  if (/^[\x21-\x7e]+$/.test(secret)) return secret;
  const where = ref.kind === "env" ? `environment variable ${ref.name}` : `file ${ref.path}`;
  throw new ReconcileError("invalid", {
    object: path,
    happened:
      secret === ""
        ? `${where} is not set or is empty`
        : `${where} holds characters that a header cannot carry`,
    next:
      ref.kind === "env"
        ? `Set ${ref.name} and run again.`
        : "Put the bare secret into the file and run again.",
  });
}

async function readSecretFile(path: string, file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new ReconcileError(
      "invalid",
      {
        object: path,
        happened: `the secret file ${file} cannot be read`,
        next: "Check the path and its permissions.",
      },
      { cause },
    );
  }
}
