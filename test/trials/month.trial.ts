// A month of five feeds with faults, as a process of its own lives it that is killed on every day: each story is held once, and told
// in one digest.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { keepFile, keptFolder } from '../../src/articles/kept.ts';
import { createReaderWithAdded } from '../../src/articles/with-added.ts';
import { readDigestTurn } from '../../src/digest/content/turn.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { checkLife } from '../sources/feed/a-life.ts';
import { DAY, HOUR, type Site, START, startSite } from '../sources/feed/a-site.ts';
import { compile } from '../support/compile.ts';
import type { Life } from './month-bot.ts';

const DAYS = 31;
/** Steps of a life before the one in which it is killed, and milliseconds from the beginning of that. */
const STEPS = 7;
const WITHIN = 200;

/** Lives until a time, or until it is killed; tells whether it was. */
async function liveOnce(bot: string, site: Site, life: Life, killAt: number | undefined): Promise<boolean> {
  const child = fork(bot, [JSON.stringify(life)], { execArgv: [] });
  const ended = once(child, 'exit');
  let step = 0;
  child.on('message', async (now: number) => {
    site.now = now;
    const isLast = step === killAt;
    step += 1;
    child.send('go');
    if (!isLast) return;
    await pause(Math.random() * WITHIN);
    child.kill('SIGKILL');
  });
  const [code, signal] = await ended;
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`it ended by itself, with ${code}`);
  return signal === 'SIGKILL';
}

async function subscribe(data: string): Promise<void> {
  const store = openStore({ file: join(data, 'parley.db') });
  const schedule = { time: '08:30', zone: 'UTC', days: 'daily' } as const;
  const place = { platform: 'pigeon', channel: 'pigeon:loft', place: '{}' };
  const lastDate = new Date(START - DAY).toISOString().slice(0, 10);
  await store.digests.subscribe(
    { ...place, schedule, filter: {}, quietDays: 'line', lastDate, upTo: 0 },
    START,
  );
  await store.close();
}

/** What each digest told, by its key. */
async function digestsOf(data: string, now: number): Promise<Map<string, readonly string[]>> {
  const store = openStore({ file: join(data, 'parley.db') });
  const posts = await store.outbox.claimDue('pigeon', now, 1_000);
  await store.close();
  return new Map(posts.map(({ key, turn }) => [key, readDigestTurn(turn)?.articles ?? []]));
}

it('holds each story of a month once, and tells it once, whenever it is killed', async () => {
  const start = performance.now();
  const home = mkdtempSync(join(tmpdir(), 'parley-month-'));
  const [data, own] = [join(home, 'data'), join(home, 'own')];
  const site = await startSite();
  try {
    for (const part of ['src', 'test/trials']) compile(part, home);
    writeFileSync(join(home, 'package.json'), '{"type":"module"}');
    symlinkSync(join(import.meta.dirname, '../../node_modules'), join(home, 'node_modules'));
    await keepFile(own, 'own.md', 'The harvest festival was opened by the mayor.');
    await keepFile(data, 'begun', '');
    await subscribe(data);
    const bot = join(home, 'test/trials/month-bot.js');
    let kills = 0;
    for (let day = 1; day <= DAYS; day += 1) {
      const until = START + day * DAY;
      const life = (): Life => ({ data, own, feeds: site.feeds, from: site.now, until });
      if (await liveOnce(bot, site, life(), Math.floor(Math.random() * STEPS))) {
        kills += 1;
        // Somebody starts it again a while later; what it had claimed is free then.
        site.now += HOUR / 2;
      }
      await liveOnce(bot, site, life(), undefined);
      site.now = Math.max(site.now, until);
    }
    site.isWell = true;
    const until = START + (DAYS + 2) * DAY;
    await liveOnce(bot, site, { data, own, feeds: site.feeds, from: site.now, until }, undefined);

    const { articles } = await createReaderWithAdded(keptFolder(data))(own);
    const added = articles.filter(({ id }) => id.startsWith('added/'));
    checkLife({ articles: added, site, deaths: kills });
    const digests = await digestsOf(data, until);
    const told = [...digests.values()].flat().filter((id) => id.startsWith('added/'));
    expect(told).toHaveLength(new Set(told).size);
    const last = START + (DAYS + 1) * DAY;
    const due = added.filter(({ published }) => Date.parse(published?.instant ?? '') < last - DAY);
    expect(due.filter(({ id }) => !told.includes(id)).map(({ id }) => id)).toEqual([]);
    expect(digests.size).toBe(DAYS + 2);
    const pages = [...site.asked].filter(([path]) => /^\/\d\/\d/u.test(path));
    const fetches = pages.reduce((sum, [, times]) => sum + times, 0);
    const seconds = Math.round((performance.now() - start) / 1000);
    process.stdout.write(
      `${added.length} stories of 200 articles held once; ${told.length} told in ${digests.size} digests; ${kills} kills; ${fetches} pages fetched; ${seconds} s\n`,
    );
  } finally {
    await site.server.close();
    rmSync(home, { recursive: true, force: true });
  }
}, 1_800_000);
