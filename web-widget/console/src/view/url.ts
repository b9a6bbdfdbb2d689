/** A text cut at its web addresses. What usually ends a sentence does not belong to an address. */
export function linked(text: string): readonly { readonly text: string; readonly url?: string }[] {
  return text
    .split(/(https?:\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}…。])/gi)
    .filter((part) => part !== "")
    .map((part) => (/^https?:\/\/./i.test(part) ? { text: part, url: part } : { text: part }));
}

/** Only addresses that a browser opens as a page: never a script. */
export function safeUrl(url: string | undefined): string | undefined {
  return url !== undefined && /^(https?:\/\/|\/(?![/\\]))/i.test(url) ? url : undefined;
}
