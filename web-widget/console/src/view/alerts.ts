import type { Alert } from "../state/session.ts";
import type { Settings } from "../state/settings.ts";
import type { Say } from "../words/words.ts";
import { addressOf } from "./ui.ts";

const beepHertz = 660;
const beepSeconds = 0.18;

/** Whether the browser lets us notify, or cannot at all. */
export function permission(): NotificationPermission | "unsupported" {
  return "Notification" in window ? Notification.permission : "unsupported";
}

/** Tells someone who looks elsewhere; nothing unless they asked for it. */
export function alertStaff(alert: Alert, settings: Settings, say: Say, open: (id: string) => void): void {
  if (settings.sound) beep();
  if (!settings.notifications || !document.hidden || permission() !== "granted") return;
  const { row, kind } = alert;
  const notification = new Notification(say(`alert.${kind}`, { name: addressOf(say, row.customer) }), { body: row.lastMessage.text, tag: row.id });
  notification.onclick = () => {
    window.focus();
    open(row.id);
    notification.close();
  };
}

function beep(): void {
  const context = new AudioContext();
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = beepHertz;
  volume.gain.setValueAtTime(0.08, context.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + beepSeconds);
  tone.connect(volume).connect(context.destination);
  tone.onended = () => void context.close();
  tone.start();
  tone.stop(context.currentTime + beepSeconds);
}
