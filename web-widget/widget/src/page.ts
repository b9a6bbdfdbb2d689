/** What a shop's page may do with the widget once it is loaded, as `window.Ieum`. */
export interface IeumPage {
  open(): void;
  close(): void;
  /** @param identityToken signed by the shop's server; none, `null` or empty after a sign-out */
  identify(identityToken?: string | null): void;
}

declare global {
  interface Window {
    Ieum?: IeumPage;
  }
}
