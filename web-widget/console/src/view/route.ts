import type { View } from "@ieum/protocol/staff";
import { tabs, type Place } from "../state/knowledge.ts";

/**
 * What the address says: `#/waiting`, `#/waiting/<conversation>`, `#/customer/<customer>`, `#/knowledge/<tab>`, `#/knowledge/misses/<group>`,
 * `#/knowledge/articles/<locale>/<slug>`, the same with `/history`, `#/knowledge/articles/new`, the same with what it shall answer.
 */
export type Route =
  | { readonly kind: "view"; readonly view: View; readonly conversation: string | undefined }
  | { readonly kind: "customer"; readonly id: string }
  | { readonly kind: "knowledge"; readonly place: Place };

const views: readonly View[] = ["waiting", "mine", "bot", "all"];

export function parseRoute(hash: string): Route {
  const [, first = "", second, ...rest] = hash.split("/").map((part, index) => (index === 0 ? part : decoded(part)));
  if (first === "customer" && second !== undefined && second !== "") return { kind: "customer", id: second };
  if (first === "knowledge") return { kind: "knowledge", place: placeOf(second ?? "", rest) };
  const view = views.find((each) => each === first) ?? "waiting";
  return { kind: "view", view, conversation: second === "" ? undefined : second };
}

function placeOf(name: string, [one, two, three]: readonly string[]): Place {
  const tab = tabs.find((each) => each === name) ?? "misses";
  if (one === undefined || one === "") return { tab };
  if (tab === "misses") return { tab, miss: one };
  if (tab !== "articles") return { tab };
  if (one === "new") return { tab, writing: true, ...(two === undefined || two === "" ? {} : { miss: two }) };
  return two === undefined || two === "" ? { tab } : { tab, article: { locale: one, slug: two }, history: three === "history" };
}

export function readRoute(): Route {
  return parseRoute(location.hash);
}

export function go(path: string): void {
  location.hash = path.split("/").map(encodeURIComponent).join("/");
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
