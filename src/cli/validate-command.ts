// `reconcile validate`: the mapping alone, or with --online against the running systems; --fix corrects what is certain.
import { corrected, readMappingText, styled, writeMapping } from "../app/format-mapping.ts";
import { readMapping } from "../app/read-mapping.ts";
import { type CommandResult, type MappingOption, mappingPath, type Session } from "./command.ts";

export interface ValidateOptions extends MappingOption {
  readonly online?: boolean;
  readonly fix?: boolean;
}

export async function validateCommand(options: ValidateOptions, session: Session): CommandResult {
  const path = mappingPath(options, session);
  if (options.fix) await fix(path, session);
  const loaded = await readMapping(path);
  if (options.online) {
    const { validateOnline } = await import("../app/validate-online.ts");
    for (const line of await validateOnline(loaded, session.host)) await session.output.note(line);
  }
  await session.output.document(
    `${loaded.path} is valid${options.online ? ", and everything it names exists" : ""}.\n`,
  );
  return "ok";
}

/** What is still wrong afterwards is said by the check that follows. */
async function fix(path: string, { output }: Session): Promise<void> {
  const file = await readMappingText(path);
  const { text, renamed } = corrected(file);
  for (const { line, from, to } of renamed) await output.note(`${path}:${line}: ${from} → ${to}`);
  const { text: wanted, left } = styled({ path, text });
  if (left !== undefined) await output.note(left);
  else if (wanted !== text) await output.note(`${path}: brought into style`);
  if (wanted !== file.text) await writeMapping({ path, text: wanted });
}
