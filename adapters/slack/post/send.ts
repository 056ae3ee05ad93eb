// What sending a page means, wherever it goes.
import type { Page } from './pages.ts';

export type Outcome =
  /** With Slack's id of the message, where it has one. */
  | { readonly kind: 'sent'; readonly ts?: string }
  /** It may be there, nothing tells; it is not sent again. */
  | { readonly kind: 'unconfirmed' }
  /** It is no use to try again right away, for what `readFailure` reads. `mayBeThere`: some try of it may have been taken. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly mayBeThere: boolean };

/**
 * @param wasInDoubt whether it may be there already: it was being sent when its sender stopped.
 */
export type SendPage = (page: Page, number: number, wasInDoubt: boolean) => Promise<Outcome>;
