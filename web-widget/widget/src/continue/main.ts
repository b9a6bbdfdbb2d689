/** The page behind a link such as `/continue#<key>`: puts the widget into the page with the link's one-time key, and opens it. */
import type {} from "../page.ts";

const key = location.hash.slice(1);
// The key must not stay in the address bar, in the history or in a screenshot.
if (key) history.replaceState(null, "", location.pathname);

const script = document.createElement("script");
script.src = "/widget.js";
script.dataset["locale"] = document.documentElement.lang;
if (key) script.dataset["resume"] = key;
script.addEventListener("load", () => window.Ieum?.open());
document.body.append(script);
document.getElementById("open")?.addEventListener("click", () => window.Ieum?.open());
