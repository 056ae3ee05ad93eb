// Watches a running connection for the states that the library never leaves by itself.
import { type Client, Events, type REST, RESTEvents, Status } from 'discord.js';
import { type Logger, OperatorError } from '../../../src/index.ts';
import { closedForGood, TOKEN_REFUSED } from './close-codes.ts';
import type { Timings } from './timings.ts';

/** Calls `onFatal` once at most; returns what ends the watch. */
export function watchConnection(
  client: Client<true>,
  onFatal: (error: Error) => void,
  log: Logger,
  { downAtMost, watchEvery }: Timings,
): () => void {
  let over = false;
  let downSince: number | undefined;

  const fatal = (error: Error): void => {
    if (over) return;
    stop();
    onFatal(error);
  };

  client.on(Events.ShardDisconnect, ({ code }) => fatal(closedForGood(code)));
  client.on(Events.ShardReconnecting, () => log.info({}, 'Discord: connection lost, reconnecting'));
  client.on(Events.ShardResume, (_, replayed) => log.info({ replayed }, 'Discord: connected again'));
  client.on(Events.ShardReady, () =>
    log.info({}, 'Discord: connected anew; what was said meanwhile is looked for'),
  );

  watchToken(client.rest, fatal);

  const timer = setInterval(() => {
    if (client.ws.shards.every((shard) => shard.status === Status.Ready)) {
      downSince = undefined;
      return;
    }
    downSince ??= performance.now();
    if (performance.now() - downSince < downAtMost) return;
    fatal(
      new OperatorError(
        `Discord has been out of reach for ${Math.round(downAtMost / 1000)} s: check the network and https://discordstatus.com, then start again.`,
      ),
    );
  }, watchEvery);
  timer.unref();

  function stop(): void {
    over = true;
    clearInterval(timer);
  }
  return stop;
}

/** After a 401 the library drops its token, and no later call can succeed. */
export function watchToken(rest: REST, onFatal: (error: Error) => void): void {
  rest.on(RESTEvents.Response, ({ data }, { status }) => {
    if (status === 401 && data.auth !== false) onFatal(new OperatorError(TOKEN_REFUSED));
  });
}
