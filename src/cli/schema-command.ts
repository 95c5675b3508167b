// `reconcile schema`: the JSON Schemas, for editors and for other tools.
import mapping from "../../schemas/mapping.v1.schema.json" with { type: "json" };
import plan from "../../schemas/plan.v1.schema.json" with { type: "json" };
import report from "../../schemas/report.v1.schema.json" with { type: "json" };
import type { CommandResult, Session } from "./command.ts";

const SCHEMAS = { mapping, plan, report } as const;

export type SchemaName = keyof typeof SCHEMAS;

export async function schemaCommand(name: SchemaName, session: Session): CommandResult {
  await session.output.document(`${JSON.stringify(SCHEMAS[name], null, 2)}\n`);
  return "ok";
}
