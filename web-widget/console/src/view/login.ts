import type { ApiProblem } from "../state/api.ts";
import type { Session } from "../state/session.ts";
import type { Settings } from "../state/settings.ts";
import { h, type Described } from "./dom.ts";
import type { Ui } from "./ui.ts";

/** Changes of settings go through `change`: whoever reads only one of the languages has to find it before signing in. */
export function loginPage(ui: Ui, session: Extract<Session, { readonly kind: "signed-out" }>, change: (settings: Settings) => void): Described {
  const { say, desk, settings } = ui;
  const other = settings.language === "ko" ? "en" : "ko";
  const { problem, busy, ended } = session;
  const needsCode = /\/(code-needed|wrong-code)$/.test(problem?.problem.type ?? "");
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const code = fields.get("code");
    if (busy) return;
    void desk.login({ login: String(fields.get("login")), password: String(fields.get("password")), ...(typeof code === "string" && code !== "" ? { code } : {}) });
  };
  const wrong = problem ? wordsFor(ui, problem) : undefined;
  const described = wrong === undefined ? {} : { "aria-describedby": "login-problem" };
  return h(
    "main",
    { class: "login", key: "login" },
    h(
      "form",
      { onsubmit: submit, "aria-busy": busy ? "true" : undefined },
      h("p", { class: "brand" }, say("app.title")),
      h("h1", {}, say("login.title")),
      ended && h("p", { class: "hint", role: "status" }, say("login.ended")),
      h("label", {}, h("span", {}, say("login.name")), h("input", { name: "login", autocomplete: "username", autocapitalize: "none", spellcheck: "false", required: true, mounted: focus, ...described })),
      h("label", {}, h("span", {}, say("login.password")), h("input", { name: "password", type: "password", autocomplete: "current-password", required: true, ...described })),
      needsCode && h("label", { key: "code" }, h("span", {}, say("login.code")), h("input", { name: "code", inputmode: "numeric", autocomplete: "one-time-code", pattern: "[0-9 ]{6,14}", required: true, mounted: focus })),
      wrong !== undefined && h("p", { class: "wrong", role: "alert", id: "login-problem", key: "problem" }, wrong),
      h("button", { class: "strong", type: "submit", disabled: busy }, busy ? say("login.busy") : say("login.submit")),
      h("button", { class: "plain language", type: "button", lang: other, onclick: () => change({ ...settings, language: other }) }, say("login.language")),
    ),
  );
}

function focus(field: HTMLInputElement): void {
  field.focus();
}

function wordsFor({ say }: Ui, { status, problem }: ApiProblem): string {
  if (status === 0) return say("login.offline");
  if (status === 429) return say("login.throttled", { seconds: problem.retryAfter ?? 60 });
  if (problem.detail !== undefined) return problem.detail;
  return status === 401 ? say("login.wrong") : say("login.failed", { status });
}

export function startPage(ui: Ui, reachable: boolean): Described {
  const { say, desk } = ui;
  return h(
    "main",
    { class: "login", key: "start" },
    reachable
      ? h("p", { class: "hint", role: "status" }, say("start.loading"))
      : h("div", { class: "empty", role: "alert" }, h("h1", {}, say("start.unreachable")), h("p", { class: "hint" }, say("start.unreachable.hint")), h("button", { class: "strong", type: "button", onclick: () => void desk.start() }, say("again"))),
  );
}
