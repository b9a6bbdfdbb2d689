/** A place of the page whose contents belong to one customer at a time, and are kept for the others. */
export class Room {
  readonly #element: Element;
  readonly #kept = new Map<string | undefined, readonly Node[]>();

  constructor(element: Element) {
    this.#element = element;
  }

  leave(who: string | undefined): void {
    this.#kept.set(who, [...this.#element.childNodes]);
  }

  enter(who: string | undefined): void {
    this.#element.replaceChildren(...(this.#kept.get(who) ?? []));
  }
}
