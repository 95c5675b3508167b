// Pictures of archives. With authentication on they want a token of their own, never the key (wire/bambuddy.md 3.9).
import type { BytesReply, ReadClient, WriteClient } from "../../http/client.ts";
import { serverWords } from "../../http/server-words.ts";
import type { Clock } from "../../model/clock.ts";
import { ReconcileError } from "../../model/errors.ts";
import { type Instant, millisOf } from "../../model/instant.ts";
import type { FetchThumbnail, Thumbnail } from "../../model/roles.ts";
import { archivePath, PATHS } from "./api.ts";
import { isWireRow, textOf } from "./wire-fields.ts";

interface Access {
  readonly read: ReadClient;
  readonly write: WriteClient;
}

interface Token {
  readonly text: string;
  readonly mintedAt: Instant;
}

/** The server takes a token for sixty minutes. */
const TOKEN_MILLIS = 50 * 60 * 1000;

export function createThumbnails(http: Access, clock: Clock): FetchThumbnail {
  let token: Promise<Token> | undefined;

  function mint(): Promise<Token> {
    const minting = mintToken(http).then((text) => ({ text, mintedAt: clock.now() }));
    token = minting;
    minting.catch(() => {
      if (token === minting) token = undefined;
    });
    return minting;
  }

  async function freshToken(): Promise<Token | undefined> {
    const known = await token;
    if (known === undefined) return undefined;
    return millisOf(clock.now()) - millisOf(known.mintedAt) < TOKEN_MILLIS ? known : await mint();
  }

  return async (archiveId) => {
    // Without authentication pictures are open, so the first one is asked for without a token.
    const used = await freshToken();
    const first = await fetchPicture(http.read, archiveId, used);
    if (first.status !== 401) return pictureOf(http.read, archiveId, first);
    const known = await token;
    const renewed = known === undefined || known === used ? await mint() : known;
    return pictureOf(http.read, archiveId, await fetchPicture(http.read, archiveId, renewed));
  };
}

async function fetchPicture(
  read: ReadClient,
  archiveId: number,
  token: Token | undefined,
): Promise<BytesReply> {
  return await read.getBytes(thumbnailPath(archiveId), {
    query: { token: token?.text },
    expect: [401, 404],
    anonymous: true,
  });
}

function pictureOf(read: ReadClient, archiveId: number, reply: BytesReply): Thumbnail {
  const isJson = reply.contentType.includes("json");
  // Only Bambuddy itself can say that there is no picture; a proxy that lost its way says 404 as well.
  if (reply.status === 404 && isJson) return { kind: "missing" };
  const { bytes, contentType } = reply;
  if (reply.status === 200 && contentType.startsWith("image/") && bytes.length > 0)
    return { kind: "bytes", bytes, contentType };
  throw new ReconcileError("unreachable", {
    object: `Bambuddy at ${read.url}${thumbnailPath(archiveId)}`,
    happened:
      reply.status === 200
        ? `answered ${contentType || "an unnamed type"} instead of a picture`
        : `answered ${reply.status}${reply.status === 401 ? " although a token was just made" : ""}`,
    next: "Check that bambuddy.url leads to Bambuddy itself, or set prints.image: off.",
  });
}

async function mintToken({ read, write }: Access): Promise<string> {
  const request = () => write.send("POST", PATHS.streamToken, { kind: "none" });
  let reply = await request();
  // A token more does no harm, so an isolated failure is tried once more.
  if (reply.state === "unanswered" || reply.status === 401 || reply.status >= 500) reply = await request();
  const minted =
    reply.state === "answered" && isWireRow(reply.body) ? textOf(reply.body["token"]) : undefined;
  if (minted !== undefined) return minted;
  throw new ReconcileError("unreachable", {
    object: `Bambuddy at ${read.url}${PATHS.streamToken}`,
    happened:
      reply.state === "unanswered"
        ? `gave no token for pictures: ${reply.why}`
        : `gave no token for pictures: ${reply.status} ${serverWords(reply.body)}`.trim(),
    next: "Check that the key of bambuddy.api_key may read (can_read_status), or set prints.image: off.",
  });
}

function thumbnailPath(archiveId: number): string {
  return `${archivePath(archiveId)}/thumbnail`;
}
