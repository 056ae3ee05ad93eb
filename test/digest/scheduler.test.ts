import { describe, expect, it, vi } from 'vitest';
import type { Store } from '../../src/index.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { aScheduler, NEW, OLD } from './a-scheduler.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('a scheduler', () => {
  it('posts nothing before the time, one digest at it, and no second one that day', async () => {
    const held = aScheduler();
    await held.subscribe();
    expect(await held.after('2025-05-15T05:29:59Z')).toEqual([]);
    expect(await held.after('2025-05-15T05:30:00Z')).toMatchObject([
      { key: 'digest:1:2025-05-15', channel: 'pigeon:loft', place: '{}' },
    ]);
    expect(await held.after('2025-05-15T05:31:00Z')).toEqual([]);
    expect(await held.after('2025-05-16T05:30:00Z')).toMatchObject([{ key: 'digest:1:2025-05-16' }]);
  });

  it('tells what has arrived since the last one, whenever it was published, and never the archive', async () => {
    const held = aScheduler();
    await held.subscribe();
    const [first] = await held.after('2025-05-15T05:30:00Z');
    expect(first?.reply.summary).toContain('nothing new');
    held.arrive(NEW);
    const [second] = await held.after('2025-05-16T05:30:00Z');
    expect(JSON.stringify(second?.reply.blocks)).toContain('Talks do not mean a solution');
    expect(JSON.stringify(second?.reply.blocks)).not.toContain('We are ready');
    expect(second?.reply.summary).toContain('since yesterday 08:30 (Europe/Kyiv)');
    const [third] = await held.after('2025-05-17T05:30:00Z');
    expect(third?.reply.summary).toContain('nothing new');
  });

  it('posts nothing on a day without news where that is wished', async () => {
    const held = aScheduler();
    await held.subscribe({ quietDays: 'nothing' });
    expect(await held.after('2025-05-15T05:30:00Z')).toEqual([]);
    held.arrive(NEW);
    expect(await held.after('2025-05-16T05:30:00Z')).toHaveLength(1);
  });

  it('tells only of the person that it is restricted to', async () => {
    const held = aScheduler();
    await held.subscribe({ filter: { person: 'Lavrov' }, quietDays: 'nothing' });
    held.arrive(NEW);
    expect(await held.after('2025-05-15T05:30:00Z')).toEqual([]);
  });

  it('tells only what the outlets have that the channel keeps to, and says so; the rest is told to no one later', async () => {
    const held = aScheduler();
    await held.subscribe();
    await held.store.channels.set('pigeon', 'pigeon:loft', { outlets: ['The Paper'] });
    const paper = { ...NEW, id: 'paper', publisher: 'The Paper', body: '“We go on,” Sergey Lavrov said.' };
    held.arrive(NEW, paper);
    const [post] = await held.after('2025-05-15T05:30:00Z');
    const told = JSON.stringify(post?.reply.blocks);
    expect(told).toContain('We go on');
    expect(told).toContain('From the articles that this channel keeps to: only The Paper.');
    expect(told).not.toContain('Talks do not mean a solution');
    await held.store.channels.set('pigeon', 'pigeon:loft', {});
    const [next] = await held.after('2025-05-16T05:30:00Z');
    expect(next?.reply.summary).toContain('nothing new');
  });

  describe('where workspaces have articles of their own', () => {
    const channel = 'pigeon:T1:C1';
    const own = (workspace: string) => ({ ...NEW, id: `added/@pigeon/${workspace}/new` });

    it('tells what is its own and no other’s, and nothing about what it leaves out', async () => {
      const held = aScheduler();
      await held.subscribe({ channel });
      await held.subscribe({ channel: 'pigeon:T2:C1' });
      held.arrive(own('T1'));
      const posts = await held.after('2025-05-15T05:30:00Z');
      expect(posts.map((post) => [post.channel, JSON.stringify(post.reply).includes('do not mean')])).toEqual(
        [
          [channel, true],
          ['pigeon:T2:C1', false],
        ],
      );
      expect(JSON.stringify(posts)).not.toContain('keeps to');
    });

    it('tells what is for everybody though a workspace has met it by itself before', async () => {
      const held = aScheduler();
      held.arrive(own('T2'));
      await held.subscribe({ channel });
      held.arrive(NEW);
      const [post] = await held.after('2025-05-15T05:30:00Z');
      expect(JSON.stringify(post?.reply)).toContain('do not mean');
    });

    it('waits while nobody can tell whose the channel is, and only then', async () => {
      let found: { readonly workspace?: string } | undefined;
      const held = aScheduler({ workspaceOf: async () => found });
      await held.subscribe();
      held.arrive({ ...own('G1'), id: 'added/@dove/G1/new' });
      expect(await held.after('2025-05-15T05:30:00Z')).toHaveLength(1);
      held.arrive(own('G1'));
      expect(await held.after('2025-05-16T05:30:00Z')).toEqual([]);
      found = { workspace: 'pigeon:G1' };
      const [post] = await held.after('2025-05-16T05:30:05Z');
      expect(JSON.stringify(post?.reply)).toContain('do not mean');
      expect(held.logged).toEqual([]);
    });
  });

  it('catches up once when it is late, and only within the window', async () => {
    const held = aScheduler();
    await held.subscribe();
    expect(await held.after('2025-05-15T11:29:00Z')).toMatchObject([{ key: 'digest:1:2025-05-15' }]);
    expect(await held.after('2025-05-16T11:31:00Z')).toEqual([]);
    held.arrive(NEW);
    const [next] = await held.after('2025-05-17T05:30:00Z');
    expect(next?.key).toBe('digest:1:2025-05-17');
    expect(JSON.stringify(next?.reply.blocks)).toContain('Talks do not mean a solution');
  });

  it('tells in the next digest what a missed one would have told', async () => {
    const held = aScheduler();
    await held.subscribe();
    held.arrive(NEW);
    expect(await held.after('2025-05-18T20:00:00Z')).toEqual([]);
    const [next] = await held.after('2025-05-19T05:30:00Z');
    expect(JSON.stringify(next?.reply.blocks)).toContain('Talks do not mean a solution');
  });

  it('posts no day twice when the clock is set back', async () => {
    const held = aScheduler();
    await held.subscribe();
    expect(await held.after('2025-05-16T05:30:00Z')).toHaveLength(1);
    for (const time of ['2025-05-15T05:30:00Z', '2025-05-16T05:29:00Z', '2025-05-16T05:40:00Z']) {
      expect(await held.after(time)).toEqual([]);
    }
    expect(await held.after('2025-05-17T05:30:00Z')).toHaveLength(1);
  });

  it('makes a day’s digest once where two processes do', async () => {
    const one = aScheduler();
    const two = aScheduler({ store: one.store });
    await one.subscribe();
    two.time.now = one.time.now = Date.parse('2025-05-15T05:30:00Z');
    await Promise.all([one.scheduler.tend(), two.scheduler.tend(), one.scheduler.tend()]);
    expect(await one.posts()).toHaveLength(1);
  });

  it('stops where nothing can be posted any more, and says so when it is asked', async () => {
    const held = aScheduler();
    const { id } = await held.subscribe();
    const [post] = await held.after('2025-05-15T05:30:00Z');
    if (!post) throw new Error('no digest');
    await held.scheduler.gaveUp(post, 'is_archived', true);
    expect(await held.after('2025-05-16T05:30:00Z')).toEqual([]);
    expect(await held.store.digests.find('pigeon', 'pigeon:loft')).toMatchObject({
      id,
      stopped: 'is_archived',
    });
  });

  it('tells again what was in a digest that did not arrive', async () => {
    const held = aScheduler();
    await held.subscribe();
    held.arrive(NEW);
    const [lost] = await held.after('2025-05-15T05:30:00Z');
    if (!lost) throw new Error('no digest');
    await held.scheduler.gaveUp(lost, 'status 503', false);
    const [next] = await held.after('2025-05-16T05:30:00Z');
    expect(JSON.stringify(next?.reply.blocks)).toContain('Talks do not mean a solution');
    const [last] = await held.after('2025-05-17T05:30:00Z');
    expect(last?.reply.summary).toContain('nothing new');
  });

  it('takes an article that was moved, and one that was copied, for no news', async () => {
    const held = aScheduler();
    await held.subscribe();
    held.arrive({ ...OLD, id: '2025-05/old', origin: '2025-05/old.md' });
    const [digest] = await held.after('2025-05-15T05:30:00Z');
    expect(digest?.reply.summary).toContain('nothing new');
  });

  it('tells the operator once of one that another version set up, and lets no channel wait for it', async () => {
    const held = aScheduler();
    const { scheduler, logged, store } = held;
    await held.subscribe({ schedule: { every: 'full moon' } });
    await held.subscribe({ channel: 'pigeon:roof' });
    const posts = await held.after('2025-05-15T06:00:00Z');
    await scheduler.tend();
    expect(posts.map(({ channel }) => channel)).toEqual(['pigeon:roof']);
    expect(logged).toMatchObject([{ level: 'error', channel: 'pigeon:loft' }]);
    expect(await store.digests.find('pigeon', 'pigeon:loft')).not.toHaveProperty('stopped');
  });

  it('lets no channel wait for one whose digest cannot be made', async () => {
    const held = aScheduler();
    await held.subscribe({
      channel: 'pigeon:broken',
      schedule: { time: '08:30', zone: 'Mars/Phobos', days: 'daily' },
    });
    await held.subscribe();
    expect(await held.after('2025-05-15T05:30:00Z')).toMatchObject([{ channel: 'pigeon:loft' }]);
  });
});

// The schedule alone is run through ten years in schedule/years.test.ts; here with the store, which takes longer.
describe('a year of daily digests', () => {
  const ZONES = [
    'Europe/Kyiv',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'UTC',
  ];
  const YEARS = { from: Date.parse('2023-12-31T10:00:00Z'), to: Date.parse('2025-01-01T00:00:00Z') };

  it('are one for each local day in every zone, with a bot that is late, down for hours and restarted', async () => {
    const store = openStore({ file: ':memory:' });
    const runs: string[] = [];
    const counting: Store = {
      ...store,
      digests: {
        ...store.digests,
        run: async (run, post, now) => {
          const isFirst = await store.digests.run(run, post, now);
          if (isFirst) runs.push(`${run.subscription} ${run.date} ${run.outcome}`);
          return isFirst;
        },
      },
    };
    const held = aScheduler({ articles: [], store: counting });
    held.time.now = YEARS.from;
    const subscribed = new Map<number, string>();
    for (const [at, zone] of ZONES.entries()) {
      const schedule = { time: `0${at}:30`, zone, days: 'daily' } as const;
      const { id } = await held.subscribe({
        channel: zone,
        schedule,
        lastDate: '2023-12-31',
        quietDays: 'nothing',
      });
      subscribed.set(id, zone);
    }
    // Never longer than the window of six hours, in steps that fall on every minute of a day in time.
    for (let step = 0; held.time.now < YEARS.to + DAY; step += 1) {
      held.time.now += (1 + ((step * 7919) % 330)) * MINUTE;
      await held.scheduler.tend();
      if (step % 97 === 0) held.time.now -= 2 * HOUR;
    }
    for (const [id, zone] of subscribed) {
      const days = runs.filter((run) => run.startsWith(`${id} `)).map((run) => run.split(' ')[1] ?? '');
      const year = days.filter((day) => day >= '2024-01-01' && day <= '2024-12-31');
      expect(new Set(year).size, zone).toBe(year.length);
      expect(year.length, zone).toBe(366);
    }
    expect(runs.filter((run) => run.endsWith('missed'))).toEqual([]);
  }, 60_000);

  it('shares the work with another copy: each begins elsewhere, and makes none that the other has made', async () => {
    const one = aScheduler();
    const other = aScheduler({ store: one.store, beginAt: () => 0.5 });
    for (let at = 0; at < 10; at += 1) await one.subscribe({ channel: `pigeon:${at}` });
    const { digests } = one.store;
    const run = vi.spyOn(digests, 'run');
    one.time.now = other.time.now = Date.parse('2025-05-15T05:45:00Z');
    await Promise.all([one.scheduler.tend(), other.scheduler.tend()]);
    const made = await Promise.all(run.mock.results.map(({ value }) => value as Promise<boolean>));
    expect(made.filter(Boolean)).toHaveLength(10);
    expect(made.length).toBeLessThan(15);
  });
});
