// A running bot that fetches the feeds that are due.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFollowing } from '../../adapters/following.ts';
import { type Store, silentLogger } from '../../src/index.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { paragraphsOf } from '../fixtures/pages/text.ts';
import { type LocalServer, startLocalServer } from '../support/local-server.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');
const NOW = Date.parse('2025-05-16T12:00:00Z');
const page = paragraphsOf(1)
  .map((line) => `<p>${line}</p>`)
  .join('');

let store: Store;
let data: string;
let site: LocalServer;
let isSlow: boolean;
beforeEach(async () => {
  isSlow = false;
  store = openStore({ file: ':memory:' });
  data = mkdtempSync(join(tmpdir(), 'parley-following-'));
  site = await startLocalServer((request, response) => {
    if (request.url === '/feed' && !isSlow) {
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      response.end(
        '<rss version="2.0"><channel><title>A</title><item><title>Talks</title><link>/talks</link></item></channel></rss>',
      );
    } else if (request.url === '/talks') {
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<article><h1>Talks</h1>${page}</article>`);
    } else if (request.url === '/robots.txt') response.writeHead(404).end();
  });
});
afterEach(async () => {
  await store.close();
  await site.close();
  rmSync(data, { recursive: true });
});

const follow = (signal = new AbortController().signal, now = NOW) =>
  createFollowing({
    store,
    folder: SEEDS,
    data,
    allow: '127.0.0.1',
    agent: 'Parley/1',
    now: () => now,
    log: silentLogger,
  })(signal);
const add = () => store.sources.add({ url: `${site.url}/feed`, title: 'A', about: [] }, NOW);

it('takes in what is new in the feeds that are due, and nothing before they are due again', async () => {
  expect(await follow()).toBe(0);
  await add();
  expect(await follow()).toBe(1);
  expect(readdirSync(join(data, 'articles'))).toEqual(['127.0.0.1']);
  expect(await follow()).toBe(0);
  expect((await store.sources.all())[0]).toMatchObject({
    fetchedAt: NOW,
    newAt: NOW,
    failures: 0,
    nextAt: NOW + 15 * 60_000,
  });
});

it('gives up at once when the bot stops, and leaves the feed due', async () => {
  await add();
  isSlow = true;
  const ending = new AbortController();
  setTimeout(() => ending.abort(), 100);
  const start = performance.now();
  expect(await follow(ending.signal)).toBe(0);
  expect(performance.now() - start).toBeLessThan(10_000);
  expect((await store.sources.all())[0]).toMatchObject({ failures: 0, nextAt: NOW });
});

it('takes a feed in for each who follows it, where only they have it, until it is there for everybody', async () => {
  const files = () =>
    readdirSync(join(data, 'articles'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => name.replace(/\/[^/]*$/u, ''))
      .sort();
  for (const owner of ['slack:T1', 'discord:9'])
    await store.sources.add({ url: `${site.url}/feed`, title: 'A', about: [], owner }, NOW);
  expect(await follow()).toBe(2);
  expect(files()).toEqual(['@discord/9/127.0.0.1', '@slack/T1/127.0.0.1']);
  await add();
  expect(await follow()).toBe(1);
  expect(files()).toEqual(['127.0.0.1']);
  expect((await store.sources.all()).map(({ error, failures }) => [error, failures])).toEqual(
    Array.from({ length: 3 }, () => [undefined, 0]),
  );
});
