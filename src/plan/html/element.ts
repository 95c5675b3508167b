// HTML from names that are ours and texts that may be anybody's: every text and every value is escaped here and nowhere else.

/** Made by `element` and `text` only, so that no plain string can become markup. */
export interface Markup {
  readonly html: string;
}

type Attributes = Readonly<Record<string, string | number | true | undefined>>;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const NOTHING: Markup = { html: "" };

export function text(words: string): Markup {
  return { html: escapeHtml(words) };
}

export function element(name: string, attributes: Attributes, ...children: readonly Markup[]): Markup {
  const start = `<${name}${attributesText(attributes)}>`;
  return { html: `${start}${joinHtml(children)}</${name}>` };
}

/** An element that HTML knows to have no children; in SVG there is none. */
export function lone(name: string, attributes: Attributes): Markup {
  return { html: `<${name}${attributesText(attributes)}>` };
}

export function together(...children: readonly Markup[]): Markup {
  return { html: joinHtml(children) };
}

export function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? "");
}

function joinHtml(children: readonly Markup[]): string {
  return children.map(({ html }) => html).join("");
}

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`))
    .join("");
}
