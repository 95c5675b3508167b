// Writes a ZIP whose members are stored as they are; enough for a small 3MF.
import { crc32 } from "node:zlib";

export interface Member {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 1 January 1980, the first day a ZIP knows. */
const DAY = 0x0021;

export function zipOf(members: readonly Member[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of members) {
    const title = Buffer.from(name);
    const facts = factsOf(bytes, title.length);
    const local = Buffer.concat([word32(0x04034b50), word16(20), facts, title, bytes]);
    const entry = [
      word32(0x02014b50),
      word16(20),
      word16(20),
      facts,
      Buffer.alloc(10),
      word32(offset),
      title,
    ];
    parts.push(local);
    directory.push(Buffer.concat(entry));
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const count = word16(members.length);
  const end = [word32(0x06054b50), Buffer.alloc(4), count, count, word32(listed.length), word32(offset)];
  return new Uint8Array(Buffer.concat([...parts, listed, ...end, word16(0)]));
}

/** What stands alike before a member and in the directory: flags, method, time, checksum, sizes, lengths. */
function factsOf(bytes: Uint8Array, nameLength: number): Buffer {
  const size = word32(bytes.length);
  const fixed = [word16(0), word16(0), word16(0), word16(DAY), word32(crc32(bytes)), size, size];
  return Buffer.concat([...fixed, word16(nameLength), word16(0)]);
}

function word16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
