// A program that follows five feeds, which do what feeds do, and that dies again and again in the middle of its work.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { keepFile, keptFolder, removeFile } from '../../../src/articles/kept.ts';
import { createFolderReader } from '../../../src/articles/watch.ts';
import { createReaderWithAdded } from '../../../src/articles/with-added.ts';
import type { Article } from '../../../src/index.ts';
import { silentLogger } from '../../../src/program/log.ts';
import { createFollower } from '../../../src/sources/feed/follower.ts';
import { createFetcher } from '../../../src/sources/fetch/fetcher.ts';
import { createIntake } from '../../../src/sources/intake/intake.ts';
import { openStore } from '../../../src/store/sqlite.ts';
import {
  correctedUntil,
  correctionOf,
  DAY,
  HOUR,
  type Site,
  START,
  startSite,
  storiesUntil,
} from './a-site.ts';

interface World {
  readonly site: Site;
  readonly data: string;
  readonly own: string;
}

/** Between two looks. */
const STEP = 3 * HOUR;

/** A program over what is kept; after so many writes it is gone, in the middle of whatever it did. */
async function live({ site, data, own }: World, until: number, writes: number): Promise<boolean> {
  let left = writes;
  const dies = (): void => {
    left -= 1;
    if (left < 0) throw new Error('killed');
  };
  const store = openStore({ file: join(data, 'parley.db') });
  const kept = keptFolder(data);
  const read = createReaderWithAdded(kept, createFolderReader({ settle: async () => {} }), {
    settle: async () => {},
  });
  const fetcher = createFetcher({
    allowed: { allows: () => true },
    now: () => site.now,
    agent: 'Parley/1',
    limits: { pause: 0, time: 150 },
  });
  const intake = createIntake({
    fetcher,
    keeping: {
      articles: async () => (await read(own)).articles,
      write: async (name, text) => {
        dies();
        const path = await keepFile(kept, name, text);
        dies();
        return path;
      },
      remove: (name) => removeFile(kept, name),
    },
  });
  const sources: typeof store.sources = {
    ...store.sources,
    note: async (...args) => {
      dies();
      await store.sources.note(...args);
    },
    settle: async (...args) => {
      dies();
      await store.sources.settle(...args);
    },
  };
  for (const url of site.feeds) await store.sources.add({ url, title: url, about: [] }, site.now);
  const follower = createFollower({ sources, fetcher, intake, now: () => site.now, log: silentLogger });
  try {
    for (; site.now < until; site.now += STEP) await follower.tend();
    return true;
  } catch (err) {
    if (!(err instanceof Error && err.message === 'killed')) throw err;
    return false;
  } finally {
    await fetcher.close();
    await store.close();
  }
}

export interface Life {
  readonly deaths: number;
  /** What is held in the end. */
  readonly articles: readonly Article[];
  readonly site: Site;
}

/** So many days of the site, with a program that follows it and dies again and again. */
export async function liveThrough(days: number): Promise<Life> {
  const site = await startSite();
  const data = mkdtempSync(join(tmpdir(), 'parley-data-'));
  const own = mkdtempSync(join(tmpdir(), 'parley-own-'));
  try {
    await keepFile(own, 'own.md', 'The harvest festival was opened by the mayor.');
    let deaths = 0;
    for (let day = 1; day <= days; day += 1) {
      const until = START + day * DAY;
      while (!(await live({ site, data, own }, until, 2 + ((day * 7 + deaths) % 9)))) {
        deaths += 1;
        // Somebody starts it again a while later; what it had claimed is free then.
        site.now += HOUR / 2;
      }
    }
    // Then nothing dies and nothing is out of order: what was put off until the next day is taken up.
    site.isWell = true;
    await live({ site, data, own }, START + (days + 2) * DAY, Number.POSITIVE_INFINITY);
    const { articles } = await createReaderWithAdded(keptFolder(data))(own);
    return { deaths, site, articles: articles.filter(({ id }) => id.startsWith('added/')) };
  } finally {
    await site.server.close();
    for (const folder of [data, own]) rmSync(folder, { recursive: true });
  }
}

/** What of the law is broken: each story held once, with its correction; no page fetched more than it should be. */
export function checkLife({ articles, site }: Life): void {
  const held = articles.map(({ title }) => Number(title?.slice('Story '.length)));
  const inOrder = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
  const due = storiesUntil(site.now - 12 * HOUR);
  const there = storiesUntil(site.now);
  expect(inOrder(held)).toEqual(inOrder([...new Set(held)]));
  expect(due.filter((story) => !held.includes(story))).toEqual([]);
  expect(held.filter((story) => !there.includes(story))).toEqual([]);
  const bodies = new Map(articles.map(({ title, body }) => [title, body]));
  const isCorrected = (story: number): boolean =>
    bodies.get(`Story ${story}`)?.includes(correctionOf(story)) ?? false;
  expect(correctedUntil(site.now - 12 * HOUR).filter((story) => !isCorrected(story))).toEqual([]);

  // One look, two at a page that was out of order, one at a correction, and one after a death or two.
  const pages = [...site.asked].filter(([path]) => /^\/\d\/\d/u.test(path));
  expect(Math.max(...pages.map(([, times]) => times))).toBeLessThanOrEqual(7);
  expect(pages.reduce((sum, [, times]) => sum + times, 0)).toBeLessThan(pages.length * 2.5);
}
