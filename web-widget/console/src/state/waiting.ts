/** How long a customer has waited, in the three colours of the waiting clock. */
export type Wait = "fresh" | "amber" | "red";

const amberAfter = 2 * 60_000;
const redAfter = 10 * 60_000;

export function waitLevel(milliseconds: number): Wait {
  if (milliseconds >= redAfter) return "red";
  return milliseconds >= amberAfter ? "amber" : "fresh";
}

/** Whole minutes, never negative: clocks of two machines differ. */
export function waitMinutes(milliseconds: number): number {
  return Math.max(0, Math.floor(milliseconds / 60_000));
}
