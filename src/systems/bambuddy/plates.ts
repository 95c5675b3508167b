// Whether a file has several plates, where its list row does not tell.
import type { ReadClient } from "../../http/client.ts";
import type { Archive } from "../../model/source.ts";
import { fetchIsMultiPlate, fetchPlateExport } from "./api.ts";

/** Each costs a request that opens the file on the server. */
const MOST_QUESTIONS = 200;

/** Asks for printed archives only, newest first; the rest stays `unknown`. */
export async function askForPlates(
  read: ReadClient,
  archives: readonly Archive[],
  isPrinted: (archive: Archive) => boolean,
): Promise<readonly Archive[]> {
  const asked = archives
    .filter((archive) => archive.plates === "unknown" && isPrinted(archive))
    .slice(0, MOST_QUESTIONS);
  const answers = await Promise.all(
    asked.map(async ({ id }) => [id, await fetchIsMultiPlate(read, id)] as const),
  );
  const isMulti = new Map(answers);
  return archives.map((archive) => {
    const answer = isMulti.get(archive.id);
    return answer === undefined ? archive : { ...archive, plates: answer ? "multi" : "single" };
  });
}

/** The plate each archive was dispatched with; absent where the server recorded none. */
export async function addPlates(read: ReadClient, archives: readonly Archive[]): Promise<readonly Archive[]> {
  const plates = await fetchPlateExport(read);
  return archives.map((archive) => {
    const plate = plates.get(archive.id);
    return plate === undefined ? archive : { ...archive, plate };
  });
}
