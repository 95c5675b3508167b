// What servers say about a refusal, in one line.
import { expect, test } from "bun:test";
import { redact } from "../../src/http/redact.ts";
import { serverWords } from "../../src/http/server-words.ts";

test.each([
  [{ detail: "Archive not found" }, "Archive not found"],
  [{ detail: { code: "printer_connection_failed", message: "No route" } }, "No route"],
  [
    {
      detail: [
        { loc: ["body", "rgba"], msg: "too short" },
        { loc: ["query"], msg: "odd" },
      ],
    },
    "body.rgba: too short; query: odd",
  ],
  [{ IPN: ["Already in use"], non_field_errors: ["Wrong"] }, "IPN: Already in use; non_field_errors: Wrong"],
  [[{ quantity: ["Too many"] }, {}], "quantity: Too many"],
  ["Internal\n  Server Error", "Internal Server Error"],
  ["<!DOCTYPE html><html></html>", "(a web page)"],
  [null, ""],
  [{ detail: "x".repeat(400) }, `${"x".repeat(300)}…`],
])("%j says %s", (body, words) => {
  expect(serverWords(body)).toBe(words);
});

test("secrets are masked as they are and percent-encoded, and so is every token in an address", () => {
  const text = "a+b a%2Bb http://x/y?size=1&token=abc#z (api_key=k) monkey=fine";
  expect(redact(text, ["a+b", ""])).toBe("*** *** http://x/y?size=1&token=***#z (api_key=***) monkey=fine");
});
