// How the fake Slack hands envelopes to the app: over its WebSocket, or by signed HTTP requests.
import { createHmac, randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import type { Faults } from './fake-slack-faults.ts';
import { APP, newId, type Payload } from './fake-slack-payloads.ts';

export type EnvelopeType = 'events_api' | 'slash_commands' | 'interactive';

export interface Delivery {
  readonly acked: boolean;
  /** Of the HTTP answer. */
  readonly status?: number;
  /** What the app answered with its acknowledgement. */
  readonly body?: unknown;
}

export interface DeliveryOptions {
  readonly signingSecret: string;
  readonly faults: Faults;
  readonly problem: (line: string) => void;
  /** Slack gives 3 s. */
  readonly ackLimit: number;
  /** Whether each envelope goes to another of the app's connections; else all go to the latest. */
  readonly spread: boolean;
}

export interface Deliveries {
  deliver(type: EnvelopeType, payload: Payload, retry?: number): Promise<Delivery>;
  /** From now on by HTTP, to this address. */
  useHttp(url: string): void;
  newSocketUrl(): string;
  /** Takes upgrades of this server. */
  attach(server: Server, url: string): void;
  /** Connections that were greeted and live. */
  sockets(): number;
  /** Slack's own notice that it will close. */
  announceDisconnect(
    reason: 'warning' | 'refresh_requested' | 'link_disabled',
    of?: 'all' | 'the latest',
  ): void;
  cutSockets(): void;
  close(): void;
}

export function createDeliveries(options: DeliveryOptions): Deliveries {
  const { signingSecret, faults, problem, ackLimit, spread } = options;
  const server = new WebSocketServer({ noServer: true });
  let sent = 0;
  const live = new Set<WebSocket>();
  const tickets = new Set<string>();
  const waiting = new Map<string, (payload: unknown) => void>();
  let socketBase = '';
  let eventsUrl: string | undefined;

  function onSocket(socket: WebSocket): void {
    socket.on('close', () => live.delete(socket));
    socket.on('error', () => {});
    socket.on('message', (data) => {
      const { envelope_id: id, payload } = JSON.parse(String(data)) as {
        envelope_id?: string;
        payload?: unknown;
      };
      const resolve = id === undefined ? undefined : waiting.get(id);
      if (id === undefined || resolve === undefined)
        problem(`an acknowledgement of nothing: ${String(data)}`);
      else {
        waiting.delete(id);
        resolve(payload);
      }
    });
    if (faults.take('hello')) return;
    live.add(socket);
    const info = { num_connections: live.size, connection_info: { app_id: APP } };
    const debug = { host: 'applink-1', build_number: 1, approximate_connection_time: 18_060 };
    socket.send(JSON.stringify({ type: 'hello', ...info, debug_info: debug }));
  }

  function overSocket(type: EnvelopeType, payload: Payload, retry: number): Promise<Delivery> {
    const open = [...live].filter(({ readyState }) => readyState === WebSocket.OPEN);
    sent += 1;
    const socket = spread ? open[sent % open.length] : open.at(-1);
    if (socket === undefined) return Promise.resolve({ acked: false });
    const id = randomUUID();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        // A late acknowledgement is no fault of the app's.
        waiting.set(id, () => {});
        resolve({ acked: false });
      }, ackLimit);
      waiting.set(id, (body) => {
        clearTimeout(timer);
        resolve({ acked: true, body });
      });
      const more =
        type === 'events_api' ? { retry_attempt: retry, retry_reason: retry > 0 ? 'timeout' : '' } : {};
      const accepts = type !== 'events_api';
      socket.send(
        JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: accepts, ...more }),
      );
    });
  }

  async function overHttp(
    url: string,
    type: EnvelopeType,
    payload: Payload,
    retry: number,
  ): Promise<Delivery> {
    const form =
      type === 'slash_commands' ? (payload as Record<string, string>) : { payload: JSON.stringify(payload) };
    const isEvent = type === 'events_api';
    const body = isEvent ? JSON.stringify(payload) : new URLSearchParams(form).toString();
    const timestamp = String(Math.floor(Date.now() / 1000));
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': isEvent ? 'application/json' : 'application/x-www-form-urlencoded',
          'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': sign(signingSecret, timestamp, body),
          ...(retry > 0
            ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' }
            : {}),
        },
        body,
        signal: AbortSignal.timeout(ackLimit),
      });
      const text = await response.text();
      return { acked: response.ok, status: response.status, body: readBody(text) };
    } catch {
      return { acked: false };
    }
  }

  return {
    deliver: (type, payload, retry = 0) =>
      eventsUrl === undefined ? overSocket(type, payload, retry) : overHttp(eventsUrl, type, payload, retry),
    useHttp: (url) => {
      eventsUrl = url;
    },
    newSocketUrl() {
      const ticket = newId('ticket-');
      tickets.add(ticket);
      return `${socketBase}/link/?ticket=${ticket}&app_id=${APP}`;
    },
    attach(http, url) {
      socketBase = url.replace(/^http/u, 'ws');
      http.on('upgrade', (request, socket: Socket, head: Buffer) => {
        const fault = faults.take('upgrade');
        if (fault?.kind === 'status')
          return void socket.end(`HTTP/1.1 ${fault.status} no\r\nconnection: close\r\n\r\n`);
        const ticket = new URL(request.url ?? '', url).searchParams.get('ticket') ?? '';
        // A ticket opens one socket.
        if (!tickets.delete(ticket))
          return void socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
        server.handleUpgrade(request, socket, head, onSocket);
      });
    },
    sockets: () => live.size,
    announceDisconnect(reason, of = 'all') {
      for (const socket of [...live].slice(of === 'all' ? 0 : -1)) {
        // Nothing more is routed to it, though it stays open for a while.
        live.delete(socket);
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-1' } }));
        // It does not hurry to answer the close either.
        socket.pause();
      }
    },
    cutSockets() {
      for (const socket of live) socket.terminate();
      live.clear();
    },
    close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

export const sign = (secret: string, timestamp: string, body: string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;

function readBody(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
