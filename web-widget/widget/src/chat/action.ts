import type { Action } from "@ieum/protocol";

/** Whether two actions ask for the same thing: every field is equal. */
export function sameAction(a: Action, b: Action | undefined): boolean {
  if (!b || a.type !== b.type) return false;
  const [left, right] = [a, b] as readonly Readonly<Record<string, string>>[];
  return Object.keys(left ?? {}).every((name) => left?.[name] === right?.[name]);
}

/** Whether asking twice makes no sense however much later: a proposal is confirmed once. */
export function decidesOnce({ type }: Action): boolean {
  return type === "confirm";
}
