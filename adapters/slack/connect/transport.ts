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

/** Where something is listened for. */
interface Address {
  readonly host: string;
  readonly port: number;
}

/** The pages with which the app is installed, and where they are to be had. */
export interface Pages {
  readonly receiver: HTTPReceiver;
  readonly paths: readonly string[];
  readonly at: Address;
}

export function createSocketTransport(
  options: SocketOptions,
  pages: Pages | undefined,
  onFatal: (error: Error) => void,
): Transport {
  const receiver = createSocketReceiver(options);
  const listener = pages && listen(pages.receiver, pages.at, onFatal);
  return {
    receiver,
    async open() {
      await receiver.start();
      const address = await listener?.open();
      return address === undefined ? 'Socket Mode' : `Socket Mode, and ${address}${pages?.paths[0]}`;
    },
    async close() {
      await Promise.all([receiver.stop(), listener?.close()]);
    },
    end: () => listener?.end(),
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
  pages: Pages | undefined,
): Transport {
  const receiver = new HTTPReceiver({
    ...{ signingSecret, endpoints: EVENTS_PATH, ...(logger && { logger }) },
    customRoutes: (pages?.paths ?? []).map((path) => ({
      ...{ path, method: 'GET' },
      handler: (request, response) => pages?.receiver.requestListener(request, response),
    })),
  });
  const { open, ...rest } = listen(receiver, { host, port }, onFatal);
  return { receiver, open: async () => `HTTP, ${await open()}${EVENTS_PATH}`, ...rest };
}

function listen(
  receiver: HTTPReceiver,
  { host, port }: Address,
  onFatal: (error: Error) => void,
): Pick<Transport, 'open' | 'close' | 'end'> {
  let dropConnections = (): void => {};
  return {
    async open() {
      const server = await receiver.start({ host, port }).catch((error: unknown) => {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        const line = LISTEN_FAULTS[code]?.replace('#', String(port));
        throw line === undefined ? error : new OperatorError(line, { cause: error });
      });
      server.on('error', onFatal);
      dropConnections = () => server.closeAllConnections();
      const { port: taken } = server.address() as AddressInfo;
      return `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
    },
    close: () => receiver.stop(),
    end: () => dropConnections(),
  };
}
