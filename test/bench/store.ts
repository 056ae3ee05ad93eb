// What the store costs an answer: a question answered and put on record at every step, beside the same answer alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBot, createLibrary, type NewPost, silentLogger } from '../../src/index.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { aChatEvent } from '../support/builders.ts';
import { loadSeeds } from './load-corpus.ts';
import { quantile } from './measure.ts';

export interface StoreCost {
  readonly answers: number;
  /** Milliseconds of an answer: alone, kept in memory, and kept on disk with each step durable. */
  readonly ways: readonly { readonly name: string; readonly median: number; readonly p99: number }[];
}

const ANSWERS = 300;
const WARM_UP = 30;
const QUESTIONS = [
  'what did zelensky say about the russian delegation?',
  'how many drones did russia send?',
  'who leads the russian delegation?',
  'what did trump say about putin?',
];

export async function measureStore(): Promise<StoreCost> {
  const library = createLibrary(await loadSeeds());
  const clock = { today: () => '2025-05-16', now: () => Date.now() };
  const bot = createBot({ library: () => library, log: silentLogger, clock });
  const folder = mkdtempSync(join(tmpdir(), 'parley-store-'));
  const alone = async (at: number): Promise<void> => {
    await bot.respond(eventOf(at));
  };
  const kept = (file: string): Way => {
    const store = openStore({ file });
    return async (at) => {
      const event = eventOf(at);
      await store.inbox.record(event, clock.now());
      const { reply, turn } = await bot.respond(event, await store.threads.last(event.conversation));
      const { platform, channel, person, place } = event.origin;
      const post: NewPost = {
        ...{ key: event.key, platform, channel, person, place, reply, question: event.text },
        ...{ conversation: event.conversation, expiresAt: clock.now() + 60_000 },
        ...(turn === undefined ? {} : { turn }),
      };
      await store.outbox.add(post, clock.now());
      await store.outbox.sending(event.key, 0);
      await store.outbox.sent(event.key, { page: 0, id: event.key }, clock.now());
      await store.outbox.settle(event.key, 'posted', undefined, clock.now());
    };
  };
  try {
    const ways: readonly (readonly [string, Way])[] = [
      ['the answer alone', alone],
      ['with a store in memory', kept(':memory:')],
      ['with a store on disk', kept(join(folder, 'parley.db'))],
    ];
    const times = new Map<string, number[]>(ways.map(([name]) => [name, []]));
    // In turn, so that a busy moment of the machine falls on all of them.
    for (let at = 0; at < WARM_UP + ANSWERS; at += 1) {
      for (const [name, way] of ways) {
        const start = performance.now();
        await way(at);
        if (at >= WARM_UP) times.get(name)?.push(performance.now() - start);
      }
    }
    return {
      answers: ANSWERS,
      ways: [...times].map(([name, taken]) => ({
        name,
        median: quantile(taken, 0.5),
        p99: quantile(taken, 0.99),
      })),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Way = (at: number) => Promise<void>;

const eventOf = (at: number) =>
  aChatEvent({
    key: `event-${at}`,
    conversation: `thread-${at}`,
    text: QUESTIONS[at % QUESTIONS.length] ?? '',
  });
