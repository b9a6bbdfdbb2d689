import { h, type Described } from "./dom.ts";

const shapes = {
  search: ["M7 12.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Z", "m11 11 3.5 3.5"],
  back: ["M10 3 5 8l5 5"],
  close: ["m4 4 8 8", "m12 4-8 8"],
  plus: ["M8 3v10", "M3 8h10"],
  check: ["m3 8.5 3.2 3.2L13 5"],
  clock: ["M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z", "M8 4.5V8l2.3 1.6"],
  down: ["m4 6.5 4 4 4-4"],
  up: ["m4 9.5 4-4 4 4"],
  send: ["M8 13V3", "m3.8 7.2L8 3l4.2 4.2"],
  note: ["M3 2.5h10v7.2L9.7 13.5H3z", "M13 9.5H9.5v4"],
  globe: ["M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z", "M1.8 8h12.4", "M8 1.5c2 1.8 3 4 3 6.500s-1 4.700-3 6.500c-2-1.800-3-4-3-6.500s1-4.700 3-6.500Z"],
  bubble: ["M8 2C4.400 2 1.500 4.300 1.500 7.200c0 1.900 1.200 3.500 3.100 4.400L4 14l2.800-1.800c.4 0 .8.1 1.200.1 3.600 0 6.500-2.300 6.500-5.200S11.600 2 8 2Z"],
  tool: ["m3.5 5 3 3-3 3", "M9 11h3.5"],
  arrow: ["M3 8h10", "m9 4 4 4-4 4"],
  user: ["M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z", "M2.500 14c.6-2.600 2.800-4 5.500-4s4.900 1.400 5.500 4"],
  calendar: ["M2.500 4h11v9.500h-11z", "M2.500 7h11", "M5.500 2v3", "M10.500 2v3"],
  box: ["M2.500 5 8 2l5.500 3v6L8 14l-5.500-3z", "M2.500 5 8 8l5.500-3", "M8 8v6"],
  ticket: ["M2 4.500h12v2a1.500 1.500 0 0 0 0 3v2H2v-2a1.500 1.500 0 0 0 0-3z"],
  book: ["M8 4C6.500 2.800 4.300 2.500 2 2.500v10c2.300 0 4.500.3 6 1.500 1.500-1.200 3.700-1.500 6-1.500v-10c-2.300 0-4.500.3-6 1.500Z", "M8 4v10"],
  source: ["M3 2.500h7l3 3v8H3z", "M5.500 8h5", "M5.500 10.500h5"],
  alert: ["M8 2 1.500 13.500h13z", "M8 6.500v3", "M8 11.600v.1"],
  out: ["M6 3H3v10h3", "M7 8h7", "m11 5 3 3-3 3"],
} as const satisfies Record<string, readonly string[]>;

export type IconName = keyof typeof shapes;

/** A drawn sign; always beside words or inside something that has a name. */
export function icon(name: IconName): Described {
  return h(
    "svg",
    { class: "icon", viewBox: "0 0 16 16", "aria-hidden": "true" },
    ...shapes[name].map((d) => h("path", { d })),
  );
}

export function channelIcon(channel: string): Described {
  return icon(channel === "web" ? "globe" : "bubble");
}
