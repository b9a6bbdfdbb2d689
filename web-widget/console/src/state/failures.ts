import { ApiProblem } from "./api.ts";
import type { Notice } from "./notices.ts";

/** Every failure of a call is a problem; anything else is a fault in this program and is thrown on. */
export function asProblem(failure: unknown): ApiProblem {
  if (failure instanceof ApiProblem) return failure;
  throw failure;
}

/**
 * The words for a problem, or none where the screen says it already (the login page when the session has ended).
 * `kept` says that a text could not be sent and is back in the composer.
 */
export function noticeOf(failure: ApiProblem, kept: boolean): Omit<Notice, "id"> | undefined {
  const { status, problem } = failure;
  const wrong = (key: string, values: Notice["values"] = {}): Omit<Notice, "id"> => ({ tone: "wrong", key, values });
  if (status === 401) return undefined;
  if (status === 0) return wrong("notice.offline");
  if (status === 409) {
    const { floor } = problem;
    if (floor?.owner === "staff" && floor.staff) return wrong(kept ? "notice.held.kept" : "notice.held", { name: floor.staff.name });
    if (floor) return wrong(`notice.floor.${floor.owner}`);
  }
  if (status >= 500) return wrong("notice.later", { status });
  return problem.detail === undefined ? wrong("notice.failed", { status }) : wrong("notice.detail", { detail: problem.detail });
}
