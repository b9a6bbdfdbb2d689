import { readJson } from "@ieum/protocol";
import { brokenLimits } from "./limits.ts";
import { parseSkillAnswer, skillRequest, type SkillAnswer, type Utterance } from "./skill.ts";

/** KakaoTalk waits this long and no longer. */
const deadline = 5_000;

export type Outcome =
  | { readonly kind: "answered"; readonly answer: SkillAnswer; readonly warnings: readonly string[] }
  | { readonly kind: "timeout" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "refused"; readonly status: number }
  | { readonly kind: "unreadable" };

/** One request and what came of it, word for word. */
export interface Exchange {
  readonly request: string;
  readonly response: string;
  readonly status: number | undefined;
  readonly millis: number;
  readonly outcome: Outcome;
}

export interface Skill {
  readonly url: string;
  readonly secret: string;
}

/** Calls the webhook as KakaoTalk does. */
export async function exchange(skill: Skill, user: string, utterance: Utterance): Promise<Exchange> {
  const request = JSON.stringify(skillRequest(user, utterance), undefined, 2);
  const from = performance.now();
  const finish = (outcome: Outcome, status?: number, response = ""): Exchange => ({ request, response, status, millis: Math.round(performance.now() - from), outcome });
  try {
    const response = await fetch(skill.url, {
      method: "POST",
      headers: { "Content-Type": "application/json;charset=UTF-8", "X-Ieum-Secret": skill.secret, "X-Request-Id": requestId() },
      body: request,
      signal: AbortSignal.timeout(deadline),
    });
    const text = await response.text();
    return finish(judge(response.status, text), response.status, text);
  } catch (error) {
    return finish({ kind: error instanceof DOMException && error.name === "TimeoutError" ? "timeout" : "unreachable" });
  }
}

function judge(status: number, text: string): Outcome {
  if (status !== 200) return { kind: "refused", status };
  const answer = parseSkillAnswer(readJson(text));
  if (!answer) return { kind: "unreadable" };
  return { kind: "answered", answer, warnings: brokenLimits(answer, new TextEncoder().encode(text).length) };
}

function requestId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
