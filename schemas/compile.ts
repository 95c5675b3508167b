// Compiles the schemas that every command needs: making a validator takes longer than reading a small farm. `bun run schemas`
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import mapping from "./mapping.v1.schema.json" with { type: "json" };
import plan from "./plan.v1.schema.json" with { type: "json" };
import report from "./report.v1.schema.json" with { type: "json" };

export interface CompiledSchema {
  readonly file: string;
  readonly code: string;
}

export function compileSchemas(): readonly CompiledSchema[] {
  return [
    { file: "mapping.v1.validate.js", code: compileMapping() },
    { file: "plan.v1.validate.js", code: compileDocument(plan) },
    { file: "report.v1.validate.js", code: compileDocument(report) },
  ];
}

function compileMapping(): string {
  const ajv = new Ajv({
    allErrors: true,
    // Errors carry their part of the schema, which holds the sentence for people.
    verbose: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    validateFormats: false,
    inlineRefs: false,
    code: CODE,
  });
  // Editors know this keyword too and show the same sentence.
  ajv.addKeyword({ keyword: "errorMessage", schemaType: "string" });
  return textOf(ajv, ajv.compile(mapping));
}

function compileDocument(schema: object): string {
  const ajv = new Ajv({
    strict: true,
    strictTypes: false,
    discriminator: true,
    inlineRefs: false,
    code: CODE,
  });
  return textOf(ajv, ajv.compile(schema));
}

const CODE = { source: true, esm: true, lines: true } as const;

function textOf(ajv: Ajv, validate: ValidateFunction): string {
  return `// Made by \`bun run schemas\`; a test holds it to its schema.\n${standalone(ajv, validate)}\n`;
}

if (import.meta.main)
  for (const { file, code } of compileSchemas()) writeFileSync(join(import.meta.dir, file), code);
