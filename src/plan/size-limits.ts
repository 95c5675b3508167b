// How long a text may be where plans are read: what each place documents, or says when it refuses.

export interface SizeLimit {
  readonly size: number;
  readonly unit: "characters" | "bytes";
}

/**
 * - GitHub's API refuses with "Body is too long (maximum is 65536 characters)".
 * - GitLab documents 1,000,000 characters for comments (administration/instance_limits).
 * - Gitea and Forgejo document none. Before 1.16 on MySQL the column held 65,535 bytes.
 * - Bitbucket refuses with "less than 32768 characters".
 * - GitHub drops a whole step summary above 1024 KiB.
 */
export const SIZE_LIMITS = {
  github: { size: 65_536, unit: "characters" },
  gitlab: { size: 1_000_000, unit: "characters" },
  gitea: { size: 65_535, unit: "bytes" },
  forgejo: { size: 65_535, unit: "bytes" },
  bitbucket: { size: 32_767, unit: "characters" },
  "step-summary": { size: 1_048_576, unit: "bytes" },
} as const satisfies Record<string, SizeLimit>;

export type SizeLimitName = keyof typeof SIZE_LIMITS;

/** Every plan can be told in so much: its counts, its digests, and what to do next. */
export const LEAST_SIZE = 8192;

/** In UTF-16 units where characters count: some places count an emoji as one of them and some as two. */
export function sizeOf(text: string, { unit }: SizeLimit): number {
  return unit === "bytes" ? Buffer.byteLength(text, "utf8") : text.length;
}
