// Every wrong mapping is answered with all its problems at once.
import { expect, test } from "bun:test";
import { problemsOf } from "./read.ts";
import { WRONG_SETTINGS } from "./wrong-settings.ts";
import { WRONG_SPOOL_VALUES } from "./wrong-spool-values.ts";
import { WRONG_TEXTS } from "./wrong-texts.ts";

for (const { name, text, problems } of [...WRONG_TEXTS, ...WRONG_SETTINGS, ...WRONG_SPOOL_VALUES])
  test(`a mapping with ${name} is refused with the whole list of problems`, () => {
    expect(problemsOf(text)).toEqual([...problems]);
  });
