// Measures of a running bot for Prometheus: what it does is counted as it happens, what is there is asked for when somebody looks.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Library, Observer, Scheduler, Store } from '../src/index.ts';

export interface Measures {
  readonly observer: Observer;
  /** From then on what is there is looked at, too. */
  watch(watched: Watched): void;
  /** In Prometheus's text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

export interface Watched {
  readonly store: Pick<Store, 'inbox' | 'sources'>;
  readonly library: () => Library;
  readonly scheduler: Pick<Scheduler, 'overdue'>;
  readonly now: () => number;
}

/** Seconds; Slack asks again after three. */
const ACKNOWLEDGED = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];
const ANSWERED = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export function createMeasures(version: string): Measures {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const recorded = new Histogram({
    name: 'parley_record_seconds',
    help: 'Time from the arrival of an event until it was on record and could be acknowledged',
    labelNames: ['platform'],
    buckets: ACKNOWLEDGED,
    registers,
  });
  const answered = new Histogram({
    name: 'parley_answer_seconds',
    help: 'Time from the arrival of a question until its reply was ready to be posted',
    labelNames: ['platform'],
    buckets: ANSWERED,
    registers,
  });
  const questions = new Counter({
    name: 'parley_questions_total',
    help: 'What was asked, by outcome: answered, or in a word why not',
    labelNames: ['platform', 'outcome'],
    registers,
  });
  const posts = new Counter({
    name: 'parley_posts_total',
    help: 'Tries to post something, by what became of it: posted, put back, refused or expired',
    labelNames: ['platform', 'state'],
    registers,
  });
  new Gauge({
    name: 'parley_info',
    help: 'The version that runs',
    labelNames: ['version'],
    registers,
  }).set({ version }, 1);

  const looks: (() => Promise<void>)[] = [];
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers });

  return {
    observer: {
      recorded: (platform, seconds) => recorded.observe({ platform }, seconds),
      answered(platform, outcome, seconds) {
        questions.inc({ platform, outcome });
        answered.observe({ platform }, seconds);
      },
      posted: (platform, state) => posts.inc({ platform, state }),
    },

    watch({ store, library, scheduler, now }) {
      const age = (since: number | undefined): number => (since === undefined ? 0 : (now() - since) / 1000);
      const events = gauge('parley_inbox_events', 'Events on record that are not answered yet');
      const oldestEvent = gauge(
        'parley_inbox_age_seconds',
        'Age of the oldest of them; 0 where there is none',
      );
      const waiting = gauge('parley_outbox_posts', 'Posts that wait to arrive');
      const oldestPost = gauge(
        'parley_outbox_age_seconds',
        'Age of the oldest of them; 0 where there is none',
      );
      const articles = gauge('parley_articles', 'Articles that answers are taken from');
      const newest = gauge(
        'parley_newest_article_timestamp_seconds',
        'Day of the newest of them, since 1970; 0 where none has one',
      );
      const sources = gauge('parley_sources', 'Feeds that are followed and not paused');
      const failing = gauge('parley_sources_failing', 'Of these, those whose last fetch failed');
      const lag = gauge(
        'parley_digest_lag_seconds',
        'How long the digest that has waited longest is overdue; 0 where none is',
      );
      looks.push(async () => {
        const { extent } = library();
        articles.set(library().articles.size);
        newest.set(extent.to === undefined ? 0 : Date.parse(extent.to) / 1000);
        try {
          const backlog = await store.inbox.backlog();
          events.set(backlog.events);
          oldestEvent.set(age(backlog.oldestEvent));
          waiting.set(backlog.posts);
          oldestPost.set(age(backlog.oldestPost));
          const followed = (await store.sources.all()).filter(({ stopped }) => stopped === undefined);
          sources.set(followed.length);
          failing.set(followed.filter(({ error }) => error !== undefined).length);
          lag.set((await scheduler.overdue()) / 1000);
        } catch {
          // The rest is told all the same: a store that is away is when it is looked at most.
          for (const one of [events, oldestEvent, waiting, oldestPost, sources, failing, lag])
            one.set(Number.NaN);
        }
      });
    },

    async text() {
      for (const look of looks) await look();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}
