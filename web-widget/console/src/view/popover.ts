import { bindingOf, type Binding } from "../state/bindings.ts";
import { h, type Child, type Described } from "./dom.ts";
import { icon } from "./icons.ts";
import { passage } from "./message.ts";
import { sayCode, type Ui } from "./ui.ts";

const gap = 6;
const margin = 8;

/** What one bound word rests on, beside the word. */
export function claimPopover(ui: Ui): Described | false {
  const { desk, screen, say, update } = ui;
  const { claim: open } = screen;
  const thread = desk.openThread;
  if (!open || !thread) return false;
  const binding = bindingOf(open.claim, open.message, thread);
  const close = (): void => {
    screen.claim = undefined;
    update();
    document.querySelector<HTMLElement>(`[data-claim="${open.key}"]`)?.focus();
  };
  return h(
    "div",
    {
      class: "popover", key: `claim-${open.key}`, role: "dialog", "aria-label": say("claim.open", { text: open.claim.text }), tabindex: "-1",
      mounted: (element: HTMLElement) => place(element, open.key),
      onkeydown: (event: KeyboardEvent) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      },
    },
    h(
      "p",
      { class: "popover-head" },
      h("strong", {}, open.claim.text),
      h("span", { class: "tag" }, sayCode(say, "kind", open.claim.kind)),
      h("span", { class: "bound" }, say(`claim.${binding.kind}`)),
      h("button", { class: "plain round small", type: "button", "aria-label": say("close"), onclick: close }, icon("close")),
    ),
    ...shown(ui, binding),
  );
}

function shown(ui: Ui, binding: Binding): readonly Child[] {
  const { say, times } = ui;
  switch (binding.kind) {
    case "passage":
      return [passage(ui, binding.source, "passage")];
    case "article":
      return [h("p", {}, binding.article)];
    case "booking": {
      const { booking } = binding;
      return facts([booking.number, booking.title], [times.moment(booking.startsAt), booking.place, say("record.people", { count: booking.seats }), sayCode(say, "status", booking.status)]);
    }
    case "order": {
      const { order } = binding;
      return facts([order.number, order.lines[0]?.name ?? ""], [sayCode(say, "status", order.status), times.money(order.total), order.tracking?.state ?? ""]);
    }
    case "coupon":
      return facts([binding.coupon.code, binding.coupon.title], [binding.coupon.condition ?? ""]);
    case "row":
      return [h("p", { class: "mono" }, binding.row), h("dl", {}, ...binding.rows.map(({ label, value }) => h("div", {}, h("dt", {}, label), h("dd", {}, value))))];
    case "message":
      return [h("blockquote", { class: "passage" }, h("p", {}, binding.message.text), h("footer", {}, h("span", {}, times.moment(binding.message.at))))];
    case "gone":
      return [];
  }
}

function facts(head: readonly string[], rest: readonly string[]): readonly Child[] {
  return [
    h("p", {}, h("strong", {}, head.filter((part) => part !== "").join(" · "))),
    h("p", { class: "sub" }, ...rest.filter((part) => part !== "").map((part) => h("span", {}, part))),
  ];
}

/** Follows the word when the thread is scrolled. */
export function followWord(key: string): void {
  const element = document.querySelector<HTMLElement>(".popover");
  if (element) move(element, key);
}

function place(element: HTMLElement, key: string): void {
  move(element, key);
  element.focus({ preventScroll: true });
}

/** Under the word where there is room, else above it; always inside the window. */
function move(element: HTMLElement, key: string): void {
  const word = document.querySelector(`[data-claim="${key}"]`)?.getBoundingClientRect();
  if (!word) return;
  const { width, height } = element.getBoundingClientRect();
  const below = word.bottom + gap + height + margin <= window.innerHeight;
  const top = below ? word.bottom + gap : Math.max(margin, word.top - gap - height);
  const left = Math.min(Math.max(margin, word.left), window.innerWidth - width - margin);
  element.style.top = `${top}px`;
  element.style.left = `${left}px`;
}
