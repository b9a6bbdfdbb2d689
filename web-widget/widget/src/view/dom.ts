/** Building of elements without markup: text stays text. */

type Attribute = string | number | boolean | undefined;
type Child = Node | string | undefined | false;

/** Attributes as they are written in HTML; `false` and `undefined` leave one out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
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

/** A link out of the conversation: a new window for pages, the same one for calls and mails. */
export function link(href: string, newWindow: string, attributes: Readonly<Record<string, Attribute>>, ...children: readonly Child[]): HTMLAnchorElement {
  const web = href.startsWith("http");
  const anchor = h("a", { href, ...(web && { target: "_blank", rel: "noopener noreferrer" }), ...attributes }, ...children);
  if (web) anchor.append(h("span", { class: "sr" }, ` (${newWindow})`));
  return anchor;
}

const shapes = {
  chat: "M12 3.5c-5 0-9 3.3-9 7.5 0 2.6 1.6 4.9 4 6.2l-.6 3.1c-.1.4.3.7.6.5l3.7-2.4 1.3.1c5 0 9-3.3 9-7.5s-4-7.5-9-7.5Z",
  close: "m6 9 6 6 6-6",
  send: "M12 19V5m-6 6 6-6 6 6",
  attach: "m20 11-8.3 8.2a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.7l-8.3 8.2a1.7 1.7 0 0 1-2.4-2.4l7.5-7.4",
  up: "M7 21H4V10h3m0 11V10m0 11h9.6a2 2 0 0 0 2-1.7l1.2-7a2 2 0 0 0-2-2.3H14V5.5A2.5 2.5 0 0 0 11.5 3L7 10",
  down: "M7 3H4v11h3M7 3v11M7 3h9.6a2 2 0 0 1 2 1.7l1.2 7a2 2 0 0 1-2 2.3H14v4.5a2.5 2.5 0 0 1-2.5 2.5L7 14",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8.5c.6-3.6 3.7-6 7.5-6s6.9 2.4 7.5 6",
  star: "m12 3.8 2.5 5.1 5.7.8-4.1 4 1 5.6-5.1-2.6-5.1 2.6 1-5.6-4.1-4 5.7-.8L12 3.8Z",
  file: "M13.5 3H6.5A1.5 1.5 0 0 0 5 4.5v15A1.5 1.5 0 0 0 6.5 21h11a1.5 1.5 0 0 0 1.5-1.5V8.5L13.5 3Zm0 0v5.5H19",
  cross: "M7 7l10 10M17 7 7 17",
  check: "m5 12.5 4.5 4.5L19 7.5",
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
