/** Korean writing of times and money for the demo pages, in the shop's zone. */
export class ShopWords {
  readonly #day: Intl.DateTimeFormat;
  readonly #time: Intl.DateTimeFormat;
  readonly #date: Intl.DateTimeFormat;

  constructor(zone: string) {
    this.#day = new Intl.DateTimeFormat("ko-KR", { timeZone: zone, month: "long", day: "numeric", weekday: "long" });
    this.#time = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    this.#date = new Intl.DateTimeFormat("ko-KR", { timeZone: zone, month: "long", day: "numeric", weekday: "short" });
  }

  /** 11월 28일 토요일 */
  day(at: number): string {
    return this.#day.format(at);
  }

  /** 오후 2:00 */
  time(at: number): string {
    const [hour = "", minute = ""] = this.#time.format(at).split(":");
    return `${Number(hour) < 12 ? "오전" : "오후"} ${Number(hour) % 12 || 12}:${minute}`;
  }

  /** 11월 22일 (일) 오전 11:20 */
  clock(at: number): string {
    return `${this.#date.format(at)} ${this.time(at)}`;
  }
}

const numbers = new Intl.NumberFormat("ko-KR");

export function won(amount: number): string {
  return `${numbers.format(amount)}원`;
}

/** 90분, 2시간, 2시간 30분 */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (minutes < 120 && rest !== 0) return `${minutes}분`;
  return [hours > 0 && `${hours}시간`, rest > 0 && `${rest}분`].filter(Boolean).join(" ");
}
