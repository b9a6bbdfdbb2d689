import type { DemoProduct } from "@ieum/protocol";

/** Which places have it; a place without stock is named, so that nobody goes there for nothing. */
export function stockText(stock: DemoProduct["stock"]): string {
  const places = Object.entries(stock);
  if (places.length === 0) return "";
  return places.map(([where, pieces]) => (pieces > 0 ? `${where} ${pieces}` : `${where} 품절`)).join(" · ");
}
