// Three copies of the bot on one PostgreSQL: mentions and digests, a tenth of the mentions delivered again. Meanwhile a copy is killed
// every two seconds and the database restarted twice, the second time as by a power cut; or one copy after the other is replaced by one of
// a newer version; or nothing happens. What is lost, what comes twice, how soon it is taken.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../../src/store/postgres.ts';
import {
  type Deed,
  type FakeSlack,
  GENERAL,
  mention,
  startFakeSlack,
  TOKENS,
} from '../support/fake-slack.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { quantile } from './measure.ts';

export interface ReplicasResult {
  readonly copies: number;
  readonly mentions: number;
  readonly digests: number;
  readonly redelivered: number;
  /** Of those, what nobody had acknowledged in Slack's three seconds. */
  readonly unacknowledged: number;
  readonly kills: number;
  readonly restarts: number;
  /** Copies of an older version that were ended as an update ends them, and started anew. */
  readonly updated: number;
  readonly seconds: number;
  /** In milliseconds, of the deliveries that were acknowledged. */
  readonly acknowledged: { readonly median: number; readonly p99: number; readonly slowest: number };
  readonly lastAfterSeconds: number;
  /** Questions, and channels with a digest. */
  readonly lost: Counts;
  readonly twice: Counts;
  readonly replies: number;
  readonly told: number;
}

interface Counts {
  readonly replies: number;
  readonly digests: number;
}

const COPIES = 3;
/** Of each copy. */
const CONNECTIONS = 2;
const REDELIVERED = 10;
const KILL_EVERY = 2_000;
/** Slack's own pauses are nothing, a minute and five minutes. */
const AGAIN_AFTER = [0, 2_000, 10_000, 30_000, 60_000];
const WITHIN = 900_000;
/** What a killed copy had in hand is taken up after fifteen seconds; what would come twice has come then. */
const QUIET = 20_000;
const QUESTIONS = [
  'what did zelensky say about the russian delegation?',
  'how many drones did russia send?',
  'who leads the russian delegation?',
  'what did trump say about putin?',
];

const channelOf = (index: number): string => `C0DIGEST${String(index).padStart(4, '0')}`;

export interface ReplicasOptions {
  /** The `parley` command. */
  readonly command: string;
  readonly articles: string;
  readonly mentions: number;
  /** Over which they come. */
  readonly seconds: number;
  readonly digests: number;
  readonly meanwhile: Meanwhile;
}

/** The `parley` command of the version before, which all copies are of at first. */
interface Update {
  readonly from: string;
}
/** 'faults': copies are killed and the database is restarted. */
export type Meanwhile = 'nothing' | 'faults' | Update;

/** Undefined where no PostgreSQL is installed. */
export async function measureReplicas(options: ReplicasOptions): Promise<ReplicasResult | undefined> {
  const { command, articles, mentions, seconds, digests, meanwhile } = options;
  const isRough = meanwhile === 'faults';
  const update = typeof meanwhile === 'object' ? meanwhile : undefined;
  const postgres = await startPostgres();
  if (postgres === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'parley-replicas-'));
  const channels = Array.from({ length: digests }, (_, index) => channelOf(index));
  const slack = await startFakeSlack({ spread: true, channels });
  const copies = new Map<number, ChildProcess>();
  const ending = new AbortController();
  let kills = 0;
  let restarts = 0;
  let updated = 0;

  function live(number: number, version = command): void {
    const log = openSync(join(folder, `log-${number}`), 'a');
    const env = {
      ...{ PATH: process.env.PATH, PARLEY_READER: 'off', PARLEY_ARTICLES: articles },
      ...{ PARLEY_DATABASE: postgres?.url, PARLEY_DATA: join(folder, `data-${number}`) },
      ...{ SLACK_BOT_TOKEN: TOKENS.botToken, SLACK_APP_TOKEN: TOKENS.appToken, SLACK_API_URL: slack.apiUrl },
    };
    copies.set(number, spawn(process.execPath, [version, 'start'], { env, stdio: ['ignore', log, log] }));
  }

  async function kill(number: number, signal: NodeJS.Signals): Promise<void> {
    const copy = copies.get(number);
    if (copy === undefined || copy.exitCode !== null || copy.signalCode !== null) return;
    copy.kill(signal);
    await once(copy, 'close');
  }

  async function beRough(): Promise<void> {
    for (
      let turn = 0;
      await pause(KILL_EVERY, true, { signal: ending.signal }).catch(() => false);
      turn += 1
    ) {
      // Where the machine is so slow that they hardly come up, they would never do anything.
      if (slack.sockets() < CONNECTIONS * (COPIES - 1)) continue;
      await kill(turn % COPIES, 'SIGKILL');
      live(turn % COPIES);
      kills += 1;
    }
  }

  /** Each is ended when the one before it is back. */
  async function beUpdated(): Promise<void> {
    for (; updated < COPIES; updated += 1) {
      await pause((seconds * 1_000) / (COPIES + 2));
      await kill(updated, 'SIGTERM');
      live(updated);
      while (slack.sockets() < CONNECTIONS * COPIES) await pause(50);
    }
  }

  try {
    for (let number = 0; number < COPIES; number += 1) live(number, update?.from);
    while (slack.sockets() < CONNECTIONS * COPIES) await pause(50);
    // Only then: it brings the tables up to date, on which copies of the version before go on, but do not start.
    await subscribe(postgres.url, channels);
    const start = performance.now();
    const happening = isRough ? beRough() : update && beUpdated();
    const asking = createAsking(slack);
    const saying: Promise<void>[] = [];
    const restarting: Promise<void>[] = [];
    for (let at = 0; at < mentions; at += 1) {
      const due = (at / mentions) * seconds * 1_000 - (performance.now() - start);
      if (due > 1) await pause(due);
      saying.push(asking.say(QUESTIONS[at % QUESTIONS.length] ?? '', at % REDELIVERED === 0));
      if (isRough && restarts < 2 && at >= ((restarts + 1) * mentions) / 3) {
        restarts += 1;
        restarting.push(postgres.restart(restarts === 1 ? 'fast' : 'immediate'));
      }
    }
    ending.abort();
    await happening;
    await Promise.all([...saying, ...restarting]);
    const isDone = () => tally(slack, asking.asked, channels).lost;
    const end = performance.now() + WITHIN;
    for (let lost = isDone(); lost.replies + lost.digests > 0 && performance.now() < end; lost = isDone())
      await pause(200);
    const lastAfterSeconds = (performance.now() - start) / 1_000;
    await pause(QUIET);
    const { acknowledged, redelivered, unacknowledged } = asking.figures();
    return {
      ...{
        copies: COPIES,
        mentions,
        digests,
        redelivered,
        unacknowledged,
        kills,
        restarts,
        updated,
        seconds,
      },
      acknowledged: {
        median: quantile(acknowledged, 0.5),
        p99: quantile(acknowledged, 0.99),
        slowest: Math.max(...acknowledged),
      },
      lastAfterSeconds,
      ...tally(slack, asking.asked, channels),
    };
  } finally {
    ending.abort();
    await Promise.all([...copies.keys()].map((number) => kill(number, 'SIGKILL')));
    await slack.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Due since half an hour ago, within the window of a late digest. */
async function subscribe(url: string, channels: readonly string[]): Promise<void> {
  const store = await openDatabase({ url });
  const now = await store.time();
  const half = new Date(now - 30 * 60_000);
  const before = new Date(half.getTime() - 86_400_000).toISOString().slice(0, 10);
  const due = { time: half.toISOString().slice(11, 16), zone: 'UTC', days: 'daily' };
  for (const channel of channels) {
    const where = { platform: 'slack', channel: `slack:${channel}`, place: JSON.stringify({ channel }) };
    const what = { schedule: due, filter: {}, quietDays: 'line', lastDate: before, upTo: 0 } as const;
    await store.digests.subscribe({ ...where, ...what }, now - 86_400_000);
  }
  await store.close();
}

/** Says things as people do, and delivers again what nobody acknowledged, as Slack does. */
function createAsking(slack: FakeSlack) {
  const asked = new Set<string>();
  const acknowledged: number[] = [];
  let redelivered = 0;
  let unacknowledged = 0;
  const isAcknowledged = ({ deliveries }: Pick<Deed, 'deliveries'>) => deliveries.every(({ acked }) => acked);

  async function say(question: string, isTwice: boolean): Promise<void> {
    const said = performance.now();
    const deed = await slack.say(mention(question));
    asked.add(deed.ts);
    let isTaken = isAcknowledged(deed);
    if (isTaken) acknowledged.push(performance.now() - said);
    else unacknowledged += 1;
    if (isTwice) {
      redelivered += 1;
      await slack.redeliver(deed);
    }
    for (const wait of AGAIN_AFTER) {
      if (isTaken) return;
      await pause(wait);
      redelivered += 1;
      isTaken = isAcknowledged({ deliveries: await slack.redeliver(deed) });
    }
  }

  return { asked, say, figures: () => ({ acknowledged, redelivered, unacknowledged }) };
}

function tally(slack: FakeSlack, asked: ReadonlySet<string>, channels: readonly string[]) {
  const replies = new Map([...asked].map((thread) => [thread, 0]));
  const digests = new Map(channels.map((channel) => [channel, 0]));
  const pages = new Map<string, number>();
  for (const { channel, thread = '', args } of slack.posted) {
    const [counts, key] = channel === GENERAL ? [replies, thread] : [digests, channel];
    // A digest may take several pages; each of them should be there once.
    const page = JSON.stringify([key, args.metadata]);
    const times = (pages.get(page) ?? 0) + 1;
    pages.set(page, times);
    counts.set(key, Math.max(counts.get(key) ?? 0, times));
  }
  const count = (counts: ReadonlyMap<string, number>, is: (posts: number) => boolean): number =>
    [...counts.values()].filter(is).length;
  const both = (is: (posts: number) => boolean): Counts => ({
    replies: count(replies, is),
    digests: count(digests, is),
  });
  const there = both((posts) => posts > 0);
  return {
    replies: there.replies,
    told: there.digests,
    lost: both((posts) => posts === 0),
    twice: both((posts) => posts > 1),
  };
}
