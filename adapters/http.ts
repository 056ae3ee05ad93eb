// What a machine that watches over Parley may ask it: whether it lives, whether it is ready, and its measures.
import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Logger, OperatorError } from '../src/index.ts';

export interface HttpOptions {
  /** 0 for any that is free. */
  readonly port: number;
  readonly host: string;
  /** Why it is not ready, each in a phrase; none where it is. */
  readonly lacks: () => Promise<readonly string[]>;
  readonly measures: { text(): Promise<string>; readonly contentType: string };
  readonly log: Logger;
}

export interface HttpServer {
  readonly port: number;
  close(): Promise<void>;
}

/** In milliseconds; a probe gives up about then. */
const PATIENCE = 2_000;
const TOO_SLOW = 'the store does not answer';

/** @throws OperatorError where the address cannot be listened on. */
export async function openHttp({ port, host, lacks, measures, log }: HttpOptions): Promise<HttpServer> {
  const pages: Readonly<Record<string, (response: ServerResponse) => Promise<void>>> = {
    // It answers: more is not asked, or a database that is away would have it restarted.
    async '/healthz'(response) {
      send(response, 200, 'text/plain; charset=utf-8', 'ok\n');
    },
    async '/readyz'(response) {
      const late = pause(PATIENCE, [TOO_SLOW], { ref: false });
      const missing = await Promise.race([lacks(), late]);
      const body = JSON.stringify({ ready: missing.length === 0, missing });
      send(response, missing.length === 0 ? 200 : 503, 'application/json', `${body}\n`);
    },
    async '/metrics'(response) {
      send(response, 200, measures.contentType, await measures.text());
    },
  };

  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (!page) return send(response, 404, 'text/plain; charset=utf-8', 'try /healthz, /readyz or /metrics\n');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, 'text/plain; charset=utf-8', 'GET only\n');
    page(response).catch((err: unknown) => {
      log.warn({ err, path }, 'could not answer a request of monitoring');
      send(response, 500, 'text/plain; charset=utf-8', 'look at the log\n');
    });
  });
  server.requestTimeout = 10_000;

  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, listening);
  }).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'EADDRINUSE' ? 'another program listens there' : cause.message;
    throw new OperatorError(
      `cannot listen on ${host}:${port} for /healthz and /metrics: ${why}; put another port into PARLEY_HTTP_PORT`,
      { cause },
    );
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}
