import assert from "node:assert/strict";
import { test } from "node:test";
import type { StaffEvent } from "../../protocol/staff/index.ts";
import { LiveStream } from "../src/state/live-stream.ts";
import { HandSocket, ManualTimers } from "./bench.ts";

class Line {
  readonly timers = new ManualTimers();
  readonly sockets: HandSocket[] = [];
  readonly events: StaffEvent[] = [];
  readonly states: string[] = [];
  signedOut = 0;
  readonly stream = new LiveStream(
    (after) => {
      const socket = new HandSocket(after);
      this.sockets.push(socket);
      return socket;
    },
    this.timers,
    { event: (event) => this.events.push(event), connection: (state) => this.states.push(state), signedOut: () => (this.signedOut += 1) },
  );

  get socket(): HandSocket {
    return this.sockets.at(-1) as HandSocket;
  }

  live(position: string): void {
    this.socket.onopen?.();
    this.socket.receive({ type: "resumed", position, complete: true });
  }
}

test("after a drop the stream goes on from the last position it saw", () => {
  const line = new Line();
  line.stream.start("10");
  line.live("10");
  line.socket.receive({ type: "record", position: "14", customer: "cu-1" });

  line.socket.onclose?.({ code: 1006 });
  line.timers.advance(500);

  assert.deepEqual(line.sockets.map((socket) => socket.after), ["10", "14"]);
});

test("tries come further and further apart, and begin anew after a good connection", () => {
  const line = new Line();
  line.stream.start("1");
  const pauses: number[] = [];
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const [before, from] = [line.sockets.length, line.timers.now];
    line.socket.onclose?.({ code: 1006 });
    while (line.sockets.length === before) line.timers.advance(100);
    pauses.push(line.timers.now - from);
  }
  assert.deepEqual(pauses, [500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);

  line.live("1");
  line.socket.onclose?.({ code: 1006 });
  line.timers.advance(500);
  assert.equal(line.sockets.length, 10);
});

test("a short drop is not shown, a longer one is, until the line is back", () => {
  const line = new Line();
  line.stream.start("1");
  line.live("1");
  line.socket.onclose?.({ code: 1006 });
  line.timers.advance(500);
  line.live("1");
  line.timers.advance(10_000);
  assert.deepEqual(line.states, ["live", "live"]);

  line.socket.onclose?.({ code: 1006 });
  line.timers.advance(2_000);
  assert.deepEqual(line.states, ["live", "live", "lost"]);
  line.live("1");
  assert.deepEqual(line.states, ["live", "live", "lost", "live"]);
});

test("a line without a word for a minute counts as dropped", () => {
  const line = new Line();
  line.stream.start("1");
  line.live("1");
  line.timers.advance(59_000);
  line.socket.receive({ type: "ping" });
  line.timers.advance(59_000);
  assert.equal(line.sockets.length, 1);

  line.timers.advance(2_000);

  assert.equal(line.sockets.length, 2);
  assert.equal(line.sockets[0]?.closed, true);
});

test("a ping is answered, and what is unknown or broken is ignored", () => {
  const line = new Line();
  line.stream.start("1");
  line.live("1");

  line.socket.receive({ type: "ping" });
  line.socket.receive({ type: "confetti" });
  line.socket.receive("{not json");
  line.socket.receive({ type: "message", conversation: "co-1", message: { text: "without a number" } });

  assert.deepEqual(line.socket.sent, [{ type: "pong" }]);
  assert.deepEqual(line.events.map((event) => event.type), ["resumed", "ping"]);
});

test("typing is said once in a while, not with every key", () => {
  const line = new Line();
  line.stream.start("1");
  line.live("1");

  for (let key = 0; key < 20; key += 1) line.stream.typing("co-1");
  line.timers.advance(3_000);
  line.stream.typing("co-1");

  assert.equal(line.socket.sent.length, 2);
});

test("a session that has ended ends the stream", () => {
  const line = new Line();
  line.stream.start("1");

  line.socket.onclose?.({ code: 4401 });
  line.timers.advance(60_000);

  assert.deepEqual([line.signedOut, line.sockets.length], [1, 1]);
});

test("when the network is back the next try does not wait", () => {
  const line = new Line();
  line.stream.start("1");
  for (let attempt = 0; attempt < 5; attempt += 1) {
    line.socket.onclose?.({ code: 1006 });
    line.timers.advance(8_000);
  }
  line.socket.onclose?.({ code: 1006 });
  const before = line.sockets.length;

  line.stream.hurry();

  assert.equal(line.sockets.length, before + 1);
  line.timers.advance(30_000);
  assert.equal(line.sockets.length, before + 1);
});

test("a socket that was given up says nothing any more", () => {
  const line = new Line();
  line.stream.start("1");
  const old = line.socket;
  line.stream.stop();

  old.receive({ type: "record", position: "5", customer: "cu-1" });
  old.onclose?.({ code: 1006 });
  line.timers.advance(60_000);

  assert.deepEqual([line.events.length, line.sockets.length], [0, 1]);
});
