// How each kind of receiver wants to be told: one row each, the first that recognises an address is used.
import type { Notice } from "./notice.ts";

export type FormatName = "discord" | "ntfy" | "webhook";

export interface Message {
  /** Path and query, on the receiver's own server. */
  readonly path: string;
  readonly body: unknown;
}

interface Format {
  readonly name: FormatName;
  readonly isAt: (url: URL) => boolean;
  readonly message: (notice: Notice, url: URL) => Message;
}

/** Discord takes 2000 characters, ntfy 4096 bytes. */
const MOST_DISCORD = 1900;
const MOST_NTFY = 1200;

export const FORMATS: readonly Format[] = [
  {
    name: "discord",
    isAt: ({ hostname, pathname }) =>
      /(^|\.)discord(app)?\.com$/.test(hostname) && pathname.startsWith("/api/webhooks/"),
    message: (notice, url) => ({
      path: `${url.pathname}${url.search}`,
      body: {
        username: "reconcile",
        content: inCode(cut(textOf(notice), MOST_DISCORD)),
        // Names from outside ping nobody.
        allowed_mentions: { parse: [] },
      },
    }),
  },
  {
    name: "ntfy",
    isAt: ({ hostname }) => hostname === "ntfy.sh" || hostname.startsWith("ntfy."),
    // Its JSON goes to the server's root and names the topic, which is the last part of the address.
    message: ({ title, lines, isUrgent, event }, { pathname }) => {
      const parts = pathname.split("/").filter((part) => part !== "");
      return {
        path: `/${parts.slice(0, -1).join("/")}`,
        body: {
          topic: decodeURIComponent(parts.at(-1) ?? ""),
          title: cut(title, MOST_NTFY),
          message: cut(lines.join("\n") || title, MOST_NTFY),
          priority: isUrgent ? 4 : 3,
          tags: [isUrgent ? "warning" : event === "drift" ? "eyes" : "package"],
        },
      };
    },
  },
  {
    name: "webhook",
    isAt: () => true,
    message: ({ event, instance, title, lines, isUrgent, keys }, url) => ({
      path: `${url.pathname}${url.search}`,
      body: { event, instance, title, text: lines.join("\n"), urgent: isUrgent, keys },
    }),
  },
];

function textOf({ title, lines }: Notice): string {
  return [title, ...lines].join("\n");
}

/** Nothing in it is markup. */
function inCode(text: string): string {
  return `\`\`\`\n${text.replaceAll("`", "'")}\n\`\`\``;
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text;
}
