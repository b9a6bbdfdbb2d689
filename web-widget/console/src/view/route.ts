import type { View } from "@ieum/protocol/staff";

/** What the address says: `#/waiting`, `#/waiting/<conversation>`, `#/customer/<customer>`. */
export type Route =
  | { readonly kind: "view"; readonly view: View; readonly conversation: string | undefined }
  | { readonly kind: "customer"; readonly id: string };

const views: readonly View[] = ["waiting", "mine", "bot", "all"];

export function parseRoute(hash: string): Route {
  const [, first = "", second] = hash.split("/").map((part, index) => (index === 0 ? part : decoded(part)));
  if (first === "customer" && second !== undefined && second !== "") return { kind: "customer", id: second };
  const view = views.find((each) => each === first) ?? "waiting";
  return { kind: "view", view, conversation: second === "" ? undefined : second };
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
