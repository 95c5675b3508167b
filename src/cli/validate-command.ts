// `reconcile validate`: the mapping alone, or with --online against the running systems.
import { readMapping } from "../app/read-mapping.ts";
import { type CommandResult, type MappingOption, mappingPath, type Session } from "./command.ts";

export interface ValidateOptions extends MappingOption {
  readonly online?: boolean;
}

export async function validateCommand(options: ValidateOptions, session: Session): CommandResult {
  const loaded = await readMapping(mappingPath(options, session));
  if (options.online) {
    const { validateOnline } = await import("../app/validate-online.ts");
    for (const line of await validateOnline(loaded, session.host)) await session.output.note(line);
  }
  await session.output.document(
    `${loaded.path} is valid${options.online ? ", and everything it names exists" : ""}.\n`,
  );
  return "ok";
}
