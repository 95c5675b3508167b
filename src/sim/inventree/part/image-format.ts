// Which bytes and which file names the server takes for an image.

const SIGNATURES: readonly string[] = [
  "89504e470d0a1a0a",
  "ffd8ff",
  "47494638",
  "424d",
  "49492a00",
  "4d4d002a",
];
const WEBP = /^52494646[\da-f]{8}57454250/;

export function looksLikeImage(bytes: Uint8Array<ArrayBuffer>): boolean {
  const start = bytes.subarray(0, 16).toHex();
  return WEBP.test(start) || SIGNATURES.some((signature) => start.startsWith(signature));
}

export const IMAGE_EXTENSIONS: readonly string[] = (
  "bmp dib gif jfif jpe jpg jpeg pbm pgm ppm pnm pfm png apng avif avifs blp bufr cur pcx dcx dds ps eps fit fits " +
  "fli flc ftc ftu gbr grib h5 hdf jp2 j2k jpc jpf jpx j2c icns ico im iim mpg mpeg tif tiff mpo msp palm pcd pdf " +
  "pxr psd qoi bw rgb rgba sgi ras tga icb vda vst webp wmf emf xbm xpm"
).split(" ");
