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
import { registerCommands } from './connect/registration.ts';
import { defaultTimings, type Timings } from './connect/timings.ts';
import { watchConnection } from './connect/watch.ts';
import { describeFault } from './post/faults.ts';
import { createMessenger } from './post/messenger.ts';
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
  ...rest
}: DiscordOptions): Promise<Running> {
  const timings = { ...defaultTimings, ...rest.timings };
  const inHand = createInHand();
  const desk: Desk = { bot: rest.bot, courier: rest.courier, prefix, inHand, log, timings };
  const client = await connect({
    config,
    log,
    timings,
    prepare: (fresh) => registerListeners(fresh, desk),
  });
  const disconnect = desk.courier.connect(messengerOf(client, desk));
  const lookForMissed = (): void => void run('missed messages', () => takeMissed(client, desk), desk);
  client.on(Events.ShardReady, lookForMissed);
  lookForMissed();
  const unwatch = watchConnection(client, onFatal, log, timings);
  await registerCommands(client, desk, digestBy);

  return {
    description: `Discord as @${client.user.username}`,
    async stop() {
      // What comes from now on is recorded, and answered after the next start.
      const settled = disconnect().then(() => inHand.settled());
      if (!(await doneWithin(settled, timings.drainWithin))) {
        log.warn(
          { left: inHand.count() },
          'Discord: stopped before all was done; the rest is taken up again',
        );
      }
      unwatch();
      // A connection that is in trouble may never say that it closed.
      await doneWithin(client.destroy(), timings.closeWithin).catch((error: unknown) => {
        log.warn({ cause: describeFault(error) }, 'Discord: not closed cleanly');
      });
    },
  };
}

function messengerOf({ rest, user, channels }: Client<true>, { courier, prefix, timings }: Desk) {
  return createMessenger({
    rest,
    prefix,
    me: user.id,
    timings,
    mayRead(id) {
      const channel = channels.cache.get(id);
      // One that is not known yet is a direct message, or a thread that was archived: those tell by themselves.
      return channel === undefined || mayRead(channel);
    },
    keyOf: (message) => courier.keyOf('discord', message),
    now: Date.now,
  });
}
