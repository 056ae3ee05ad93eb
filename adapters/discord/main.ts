// Starts the Discord adapter.
import { type Client, Events } from 'discord.js';
import {
  type Bot,
  type Courier,
  createInHand,
  doneWithin,
  type Logger,
  type Running,
} from '../../src/index.ts';
import type { DiscordConfig } from './config.ts';
import { connect } from './connect/connect.ts';
import { createThrottler } from './connect/identify.ts';
import { type Discord, hasManyStarts, reachDiscord } from './connect/reach.ts';
import { registerCommands } from './connect/registration.ts';
import { openShards, type Shards } from './connect/shards.ts';
import type { Sharing } from './connect/sharing.ts';
import { defaultTimings, type Timings } from './connect/timings.ts';
import { watchConnection, watchToken } from './connect/watch.ts';
import { createMessenger } from './post/messenger.ts';
import { createServers } from './post/servers.ts';
import { mayRead } from './take/channel.ts';
import { type Desk, run } from './take/desk.ts';
import { registerListeners } from './take/listeners.ts';
import { takeMissed } from './take/missed.ts';

export interface DiscordOptions {
  readonly config: DiscordConfig;
  /** Put before the names of slash commands. */
  readonly prefix?: string;
  readonly digestBy?: 'everybody' | 'managers';
  /** For values to offer while a person types. */
  readonly bot: Pick<Bot, 'complete'>;
  readonly courier: Courier;
  /** A server that the bot is no longer in takes what it had for itself along. */
  readonly onLeft?: Desk['onLeft'];
  /** Where copies of the bot agree on who has which connection; absent where there is one alone. */
  readonly sharing?: Sharing | undefined;
  readonly log: Logger;
  /** Told once when the connection is beyond repair: end the program, so that whatever supervises it starts it anew. */
  readonly onFatal: (error: Error) => void;
  readonly timings?: Partial<Timings>;
}

/** @throws OperatorError when Discord cannot be used: its message says what to do. */
export async function startDiscord({
  config,
  log,
  onFatal,
  prefix = '',
  digestBy = 'everybody',
  sharing,
  ...rest
}: DiscordOptions): Promise<Running> {
  const timings = { ...defaultTimings, ...rest.timings };
  const inHand = createInHand();
  const { bot, courier, onLeft = async () => {} } = rest;
  const desk: Desk = { bot, courier, onLeft, prefix, inHand, log, timings };
  const reaching = { config, log, timings };
  const discord = await reachDiscord(reaching);
  const { user, shards: count, concurrency } = discord;
  const throttler = createThrottler({ concurrency, sharing, every: timings.identifyEvery });
  let isFatal = false;
  const fatal = (error: Error): void => {
    if (!isFatal) onFatal(error);
    isFatal = true;
  };
  watchToken(discord.rest, fatal);
  let shards: Shards | undefined;
  const disconnect = desk.courier.connect(messengerOf(discord, () => shards?.clients() ?? [], desk));
  const opened = await openShards({
    ...{ count, sharing, log, timings, onFatal: fatal },
    mayMove: () => hasManyStarts(discord.rest),
    connect: (id) =>
      connect({
        ...reaching,
        shard: { id, count },
        throttler,
        prepare: (fresh) => registerListeners(fresh, desk),
      }),
    watch(client) {
      const lookForMissed = (): void => void run('missed messages', () => takeMissed(client, desk), desk);
      client.on(Events.ShardReady, lookForMissed);
      lookForMissed();
      return watchConnection(client, fatal, log, timings);
    },
  });
  shards = opened;
  await registerCommands(discord, desk, digestBy);

  return {
    description: `Discord as @${user.username}${whichOf(opened.ids(), count)}`,
    async stop() {
      await opened.handOver();
      // What comes from now on is recorded, and answered after the next start.
      const settled = disconnect().then(() => inHand.settled());
      if (!(await doneWithin(settled, timings.drainWithin))) {
        log.warn(
          { left: inHand.count() },
          'Discord: stopped before all was done; the rest is taken up again',
        );
      }
      await opened.close();
    },
  };
}

/** Said where there are several connections, or other copies have them. */
function whichOf(ids: readonly number[], count: number): string {
  if (ids.length === 0) return ', standing by: other copies have its connections';
  return count === 1 ? '' : `, over ${count} connections`;
}

function messengerOf(
  { rest, user }: Discord,
  clients: () => readonly Client<true>[],
  { courier, prefix, timings, log }: Desk,
) {
  return createMessenger({
    rest,
    prefix,
    me: user.id,
    timings,
    servers: createServers({ rest, clients, pauses: timings.sendPauses, log }),
    mayRead(id) {
      const [channel] = clients().flatMap(({ channels }) => channels.cache.get(id) ?? []);
      // One that is not known yet is a direct message, a thread that was archived, or another connection's: those tell by themselves.
      return channel === undefined || mayRead(channel);
    },
    keyOf: (message) => courier.keyOf('discord', message),
    now: Date.now,
  });
}
