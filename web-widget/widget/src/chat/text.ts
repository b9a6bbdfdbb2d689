/** What may be typed and what may be shown: text is data, never markup. */
import { maxTextLength } from "@ieum/protocol";

const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
// C0 except tab and line feed, DEL and C1.
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** The text as it is sent: valid Unicode, one kind of line break, no control characters, no blank edges. */
export function tidy(text: string): string {
  return text.replace(loneSurrogates, "\uFFFD").replace(/\r\n?/g, "\n").replace(controls, "").trim();
}

/** Length in Unicode code points, as the server counts. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

export type Checked =
  | { readonly kind: "fine"; readonly text: string }
  | { readonly kind: "blank" }
  | { readonly kind: "too-long"; readonly length: number; readonly limit: number };

export function checkText(typed: string): Checked {
  const text = tidy(typed);
  const length = lengthOf(text);
  if (length === 0) return { kind: "blank" };
  return length > maxTextLength ? { kind: "too-long", length, limit: maxTextLength } : { kind: "fine", text };
}

export interface Segment {
  readonly text: string;
  readonly href?: string;
  /** A number or code, with the particle that hangs on it, that no line break may cut. */
  readonly whole?: true;
}

// An address ends before closing punctuation and never holds quotes, brackets, spaces or bidi controls.
const outside = "\\s<>\"'`()\\[\\]{}\u200B-\u200F\u202A-\u202E\u2066-\u2069";
const notable = new RegExp(
  [
    `(https?://[^${outside}]*[^${outside}.,:;!?…。])`,
    "(?<![\\w.+-])([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)",
    "(?<![\\d-])(0\\d{1,2}-\\d{3,4}-\\d{4}|1[568]\\d{2}-\\d{4})(?![\\d-])",
    "(?<![\\w-])[A-Z0-9:]+(?:[-–~][A-Z0-9:]+){1,4}(?![\\w-])[가-힣]{0,4}[.,!?]?",
  ].join("|"),
  "g",
);

/** The text cut into plain parts and links (web and mail addresses, Korean phone numbers), and codes that stay in one piece. */
export function linkify(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const match of text.matchAll(notable)) {
    const [found, web, mail, phone] = match;
    const href = web ? safeUrl(web) : mail ? safeUrl(`mailto:${mail}`) : phone ? safeUrl(`tel:${phone.replaceAll("-", "")}`) : undefined;
    if (web && !href) continue;
    if (match.index > from) segments.push({ text: text.slice(from, match.index) });
    segments.push({ text: found, ...(href && { href }), ...(!web && !mail && found.length <= 24 && { whole: true }) });
    from = match.index + found.length;
  }
  if (from < text.length) segments.push({ text: text.slice(from) });
  return segments;
}

const safeSchemes = ["http:", "https:", "tel:", "mailto:"];

/** The address when it is one that may be opened; relative ones are resolved against `base`. */
export function safeUrl(url: string, base?: string): string | undefined {
  try {
    const parsed = new URL(url, base);
    return safeSchemes.includes(parsed.protocol) ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}
