import type { Socket } from "../state/live-stream.ts";

/** The browser's socket in the few words that the stream needs. */
export function openSocket(url: string): Socket {
  const real = new WebSocket(url);
  const socket: Socket = { onopen: null, onmessage: null, onclose: null, send: (data) => real.send(data), close: () => real.close() };
  real.onopen = () => socket.onopen?.();
  real.onmessage = (event) => socket.onmessage?.({ data: event.data as unknown });
  real.onclose = (event) => socket.onclose?.({ code: event.code });
  return socket;
}

const versionAt = 6;
const variantAt = 8;

/** A random UUID; `crypto.randomUUID` is missing on plain http. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, index) => {
    const fixed = index === versionAt ? (byte & 0x0f) | 0x40 : index === variantAt ? (byte & 0x3f) | 0x80 : byte;
    return fixed.toString(16).padStart(2, "0");
  });
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)].map((part) => part.join("")).join("-");
}
