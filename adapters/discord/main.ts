// Starts the Discord adapter.
import type { Bot, Logger, Running } from '../../src/index.ts';
import type { DiscordConfig } from './config.ts';
import { connect } from './connect.ts';
import { describeFault } from './faults.ts';
import { createInHand } from './in-hand.ts';
import { registerListeners } from './listeners.ts';
import { registerCommands } from './registration.ts';
import { doneWithin } from './time-limit.ts';
import { defaultTimings, type Timings } from './timings.ts';
import { watchConnection } from './watch.ts';

export interface DiscordOptions {
  readonly config: DiscordConfig;
  readonly bot: Bot;
  readonly log: Logger;
  /** Told once when the connection is beyond repair: end the program, so that whatever supervises it starts it anew. */
  readonly onFatal: (error: Error) => void;
  readonly timings?: Partial<Timings>;
}

/** @throws OperatorError when Discord cannot be used: its message says what to do. */
export async function startDiscord({ config, bot, log, onFatal, ...rest }: DiscordOptions): Promise<Running> {
  const timings = { ...defaultTimings, ...rest.timings };
  const inHand = createInHand(log);
  const client = await connect({
    config,
    log,
    timings,
    prepare: (fresh) => registerListeners(fresh, { bot, log, timings }, inHand),
  });
  const unwatch = watchConnection(client, onFatal, log, timings);
  await registerCommands(client, log, timings);

  return {
    description: `Discord as @${client.user.username}`,
    async stop() {
      await inHand.drain(timings.drainWithin);
      unwatch();
      // A connection that is in trouble may never say that it closed.
      await doneWithin(client.destroy(), timings.closeWithin).catch((error: unknown) => {
        log.warn({ cause: describeFault(error) }, 'Discord: not closed cleanly');
      });
    },
  };
}
