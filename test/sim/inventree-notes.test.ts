// Notes are markdown: what a sanitiser would change in the rendered text is refused, as real servers answered.
import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { InvenTreeSimulator } from "../../src/sim/inventree/simulator.ts";
import { outcome, startFarm } from "./inventree-client.ts";

const REFUSED = [400, { non_field_errors: ["Data contains prohibited markdown content"] }] as const;

const TAKEN = [
  "Printed on B1.\nRun 45, plate 2: 12.5 g, 1:20:00\nrc:farm1:run/45@20261102T101100Z;",
  "Bracket_v2 *final*.3mf (2), **bold**, ~~gone~~",
  "see [wiki](http://wiki.example.org/a?b=1), [shelf](rel/path#top) or [me](mailto:a@example.org)",
  "![picture](http://example.org/a.png)",
  "[wiki][1]\n\n[1]: http://example.org",
  "[1]: ftp://example.org",
  "# Heading\n\ntext ###### no heading\n\n##### five",
  "Heading {#id\n===",
  "text {#id}",
  "a_b_{x}",
  "footnote[^1] without its text",
  "*[HTML]: explained, and not used",
  "- a\n- b\n\n1. c\n2. d\n\n> quote",
  "a|b\n-|-\n1|2",
  "```\ncode <3\n```",
  "a  \n\nnext paragraph",
  "a\n:b",
];

const PROHIBITED = [
  '[wiki](http://example.org "title")',
  "[file](ftp://example.org)",
  "[script](javascript:alert)",
  '![picture](a.png "title")',
  '[wiki][1]\n\n[1]: http://example.org "title"',
  "note[^1]\n\n[^1]: its text",
  "* [^1]: its text",
  "# Heading {#id}",
  "Heading {.wide}\n===",
  "*a*{: .wide}",
  "`a`{x}",
  "[a](b){x=1}",
  "paragraph\n{: #id}",
  "###### small",
  "> ######small",
  "line  \nbreak",
  "term\n: definition",
  "```py\ncode\n```",
  "a|b\n:-|-:\n1|2",
  "*[HTML]: Hypertext\nHTML",
];

describe("notes of stock items and parts", () => {
  let sim: InvenTreeSimulator;
  beforeAll(async () => {
    sim = await startFarm();
  });
  afterAll(() => sim.close());

  const create = (notes: string) =>
    outcome(sim, "POST /api/stock/", { body: { part: 1, quantity: 1, notes } });

  test.each(TAKEN)("%j is stored as it is", async (notes) => {
    const [status, body] = await create(notes);
    expect([status, body]).toMatchObject([201, [{ notes }]]);
  });

  test.each(PROHIBITED)("%j is refused, and nothing is written", async (notes) => {
    const before = sim.state.snapshot();
    expect(await create(notes)).toEqual([...REFUSED]);
    expect(await outcome(sim, "PATCH /api/stock/1/", { body: { notes } })).toEqual([...REFUSED]);
    expect(await outcome(sim, "PATCH /api/part/1/", { body: { notes } })).toEqual([...REFUSED]);
    expect(sim.state.snapshot()).toEqual(before);
  });

  test("the notes of an operation are plain text", async () => {
    const body = { items: [{ pk: 1, quantity: 1 }], notes: "*a*{: .wide} # b {#id}" };
    const [status] = await outcome(sim, "POST /api/stock/remove/", { body });
    expect(status).toBe(201);
    expect(sim.state.snapshot().tracking.at(-1)).toMatchObject({ notes: body.notes });
  });

  test("no-break spaces are refused in every text", async () => {
    const [status, body] = await create("a\u00a0b");
    expect([status, body]).toEqual([400, { notes: ["Remove HTML tags from this value"] }]);
  });
});
