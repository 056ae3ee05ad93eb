// The two ways in which events come from Slack.
import type { AddressInfo } from 'node:net';
import { HTTPReceiver, type Receiver, type webApi } from '@slack/bolt';
import { OperatorError } from '../../../src/index.ts';
import type { HttpConfig } from '../config.ts';
import { createSocketReceiver, type SocketOptions } from './socket.ts';

export interface Transport {
  readonly receiver: Receiver;
  /** Resolves with what the operator reads about it. */
  open(): Promise<string>;
  /** Takes no new work. */
  close(): Promise<void>;
  /** After the last answer: lets go of what `close` still waits for. */
  end(): void;
}

export function createSocketTransport(options: SocketOptions): Transport {
  const receiver = createSocketReceiver(options);
  return {
    receiver,
    async open() {
      await receiver.start();
      return 'Socket Mode';
    },
    async close() {
      await receiver.stop();
    },
    end() {},
  };
}

const EVENTS_PATH = '/slack/events';

const LISTEN_FAULTS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'SLACK_PORT: port # is in use; put another port, or stop what listens there.',
  EACCES: 'SLACK_PORT: port # may not be listened on; put one above 1023.',
  EADDRNOTAVAIL: 'SLACK_HOST: not an address of this machine; put 127.0.0.1, or 0.0.0.0 for all addresses.',
  ENOTFOUND: 'SLACK_HOST: not an address of this machine; put 127.0.0.1, or 0.0.0.0 for all addresses.',
};

export function createHttpTransport(
  { signingSecret, host, port }: HttpConfig,
  logger: webApi.WebClientOptions['logger'],
  onFatal: (error: Error) => void,
): Transport {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: EVENTS_PATH, ...(logger && { logger }) });
  let dropConnections = (): void => {};
  return {
    receiver,
    async open() {
      const server = await receiver.start({ host, port }).catch((error: unknown) => {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        const line = LISTEN_FAULTS[code]?.replace('#', String(port));
        throw line === undefined ? error : new OperatorError(line, { cause: error });
      });
      server.on('error', onFatal);
      dropConnections = () => server.closeAllConnections();
      const { port: taken } = server.address() as AddressInfo;
      return `HTTP, http://${host.includes(':') ? `[${host}]` : host}:${taken}${EVENTS_PATH}`;
    },
    close: () => receiver.stop(),
    end: () => dropConnections(),
  };
}
