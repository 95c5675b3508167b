// Replies as values: status, headers and a JSON body or bytes.

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

export type Errors = Readonly<Record<string, unknown>>;

export function ok(body: unknown): Reply {
  return { status: 200, body };
}

export function created(body: unknown): Reply {
  return { status: 201, body };
}

export function noContent(): Reply {
  return { status: 204 };
}

export function refused(errors: unknown): Reply {
  return { status: 400, body: errors };
}

export function objectRefused(...messages: readonly string[]): Reply {
  return refused({ non_field_errors: messages });
}

export function unauthenticated(detail: string): Reply {
  return { status: 401, headers: { "www-authenticate": "Token" }, body: { detail } };
}

export function forbidden(detail = "You do not have permission to perform this action."): Reply {
  return { status: 403, body: { detail } };
}

export function noMatch(model: string): Reply {
  return { status: 404, body: { detail: `No ${model} matches the given query.` } };
}

export function notFound(): Reply {
  return { status: 404, body: { detail: "Not found." } };
}

export function crashed(path: string, error: string, module = ""): Reply {
  return {
    status: 500,
    body: {
      error,
      error_class: `<class '${module}${error}'>`,
      detail: "Error details can be found in the admin panel",
      path,
      status_code: 500,
    },
  };
}

export function databaseCrashed(path: string, error: string): Reply {
  return crashed(path, error, "django.db.utils.");
}
