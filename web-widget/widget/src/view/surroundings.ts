import type { Action } from "@ieum/protocol";
import type { Words } from "../locale/words.ts";

/** What every part of the thread needs: words, the place that relative addresses belong to, and what a customer can do. */
export interface Surroundings {
  readonly words: Words;
  readonly base: string;
  act(action: Action, label: string): void;
  retry(): void;
  discard(clientMessageId: string): void;
  feedback(seq: number, helpful: boolean, comment?: string): Promise<boolean>;
  rate(seq: number, score: number): Promise<boolean>;
}
