// Creating and changing parts: cleaning, uniqueness, links, pictures, deletion.

import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { FARM_CATEGORIES } from "../../src/sim/inventree/seed-farm.ts";
import type { InvenTreeSimulator } from "../../src/sim/inventree/simulator.ts";
import { ask, column, meetInTheGap, outcome, startFarm } from "./inventree-client.ts";

const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

let sim: InvenTreeSimulator;

beforeEach(async () => {
  sim = await startFarm();
});

afterEach(async () => {
  await sim.close();
});

const create = (body: Readonly<Record<string, unknown>>) => outcome(sim, "POST /api/part/", { body });

describe("text of parts", () => {
  test.each([
    ["  padded  ", "padded"],
    ["tab\there\nnew", "tabherenew"],
    ["bidi\u202emark", "bidimark"],
    ["A & B", "A & B"],
    ["1<2", "1<2"],
    ["<3", "<3"],
    ["x < 3 > y", "x < 3 > y"],
    ["Größe Ø12 – 日本語", "Größe Ø12 – 日本語"],
  ])("%p becomes %p", async (name, stored) => {
    const { body } = await ask(sim, "POST /api/part/", { body: { name } });
    expect(body).toMatchObject({ name: stored });
  });

  test.each(["<b>x</b>", "A<B>", "tag <i>", "<3 heart & A<B", "A &amp; B", "&#1"])(
    "%p is refused",
    async (name) => {
      expect(await create({ name })).toEqual([400, { name: ["Remove HTML tags from this value"] }]);
    },
  );

  test("notes keep their newlines", async () => {
    await ask(sim, "PATCH /api/part/1/", { body: { notes: "one\ntwo" } });
    expect((await ask(sim, "GET /api/part/1/")).body).toMatchObject({ notes: "one\ntwo" });
  });

  test.each([
    [{ name: "x".repeat(101) }, { name: ["Ensure this field has no more than 100 characters."] }],
    [{ name: "" }, { name: ["This field may not be blank."] }],
    [{ IPN: "x" }, { name: ["This field is required."] }],
    [{ name: "n", IPN: null }, { IPN: ["This field may not be null."] }],
    [
      { name: "n", description: "x".repeat(251) },
      { description: ["Ensure this field has no more than 250 characters."] },
    ],
    [{ name: "n", units: "foo" }, { units: ["Invalid physical unit"] }],
    [{ name: "n", category: 99 }, { category: ['Invalid pk "99" - object does not exist.'] }],
  ])("%p is 400", async (body, errors) => {
    expect(await create(body)).toEqual([400, errors]);
  });

  test.each([
    ["http://192.168.1.5:8000/x", true],
    ["http://localhost:8000/x", true],
    ["https://bambuddy.local/archives/4?x=1&y=2", true],
    ["http://bambuddy:8000/x", false],
    ["http://a.b/c", false],
    ["bambuddy.local/x", false],
    ["javascript:alert(1)", false],
  ])("link %s is accepted: %p", async (link, isAccepted) => {
    const [status, body] = await outcome(sim, "PATCH /api/part/1/", { body: { link } });
    expect([status, (body as { readonly link: unknown }).link]).toEqual(
      isAccepted ? [200, link] : [400, ["Enter a valid URL."]],
    );
  });
});

describe("uniqueness of parts", () => {
  const UNIQUE = { non_field_errors: ["The fields name, IPN, revision must make a unique set."] };

  test("name, IPN and revision are unique together, also when IPN and revision are empty", async () => {
    expect((await create({ name: "Clip" }))[0]).toBe(201);
    expect(await create({ name: "Clip" })).toEqual([400, UNIQUE]);
    expect((await create({ name: "Clip", IPN: "A" }))[0]).toBe(201);
    expect((await create({ name: "Clip", IPN: "A", revision: "2" }))[0]).toBe(201);
    expect(await outcome(sim, "PATCH /api/part/1/", { body: { name: "Clip", IPN: "A" } })).toEqual([
      400,
      UNIQUE,
    ]);
  });

  test("duplicate IPNs are allowed by default and refused by setting, ignoring case", async () => {
    expect((await create({ name: "One", IPN: "BMB-1" }))[0]).toBe(201);
    expect((await create({ name: "Two", IPN: "bmb-1" }))[0]).toBe(201);
    sim.state.changeSetting("PART_ALLOW_DUPLICATE_IPN", false);
    expect(await create({ name: "Three", IPN: "Bmb-1" })).toEqual([
      400,
      { IPN: ["Duplicate IPN not allowed in part settings"] },
    ]);
  });

  test("the IPN check is not atomic: parallel creates slip through", async () => {
    sim.state.changeSetting("PART_ALLOW_DUPLICATE_IPN", false);
    meetInTheGap(sim, 2);
    const answers = await Promise.all(["One", "Two"].map((name) => create({ name, IPN: "BMB-1" })));
    expect(answers.map(([status]) => status)).toEqual([201, 201]);
  });

  test("parallel identical creates leave one part", async () => {
    meetInTheGap(sim, 2);
    const answers = await Promise.all([1, 2].map(() => create({ name: "Twin", IPN: "BMB-2" })));
    expect(answers.map(([status]) => status).sort()).toEqual([201, 500]);
    expect(await column(sim, "/api/part/?IPN=BMB-2", "name")).toEqual(["Twin"]);
  });

  test("structural categories take no parts", async () => {
    const category = sim.state.addCategory({ name: "Only structure", structural: true });
    expect(await create({ name: "s", category: category.pk })).toEqual([
      400,
      { category: ["Parts cannot be assigned to structural part categories!"] },
    ]);
  });

  test("a JSON array crashes the server", async () => {
    expect((await outcome(sim, "POST /api/part/", { body: [{ name: "a" }] }))[0]).toBe(500);
  });
});

describe("parameters that a category brings", () => {
  test.each([
    [{}, [["12.5"]]],
    [{ copy_category_parameters: false }, [[]]],
  ])("with %p the new part has %p", async (flags, expected) => {
    sim.state.attachTemplate(FARM_CATEGORIES.printed, 1, "12.5");
    await create({ name: "New", category: FARM_CATEGORIES.functional, ...flags });
    const parameters = await column(sim, "/api/part/?search=New&parameters=true", "parameters");
    const data = parameters.map((rows) =>
      (rows as readonly { readonly data: string }[]).map((row) => row.data),
    );
    expect(data).toEqual(expected);
  });
});

describe("part images", () => {
  const upload = (name: string, bytes: Uint8Array<ArrayBuffer>, part = 1) => {
    const body = new FormData();
    body.set("image", new File([bytes], name, { type: "image/png" }));
    return ask(sim, `PATCH /api/part/${part}/`, { body });
  };
  const picture = Buffer.from(PNG, "base64");

  test("names are sanitised, the small variants made at once, and the file can be fetched", async () => {
    const { status, body } = await upload("archive 11 thumb.png", picture);
    expect([status, body]).toMatchObject([
      200,
      {
        image: "/media/part_images/archive_11_thumb.png",
        thumbnail: "/media/part_images/archive_11_thumb.thumbnail.png",
      },
    ]);
    const file = await fetch(`${sim.url}/media/part_images/archive_11_thumb.png`, {
      headers: { authorization: "Token service" },
    });
    expect([file.headers.get("content-type"), await file.bytes()]).toEqual([
      "image/png",
      new Uint8Array(picture),
    ]);
  });

  test("a replaced file goes, unless another part shows it", async () => {
    await upload("one.png", picture);
    sim.state.editPart(2, { image: "/media/part_images/one.png" });
    await upload("two.png", picture);
    expect(Object.keys(sim.state.snapshot().images)).toEqual([
      "/media/part_images/one.png",
      "/media/part_images/two.png",
    ]);
    await ask(sim, "PATCH /api/part/2/", { body: { image: null } });
    expect(Object.keys(sim.state.snapshot().images)).toEqual(["/media/part_images/two.png"]);
  });

  test.each([
    [
      "x.png",
      "not an image",
      "Upload a valid image. The file you uploaded was either not an image or a corrupted image.",
    ],
    ["x.png", "", "The submitted file is empty."],
  ])("%s with %p is refused", async (name, content, message) => {
    const { status, body } = await upload(name, new TextEncoder().encode(content));
    expect([status, body]).toEqual([400, { image: [message] }]);
  });

  test("a picture under another extension, and a data URL, are refused", async () => {
    const { body } = await upload("x.txt", picture);
    expect((body as { readonly image: readonly string[] }).image[0]).toStartWith(
      "File extension “txt” is not allowed.",
    );
    const json = { image: "data:image/png;base64,AAAA" };
    expect(await outcome(sim, "PATCH /api/part/1/", { body: json })).toEqual([
      400,
      { image: ["The submitted data was not a file. Check the encoding type on the form."] },
    ]);
  });
});

describe("deleting parts", () => {
  test("active parts stay, inactive ones take their stock and its history along", async () => {
    expect(await outcome(sim, "DELETE /api/part/1/", { token: "admin" })).toEqual([
      400,
      { non_field_errors: ["Cannot delete this part as it is still active"] },
    ]);
    sim.state.editPart(1, { active: false });
    expect((await outcome(sim, "DELETE /api/part/1/", { token: "admin" }))[0]).toBe(204);
    expect(await column(sim, "/api/stock/?ordering=batch", "batch")).toEqual([
      "FIL-0002",
      "FIL-0003",
      "FIL-0004",
      "FIL-0005",
    ]);
    expect(await column(sim, "/api/stock/track/?ordering=date", "item")).toEqual([2, 3, 4, 5]);
  });
});
