// Pictures of archives, fetched once for looking and writing.

import type { FetchThumbnail, Thumbnail } from "../../model/roles.ts";

export interface Thumbnails {
  /** Keeps the picture until it is taken. */
  look(archiveId: number): Promise<Thumbnail>;
  take(archiveId: number): Promise<Thumbnail>;
}

export function keepThumbnails(fetch: FetchThumbnail): Thumbnails {
  const kept = new Map<number, Thumbnail>();
  return {
    async look(archiveId) {
      const thumbnail = kept.get(archiveId) ?? (await fetch(archiveId));
      kept.set(archiveId, thumbnail);
      return thumbnail;
    },
    async take(archiveId) {
      const thumbnail = kept.get(archiveId) ?? (await fetch(archiveId));
      kept.delete(archiveId);
      return thumbnail;
    },
  };
}
