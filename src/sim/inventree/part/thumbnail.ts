// Where the server puts the small variants of a part image.

export type Variant = "thumbnail" | "preview";

export function thumbnailOf(image: string | null): string {
  return image === null ? "/static/img/blank_image.thumbnail.png" : variantOf(image, "thumbnail");
}

export function variantOf(image: string, variant: Variant): string {
  return image.replace(/(\.[^./]+)$/, `.${variant}$1`);
}
