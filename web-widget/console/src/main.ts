import { base } from "./state/api.ts";
import type { Shelf } from "./state/settings.ts";
import { App } from "./view/app.ts";
import { newId, openSocket } from "./view/socket.ts";

const root = document.getElementById("app");
const stream = `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}${base}/stream`;

/** A browser that forbids storage throws at its mere mention. */
function shelf(name: "localStorage" | "sessionStorage"): Shelf {
  try {
    return window[name];
  } catch {
    return { getItem: () => null, setItem: () => undefined };
  }
}

if (root) {
  new App(root, shelf("localStorage"), {
    fetch: (url, init) => fetch(url, init),
    openSocket: (after) => openSocket(after === "" ? stream : `${stream}?after=${encodeURIComponent(after)}`),
    timers: { set: (action, milliseconds) => window.setTimeout(action, milliseconds), clear: (timer) => window.clearTimeout(timer) },
    now: () => Date.now(),
    newId,
    drafts: shelf("sessionStorage"),
  }).start();
}
