// Markdown as a forge shows it: parsed by a parser that is not ours, with what its elements hold.

export interface Shown {
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly comments: readonly string[];
  /** Outside code, where forges look for mentions and references. */
  readonly prose: string;
  readonly code: readonly string[];
  /** Everything that is read. */
  readonly text: string;
  /** Elements that were opened and closed, in order. */
  readonly html: string;
}

export async function showMarkdown(markdown: string): Promise<Shown> {
  const html = Bun.markdown.html(markdown, {
    tables: true,
    autolinks: true,
    strikethrough: true,
    tasklists: true,
  });
  return await readHtml(html);
}

export async function readHtml(html: string): Promise<Shown> {
  const elements: string[] = [];
  const attributes: string[] = [];
  const comments: string[] = [];
  const code: string[] = [];
  let [prose, text, depth, current] = ["", "", 0, ""];
  const rewriter = new HTMLRewriter()
    .on("*", {
      element(element) {
        elements.push(element.tagName);
        // What stands in two elements is not one word.
        prose += "\n";
        for (const [name, value] of element.attributes) attributes.push(`${name}=${value}`);
        if (element.tagName !== "code") return;
        depth += 1;
        current = "";
        element.onEndTag(() => {
          depth -= 1;
          code.push(decoded(current));
          prose += "\n";
        });
      },
    })
    .onDocument({
      text(chunk) {
        text += chunk.text;
        if (depth > 0) current += chunk.text;
        else prose += chunk.text;
      },
      comments(comment) {
        comments.push(comment.text);
      },
    });
  await rewriter.transform(new Response(html)).text();
  return { elements, attributes, comments, prose: decoded(prose), code, text: decoded(text), html };
}

/** As a reader sees it: without what has no width, and with runs of spaces as one. */
export function plain(text: string): string {
  return text
    .replace(/[\u2060\u2068\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function decoded(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}
