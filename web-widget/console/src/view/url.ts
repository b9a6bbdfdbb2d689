/** Only addresses that a browser opens as a page: never a script. */
export function safeUrl(url: string | undefined): string | undefined {
  return url !== undefined && /^(https?:\/\/|\/(?![/\\]))/i.test(url) ? url : undefined;
}
