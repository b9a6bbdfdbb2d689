import { maxAttachmentBytes, maxTextLength, type Attachment } from "@ieum/protocol";
import type { Answer } from "../chat/api.ts";
import { lengthOf, tidy, type Checked } from "../chat/text.ts";
import type { Words } from "../locale/words.ts";
import { button, h, icon, setAttribute, setText } from "./dom.ts";

export interface ComposerActions {
  send(text: string, attachments: readonly Attachment[]): Checked;
  upload(file: File): Promise<Answer<Attachment>>;
  typing(): void;
}

const countFrom = 3600;
const maxFiles = 5;
const fileTypes = ["image/jpeg", "image/png", "image/webp", "image/gif", "application/pdf"];
/** What a key event says while an input method is composing, in browsers that do not set `isComposing`. */
const composingKeyCode = 229;

interface Upload {
  readonly element: HTMLElement;
  attachment?: Attachment;
}

/** The field that grows to five lines, its files and its buttons. A half-composed syllable is never sent. */
export class ComposerView {
  readonly element: HTMLFormElement;
  readonly field: HTMLTextAreaElement;
  readonly #words: Words;
  readonly #actions: ComposerActions;
  readonly #send: HTMLButtonElement;
  readonly #tray: HTMLElement;
  readonly #hint: HTMLElement;
  readonly #uploads = new Set<Upload>();
  #composing = false;
  /** Send was pressed in the middle of a syllable or of an upload: it happens as soon as it can. */
  #sendSoon = false;

  constructor(words: Words, actions: ComposerActions) {
    this.#words = words;
    this.#actions = actions;
    this.field = h("textarea", { rows: 1, "aria-label": words.say("message"), placeholder: words.say("placeholder"), enterkeyhint: "send", dir: "auto", "aria-describedby": "hint" });
    this.#hint = h("p.hint", { id: "hint", role: "status" });
    this.#tray = h("div.tray", { hidden: true });
    this.#send = h("button.send", { "aria-label": words.say("send"), "aria-disabled": "true" }, icon("send"));
    const picker = h("input", { type: "file", accept: fileTypes.join(","), multiple: true, hidden: true, tabindex: -1 });
    const attach = button({ class: "attach", "aria-label": words.say("attach"), title: words.say("attach") }, () => picker.click(), icon("plus"));
    this.element = h("form.composer", {}, this.#tray, this.#hint, h("div.field", {}, attach, picker, this.field, this.#send));
    picker.addEventListener("change", () => {
      this.#addFiles([...(picker.files ?? [])]);
      picker.value = "";
    });
    this.#listen();
  }

  #listen(): void {
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.#composing) this.#finishComposition();
      else this.#submit();
    });
    this.field.addEventListener("compositionstart", () => {
      this.#composing = true;
    });
    this.field.addEventListener("compositionend", () => {
      this.#composing = false;
      this.#changed();
      this.#submitIfAsked();
    });
    this.field.addEventListener("input", () => {
      this.#changed();
      if (this.field.value) this.#actions.typing();
    });
    this.field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey) return;
      if (event.isComposing || this.#composing || event.keyCode === composingKeyCode) return;
      event.preventDefault();
      this.#submit();
    });
    this.field.addEventListener("paste", (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      this.#addFiles(files);
    });
  }

  /** Leaving the field completes a syllable. */
  #finishComposition(): void {
    this.#sendSoon = true;
    this.field.blur();
  }

  #submitIfAsked(): void {
    if (this.#sendSoon) this.#submit();
  }

  #submit(): void {
    this.#sendSoon = this.#uploading;
    if (this.#sendSoon) return;
    const attachments = [...this.#uploads].flatMap(({ attachment }) => attachment ?? []);
    const checked = this.#actions.send(this.field.value, attachments);
    if (checked.kind === "fine") this.#clear();
    else if (checked.kind === "too-long") this.#say(this.#words.say("tooLong", { length: checked.length, limit: checked.limit }), true);
    this.field.focus();
  }

  #clear(): void {
    this.field.value = "";
    for (const { element } of this.#uploads) element.remove();
    this.#uploads.clear();
    this.#changed();
  }

  get #uploading(): boolean {
    return [...this.#uploads].some(({ attachment }) => attachment === undefined);
  }

  #changed(): void {
    const length = lengthOf(tidy(this.field.value));
    const over = length > maxTextLength;
    const count = { length, limit: maxTextLength };
    this.#say(over ? this.#words.say("tooLong", count) : length >= countFrom ? this.#words.say("count", count) : "", over);
    const nothing = length === 0 && this.#uploads.size === 0;
    setAttribute(this.#send, "aria-disabled", nothing && "true");
    setAttribute(this.field, "aria-invalid", over && "true");
    this.#tray.hidden = this.#uploads.size === 0;
    this.#grow();
  }

  #grow(): void {
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight}px`;
  }

  #say(text: string, wrong: boolean): void {
    setText(this.#hint, text);
    this.#hint.classList.toggle("wrong", wrong);
  }

  #addFiles(files: readonly File[]): void {
    for (const file of files) {
      const problem = this.#problemOf(file);
      if (problem) this.#say(problem, true);
      else this.#add(file);
    }
  }

  #problemOf(file: File): string | undefined {
    if (!fileTypes.includes(file.type)) return this.#words.say("uploadType");
    if (file.size > maxAttachmentBytes) return this.#words.say("uploadSize");
    return this.#uploads.size >= maxFiles ? this.#words.say("uploadCount", { limit: maxFiles }) : undefined;
  }

  #add(file: File): void {
    const name = file.name || this.#words.say("attachment");
    const state = h("span.state", {}, this.#words.say("uploading"));
    const remove = button({ class: "remove", "aria-label": this.#words.say("removeAttachment", { name }) }, () => this.#remove(upload), icon("cross", 16));
    const upload: Upload = { element: h("div.upload", {}, icon("file", 16), h("span.name", {}, h("bdi", {}, name)), state, remove) };
    this.#uploads.add(upload);
    this.#tray.append(upload.element);
    this.#changed();
    void this.#actions.upload(file).then((answer) => {
      if (!this.#uploads.has(upload)) return;
      if (answer.kind === "ok") {
        upload.attachment = { name, ...answer.value };
        state.remove();
        this.#submitIfAsked();
      } else {
        this.#sendSoon = false;
        this.#remove(upload);
        const reason = answer.kind === "refused" ? (answer.problem.errors[0]?.detail ?? answer.problem.detail) : undefined;
        this.#say(`${name}: ${reason ?? this.#words.say("uploadFailed")}`, true);
        return;
      }
      this.#changed();
    });
  }

  #remove(upload: Upload): void {
    upload.element.remove();
    this.#uploads.delete(upload);
    this.#changed();
    this.field.focus();
  }
}
