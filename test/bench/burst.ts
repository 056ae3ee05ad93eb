// A burst of mentions, a tenth of them delivered again: how soon the bot, in a process of its own with its store on disk,
// acknowledges and answers them, and what memory that takes.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { GENERAL, mention, startFakeSlack } from '../support/fake-slack.ts';
import type { Posted } from '../support/fake-slack-web-api.ts';
import { quantile } from './measure.ts';

export interface BurstResult {
  readonly mentions: number;
  readonly redelivered: number;
  /** Over which the mentions were said. */
  readonly seconds: number;
  readonly acknowledged: { readonly median: number; readonly p99: number; readonly slowest: number };
  readonly answeredSeconds: number;
  readonly replies: number;
  /** Replies that are the second to their question or beyond. */
  readonly twice: number;
  /** Replies that are not in the thread of a question. */
  readonly astray: number;
  readonly memory: readonly MemoryReport[];
}

/** In megabytes, after a collection of garbage. */
export interface MemoryReport {
  readonly after: number;
  readonly heap: number;
  readonly resident: number;
}

/** One in so many is delivered again. */
const REDELIVERED = 10;
const QUESTIONS = [
  'what did zelensky say about the russian delegation?',
  'how many drones did russia send?',
  'who leads the russian delegation?',
  'what did trump say about putin?',
];

/** @param bot the program that `burst-bot.ts` is. */
export async function measureBurst(bot: string, mentions: number, seconds: number): Promise<BurstResult> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-burst-'));
  const slack = await startFakeSlack({ ackLimit: 60_000 });
  const child = fork(bot, [slack.apiUrl, join(folder, 'parley.db')], { execArgv: ['--expose-gc'] });
  try {
    await once(child, 'message');
    const memory = [await memoryOf(child, 0)];
    const latencies: number[] = [];
    const asked = new Set<string>();
    const start = performance.now();

    async function sayOne(at: number): Promise<void> {
      const said = performance.now();
      const deed = await slack.say(mention(QUESTIONS[at % QUESTIONS.length] ?? ''));
      latencies.push(performance.now() - said);
      asked.add(deed.ts);
      if (at % REDELIVERED === 0) await slack.redeliver(deed);
    }

    const saying: Promise<void>[] = [];
    for (let at = 0; at < mentions; at += 1) {
      const due = (at / mentions) * seconds * 1_000 - (performance.now() - start);
      if (due > 1) await pause(due);
      saying.push(sayOne(at));
    }
    await Promise.all(saying);
    const giveUp = performance.now() + 600_000;
    while (slack.posted.length < mentions && performance.now() < giveUp) await pause(50);
    const answeredSeconds = (performance.now() - start) / 1_000;
    // Another reply to what was answered already would come about now.
    await pause(2_000);
    memory.push(await memoryOf(child, mentions));
    return {
      ...{ mentions, redelivered: Math.ceil(mentions / REDELIVERED), seconds, answeredSeconds, memory },
      acknowledged: {
        median: quantile(latencies, 0.5),
        p99: quantile(latencies, 0.99),
        slowest: Math.max(...latencies),
      },
      ...tally(slack.posted, asked),
    };
  } finally {
    child.kill('SIGTERM');
    await slack.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function tally(posted: readonly Posted[], asked: ReadonlySet<string>) {
  const threads = posted.map(({ channel, thread = '' }) => (channel === GENERAL ? thread : ''));
  return {
    replies: posted.length,
    twice: threads.length - new Set(threads).size,
    astray: threads.filter((thread) => !asked.has(thread)).length,
  };
}

async function memoryOf(child: ReturnType<typeof fork>, after: number): Promise<MemoryReport> {
  child.send('memory');
  const [{ heap, resident }] = (await once(child, 'message')) as [Omit<MemoryReport, 'after'>];
  return { after, heap, resident };
}
