/**
 * The customer chat as it travels over HTTP and the socket.
 * Unions carry a discriminator (`type`, `kind` or `from`), and what a browser does not know it ignores.
 */

export type Locale = "ko" | "en";
export type Floor = "bot" | "waiting" | "staff";
export type Sender = "customer" | "bot" | "staff" | "system";
export type Intent = "answer" | "ask" | "proposal" | "done" | "handoff" | "notice";

/** One passage that an answer was made from, with the sentences that were used. */
export interface Source {
  readonly article: string;
  readonly title: string;
  readonly heading?: string;
  readonly passage: string;
  readonly url?: string;
  readonly updatedAt?: string;
}

/** A word of the text that states a fact, and what that fact is bound to. */
export interface Claim {
  readonly text: string;
  readonly kind: string;
  readonly boundTo: ClaimBinding;
}

export type ClaimBinding =
  | { readonly article: string }
  | { readonly row: string }
  | { readonly message: number };

export type Action =
  | { readonly type: "confirm"; readonly proposal: string }
  | { readonly type: "cancel"; readonly proposal: string }
  | { readonly type: "pick"; readonly slot: string; readonly value: string }
  | { readonly type: "say"; readonly text: string }
  | { readonly type: "open"; readonly url: string }
  | { readonly type: "handoff" };

export interface Choice {
  readonly label: string;
  readonly action: Action;
}

export type CardKind = "class-session" | "booking" | "order" | "product" | "coupon" | "summary";

export interface CardRow {
  readonly label: string;
  readonly value: string;
}

export interface Card {
  readonly kind: CardKind;
  readonly title: string;
  readonly subtitle?: string;
  readonly image?: string;
  readonly rows: readonly CardRow[];
  readonly ref?: string;
  /** Until when its choices may be used, e.g. how long a seat is held. */
  readonly expiresAt?: string;
  readonly choices: readonly Choice[];
}

export type AttachmentKind = "image" | "pdf";

export interface Attachment {
  readonly id: string;
  readonly url: string;
  readonly kind: AttachmentKind;
  readonly name?: string;
  readonly bytes?: number;
}

export interface Message {
  readonly seq: number;
  readonly id: string;
  readonly at: string;
  readonly from: Sender;
  readonly author?: string;
  readonly channel: string;
  readonly text: string;
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly cards: readonly Card[];
  readonly choices: readonly Choice[];
  readonly attachments: readonly Attachment[];
  readonly intent: Intent;
  readonly ai: boolean;
  /** On a customer's message from this channel: the id that the browser gave it. */
  readonly clientMessageId?: string;
  /** On a customer's message that came from a choice: the action that was chosen. */
  readonly action?: Action;
  /** What this message asks of the customer beside words. */
  readonly asks?: "rating";
  /** The score the customer gave where a rating was asked. */
  readonly rated?: number;
  /** Whether the customer found this answer helpful. */
  readonly helpful?: boolean;
}

export type IdentityProblem = "expired" | "invalid";

export interface Identity {
  readonly level: 0 | 1 | 2;
  readonly name?: string;
  readonly problem?: IdentityProblem;
}

export interface Shop {
  readonly name: string;
  readonly accent?: string;
  readonly zone?: string;
}

export interface Staff {
  readonly name: string;
}

/** Answer of `POST /api/v1/chat/sessions`. */
export interface Session {
  readonly token: string;
  readonly conversationId: string;
  readonly expiresAt: string;
  readonly locale: Locale;
  readonly identity: Identity;
  readonly shop: Shop;
  readonly floor: Floor;
  readonly messages: readonly Message[];
}

/** Answer of `GET /api/v1/chat/messages`. */
export interface Listed {
  readonly messages: readonly Message[];
  readonly floor: Floor;
  readonly staff?: Staff;
}

/** Answer of `POST /api/v1/chat/messages`. */
export interface Posted extends Listed {
  readonly accepted: number;
}

export interface SessionRequest {
  readonly locale: Locale;
  readonly identityToken?: string;
  readonly page?: string;
  /** The one-time key of a link that continues another channel's conversation here. */
  readonly resume?: string;
}

/** Body of `POST /api/v1/chat/messages`: words or an action, never both. */
export type MessageRequest =
  | { readonly clientMessageId: string; readonly text: string; readonly attachments?: readonly string[] }
  | { readonly clientMessageId: string; readonly action: Action };

export interface FeedbackRequest {
  readonly seq: number;
  readonly helpful: boolean;
  readonly comment?: string;
}

export interface RatingRequest {
  readonly score: number;
  readonly comment?: string;
}

/** What the server sends over the socket. */
export type ServerEvent =
  | { readonly type: "message"; readonly message: Message; readonly previous?: number }
  | { readonly type: "partial"; readonly turn: string; readonly text: string }
  | { readonly type: "typing"; readonly from: "bot" | "staff"; readonly author?: string; readonly on: boolean }
  | { readonly type: "floor"; readonly floor: Floor; readonly staff?: Staff }
  | { readonly type: "read"; readonly seq: number }
  | { readonly type: "resumed"; readonly from: number; readonly to: number; readonly floor: Floor; readonly staff?: Staff }
  | { readonly type: "ping" }
  | { readonly type: "error"; readonly problem: Problem; readonly clientMessageId?: string };

/** What the browser sends over the socket. */
export type BrowserEvent =
  | { readonly type: "auth"; readonly token: string }
  | { readonly type: "message"; readonly clientMessageId: string; readonly text: string; readonly attachments?: readonly string[] }
  | { readonly type: "action"; readonly clientMessageId: string; readonly action: Action }
  | { readonly type: "typing"; readonly on: boolean }
  | { readonly type: "read"; readonly seq: number }
  | { readonly type: "pong" };

export interface ProblemField {
  readonly pointer: string;
  readonly code?: string;
  readonly detail: string;
}

/** An `application/problem+json` body (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors: readonly ProblemField[];
}

/** The longest text of one message, in Unicode code points. */
export const maxTextLength = 4000;

/** The largest attachment, in bytes. */
export const maxAttachmentBytes = 10 * 1024 * 1024;

/** The version name offered in `Sec-WebSocket-Protocol`; the session token follows it. */
export const socketProtocol = "ieum.v1";
