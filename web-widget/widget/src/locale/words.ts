import type { Locale } from "@ieum/protocol";
import en from "./en.json" with { type: "json" };
import ko from "./ko.json" with { type: "json" };

export type WordKey = keyof typeof ko & keyof typeof en;

const texts: Record<Locale, Record<WordKey, string>> = { ko, en };

/** What the widget says and how it writes numbers, times and days, in one language. */
export class Words {
  readonly locale: Locale;
  readonly #numbers: Intl.NumberFormat;
  readonly #time: Intl.DateTimeFormat;
  readonly #day: Intl.DateTimeFormat;
  readonly #dayWithYear: Intl.DateTimeFormat;
  readonly #date: Intl.DateTimeFormat;
  readonly #dateKey: Intl.DateTimeFormat;

  /** @param zone the shop's IANA time zone; the browser's own where it is missing or unknown */
  constructor(locale: Locale, zone?: string) {
    this.locale = locale;
    const tag = locale === "ko" ? "ko-KR" : "en-US";
    const timeZone = knownZone(zone);
    this.#numbers = new Intl.NumberFormat(tag);
    this.#time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    this.#day = new Intl.DateTimeFormat(tag, { timeZone, month: "long", day: "numeric", weekday: "long" });
    this.#dayWithYear = new Intl.DateTimeFormat(tag, { timeZone, year: "numeric", month: "long", day: "numeric", weekday: "long" });
    this.#date = new Intl.DateTimeFormat(tag, { timeZone, year: "numeric", month: "long", day: "numeric" });
    this.#dateKey = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  }

  say(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
    return texts[this.locale][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === "number" ? this.#numbers.format(value) : value;
    });
  }

  channel(channel: string): string {
    const key = `channel.${channel}`;
    return key in texts[this.locale] ? texts[this.locale][key as WordKey] : channel;
  }

  /** 오후 2:05; empty for what is no instant. Browsers differ in how they write the halves of a Korean day, so it is written here. */
  time(at: string): string {
    const [hour = "", minute = ""] = format(this.#time, at).split(":");
    return hour && this.say(Number(hour) < 12 ? "am" : "pm", { time: `${Number(hour) % 12 || 12}:${minute}` });
  }

  /** 2026년 11월 1일 */
  date(at: string): string {
    return format(this.#date, at);
  }

  /** 11월 28일 토요일, with the year when it is another one than `now`'s. */
  day(at: string, now: number): string {
    const sameYear = this.dayKey(at).slice(0, 4) === this.#dateKey.format(now).slice(0, 4);
    return format(sameYear ? this.#day : this.#dayWithYear, at);
  }

  /** 2026-11-28, to tell days apart in the shop's zone. */
  dayKey(at: string): string {
    return format(this.#dateKey, at);
  }
}

function format(formatter: Intl.DateTimeFormat, at: string): string {
  const instant = Date.parse(at);
  return Number.isNaN(instant) ? "" : formatter.format(instant);
}

function knownZone(zone: string | undefined): string | undefined {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    return undefined;
  }
}
