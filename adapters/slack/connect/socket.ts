// Socket Mode kept up: Bolt's receiver without its own reconnecting, which waits five seconds each time, waits for
// ever when Slack never says hello, and ends the process when a token is revoked.
import { setTimeout as pause } from 'node:timers/promises';
import { type App, type Receiver, SocketModeReceiver, type webApi } from '@slack/bolt';
import * as z from 'zod';
import { doneWithin, jsonIn, type Logger, pauseAfter } from '../../../src/index.ts';
import { readFailure, tokenIsDead } from '../post/failure.ts';
import { createBoltLogger } from './bolt-log.ts';
import type { Timing } from './timing.ts';

export interface SocketOptions {
  readonly appToken: string;
  readonly clientOptions: webApi.WebClientOptions;
  readonly log: Logger;
  readonly timing: Timing;
  /** Called once, when Slack refuses the app-level token while reconnecting; no more tries are made then. */
  readonly onDeadToken: (error: unknown) => void;
}

/** How long a peer is given to answer the close of a socket. */
const CLOSE_LIMIT = 1_000;

/**
 * `start` opens a connection or rejects. From then on there are two, and a lost one is replaced until `stop`: Slack closes
 * each now and then, and sends what comes meanwhile over the other.
 */
export function createSocketReceiver(options: SocketOptions): Receiver {
  const { appToken, clientOptions, log, timing, onDeadToken } = options;
  // What it complains of is either mended or logged here.
  const logger = createBoltLogger(log, 'debug');
  const live = new Set<SocketModeReceiver['client']>();
  const stopped = new AbortController();
  let app: App | undefined;
  let failures = 0;

  async function connect(): Promise<void> {
    if (app === undefined) throw new Error('the receiver was not given to an App');
    const receiver = new SocketModeReceiver({
      appToken,
      autoReconnectEnabled: false,
      logger,
      // A copy: Bolt writes into these.
      installerOptions: { clientOptions: { ...clientOptions } },
    });
    receiver.init(app);
    const { client } = receiver;
    let since: number | undefined;
    let replaced = false;
    const replace = (): void => {
      if (since === undefined || replaced || stopped.signal.aborted) return;
      replaced = true;
      failures = Date.now() - since >= timing.sound ? 0 : failures + 1;
      void open('Slack: connected again');
    };
    live.add(client);
    client.once('connected', () => {
      since = Date.now();
    });
    client.once('disconnected', () => {
      live.delete(client);
      replace();
    });
    // Slack says ahead that it will close, and the client begins to close at once; how long that takes is up to Slack.
    client.on('ws_message', (data: unknown) => {
      if (isDisconnect(data)) replace();
    });
    try {
      if (!(await doneWithin(receiver.start(), timing.hello)))
        throw new Error('Slack opened a socket but did not say hello in time');
    } catch (error) {
      live.delete(client);
      void client.disconnect();
      throw error ?? new Error('Slack closed the connection before its hello');
    }
    if (stopped.signal.aborted) await client.disconnect();
  }

  /** Tries until there is one more. */
  async function open(said: string): Promise<void> {
    // The first loss is mended at once: Slack closes connections now and then as a matter of course.
    for (let wait = failures > 1; !stopped.signal.aborted; wait = true) {
      try {
        if (wait) await pause(pauseAfter(failures, timing), undefined, { signal: stopped.signal });
        await connect();
        log.info({}, said);
        return;
      } catch (err) {
        if (stopped.signal.aborted) return;
        if (tokenIsDead(err)) {
          stopped.abort();
          onDeadToken(err);
          return;
        }
        failures += 1;
        log.warn({ cause: readFailure(err).cause, failures }, 'Slack: no connection; trying again');
      }
    }
  }

  return {
    init(given) {
      app = given;
    },
    async start() {
      await connect();
      await connect().catch(() => void open('Slack: connected a second time'));
    },
    // Closed before answers in hand are waited for, so that Slack hands new events to another process or keeps them;
    // the answers themselves do not need the socket.
    async stop() {
      stopped.abort();
      const closing = [...live].map((client) => client.disconnect());
      await doneWithin(Promise.all(closing), CLOSE_LIMIT);
    },
  };
}

const disconnect = z.object({ type: z.literal('disconnect') });

/** Most messages are events, which are not read twice for this. */
const isDisconnect = (data: unknown): boolean =>
  typeof data === 'string' &&
  data.length < 1_000 &&
  data.includes('"disconnect"') &&
  disconnect.safeParse(jsonIn(data)).success;
