// What comes of fetching an address, as a value: nothing that a server does is a fault of the program.

interface FetchedPage {
  readonly kind: 'fetched';
  /** Where it was in the end, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** The header as sent; empty where there was none. */
  readonly contentType: string;
  /** For the next request, which need not send it again where it has not changed. */
  readonly validators: Validators;
}

interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface NotFetched {
  readonly kind: 'failed';
  /** A plain sentence for the operator, without a full stop. */
  readonly message: string;
  /** Whether another try may go better: a server was down, not an address wrong. */
  readonly passing: boolean;
  /** The server asked not to be asked again for that long, in milliseconds. */
  readonly retryAfter?: number;
}

export type Fetched = FetchedPage | NotFetched | { readonly kind: 'unchanged' };

export interface FetchWish extends Validators {
  /** Media types that are of use; anything else is not read. */
  readonly types: RegExp;
}

export interface Fetcher {
  get(url: string, wish: FetchWish): Promise<Fetched>;
  close(): Promise<void>;
}

export const failed = (message: string, passing: boolean, retryAfter?: number): NotFetched => ({
  kind: 'failed',
  message,
  passing,
  ...(retryAfter !== undefined && { retryAfter }),
});
