// Starts the Discord adapter against a fake Discord, with a log that is kept and short waits.

import { afterEach } from 'vitest';
import type { Sharing } from '../../../adapters/discord/connect/sharing.ts';
import type { Timings } from '../../../adapters/discord/connect/timings.ts';
import { startDiscord } from '../../../adapters/discord/main.ts';
import type { Bot, Logger, Running, Store } from '../../../src/index.ts';
import { aCourier, type HeldCourier } from '../../support/courier.ts';
import { type FakeDiscord, startFakeDiscord } from '../../support/fake-discord.ts';
import { TOKEN } from '../../support/fake-discord-world.ts';

export const QUICK: Partial<Timings> = {
  readyWithin: 2_000,
  loginPauses: [20, 20],
  watchEvery: 20,
  callWithin: 1_000,
  sendPauses: [20, 20, 20],
  ackPauses: [20, 20],
  identifyEvery: 20,
  handOver: 50,
};

export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export function createKeptLog(): Logger & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const keep =
    (level: LogLine['level']) =>
    (fields: LogLine['fields'], message: string): void =>
      void lines.push({ level, message, fields });
  return { lines, debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') };
}

export interface Started extends Pick<HeldCourier, 'courier' | 'store'> {
  /** What the program does every second, so many milliseconds later. */
  tend(later?: number): Promise<void>;
  readonly discord: FakeDiscord;
  readonly running: Running;
  readonly log: LogLine[];
  /** What onFatal was told. */
  readonly fatal: Error[];
  /** Servers of which nothing is to be kept any more. */
  readonly left: string[];
  /** Stops all; fails the test when the bot sent anything that Discord would not take. */
  stop(): Promise<void>;
}

/** What was there before: for a bot that is started again. */
export interface Before {
  readonly discord?: FakeDiscord;
  readonly store?: Store;
  /** Put before the names of slash commands. */
  readonly prefix?: string;
  /** Of a bot that has other copies. */
  readonly sharing?: Sharing;
  /** How many connections are set. */
  readonly shards?: number;
}

export async function startAgainstFake(
  bot: Bot,
  timings: Partial<Timings> = {},
  before: Before = {},
): Promise<Started> {
  const discord = before.discord ?? (await startFakeDiscord());
  const log = createKeptLog();
  const fatal: Error[] = [];
  const left: string[] = [];
  const { prefix = '' } = before;
  const held = aCourier(bot, { log, prefix, ...(before.store === undefined ? {} : { store: before.store }) });
  // Discord's ids tell the time.
  held.now = Date.now();
  const { courier, store } = held;
  const running = await startDiscord({
    config: {
      ...{ token: TOKEN, apiUrl: discord.apiUrl },
      ...(before.shards !== undefined && { shards: before.shards }),
    },
    prefix,
    bot,
    courier,
    log,
    onFatal: (error) => void fatal.push(error),
    onLeft: async (workspace) => void left.push(workspace),
    sharing: before.sharing,
    timings: { ...QUICK, ...timings },
  });
  return {
    courier,
    store,
    tend(later = 0) {
      held.now += later;
      return held.tend();
    },
    discord,
    running,
    log: log.lines,
    fatal,
    left,
    async stop() {
      await running.stop();
      if (before.store === undefined) await store.close();
      await discord.stop();
    },
  };
}

/** A test file's bots: each is stopped after its test. */
export function createStarter(): (bot: Bot, timings?: Partial<Timings>) => Promise<Started> {
  let started: Started | undefined;
  afterEach(async () => {
    await started?.stop();
    started = undefined;
  });
  return async (bot, timings) => {
    started = await startAgainstFake(bot, timings);
    return started;
  };
}

const QUIET = 150;

/** The values once there is one and no more have come for a while. */
export async function settled<T>(values: () => readonly T[], atLeast = 1): Promise<readonly T[]> {
  const ends = performance.now() + 5_000;
  let count = -1;
  let since = performance.now();
  while (performance.now() < ends) {
    const now = values();
    if (now.length !== count) {
      count = now.length;
      since = performance.now();
    }
    if (now.length >= atLeast && performance.now() - since > QUIET) return now;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`waited in vain: ${values().length} of ${atLeast}`);
}
