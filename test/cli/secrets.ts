// The secrets of every test world, and the search that proves that none of them got out.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

// Characters that change when a URL carries them: a secret that leaks encoded is still a leak.
export const BAMBUDDY_KEY = "bb_canary/Key+7f3a91=0d5c";
export const INVENTREE_TOKEN = "inv-canary/Token+52e8=b64f";
const PICTURE_TOKEN = "sim-picture-token-";

const SECRETS = [BAMBUDDY_KEY, INVENTREE_TOKEN, PICTURE_TOKEN];

/** Every way in which a secret could stand in a text: as is, in base64 at any offset, in a URL, escaped in JSON. */
const FORMS: ReadonlyMap<string, string> = new Map(
  SECRETS.flatMap((secret) => [
    [secret, secret],
    [encodeURIComponent(secret), secret],
    [encodeURI(secret), secret],
    [secret.replaceAll("/", "\\/"), secret],
    ...base64Forms(secret).map((form) => [form, secret] as const),
    [Buffer.from(secret).toString("hex"), secret],
  ]),
);

/** The secrets a text holds in any form. */
export function secretsIn(text: string): string[] {
  return [...new Set([...FORMS].filter(([form]) => text.includes(form)).map(([, secret]) => secret))];
}

/** `file: secret` for every file below a folder that holds one. */
export function secretsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .flatMap((path) => secretsIn(readFileSync(path, "latin1")).map((secret) => `${path}: ${secret}`));
}

function base64Forms(secret: string): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]).toString("base64");
    // The first and last characters depend on the neighbours.
    const inner = text.slice(4, -4);
    return [inner, inner.replaceAll("+", "-").replaceAll("/", "_")];
  });
}
