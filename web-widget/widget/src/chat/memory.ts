import { asNumber, asObject, asString, listOf, parseAction, parseAttachment, parseSession, readJson, shape, type Session } from "@ieum/protocol";
import type { KeyValue } from "./ports.ts";
import type { Pending } from "./timeline.ts";

/** What was not sent on the last page is tried again on this one. */
const parsePending = listOf(
  shape<Pending>(
    {
      clientMessageId: asString,
      text: asString,
      action: parseAction,
      attachments: listOf(parseAttachment),
      state: () => "waiting" as const,
      reason: () => undefined,
    },
    "clientMessageId",
    "text",
  ),
);

/** What a browser keeps between two pages of the shop: the session, what was read, what was not sent yet, and whether the panel is open. */
export class Memory {
  readonly #storage: KeyValue | undefined;
  readonly #key: string;

  constructor(storage: KeyValue | undefined, base: string) {
    this.#storage = storage;
    this.#key = `ieum:${base}`;
  }

  /** The session of an earlier page, when it belongs to whom this page names; somebody else, or nobody, starts afresh. */
  findSession(identityToken: string | undefined): Session | undefined {
    const json = asObject(this.#read("session"));
    const owner = asString(json?.["owner"]);
    return owner === identityToken || owner === subjectOf(identityToken) ? parseSession(json?.["session"]) : undefined;
  }

  /** Whether there is a session at all, maybe somebody else's. */
  get taken(): boolean {
    return this.#read("session") !== undefined;
  }

  /** A session as it outlives the page; its messages come from the server again. A token that was not believed stands for nobody but itself. */
  saveSession(session: Session, identityToken: string | undefined): void {
    const owner = session.identity.problem ? identityToken : subjectOf(identityToken);
    this.#write("session", { owner, session: { ...session, messages: [] } });
  }

  get readSeq(): number {
    return asNumber(this.#read("read")) ?? 0;
  }

  set readSeq(seq: number) {
    this.#write("read", seq);
  }

  get open(): boolean {
    return this.#read("open") === true;
  }

  set open(open: boolean) {
    this.#write("open", open);
  }

  get pending(): readonly Pending[] {
    return parsePending(this.#read("pending"));
  }

  set pending(pending: readonly Pending[]) {
    this.#write("pending", pending.filter(({ state }) => state !== "refused"));
  }

  /** Forgets the customer; whether the panel is open stays. */
  forget(): void {
    for (const name of ["session", "read", "pending"]) this.#storage?.removeItem(`${this.#key}:${name}`);
  }

  #read(name: string): unknown {
    const text = this.#storage?.getItem(`${this.#key}:${name}`);
    return readJson(text ?? "");
  }

  #write(name: string, value: unknown): void {
    try {
      this.#storage?.setItem(`${this.#key}:${name}`, JSON.stringify(value));
    } catch {
      // A full storage costs the resume after a reload, not the conversation.
    }
  }
}

/** The `sub` of a signed identity token, read without verifying and byte by byte: only to see whether the customer changed. */
export function subjectOf(identityToken: string | undefined): string | undefined {
  const payload = identityToken?.split(".")[1];
  if (!payload) return undefined;
  try {
    return asString(asObject(readJson(atob(payload.replaceAll("-", "+").replaceAll("_", "/"))))?.["sub"]);
  } catch {
    return undefined;
  }
}
