// A month of five feeds with faults, and a program that dies every few hours in the middle of its work.
import { expect, it } from 'vitest';
import { checkLife, liveThrough } from '../sources/feed/a-life.ts';

it('holds each story of a month once', async () => {
  const start = performance.now();
  const life = await liveThrough(31);
  expect(life.deaths).toBeGreaterThan(31);
  checkLife(life);
  const pages = [...life.site.asked].filter(([path]) => !path.startsWith('/feed') && path !== '/robots.txt');
  const fetches = pages.reduce((sum, [, times]) => sum + times, 0);
  const seconds = Math.round((performance.now() - start) / 1000);
  process.stdout.write(
    `${life.articles.length} stories of 200 articles held once; ${life.deaths} deaths; ${fetches} pages fetched; ${seconds} s\n`,
  );
}, 600_000);
