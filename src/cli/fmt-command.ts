// `reconcile fmt`: the mapping in its one style; with --check it only says what is written otherwise.
import { readMappingText, styleDifferences, styled, writeMapping } from "../app/format-mapping.ts";
import { type CommandResult, type MappingOption, mappingPath, type Session } from "./command.ts";

export interface FmtOptions extends MappingOption {
  readonly check?: boolean;
}

export async function fmtCommand(options: FmtOptions, session: Session): CommandResult {
  const { output } = session;
  const file = await readMappingText(mappingPath(options, session));
  const { text, left } = styled(file);
  if (left !== undefined) {
    await output.note(left);
    return "ok";
  }
  if (text === file.text) {
    await output.document(`${file.path} is in style.\n`);
    return "ok";
  }
  const differences = styleDifferences(file, text);
  if (options.check) {
    await output.document(differences.map((line) => `${line}\n`));
    await output.note(`${file.path} is not in style. Run reconcile fmt.`);
    return "failure";
  }
  await writeMapping({ path: file.path, text });
  await output.document(`${file.path} is in style now.\n`);
  return "ok";
}
