// Fetching from a server that does what servers do, and what they should not.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fetcher } from '../../../src/sources/fetch/fetched.ts';
import { createFetcher } from '../../../src/sources/fetch/fetcher.ts';
import { type LocalServer, startLocalServer } from '../../support/local-server.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const PAGES = /html|xml/u;

type Answer = (response: ServerResponse, request: IncomingMessage) => void;
let server: LocalServer;
let answers: Map<string, Answer>;
let asked: string[];
beforeAll(async () => {
  server = await startLocalServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = answers.get(request.url ?? '');
    if (answer) answer(response, request);
    else response.writeHead(404).end();
  });
});
afterAll(() => server.close());

let fetcher: Fetcher;
beforeEach(() => {
  answers = new Map();
  asked = [];
});

const LIMITS = { time: 500, size: 100_000, pause: 0 };

async function get(path: string, wish = {}, limits: Partial<typeof LIMITS> = {}) {
  fetcher = createFetcher({
    allowed: { allows: (host) => host === '127.0.0.1' },
    now: Date.now,
    agent: 'Parley/1.2.3',
    limits: { ...LIMITS, ...limits },
  });
  const result = await fetcher.get(server.url + path, { types: PAGES, ...wish });
  await fetcher.close();
  return result;
}
const textOf = (result: Awaited<ReturnType<typeof get>>): string =>
  result.kind === 'fetched' ? Buffer.from(result.bytes).toString('utf8') : JSON.stringify(result);

describe('fetching', () => {
  it('gives the page, where it was found, and what to ask with the next time', async () => {
    answers.set('/old', (response) => response.writeHead(301, { location: '/new#part' }).end());
    answers.set('/new', (response) =>
      response.writeHead(200, { ...HTML, etag: '"7"', 'last-modified': 'Thu' }).end('Hello'),
    );
    const result = await get('/old');
    expect(textOf(result)).toBe('Hello');
    expect(result).toMatchObject({
      url: `${server.url}/new`,
      validators: { etag: '"7"', lastModified: 'Thu' },
    });
  });

  it('tells a page that has not changed', async () => {
    answers.set('/', (response, { headers }) =>
      response
        .writeHead(
          headers['if-none-match'] === '"7"' && headers['if-modified-since'] === 'Thu' ? 304 : 200,
          HTML,
        )
        .end(),
    );
    expect(await get('/', { etag: '"7"', lastModified: 'Thu' })).toEqual({ kind: 'unchanged' });
  });

  it('says who is asking', async () => {
    answers.set('/', (response, { headers }) => response.writeHead(200, HTML).end(headers['user-agent']));
    expect(textOf(await get('/'))).toBe('Parley/1.2.3');
  });

  it.each([
    ['gzip', gzipSync('Packed')],
    ['br', brotliCompressSync('Packed')],
    ['deflate', deflateSync('Packed')],
    ['deflate', deflateRawSync('Packed')],
  ])('unpacks %s', async (encoding, body) => {
    answers.set('/', (response) =>
      response.writeHead(200, { ...HTML, 'content-encoding': encoding }).end(body),
    );
    expect(textOf(await get('/'))).toBe('Packed');
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(50_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(50_000_000))],
    ['deflate', deflateRawSync(Buffer.alloc(50_000_000))],
  ])('takes no bomb: %s', async (encoding, bomb) => {
    answers.set('/', (response) =>
      response.writeHead(200, { ...HTML, 'content-encoding': encoding }).end(bomb),
    );
    expect(bomb.length).toBeLessThan(LIMITS.size);
    expect(await get('/')).toMatchObject({
      kind: 'failed',
      message: 'it has over 100000 bytes',
      passing: false,
    });
  });

  it.each([
    ['gzip', 'no gzip at all'],
    ['gzip', gzipSync('cut short').subarray(0, 20)],
    ['br', 'no brotli'],
    ['sdch', 'what?'],
    ['gzip, gzip', gzipSync(gzipSync('twice'))],
  ])('reports what cannot be unpacked: %s', async (encoding, body) => {
    answers.set('/', (response) =>
      response.writeHead(200, { ...HTML, 'content-encoding': encoding }).end(body),
    );
    expect(await get('/')).toMatchObject({ kind: 'failed' });
  });

  it('ends an endless stream by its size, whatever was promised', async () => {
    let sent = 0;
    answers.set('/', (response) => {
      response.writeHead(200, HTML);
      const more = (): void => {
        while (sent < 100_000_000 && response.write('x'.repeat(10_000))) sent += 10_000;
      };
      response.on('drain', more);
      more();
    });
    expect(await get('/')).toMatchObject({ kind: 'failed', message: 'it has over 100000 bytes' });
    expect(sent).toBeLessThan(20_000_000);
    answers.set('/promised', (response) =>
      response.writeHead(200, { ...HTML, 'content-length': 999_999_999 }).write('a'),
    );
    expect(await get('/promised')).toMatchObject({ message: 'it has over 100000 bytes' });
  });

  it.each<[string, Answer]>([
    ['never answers', () => {}],
    ['never ends', (response) => response.writeHead(200, HTML).write('so far')],
    [
      'sends a byte now and then',
      (response) => {
        response.writeHead(200, HTML);
        const drip = setInterval(() => response.write('.'), 50);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('gives up on a server that %s', async (_what, answer) => {
    answers.set('/', answer);
    const start = performance.now();
    expect(await get('/')).toMatchObject({
      kind: 'failed',
      passing: true,
      message: expect.stringMatching(/within 0\.5 seconds/u),
    });
    expect(performance.now() - start).toBeLessThan(2_500);
  });

  it.each(['application/pdf', 'image/png', 'application/octet-stream'])('does not read %s', async (type) => {
    answers.set('/', (response) => response.writeHead(200, { 'content-type': type }).end('%PDF'));
    expect(await get('/')).toMatchObject({ kind: 'failed', message: `it is no page or feed, but ${type}` });
  });

  it('ends a loop of redirects', async () => {
    answers.set('/', (response) => response.writeHead(302, { location: '/' }).end());
    expect(await get('/')).toMatchObject({ kind: 'failed', message: expect.stringMatching(/redirects/u) });
    expect(asked.filter((path) => path === '/')).toHaveLength(6);
  });

  it.each([
    [404, false],
    [410, false],
    [401, false],
    [500, true],
    [503, true],
  ])('tells of status %i whether it may pass: %s', async (status, passing) => {
    answers.set('/', (response) => response.writeHead(status).end());
    expect(await get('/')).toMatchObject({
      kind: 'failed',
      passing,
      message: `the server answers ${status}`,
    });
  });

  it('passes on when to ask again', async () => {
    answers.set('/', (response) => response.writeHead(429, { 'retry-after': '120' }).end());
    expect(await get('/')).toMatchObject({ passing: true, retryAfter: 120_000 });
    answers.set('/date', (response) =>
      response.writeHead(503, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() }).end(),
    );
    const dated = await get('/date');
    expect(dated.kind === 'failed' && dated.retryAfter).toBeGreaterThan(50_000);
  });

  it('reports a server that is not there', async () => {
    const other = await startLocalServer(() => {});
    await other.close();
    fetcher = createFetcher({
      allowed: { allows: () => true },
      now: Date.now,
      agent: 'Parley/1',
      limits: LIMITS,
    });
    expect(await fetcher.get(other.url, { types: PAGES })).toMatchObject({ kind: 'failed', passing: true });
    await fetcher.close();
  });
});

describe('robots.txt', () => {
  const rules =
    (text: string): Answer =>
    (response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end(text);
  const page: Answer = (response) => response.writeHead(200, HTML).end('Page');

  it('is kept to, also after a redirect', async () => {
    answers.set('/robots.txt', rules('User-agent: *\nDisallow: /private'));
    answers.set('/private/a', page);
    answers.set('/a', (response) => response.writeHead(302, { location: '/private/a' }).end());
    expect(await get('/private/a')).toMatchObject({
      message: expect.stringMatching(/asks programs not to/u),
    });
    expect(await get('/a')).toMatchObject({ kind: 'failed', passing: false });
    expect(asked).not.toContain('/private/a');
  });

  it('may speak of Parley alone', async () => {
    answers.set('/robots.txt', rules('User-agent: *\nDisallow: /\n\nUser-agent: parley\nAllow: /'));
    answers.set('/a', page);
    expect(textOf(await get('/a'))).toBe('Page');
  });

  it('that cannot be read for now keeps everything from being fetched for now', async () => {
    answers.set('/robots.txt', (response) => response.writeHead(503).end());
    answers.set('/a', page);
    expect(await get('/a')).toMatchObject({ kind: 'failed', passing: true });
    expect(asked).toEqual(['/robots.txt']);
  });

  it('is asked for once, not for every page', async () => {
    answers.set('/a', page);
    answers.set('/b', page);
    fetcher = createFetcher({
      allowed: { allows: () => true },
      now: Date.now,
      agent: 'Parley/1',
      limits: LIMITS,
    });
    for (const path of ['/a', '/b']) await fetcher.get(server.url + path, { types: PAGES });
    await fetcher.close();
    expect(asked).toEqual(['/robots.txt', '/a', '/b']);
  });
});

it('asks one host for one thing at a time, with a pause', async () => {
  let atOnce = 0;
  let most = 0;
  const times: number[] = [];
  for (const path of ['/a', '/b', '/c']) {
    answers.set(path, async (response) => {
      times.push(performance.now());
      atOnce += 1;
      most = Math.max(most, atOnce);
      await pause(20);
      atOnce -= 1;
      response.writeHead(200, HTML).end();
    });
  }
  fetcher = createFetcher({
    allowed: { allows: () => true },
    now: Date.now,
    agent: 'Parley/1',
    limits: { ...LIMITS, ownPause: 60 },
  });
  await Promise.all(['/a', '/b', '/c'].map((path) => fetcher.get(server.url + path, { types: PAGES })));
  await fetcher.close();
  expect(most).toBe(1);
  const [first = 0, second = 0, third = 0] = times;
  expect(Math.min(second - first, third - second)).toBeGreaterThan(70);
});
