import type { CannedResponse, Colleague, SetupStep } from "@ieum/protocol/staff";
import type { StaffApi } from "./api.ts";

/** What surrounds the work: colleagues, canned responses, the steps of setting up. The screen does without it for a moment. */
export class Room {
  colleagues: readonly Colleague[] = [];
  canned: readonly CannedResponse[] = [];
  setup: readonly SetupStep[] = [];

  /** What an older server does not know stays empty. */
  async load(api: StaffApi, changed: () => void): Promise<void> {
    const keep = async <T>(call: Promise<T>, into: (answer: T) => void): Promise<void> => {
      await call.then(into, () => undefined);
      changed();
    };
    await Promise.all([
      keep(api.colleagues(), (colleagues) => (this.colleagues = colleagues)),
      keep(api.cannedResponses(), (canned) => (this.canned = canned)),
      keep(api.setup(), (setup) => (this.setup = setup)),
    ]);
  }
}
