/** What one `<script src=".../widget.js">` does: reads its own tag, puts `<ieum-chat>` into the page and offers `window.Ieum`. */
import { IeumChat } from "./element.ts";
import type {} from "./page.ts";

const script = document.currentScript;
if (script instanceof HTMLScriptElement && !window.Ieum) install(script);

function install({ src, dataset }: HTMLScriptElement): void {
  if (!customElements.get("ieum-chat")) customElements.define("ieum-chat", IeumChat);
  const chat = document.createElement("ieum-chat") as IeumChat;
  const { locale, identityToken, resume, theme } = dataset;
  const language = locale ?? document.documentElement.lang;
  chat.configure({
    base: new URL(".", src).href,
    locale: language.toLowerCase().startsWith("en") ? "en" : "ko",
    page: location.href,
    ...(identityToken && { identityToken }),
    ...(resume && { resume }),
  });
  if (theme === "light" || theme === "dark") chat.dataset["theme"] = theme;
  window.Ieum = {
    open: () => chat.open(),
    close: () => chat.close(),
    identify: (token) => chat.identify(token ?? undefined),
  };
  if (document.body) document.body.append(chat);
  else document.addEventListener("DOMContentLoaded", () => document.body.append(chat));
}
