// Logs in to Discord: a client that is ready, or one clear line on why there is none.
import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  Partials,
  type RESTOptions,
} from 'discord.js';
import { type Logger, OperatorError, type RetryOptions, retry } from '../../../src/index.ts';
import type { DiscordConfig } from '../config.ts';
import { describeFault, faultFields } from '../post/faults.ts';
import { SILENT } from '../take/desk.ts';
import { closedForGood, TOKEN_REFUSED } from './close-codes.ts';
import type { Throttler } from './identify.ts';
import type { Timings } from './timings.ts';

export interface ConnectOptions {
  readonly config: DiscordConfig;
  readonly log: Logger;
  readonly timings: Timings;
  /** Adds the listeners to a client that has not logged in yet; called once for each try. */
  readonly prepare: (client: Client) => void;
  /** Which of how many connections. */
  readonly shard: { readonly id: number; readonly count: number };
  readonly throttler: Throttler;
}

/** Discord answers nothing at the moment: what failed may be tried again later on. */
export class OutOfReachError extends OperatorError {}

/** For the calls before any connection. */
export type Reaching = Pick<ConnectOptions, 'config' | 'log' | 'timings'>;

/** @throws OperatorError when the token is refused, and when Discord stays out of reach. */
export async function connect(options: ConnectOptions): Promise<Client<true>> {
  return withPauses(() => tryToConnect(options), options);
}

/** @throws OperatorError where a try does, and when Discord stays out of reach. */
export async function withPauses<T>(attempt: () => Promise<T>, { log, timings }: Reaching): Promise<T> {
  const again: RetryOptions['again'] = (error) => {
    if (error instanceof OperatorError) return false;
    log.warn({ cause: describeFault(error) }, 'Discord: could not connect; trying again');
    return undefined;
  };
  try {
    return await retry(attempt, { pauses: timings.loginPauses, again });
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OutOfReachError(
      `Discord could not be reached in ${timings.loginPauses.length + 1} tries (${describeFault(error)}): check the network, https://discordstatus.com and, if set, DISCORD_API_URL; then start again.`,
    );
  }
}

/** A client cannot log in again once it has failed: each try takes a new one. */
async function tryToConnect(options: ConnectOptions): Promise<Client<true>> {
  const { config, log, timings, prepare } = options;
  const client = createClient(options);
  client.on(Events.Error, (error) => log.error(faultFields(error), 'Discord: an error in the library'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'Discord: a warning of the library'));
  client.on(Events.ShardError, (error) =>
    log.warn({ cause: describeFault(error) }, 'Discord: connection trouble'),
  );
  prepare(client);

  let timer: NodeJS.Timeout | undefined;
  const outcome = new Promise<Client<true>>((resolve, reject) => {
    client.once(Events.ClientReady, resolve);
    client.once(Events.ShardDisconnect, ({ code }) => reject(closedForGood(code)));
    // Left to itself, the library waits for ever. A client in this state also revives itself after destroy(), so this
    // is the end of the process and not of a try.
    timer = setTimeout(() => reject(notReady(timings.readyWithin)), timings.readyWithin);
    client.login(config.token).catch((error: unknown) => reject(isTokenRefused(error) ? refusal() : error));
  });
  try {
    return await outcome;
  } finally {
    clearTimeout(timer);
  }
}

function createClient({ config, timings, shard, throttler }: ConnectOptions): Client {
  return new Client({
    // None of these is privileged: Discord gives the words of direct messages and of messages that mention the bot.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Direct messages come in channels that the library has not seen before, changes of messages that it has not.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { ...SILENT, parse: [...SILENT.parse] },
    failIfNotExists: false,
    shards: [shard.id],
    shardCount: shard.count,
    ws: { buildIdentifyThrottler: () => throttler },
    rest: restOptions(config, timings),
  });
}

/** The library's own retries follow each other without a pause: deliver() does it better. */
export const restOptions = (
  { apiUrl }: DiscordConfig,
  { callWithin, rateLimitAtMost }: Timings,
): Partial<RESTOptions> => ({
  timeout: callWithin,
  retries: 0,
  // Left to itself, the library waits as long as Discord tells it to.
  rejectOnRateLimit: ({ retryAfter }) => retryAfter > rateLimitAtMost,
  ...(apiUrl === undefined ? {} : { api: apiUrl }),
});

const isTokenRefused = (error: unknown): boolean =>
  error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;

const refusal = (): OperatorError => new OperatorError(TOKEN_REFUSED);

const notReady = (limit: number): OperatorError =>
  new OperatorError(
    `Discord did not become ready within ${limit / 1000} s: check the network and https://discordstatus.com, then start again.`,
  );
