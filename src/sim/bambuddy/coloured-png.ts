// Draws a small valid PNG in a colour that depends on a number, so that pictures can be told apart.

import { crc32, deflateSync } from "node:zlib";

const SIZE = 64;
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export function coloured(seed: number): Uint8Array {
  const scanline = new Uint8Array(1 + SIZE * 3);
  for (let x = 0; x < SIZE; x += 1) {
    scanline.set([(seed * 67 + x) & 0xff, (seed * 151) & 0xff, (seed * 29 + 128) & 0xff], 1 + x * 3);
  }
  const pixels = new Uint8Array(scanline.length * SIZE);
  for (let y = 0; y < SIZE; y += 1) pixels.set(scanline, y * scanline.length);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header()),
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

/** Eight bits per channel, true colour, not interlaced. */
function header(): Uint8Array {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(SIZE, 0);
  bytes.writeUInt32BE(SIZE, 4);
  bytes.set([8, 2, 0, 0, 0], 8);
  return bytes;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(4 + typed.length + 4);
  framed.writeUInt32BE(data.length, 0);
  framed.set(typed, 4);
  framed.writeUInt32BE(crc32(typed), 4 + typed.length);
  return framed;
}
