// Every shape in which InvenTree says no, as one readable line.
import { expect, test } from "bun:test";
import { refusalText } from "../../../src/systems/inventree/refusal.ts";

const SHAPES: readonly (readonly [name: string, body: unknown, text: string])[] = [
  ["a sentence about the request", { detail: "Not found." }, "Not found."],
  ["a list by field", { name: ["This field is required."] }, "name: This field is required."],
  ["a bare text by field", { quantity: "Quantity is required" }, "quantity: Quantity is required"],
  ["a bare text about the object", { non_field_errors: "No data provided" }, "No data provided"],
  ["a list about the object", { non_field_errors: ["Not unique."] }, "Not unique."],
  ["several fields", { name: ["Too long."], IPN: ["Taken."] }, "name: Too long.; IPN: Taken."],
  ["several texts of a field", { a: ["One.", "Two."] }, "a: One.; a: Two."],
  [
    "rows by position",
    { items: [{}, { quantity: ["Too many places."] }] },
    "items row 2 quantity: Too many places.",
  ],
  [
    "rows by index",
    { items: { "1": { quantity: ["Too many places."] } } },
    "items row 2 quantity: Too many places.",
  ],
  ["a list of texts", ["Invalid model 'nope'"], "Invalid model 'nope'"],
  ["a list of rows", [[], {}, { data: ["Bad."] }], "row 3 data: Bad."],
  [
    "a crash",
    {
      error: "IntegrityError",
      error_class: "<class 'django.db.utils.IntegrityError'>",
      detail: "Error details can be found in the admin panel",
      path: "/api/part/",
      status_code: 500,
    },
    "IntegrityError",
  ],
  ["text", "a web page instead of data", "a web page instead of data"],
  ["line breaks", { detail: "One\n  two" }, "One two"],
  ["nothing", {}, "it gave no reason"],
  ["null", null, "it gave no reason"],
];

test.each(SHAPES)("%s", (_, body, text) => {
  expect(refusalText(body)).toBe(text);
});

test("a long one is cut", () => {
  expect(refusalText({ image: ["x".repeat(5000)] })).toHaveLength(301);
});
