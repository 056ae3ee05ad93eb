// An edition: one channel's digest as it goes out, made from the articles that it was not told yet.
import { withScope } from '../channel/scope.ts';
import { DIGEST_ACTIONS } from '../chat/actions.ts';
import type { Reply } from '../chat/chat.ts';
import type { Library } from '../library/library.ts';
import type { Store } from '../store/store.ts';
import { formatDay } from '../text/dates.ts';
import { addDays } from '../text/days.ts';
import { isQuiet, renderDigest } from './content/reply.ts';
import { composeTurn, type DigestTurn, digestTurn } from './content/turn.ts';
import { marksOf, newArticles } from './marks.ts';
import { zoneInWords } from './schedule/describe.ts';
import { localDay, localTime } from './schedule/schedule.ts';
import type { ChannelDigest } from './subscription.ts';

export interface Edition {
  readonly reply: Reply;
  readonly turn: DigestTurn;
  readonly isQuiet: boolean;
}

type Subscriber = Pick<ChannelDigest, 'schedule' | 'filter' | 'since'>;

export interface EditionRequest {
  readonly subscription: Subscriber & Pick<ChannelDigest, 'upTo'>;
  /** The local day that it is for, ISO 8601. */
  readonly date: string;
  /** The articles as they are when it is called. */
  readonly latest: () => Library;
  readonly articles: Store['articles'];
  readonly now: number;
}

/** What is new for a channel since its last edition, and the number of the last article in it; not recorded as told by this. */
export async function makeEdition(request: EditionRequest): Promise<Edition & { readonly upTo: number }> {
  const { subscription, date, latest, articles, now } = request;
  await articles.note(marksOf(latest()), now);
  const { ids: marks, upTo } = await articles.after(subscription.upTo);
  return { ...(await editionOf(subscription, { date, marks, library: latest(), now })), upTo };
}

export interface EditionParts {
  readonly date: string;
  /** What was met since the last edition; what the library no longer holds is left out. */
  readonly marks: readonly string[];
  readonly library: Library;
  readonly now: number;
}

export async function editionOf(
  { schedule: { zone }, filter, since }: Subscriber,
  { date, marks, library, now }: EditionParts,
): Promise<Edition> {
  const title = { day: date, since: sinceInWords(since, now, zone), zone: zoneInWords(zone) };
  const turn = digestTurn({ articles: newArticles(library, marks), filter, title }, library);
  const digest = await composeTurn(turn, library);
  const shown = withScope(renderDigest(digest, library, turn.title), library);
  const reply = { ...shown, actions: DIGEST_ACTIONS };
  return { reply, turn, isQuiet: isQuiet(digest) };
}

/** 'yesterday 08:30', '12 May 2025 08:30' */
function sinceInWords(since: number, now: number, zone: string): string {
  const day = localDay(since, zone);
  const today = localDay(now, zone);
  const name = day === today ? 'today' : day === addDays(today, -1) ? 'yesterday' : formatDay(day);
  return `${name} ${localTime(since, zone).toPlainTime().toString({ smallestUnit: 'minute' })}`;
}
