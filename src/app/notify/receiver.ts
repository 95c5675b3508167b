// Where notices go: an address, the way it wants to be told, and what of it is secret.
import { ReconcileError } from "../../model/errors.ts";
import { FORMATS, type FormatName } from "./formats.ts";

export interface Receiver {
  readonly format: FormatName;
  readonly url: URL;
  /** `discord.com`: all that is ever said of the address, because its path is often the key to it. */
  readonly label: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
}

/** A part of an address that is shorter is no key, and hiding it would hide innocent words. */
const SHORTEST_SECRET = 6;

/** `--notify` and, separated by spaces, RECONCILE_NOTIFY. */
export function parseReceivers(
  options: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): readonly Receiver[] {
  const words = [...options, ...(env["RECONCILE_NOTIFY"] ?? "").split(/\s+/)].filter((word) => word !== "");
  return [...new Set(words)].map(parseReceiver);
}

function parseReceiver(word: string): Receiver {
  const prefix = /^([a-z]+)\+/.exec(word)?.[1];
  const url = URL.parse(prefix === undefined ? word : word.slice(prefix.length + 1));
  const named = FORMATS.find(({ name }) => name === prefix)?.name;
  if (url === null || !/^https?:$/.test(url.protocol) || (prefix !== undefined && named === undefined))
    throw new ReconcileError("invalid", {
      object: "--notify or RECONCILE_NOTIFY",
      happened: "it holds what is no address to notify",
      next: "Write https://…, or ntfy+https://…, discord+https://…, webhook+https://….",
    });
  const { username, password } = url;
  const secrets = secretsOf(url);
  url.username = "";
  url.password = "";
  const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const isOpen = username === "" && password === "";
  const basic = Buffer.from(user).toString("base64");
  return {
    format: named ?? FORMATS.find(({ isAt }) => isAt(url))?.name ?? "webhook",
    url,
    label: url.host,
    headers: isOpen ? {} : { Authorization: `Basic ${basic}` },
    secrets: isOpen ? secrets : [...secrets, basic],
  };
}

function secretsOf({ pathname, search, username, password }: URL): readonly string[] {
  const parts = [pathname, search, ...pathname.split("/"), ...search.split(/[?&=]/), username, password];
  return [...new Set(parts.flatMap((part) => [part, decode(part)]))].filter(
    (part) => part.length >= SHORTEST_SECRET,
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
