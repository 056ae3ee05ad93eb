// Posts the pages of a post one after the other, each once, and brings those up to date that stand there already.
import type { OutgoingPost, Progress } from '../chat/messenger.ts';

/** How the pages of one post get to its place. */
export interface Way<Page> {
  /** `wasInDoubt`: it may be there, as it was being sent when its sender stopped. Never rejects. */
  send(page: Page, number: number, wasInDoubt: boolean): Promise<Sent>;
  /** Has a message say this instead; false where it is gone. */
  edit?(id: string, page: Page): Promise<boolean>;
  remove?(id: string): Promise<void>;
  /** Where what is said under a message belongs. */
  conversationOf?(id: string): string | undefined;
}

export type Sent =
  /** With the platform's id of the message; without one where it has none, or nothing tells whether it is there. */
  | { readonly kind: 'sent'; readonly id?: string }
  /** It is no use to try again right away. `mayBeThere`: some try of it may have been taken. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly mayBeThere: boolean };

/** What went wrong, and with which page. */
export interface Stopped {
  readonly error: unknown;
  readonly page: number;
}

/** Undefined where all is there. Rejects only where `progress` does. */
export async function postPages<Page>(
  post: OutgoingPost,
  pages: readonly Page[],
  way: Way<Page>,
  progress: Progress,
): Promise<Stopped | undefined> {
  const { key, change, pages: there } = post;
  let inDoubt = post.inDoubt;
  for (const [page, content] of pages.entries()) {
    const id = there[page];
    if (id !== undefined && change === undefined) continue;
    const edited = id === undefined ? false : await way.edit?.(id, content).catch(failed);
    if (typeof edited === 'object') return { ...edited, page };
    if (edited) continue;
    await progress.sending(page);
    const sent = await way.send(content, page, inDoubt);
    inDoubt = false;
    if (sent.kind === 'failed') {
      if (!sent.mayBeThere) await progress.notSent(page);
      return { error: sent.error, page };
    }
    const conversation = sent.id === undefined ? undefined : way.conversationOf?.(sent.id);
    await progress.sent({
      page,
      id: sent.id ?? `${key}#${page}`,
      ...(conversation === undefined ? {} : { conversation }),
    });
  }
  for (const [page, id] of there.entries()) {
    if (page < pages.length) continue;
    const removed = await way.remove?.(id).catch(failed);
    if (removed !== undefined) return { ...removed, page };
  }
  return undefined;
}

const failed = (error: unknown): { readonly error: unknown } => ({ error });
