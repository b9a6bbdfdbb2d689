/** Building of elements without markup: text stays text. */

type Attribute = string | number | boolean | undefined;
type Child = Node | string | undefined | false;

/** An element by its tag and classes (`p.card-title`) with attributes as they are written in HTML; `false` and `undefined` leave one out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  selector: K | `${K}.${string}`,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const [tag, ...classes] = selector.split(".");
  const element = document.createElement(tag as K);
  if (classes.length > 0) element.className = classes.join(" ");
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  append(element, children);
  return element;
}

export function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) if (child !== undefined && child !== false) parent.append(child);
}

/** Touches the attribute only when it changes, so that screen readers are not told twice. */
export function setAttribute(element: Element, name: string, value: Attribute): void {
  if (value === undefined || value === false) element.removeAttribute(name);
  else {
    const text = value === true ? "" : String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

/** Touches the text only when it changes. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

export function button(attributes: Readonly<Record<string, Attribute>>, onClick: () => void, ...children: readonly Child[]): HTMLButtonElement {
  const element = h("button", { type: "button", ...attributes }, ...children);
  element.addEventListener("click", () => {
    if (element.getAttribute("aria-disabled") !== "true") onClick();
  });
  return element;
}

/** Three dots: something is on its way, and this is what. */
export function dots(text: string): HTMLElement {
  return h("div.bubble.dots", {}, h("span.sr", {}, h("bdi", {}, text)), h("i"), h("i"), h("i"));
}

/** A link out of the conversation: a new window for pages, the same one for calls and mails. */
export function link(href: string, newWindow: string, attributes: Readonly<Record<string, Attribute>>, ...children: readonly Child[]): HTMLAnchorElement {
  const web = href.startsWith("http");
  const anchor = h("a", { href, ...(web && { target: "_blank", rel: "noopener noreferrer" }), ...attributes }, ...children);
  if (web) anchor.append(h("span.sr", {}, ` (${newWindow})`));
  return anchor;
}

const shapes = {
  chat: "M4 5h16v11h-9l-5 4v-4H4Z",
  close: "m6 9 6 6 6-6",
  send: "M12 19V5m-6 6 6-6 6 6",
  plus: "M12 5v14M5 12h14",
  thumb: "M7 21H4V10h3m0 11V10m0 11h10a2 2 0 0 0 2-2l1-7a2 2 0 0 0-2-2h-4V6q0-3-3-3l-4 7",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM5 20c1-7 13-7 14 0",
  star: "m12 4 2.5 5 5.5.8-4 4 1 5.5-5-2.6-5 2.6 1-5.5-4-4 5.5-.8Z",
  file: "M6 3h8l4 4v14H6Zm8 0v4h4",
  cross: "M7 7l10 10M17 7 7 17",
  check: "m5 12 5 5 9-10",
} as const;

export type Shape = keyof typeof shapes;

export function icon(shape: Shape, size = 20): SVGSVGElement {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  for (const [name, value] of Object.entries({ viewBox: "0 0 24 24", width: size, height: size, "aria-hidden": "true" })) {
    svg.setAttribute(name, String(value));
  }
  const path = document.createElementNS(namespace, "path");
  path.setAttribute("d", shapes[shape]);
  svg.append(path);
  return svg;
}
