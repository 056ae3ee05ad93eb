// Posts new statements in the channels that follow who said them or what they are about: once each, though the program dies at
// any moment, since how far a channel was told and its posts are one transaction.
import { type FindWorkspace, scopeUnasked } from '../channel/scope.ts';
import { marksOf, newArticles } from '../digest/marks.ts';
import type { Library } from '../library/library.ts';
import { readFilter } from '../listing/filter.ts';
import { dayListed, type ListedStatement, listStatements } from '../listing/list.ts';
import type { Clock } from '../program/clock.ts';
import type { Logger } from '../program/log.ts';
import type { Following } from '../store/follow.ts';
import type { WaitingPost } from '../store/post.ts';
import type { Store } from '../store/store.ts';
import { addDays } from '../text/days.ts';
import { DAYS_NEW, HOUR, MOST_AN_HOUR } from './pace.ts';
import { type FollowState, stateOf } from './state.ts';
import { FOLLOW_KEY, type Followed, statementPost } from './statement-post.ts';

export interface FollowPosterOptions {
  readonly store: Pick<Store, 'follows' | 'articles' | 'channels'>;
  /** The articles as they are when it is called. */
  readonly library: () => Library;
  /** Takes up the articles that are there: another copy of the bot may have met some before this one. */
  readonly refresh: () => Promise<unknown>;
  /** Where that cannot be told now, what is new waits. */
  readonly workspaceOf: FindWorkspace;
  readonly log: Logger;
  readonly clock: Clock;
}

export interface FollowPoster {
  /** Has what is new wait in the outbox. To be called every few seconds. Never rejects. */
  tend(): Promise<void>;
  /** For a post that will not arrive: where nothing can be posted any more, nothing is followed any more. */
  gaveUp(post: WaitingPost, cause: string, isClosed: boolean): Promise<void>;
}

export function createFollowPoster({
  store,
  library: latest,
  refresh,
  workspaceOf,
  log,
  clock,
}: FollowPosterOptions): FollowPoster {
  const { follows, articles, channels } = store;
  let tending = false;

  async function attend(following: Following): Promise<void> {
    const state = stateOf(following);
    if (state === undefined || state.topics.length === 0) return;
    const { ids: marks, upTo } = await articles.after(state.upTo);
    if (upTo === state.upTo) return;
    const known = new Set(marksOf(latest()));
    if (!marks.every((mark) => known.has(mark))) await refresh();
    const within = await scopeUnasked(channels, following, workspaceOf, latest());
    if (within === undefined) return;
    const now = clock.now();
    const posted = state.posted.filter((at) => at > now - HOUR);
    const library = within(latest());
    const fresh = new Set(newArticles(library, marks));
    const followed = fresh.size === 0 ? [] : await newStatements(state, fresh, library, clock.today());
    const told = followed.slice(0, Math.max(0, MOST_AN_HOUR - posted.length));
    const isFull = told.length > 0 && posted.length + told.length >= MOST_AN_HOUR;
    const posts = told.map((one, at) =>
      statementPost(following, one, library, {
        now,
        last: isFull && at === told.length - 1 ? FULL : undefined,
      }),
    );
    const next = { ...state, upTo, posted: [...posted, ...told.map(() => now)] };
    if (!(await follows.put({ ...following, state: next }, posts, now))) return;
    if (followed.length > 0) {
      log.info(
        { channel: following.channel, posted: told.length, left: followed.length - told.length },
        'followed',
      );
    }
  }

  return {
    async tend() {
      if (tending) return;
      tending = true;
      try {
        for (const following of await follows.all()) {
          // One that cannot be told must not keep the others waiting.
          await attend(following).catch((err: unknown) =>
            log.error(
              { err, channel: following.channel, next: 'it is tried again; if it goes on, report this line' },
              'a channel could not be told what it follows',
            ),
          );
        }
      } catch (err) {
        log.error({ err, next: 'look at the data folder' }, 'what channels follow could not be read');
      } finally {
        tending = false;
      }
    },

    async gaveUp({ key, platform, channel }, cause, isClosed) {
      if (!isClosed || !key.startsWith(FOLLOW_KEY)) return;
      if (!(await follows.remove(platform, channel))) return;
      log.error(
        { channel, cause, next: 'let the bot post there, then say /follow there again' },
        'a channel follows nothing any more: nothing can be posted there',
      );
    },
  };
}

const FULL = `These are ${MOST_AN_HOUR} within an hour, as many as I post; what else comes in it is in the digest and in /statements.`;

/** Those that no earlier article has, the same words in several reports once, those that most reports carry first. */
async function newStatements(
  { topics }: FollowState,
  fresh: ReadonlySet<string>,
  library: Library,
  today: string,
): Promise<Followed[]> {
  const since = addDays(today, -DAYS_NEW);
  const isNew = (listed: ListedStatement): boolean =>
    (dayListed(listed.lead, listed.saidOn) ?? today) >= since &&
    [listed.lead, ...listed.others].every(({ article }) => fresh.has(article.id));
  const found = new Map<string, Followed>();
  for (const topic of topics) {
    const { filter, problems } = readFilter('', topic, { library, today });
    if (problems.length > 0) continue;
    for (const listed of await listStatements(library, filter)) {
      const name = nameOf(listed);
      if (!found.has(name) && isNew(listed)) found.set(name, { topic, listed });
    }
  }
  return [...found.values()].sort((a, b) => b.listed.others.length - a.listed.others.length);
}

/** The same for a group, whichever of its reports a topic has it by. */
function nameOf({ lead, others }: ListedStatement): string {
  const names = [lead, ...others].map(({ article, statement }) =>
    JSON.stringify([article.id, statement.fragments]),
  );
  return names.sort()[0] ?? '';
}
