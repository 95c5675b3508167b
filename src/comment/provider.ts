// The forges that reconcile comments on: their paths, headers, variables and words, one row each.
import type { Query } from "../http/client.ts";
import type { SizeLimit } from "../plan/size-limits.ts";
import { SIZE_LIMITS } from "../plan/size-limits.ts";

export const PROVIDER_NAMES = ["github", "gitlab", "gitea", "forgejo"] as const;
export type ProviderName = (typeof PROVIDER_NAMES)[number];

export interface Thread {
  /** `owner/name`; in GitLab also the project's number. */
  readonly repository: string;
  /** Of the pull or merge request. */
  readonly number: string;
}

/** Variables that CI sets, the first that is set counts. */
export interface Variables {
  readonly apiUrl: readonly string[];
  readonly repository: readonly string[];
  readonly number: readonly string[];
  readonly token: readonly string[];
  /** The job's own address; else it follows from server, repository and this number of its run. */
  readonly job: readonly string[];
  readonly run: readonly string[];
}

export interface Provider {
  readonly label: string;
  /** Between a repository and a number: `farm/inventory#12`. */
  readonly sign: "#" | "!";
  readonly variables: Variables;
  readonly limit: SizeLimit;
  /** Where the comments of a thread are listed and made. */
  readonly list: (thread: Thread) => string;
  readonly one: (thread: Thread, id: number) => string;
  readonly updateMethod: "PATCH" | "PUT";
  readonly page: (page: number) => Query;
  /** A page that is not full is the last. Others may ignore what a page was asked for. */
  readonly fillsPages: boolean;
  readonly headers: (token: string) => Readonly<Record<string, string>>;
  /** Who writes with a token that may not ask who it is. */
  readonly isOwnBot: (author: Author) => boolean;
  /** What a token needs. */
  readonly rights: string;
}

export interface Author {
  readonly name: string;
  readonly isBot: boolean;
}

export const PAGE_SIZE = 100;

const issueComments = {
  sign: "#",
  list: ({ repository, number }: Thread) => `repos/${repository}/issues/${number}/comments`,
  one: ({ repository }: Thread, id: number) => `repos/${repository}/issues/comments/${id}`,
  updateMethod: "PATCH",
} as const;

/** Gitea answers all comments at once and knows no pages; a version that has them calls their size `limit`. */
const giteaLike = {
  ...issueComments,
  page: (page: number) => ({ page, limit: PAGE_SIZE }),
  fillsPages: false,
  headers: (token: string) => ({ Authorization: `token ${token}` }),
} as const;

export const PROVIDERS: Readonly<Record<ProviderName, Provider>> = {
  github: {
    ...issueComments,
    label: "GitHub",
    variables: {
      apiUrl: ["GITHUB_API_URL"],
      repository: ["GITHUB_REPOSITORY"],
      number: [],
      token: ["GITHUB_TOKEN", "GH_TOKEN"],
      job: [],
      run: ["GITHUB_RUN_ID"],
    },
    limit: SIZE_LIMITS.github,
    page: (page) => ({ page, per_page: PAGE_SIZE }),
    fillsPages: true,
    headers: (token) => ({ Authorization: `Bearer ${token}`, "X-GitHub-Api-Version": "2022-11-28" }),
    // The token of a job answers 403 to `GET /user`, and its comments are those of an app.
    isOwnBot: ({ isBot }) => isBot,
    rights:
      "Give the job `permissions: { pull-requests: write }`. On pull requests from forks the token only reads: use --step-summary there.",
  },
  gitlab: {
    label: "GitLab",
    sign: "!",
    variables: {
      apiUrl: ["CI_API_V4_URL"],
      repository: ["CI_PROJECT_ID", "CI_PROJECT_PATH"],
      number: ["CI_MERGE_REQUEST_IID"],
      token: ["GITLAB_TOKEN"],
      job: ["CI_JOB_URL"],
      run: [],
    },
    limit: SIZE_LIMITS.gitlab,
    list: ({ repository, number }) =>
      `projects/${encodeURIComponent(repository)}/merge_requests/${number}/notes`,
    one: ({ repository, number }, id) =>
      `projects/${encodeURIComponent(repository)}/merge_requests/${number}/notes/${id}`,
    updateMethod: "PUT",
    page: (page) => ({ page, per_page: PAGE_SIZE, sort: "asc", order_by: "created_at" }),
    fillsPages: true,
    headers: (token) => ({ "PRIVATE-TOKEN": token }),
    isOwnBot: () => false,
    rights:
      "Use a project access token with scope `api` and role Reporter or higher; CI_JOB_TOKEN cannot write comments.",
  },
  gitea: {
    ...giteaLike,
    label: "Gitea",
    variables: {
      apiUrl: ["GITHUB_API_URL"],
      repository: ["GITHUB_REPOSITORY"],
      number: [],
      token: ["GITEA_TOKEN", "GITHUB_TOKEN"],
      job: [],
      // Their pages count the runs of a repository, and GitHub's the runs of all.
      run: ["GITHUB_RUN_NUMBER"],
    },
    limit: SIZE_LIMITS.gitea,
    isOwnBot: ({ name }) => name === "gitea-actions",
    rights: "The token needs write access to issues and pull requests (`write:issue`).",
  },
  forgejo: {
    ...giteaLike,
    label: "Forgejo",
    variables: {
      apiUrl: ["GITHUB_API_URL"],
      repository: ["GITHUB_REPOSITORY"],
      number: [],
      token: ["FORGEJO_TOKEN", "GITHUB_TOKEN"],
      job: [],
      // Their pages count the runs of a repository, and GitHub's the runs of all.
      run: ["GITHUB_RUN_NUMBER"],
    },
    limit: SIZE_LIMITS.forgejo,
    isOwnBot: ({ name }) => name === "forgejo-actions",
    rights: "The token needs write access to issues and pull requests (`write:issue`).",
  },
};
