export type Theme = "auto" | "light" | "dark";

export interface Settings {
  readonly language: "ko" | "en";
  readonly theme: Theme;
  readonly notifications: boolean;
  readonly sound: boolean;
  readonly keys: boolean;
}

/** The part of Storage that is used. */
export interface Shelf {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
}

const name = "ieum.console";
const first: Settings = { language: "ko", theme: "auto", notifications: false, sound: false, keys: true };

/** Kept on this machine. What cannot be read is as it was at first; what cannot be kept holds until the page closes. */
export function readSettings(shelf: Shelf): Settings {
  try {
    const kept = JSON.parse(shelf.getItem(name) ?? "{}") as Partial<Record<keyof Settings, unknown>>;
    return {
      language: kept.language === "en" ? "en" : "ko",
      theme: kept.theme === "light" || kept.theme === "dark" ? kept.theme : "auto",
      notifications: kept.notifications === true,
      sound: kept.sound === true,
      keys: kept.keys !== false,
    };
  } catch {
    return first;
  }
}

export function keepSettings(shelf: Shelf, settings: Settings): void {
  try {
    shelf.setItem(name, JSON.stringify(settings));
  } catch {
    // A full or forbidden storage is no reason to stop working.
  }
}
