import type { Language, Say } from "./words.ts";

const minute = 60_000;
const hour = 60 * minute;

/** Instants and amounts as staff read them: the shop's clock, 24 hours, relative only within the last hour. */
export class Times {
  readonly #say: Say;
  readonly #format: (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat;
  readonly #language: Language;
  readonly #zone: string;
  readonly #formats = new Map<string, Intl.DateTimeFormat>();

  constructor(language: Language, zone: string, say: Say) {
    this.#say = say;
    this.#language = language;
    this.#zone = zone;
    const locale = language === "ko" ? "ko-KR" : "en-GB";
    this.#format = (options) => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  }

  /** Formats are dear to make: the same ones serve until the language or the shop changes. */
  speaks(language: Language, zone: string): boolean {
    return language === this.#language && zone === this.#zone;
  }

  /** 14:05 */
  clock(at: string): string {
    return this.#shown(at, "clock", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  }

  /** 11월 28일 토요일 */
  day(at: string): string {
    return this.#shown(at, "day", { month: "long", day: "numeric", weekday: "long" });
  }

  /** 11월 28일 */
  date(at: string): string {
    return this.#shown(at, "date", { month: "long", day: "numeric" });
  }

  /** The last day of what ends at an instant: midnight belongs to the day before. */
  lastDay(end: string): string {
    const time = Date.parse(end);
    return Number.isNaN(time) ? "" : this.date(new Date(time - 1).toISOString());
  }

  /** 11월 28일 (토) 14:00 */
  moment(at: string): string {
    return `${this.#shown(at, "moment", { month: "long", day: "numeric", weekday: "short" })} ${this.clock(at)}`.trim();
  }

  /** 2025년 3월 */
  month(at: string): string {
    return this.#shown(at, "month", { year: "numeric", month: "long" });
  }

  /** The shop's calendar day, to compare. */
  readonly dayKey = (at: string): string => this.#shown(at, "key", { year: "numeric", month: "2-digit", day: "2-digit" });

  /** How long ago within the last hour, then the time, then yesterday, then the date. */
  age(at: string, now: number): string {
    const time = Date.parse(at);
    if (Number.isNaN(time)) return "";
    const passed = now - time;
    if (passed < minute) return this.#say("time.now");
    if (passed < hour) return this.#say("time.minutes", { count: Math.floor(passed / minute) });
    const today = this.dayKey(new Date(now).toISOString());
    if (this.dayKey(at) === today) return this.clock(at);
    if (this.dayKey(at) === this.dayKey(new Date(now - 24 * hour).toISOString())) return this.#say("time.yesterday");
    return this.date(at);
  }

  wait(minutes: number): string {
    if (minutes < 1) return this.#say("time.wait.now");
    if (minutes < 60) return this.#say("time.wait", { count: minutes });
    return this.#say("time.wait.hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  }

  /** 60,000원 */
  money({ amount, currency }: { readonly amount: number; readonly currency: string }): string {
    const number = amount.toLocaleString("en");
    if (currency === "KRW") return this.#language === "ko" ? `${number}원` : `₩${number}`;
    return `${number} ${currency}`;
  }

  /** A `MM-DD` birthday. */
  birthday(monthDay: string): string {
    return this.date(`2000-${monthDay}T12:00:00+09:00`);
  }

  #shown(at: string, name: string, options: Intl.DateTimeFormatOptions): string {
    const time = Date.parse(at);
    if (Number.isNaN(time)) return "";
    let format = this.#formats.get(name);
    if (!format) {
      format = this.#format(options);
      this.#formats.set(name, format);
    }
    return format.format(time);
  }
}
