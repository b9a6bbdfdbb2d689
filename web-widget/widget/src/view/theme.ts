/** The accent colour and what can be read on it. */

const fallbackAccent = "#4f5d95";

/**
 * The page's `--ieum-accent` wins over the shop's setting. Text on the accent is black or white, whichever reads better: one of them
 * always has a contrast of at least 4.5 to 1.
 */
export function applyAccent(host: HTMLElement, shopAccent: string | undefined): void {
  const wanted = [getComputedStyle(host).getPropertyValue("--ieum-accent").trim(), shopAccent ?? "", fallbackAccent];
  const accent = wanted.find((colour) => colour && CSS.supports("color", colour)) ?? fallbackAccent;
  host.style.setProperty("--accent", accent);
  host.style.setProperty("--on-accent", readableOn(channelsOf(accent)));
}

/** The colour in sRGB from 0 to 255, as a canvas paints it. */
function channelsOf(colour: string): readonly number[] {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return [];
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data];
}

/** WCAG 2 relative luminance decides: above 0.179 black has the higher contrast. */
export function readableOn(channels: readonly number[]): "#000" | "#fff" {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "#000" : "#fff";
}
