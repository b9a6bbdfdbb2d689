import { afterEach, beforeEach } from "node:test";
import { ChatServer } from "./chat-server.ts";
import { Pocket } from "./pocket.ts";

type Rest = ConstructorParameters<typeof Pocket> extends [string, ...infer R] ? R : never;

/** A chat server of its own for each test of a file, and customers with a conversation in their pocket. */
export class Pockets {
  #server = new ChatServer();
  #base = "";
  readonly #made: Pocket[] = [];

  constructor() {
    beforeEach(async () => {
      this.#server = new ChatServer();
      this.#base = await this.#server.start();
    });
    afterEach(async () => {
      for (const { conversation } of this.#made.splice(0)) conversation.stop();
      await this.#server.stop();
    });
  }

  get server(): ChatServer {
    return this.#server;
  }

  get base(): string {
    return this.#base;
  }

  pocket(...rest: Rest): Pocket {
    const made = new Pocket(this.#base, ...rest);
    this.#made.push(made);
    return made;
  }

  connected(one: Pocket): Promise<unknown> {
    return one.until(({ phase, offline }) => phase === "talking" && !offline && this.#server.openSockets > 0, "a socket");
  }
}
