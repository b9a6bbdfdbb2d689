const firstDelay = 500;
const longestDelay = 20_000;

/** Milliseconds before the next try: doubling up to a ceiling, half of it random so that many browsers do not return together. */
export function backoff(failures: number, random: () => number): number {
  const ceiling = Math.min(longestDelay, firstDelay * 2 ** Math.min(Math.max(failures - 1, 0), 10));
  return ceiling / 2 + (ceiling / 2) * random();
}
