// What a machine that watches over Parley is told, over real HTTP.
import { afterEach, describe, expect, it } from 'vitest';
import { type HttpOptions, type HttpServer, openHttp } from '../../adapters/http.ts';
import { createMeasures } from '../../adapters/measures.ts';
import { createLibrary, openStore, silentLogger } from '../../src/index.ts';

let server: HttpServer | undefined;
afterEach(() => server?.close());

async function open(overrides: Partial<HttpOptions> = {}) {
  const measures = createMeasures('1.2.3');
  const options = { port: 0, host: '127.0.0.1', lacks: async () => [], measures, log: silentLogger };
  server = await openHttp({ ...options, ...overrides });
  const { port } = server;
  const ask = async (path: string, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method });
    return { status: response.status, body: await response.text() };
  };
  return { ask, measures, port };
}

describe('who watches over a running bot', () => {
  it('is told that it lives, whatever it lacks', async () => {
    const { ask } = await open({ lacks: async () => ['the store cannot be read'] });
    expect(await ask('/healthz')).toEqual({ status: 200, body: 'ok\n' });
  });

  it('is told whether it is ready, and else what is missing', async () => {
    const missing: string[] = [];
    const { ask } = await open({ lacks: async () => missing });
    expect(await ask('/readyz')).toEqual({ status: 200, body: '{"ready":true,"missing":[]}\n' });
    missing.push('the store cannot be read');
    expect(await ask('/readyz')).toEqual({
      status: 503,
      body: '{"ready":false,"missing":["the store cannot be read"]}\n',
    });
  });

  it('is not kept waiting by a store that does not answer', async () => {
    const { ask } = await open({ lacks: () => new Promise(() => {}) });
    expect(await ask('/readyz')).toMatchObject({ status: 503 });
  });

  it('is told what there is elsewhere, and that nothing can be changed', async () => {
    const { ask } = await open();
    expect(await ask('/')).toEqual({ status: 404, body: 'try /healthz, /readyz or /metrics\n' });
    for (const odd of ['/constructor', '//', '//[', '/%'])
      expect(await ask(odd), odd).toMatchObject({ status: 404 });
    expect(await ask('/healthz?full=1')).toMatchObject({ status: 200 });
    expect(await ask('/healthz', 'POST')).toMatchObject({ status: 405 });
  });

  it('is given what was counted and what is there', async () => {
    const { ask, measures } = await open();
    const store = await openStore({ file: ':memory:' });
    measures.watch({
      store,
      library: () => createLibrary([]),
      scheduler: { overdue: async () => 90_000 },
      now: () => Date.UTC(2025, 4, 16),
    });
    measures.observer.answered('slack', 'not-found', 0.2);
    measures.observer.recorded('slack', 0.004);
    measures.observer.posted('discord', 'put back');
    const { status, body } = await ask('/metrics');
    expect(status).toBe(200);
    for (const line of [
      'parley_questions_total{platform="slack",outcome="not-found"} 1',
      'parley_answer_seconds_bucket{le="0.25",platform="slack"} 1',
      'parley_record_seconds_count{platform="slack"} 1',
      'parley_posts_total{platform="discord",state="put back"} 1',
      'parley_articles 0',
      'parley_inbox_age_seconds 0',
      'parley_digest_lag_seconds 90',
      'parley_info{version="1.2.3"} 1',
    ])
      expect(body).toContain(line);
    await store.close();
  });

  it('is given what was counted where the store is away', async () => {
    const { ask, measures } = await open();
    const store = await openStore({ file: ':memory:' });
    await store.close();
    const scheduler = { overdue: async () => 0 };
    measures.watch({ store, library: () => createLibrary([]), scheduler, now: () => 0 });
    measures.observer.posted('slack', 'posted');
    const { status, body } = await ask('/metrics');
    expect(status).toBe(200);
    expect(body).toContain('parley_posts_total{platform="slack",state="posted"} 1');
    expect(body).toContain('parley_inbox_age_seconds Nan');
  });

  it('is told by the log where the measures cannot be read', async () => {
    const told: string[] = [];
    const measures = { contentType: 'text/plain', text: () => Promise.reject(new Error('no store')) };
    const log = { ...silentLogger, warn: (_: object, line: string) => told.push(line) };
    const { ask } = await open({ measures, log });
    expect(await ask('/metrics')).toMatchObject({ status: 500 });
    expect(told).toHaveLength(1);
  });

  it('has the operator told of a port that is taken', async () => {
    const { port } = await open();
    const measures = createMeasures('1.2.3');
    const options = { port, host: '127.0.0.1', lacks: async () => [], measures, log: silentLogger };
    await expect(openHttp(options)).rejects.toThrow(/another program listens there; put another port/u);
  });
});
