import type { Floor, Identity, Locale, Message, Shop, Staff } from "@ieum/protocol";
import type { Pending } from "./timeline.ts";

/** What a page tells about itself. */
export interface Start {
  /** The folder that `widget.js` came from, with its closing slash. */
  readonly base: string;
  readonly locale: Locale;
  readonly identityToken?: string;
  readonly page?: string;
  /** The one-time key of a link that continues another channel's conversation. */
  readonly resume?: string;
}

/** Everything that a view shows; a new object after every change. */
export interface ChatState {
  /** `idle` before the first opening. */
  readonly phase: "idle" | "starting" | "talking";
  /** The connection has been gone for so long that the customer should know. */
  readonly offline: boolean;
  readonly locale: Locale;
  readonly shop: Shop;
  readonly identity: Identity;
  readonly messages: readonly Message[];
  readonly pending: readonly Pending[];
  readonly floor: Floor;
  readonly staff: Staff | undefined;
  /** Somebody is working on an answer. */
  readonly typing: { readonly from: "bot" | "staff"; readonly author?: string } | undefined;
  /** An answer in the making, as far as it may be shown. */
  readonly partial: string | undefined;
  readonly unread: number;
  /** The earlier session was over and a new one has begun. */
  readonly renewed: boolean;
  /** The server does not want to talk at all; its words, when it gave any. */
  readonly refused: string | undefined;
}

export function initialState(locale: Locale): ChatState {
  return {
    phase: "idle",
    offline: false,
    locale,
    shop: { name: "" },
    identity: { level: 0 },
    messages: [],
    pending: [],
    floor: "bot",
    staff: undefined,
    typing: undefined,
    partial: undefined,
    unread: 0,
    renewed: false,
    refused: undefined,
  };
}
