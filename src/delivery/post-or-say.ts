// Posts the pages of a post. Where the platform refuses one, plain words may be taken in its place; else who asked is told elsewhere.
import type { Delivery, Elsewhere, OutgoingPost, Progress } from '../chat/messenger.ts';
import { postPages, type Way } from './pages.ts';

/** What a failed page means. */
export interface Setback<Page> {
  readonly delivery: Exclude<Delivery, { readonly kind: 'posted' }>;
  /** Plain words that may be taken where the page was not; of a page that is refused. */
  readonly instead?: Page | undefined;
  /** What who asked is told in a direct message, where those are not taken either, or there are none. */
  readonly elsewhere?: Elsewhere | undefined;
}

export interface Posting<Page> {
  readonly post: OutgoingPost;
  readonly progress: Progress;
  readonly way: Way<Page>;
  readonly render: () => readonly Page[];
  /** In place of what cannot be rendered. */
  readonly apology: Page;
  readonly read: (error: unknown) => Setback<Page>;
}

/** Of a post whose place cannot be read. */
export const UNREADABLE_PLACE: Delivery = {
  kind: 'refused',
  cause: 'where it goes cannot be read',
  next: 'nothing: another version of this program wrote it',
  closed: false,
};

/** Rejects only where `progress` does. */
export async function postOrSay<Page>(posting: Posting<Page>): Promise<Delivery> {
  const { post, progress, way, render, apology, read } = posting;
  let pages: readonly Page[];
  try {
    pages = post.change === 'deleted' ? [] : render();
  } catch (error) {
    return afterSetback({ delivery: defect(error), instead: apology }, post.pages.length, way);
  }
  const stopped = await postPages(post, pages, way, progress);
  return stopped === undefined ? { kind: 'posted' } : afterSetback(read(stopped.error), stopped.page, way);
}

const defect = (error: unknown): Setback<unknown>['delivery'] => ({
  kind: 'refused',
  cause: String(error),
  next: 'report this as a defect of Parley, with the question and this line',
  closed: false,
});

async function afterSetback<Page>(
  { delivery, instead, elsewhere }: Setback<Page>,
  page: number,
  way: Way<Page>,
): Promise<Delivery> {
  if (delivery.kind === 'later') return delivery;
  if (instead !== undefined && (await way.send(instead, page, false)).kind === 'sent') return delivery;
  return elsewhere === undefined ? delivery : { ...delivery, elsewhere };
}
