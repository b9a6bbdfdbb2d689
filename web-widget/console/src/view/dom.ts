/** A description of an element. Descriptions are compared with the last ones and only differences touch the document. */
export interface Described {
  readonly tag: string;
  readonly key: string | undefined;
  readonly props: Props;
  readonly children: readonly (Described | string)[];
}

type Listener = (event: never) => void;
export type Child = Described | string | number | false | undefined | readonly Child[];

/**
 * Attributes as in HTML; `on…` are listeners; `value` and `checked` are properties; `key` keeps an element the same
 * among its siblings; `mounted` is called with the element when it has just been made.
 */
export interface Props {
  readonly [name: string]: string | number | boolean | undefined | Listener;
}

const svgSpace = "http://www.w3.org/2000/svg";
const svgTags = new Set(["svg", "path", "circle", "rect"]);
const listeners = new WeakMap<Element, Map<string, Listener>>();
const described = new WeakMap<Node, Described>();

export function h(tag: string, props: Props, ...children: readonly Child[]): Described {
  const { key, ...rest } = props;
  return { tag, key: key === undefined ? undefined : String(key), props: rest, children: flat(children) };
}

function flat(children: readonly Child[]): readonly (Described | string)[] {
  return children.flatMap((child): readonly (Described | string)[] => {
    if (child === undefined || child === false || child === "") return [];
    if (typeof child === "number") return [String(child)];
    if (typeof child === "string") return [child];
    return Array.isArray(child) ? flat(child as readonly Child[]) : [child as Described];
  });
}

/** Makes the parent's content equal to the description, keeping elements, focus, scroll and half-typed syllables. */
export function render(parent: Element, children: readonly Child[]): void {
  patchChildren(parent, flat(children));
}

function patchChildren(parent: Element, wanted: readonly (Described | string)[]): void {
  const keyed = new Map<string, Element>();
  for (const child of parent.children) {
    const key = described.get(child)?.key;
    if (key !== undefined) keyed.set(key, child);
  }
  const keys = new Set(wanted.map((child) => (typeof child === "string" ? undefined : child.key)));
  let at: ChildNode | null = parent.firstChild;
  for (const child of wanted) {
    while (at && isLeaving(at, keys)) {
      const leaving: ChildNode = at;
      at = at.nextSibling;
      leaving.remove();
    }
    const found: ChildNode | null = typeof child !== "string" && child.key !== undefined ? (keyed.get(child.key) ?? null) : at;
    if (found && fits(found, child)) {
      if (found === at) at = at.nextSibling;
      else parent.insertBefore(found, at);
      patch(found, child);
    } else {
      parent.insertBefore(make(child), at);
    }
  }
  while (at) {
    const leaving: ChildNode = at;
    at = at.nextSibling;
    leaving.remove();
  }
}

/** Keyed elements that are no longer wanted go at once, so that the ones behind them need not move. */
function isLeaving(node: ChildNode, keys: ReadonlySet<string | undefined>): boolean {
  const key = described.get(node)?.key;
  return key !== undefined && !keys.has(key);
}

function fits(node: ChildNode, child: Described | string): boolean {
  if (typeof child === "string") return node.nodeType === Node.TEXT_NODE;
  const known = described.get(node);
  return known !== undefined && known.tag === child.tag && known.key === child.key;
}

function make(child: Described | string): ChildNode {
  if (typeof child === "string") return document.createTextNode(child);
  const element = svgTags.has(child.tag) ? document.createElementNS(svgSpace, child.tag) : document.createElement(child.tag);
  described.set(element, { ...child, props: {}, children: [] });
  patch(element, child);
  const mounted = child.props["mounted"];
  if (typeof mounted === "function") queueMicrotask(() => mounted(element as never));
  return element;
}

function patch(node: ChildNode, child: Described | string): void {
  if (typeof child === "string") {
    if (node.nodeValue !== child) node.nodeValue = child;
    return;
  }
  const element = node as Element;
  const known = described.get(element);
  if (known === child) return;
  described.set(element, child);
  for (const name of Object.keys(known?.props ?? {})) if (!(name in child.props)) set(element, name, undefined);
  patchChildren(element, child.children);
  for (const [name, value] of Object.entries(child.props)) if (name === "value" || known?.props[name] !== value) set(element, name, value);
}

function set(element: Element, name: string, value: Props[string]): void {
  if (name === "mounted") return;
  if (name.startsWith("on")) listen(element, name.slice(2), typeof value === "function" ? value : undefined);
  else if (name === "value") setValue(element as HTMLInputElement, String(value ?? ""));
  else if (name === "checked") (element as HTMLInputElement).checked = value === true;
  else if (value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : String(value));
}

function setValue(element: HTMLInputElement, value: string): void {
  if (element.value !== value) element.value = value;
}

/** One real listener per kind of event; which function it calls may change with every description. */
function listen(element: Element, kind: string, listener: Listener | undefined): void {
  let known = listeners.get(element);
  if (!known) {
    known = new Map();
    listeners.set(element, known);
  }
  const calls = known;
  if (listener && !calls.has(kind)) element.addEventListener(kind, (event) => calls.get(kind)?.(event as never));
  calls.set(kind, listener ?? (() => undefined));
}
