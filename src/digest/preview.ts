// What each channel's next digest would be by now. Records nothing.
import { remark } from '../answer/show/remarks.ts';
import { scopeOf } from '../channel/scope.ts';
import type { Reply } from '../chat/chat.ts';
import { workspaceNamed } from '../chat/id-in.ts';
import type { Library } from '../library/library.ts';
import type { Store } from '../store/store.ts';
import { editionOf } from './edition.ts';
import { LATE_AT_MOST } from './lateness.ts';
import { marksOf } from './marks.ts';
import { describeDue } from './schedule/describe.ts';
import { upcoming } from './schedule/schedule.ts';
import { readSubscription } from './subscription.ts';

export interface Preview {
  /** Names the channel, as in `Origin`. */
  readonly channel: string;
  /** 'tomorrow, Saturday 17 May, 08:30 (Europe/Kyiv)', or that it is overdue, or stopped and why. */
  readonly due: string;
  readonly reply: Reply;
}

export interface PreviewRequest {
  readonly store: Pick<Store, 'digests' | 'articles' | 'channels'>;
  readonly library: Library;
  readonly now: number;
}

export async function previewDigests({ store, library, now }: PreviewRequest): Promise<Preview[]> {
  const met = new Set((await store.articles.after(0)).ids);
  const unmet = marksOf(library).filter((mark) => !met.has(mark));
  const previews: Preview[] = [];
  for (const stored of await store.digests.all()) {
    const subscription = readSubscription(stored);
    if (subscription === undefined) {
      const due = 'never: another version of this program set it up; say /digest on there again';
      previews.push({ channel: stored.channel, due, reply: remark('When it is due cannot be read.') });
      continue;
    }
    const { channel, schedule, lastDate, upTo, stopped } = subscription;
    const { at, date, isOverdue } = upcoming(schedule, lastDate, { now, windowMs: LATE_AT_MOST });
    const marks = [...(await store.articles.after(upTo)).ids, ...unmet];
    const within = await scopeOf(store.channels, { channel, workspace: workspaceNamed(subscription) });
    const { reply } = await editionOf(subscription, { date, marks, library: within(library), now });
    const when = describeDue(at, schedule, now);
    const due =
      stopped !== undefined
        ? `stopped: nothing can be posted there (${stopped})`
        : isOverdue
          ? `overdue since ${when}: it is posted as soon as the bot runs`
          : when;
    previews.push({ channel, due, reply });
  }
  return previews;
}
