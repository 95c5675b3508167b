// Which rule of the mapping speaks for a print: the first that matches.
import type { PrintRule, RuleCondition } from "../mapping/mapping.ts";
import { compileGlob } from "../model/glob.ts";
import type { Archive } from "../model/source.ts";

export interface MatchedRule {
  readonly index: number;
  readonly rule: PrintRule;
}

export interface RuleSubject {
  readonly archive: Archive;
  readonly projectName: string | undefined;
  /** What the printer is called and was called. */
  readonly printerNames: readonly (string | undefined)[];
}

export interface RuleMatcher {
  /** Whether any rule asks for the printer; else all prints of an archive have the same rule. */
  readonly asksForPrinter: boolean;
  match(subject: RuleSubject): MatchedRule | undefined;
}

type Test = (subject: RuleSubject) => boolean;

/** Compiles the globs once; the matcher is asked for every archive and printer. */
export function compileRules(rules: readonly PrintRule[]): RuleMatcher {
  const compiled = rules.map((rule, index) => ({ index, rule, tests: rule.when.map(compileCondition) }));
  return {
    asksForPrinter: rules.some(({ when }) => when.some(({ printer }) => printer !== undefined)),
    match(subject) {
      const found = compiled.find(({ tests }) => tests.some((test) => test(subject)));
      return found === undefined ? undefined : { index: found.index, rule: found.rule };
    },
  };
}

function compileCondition(condition: RuleCondition): Test {
  const tests: Test[] = [
    ...text(condition.filename, ({ archive }) => [archive.filename]),
    ...text(condition.printName, ({ archive }) => [archive.printName]),
    ...text(condition.project, ({ projectName }) => [projectName]),
    ...text(condition.printer, ({ printerNames }) => printerNames),
    ...text(condition.contentHash, ({ archive }) => [archive.contentHash]),
    ...text(condition.tag, ({ archive }) => archive.tags),
  ];
  if (condition.archive !== undefined) tests.push(({ archive }) => archive.id === condition.archive);
  return (subject) => tests.every((test) => test(subject));
}

function text(
  pattern: string | undefined,
  values: (subject: RuleSubject) => readonly (string | undefined)[],
): Test[] {
  if (pattern === undefined) return [];
  const matches = compileGlob(pattern);
  return [(subject) => values(subject).some((value) => value !== undefined && matches(value))];
}
