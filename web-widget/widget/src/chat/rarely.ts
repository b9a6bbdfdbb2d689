import type { Ports } from "./ports.ts";

const every = 3_000;

/** Runs `act` at once, and not again within three seconds however often it is asked. */
export function rarely({ after }: Ports, act: () => void): () => void {
  let resting = false;
  return () => {
    if (resting) return;
    resting = true;
    act();
    after(every, () => {
      resting = false;
    });
  };
}
