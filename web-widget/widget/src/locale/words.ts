import type { Locale } from "@ieum/protocol";
import channels from "./channels.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import ko from "./ko.json" with { type: "json" };

export type WordKey = keyof typeof ko & keyof typeof en;

const texts: Record<Locale, Record<WordKey, string>> = { ko, en };

/** What the widget says and how it writes numbers, times and days, in one language and one zone. */
export class Words {
  readonly locale: Locale;
  readonly #tag: string;
  #zone: string | undefined;

  /** @param zone the shop's IANA time zone; the browser's own where it is missing or unknown */
  constructor(locale: Locale, zone?: string) {
    this.locale = locale;
    this.#tag = locale === "ko" ? "ko-KR" : "en-US";
    this.zone = zone;
  }

  /** Told by the first session, maybe after the first words. */
  set zone(zone: string | undefined) {
    this.#zone = knownZone(zone);
  }

  /** @param key always written out where it is used: the build puts numbers in the place of keys */
  say(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
    return texts[this.locale][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === "number" ? value.toLocaleString(this.#tag) : value;
    });
  }

  /** A channel's name; where it has none in this language, what it is called inside, which is mostly a brand. */
  channel(channel: string): string {
    const names: Readonly<Record<string, string>> = { ...channels[this.locale] };
    return names[channel] ?? channel.replace(/^./, (letter) => letter.toUpperCase());
  }

  /** 오후 2:05; empty for what is no instant. Browsers differ in how they write the halves of a Korean day, so it is written here. */
  time(at: string): string {
    const [hour = "", minute = ""] = this.#format(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, "en-GB").split(":");
    const time = { time: `${Number(hour) % 12 || 12}:${minute}` };
    if (!hour) return "";
    return Number(hour) < 12 ? this.say("am", time) : this.say("pm", time);
  }

  /** 2026년 11월 1일 */
  date(at: string): string {
    return this.#format(at, { year: "numeric", month: "long", day: "numeric" });
  }

  /** 11월 28일 토요일, with the year when it is another one than `now`'s. */
  day(at: string, now: number): string {
    const otherYear = this.dayKey(at).slice(0, 4) !== this.dayKey(new Date(now).toISOString()).slice(0, 4);
    return this.#format(at, { ...(otherYear && { year: "numeric" }), month: "long", day: "numeric", weekday: "long" });
  }

  /** 2026-11-28, to tell days apart in the shop's zone. */
  dayKey(at: string): string {
    return this.#format(at, { year: "numeric", month: "2-digit", day: "2-digit" }, "en-CA");
  }

  #format(at: string, options: Intl.DateTimeFormatOptions, tag = this.#tag): string {
    const instant = Date.parse(at);
    return Number.isNaN(instant) ? "" : formatter(tag, { ...options, timeZone: this.#zone }).format(instant);
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are dear to make and are asked for with every row. */
function formatter(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = tag + JSON.stringify(options);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(tag, options);
  formatters.set(key, made);
  return made;
}

function knownZone(zone: string | undefined): string | undefined {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    return undefined;
  }
}
