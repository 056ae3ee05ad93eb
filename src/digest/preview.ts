// What each channel's next digest would be by now. Records nothing.
import type { Reply } from '../chat.ts';
import type { Library } from '../library.ts';
import type { Store } from '../store/store.ts';
import { editionOf } from './edition.ts';
import { marksOf } from './marks.ts';
import { describeDue } from './schedule/describe.ts';
import { nextDue } from './schedule/schedule.ts';

export interface Preview {
  /** Names the channel, as in `Origin`. */
  readonly channel: string;
  /** 'tomorrow, Saturday 17 May, 08:30 (Europe/Kyiv)', or that it is stopped and why. */
  readonly due: string;
  readonly reply: Reply;
}

export interface PreviewRequest {
  readonly store: Pick<Store, 'digests' | 'articles'>;
  readonly library: Library;
  readonly now: number;
}

export async function previewDigests({ store, library, now }: PreviewRequest): Promise<Preview[]> {
  const met = new Set((await store.articles.after(0)).ids);
  const unmet = marksOf(library).filter((mark) => !met.has(mark));
  const previews: Preview[] = [];
  for (const subscription of await store.digests.all()) {
    const { channel, schedule, lastDate, upTo, stopped } = subscription;
    const { at, date } = nextDue(schedule, { lastDate, now });
    const marks = [...(await store.articles.after(upTo)).ids, ...unmet];
    const { reply } = editionOf(subscription, { date, marks, library, now });
    const due =
      stopped === undefined
        ? describeDue(at, schedule, now)
        : `stopped: nothing can be posted there (${stopped})`;
    previews.push({ channel, due, reply });
  }
  return previews;
}
