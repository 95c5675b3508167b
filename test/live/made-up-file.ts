// A made-up sliced file: small, never printable, and unlike every other by its name.
import { crc32 } from "node:zlib";
import { coloured } from "../../src/sim/bambuddy/coloured-png.ts";
import { type Member, zipOf } from "./zip.ts";

export interface MadeUpFile {
  /** `reconcile-live-1f2e3d4c-bracket` */
  readonly name: string;
  /** Of each filament, in the order of its slots. */
  readonly grams: readonly number[];
  readonly seconds: number;
  /** Objects on the plate, so pieces per print. */
  readonly pieces: number;
}

export function sliced(file: MadeUpFile): Uint8Array<ArrayBuffer> {
  const text = (name: string, content: string): Member => ({ name, bytes: Buffer.from(content) });
  return zipOf([
    text(
      "[Content_Types].xml",
      "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
    ),
    text("3D/3dmodel.model", modelOf(file)),
    text("Metadata/slice_info.config", sliceInfoOf(file)),
    // Without movements: a printer that were given it would do nothing.
    text("Metadata/plate_1.gcode", `; ${file.name}: made up by reconcile's live suite\n`),
    { name: "Metadata/plate_1.png", bytes: pictureOf(file.name) },
  ]);
}

function modelOf({ name }: MadeUpFile): string {
  const schema = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02";
  return `<model unit="millimeter" xmlns="${schema}"><metadata name="Title">${name}</metadata><resources/><build/></model>`;
}

function sliceInfoOf({ name, grams, seconds, pieces }: MadeUpFile): string {
  const total = grams.reduce((sum, one) => sum + one, 0);
  const objects = Array.from(
    { length: pieces },
    (_, at) => `<object identify_id="${1001 + at}" name="${name}_${at + 1}.stl" skipped="false"/>`,
  );
  const filaments = grams.map(
    (used, at) =>
      `<filament id="${at + 1}" type="PLA" color="#1E90FF" used_m="1.00" used_g="${used.toFixed(2)}"/>`,
  );
  return `<config><plate><metadata key="index" value="1"/><metadata key="prediction" value="${seconds}"/><metadata key="weight" value="${total.toFixed(2)}"/>${objects.join("")}${filaments.join("")}</plate></config>`;
}

export function pictureOf(name: string): Uint8Array {
  return coloured(crc32(name) % 251);
}
