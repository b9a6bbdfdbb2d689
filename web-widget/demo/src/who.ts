import type { DemoCustomer, DemoShop } from "@ieum/protocol";
import { button, h, setAttribute } from "@ieum/widget/dom";

/** The buttons "whom shall we be": a guest, the sample customers, and ways to the other screens. */
export class WhoView {
  readonly #buttons: readonly (readonly [string | undefined, HTMLButtonElement])[];

  constructor(parent: HTMLElement, { customers, staff }: DemoShop, onChoose: (customer: DemoCustomer | undefined) => void, links: readonly HTMLElement[] = []) {
    const guest: readonly [undefined, HTMLButtonElement] = [undefined, button({ class: "person" }, () => onChoose(undefined), "처음 온 손님")];
    this.#buttons = [
      guest,
      ...customers.map((customer) => [customer.ref, button({ class: "person", title: customer.hint }, () => onChoose(customer), customer.name)] as const),
    ];
    const staffLink = h("a.person.out", { href: staff.url, title: staff.logins.join(", ") }, "직원 화면");
    parent.replaceChildren(...this.#buttons.map(([, element]) => element), ...links, staffLink);
  }

  show(chosen: DemoCustomer | undefined): void {
    for (const [ref, element] of this.#buttons) setAttribute(element, "aria-pressed", String(ref === chosen?.ref));
  }
}
