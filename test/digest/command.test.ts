import { describe, expect, it } from 'vitest';
import { createBot, createLibrary, silentLogger } from '../../src/index.ts';
import { aSubscription } from '../contracts/store/values.ts';
import { aChannel, OLD } from './a-channel.ts';

describe('digest on', () => {
  it('subscribes the channel from the next such time on, and tells the channel', async () => {
    const channel = aChannel();
    const { summary } = await channel.say('digest on 08:30 Europe/Kyiv');
    expect(summary).toContain('every day at 08:30 (Europe/Kyiv)');
    expect(await channel.subscription()).toMatchObject({
      schedule: { time: '08:30', zone: 'Europe/Kyiv', days: 'daily' },
      filter: {},
      quietDays: 'line',
      lastDate: '2025-05-14',
      place: '{"loft":1}',
    });
    expect(JSON.stringify(channel.announced[0]?.reply.blocks)).toContain('The first comes today');
  });

  it.each([
    'without Trump',
    'everything but sanctions',
    'excluding Trump',
    'all except drones',
    'not Lavrov',
  ])('asks back for %j, and takes nothing for its contrary', async (said) => {
    const channel = aChannel();
    const { summary } = await channel.say(`digest on 08:30 Europe/Kyiv ${said}`);
    expect(summary).toContain('A digest cannot leave things out');
    expect(await channel.subscription()).toBeUndefined();
  });

  it('takes a topic that has such a word within', async () => {
    const channel = aChannel();
    await channel.say('digest on 08:30 Europe/Kyiv about talks without preconditions');
    expect(await channel.subscription()).toMatchObject({ filter: { topic: 'talks without preconditions' } });
  });

  it('names the next three posts, in the channel’s zone and in each reader’s own', async () => {
    const channel = aChannel();
    await channel.say('digest on 18:00 Europe/Kyiv mondays and thursdays');
    const blocks = channel.announced[0]?.reply.blocks ?? [];
    expect(JSON.stringify(blocks)).toContain(
      'The first comes today, Thursday 15 May, 18:00 (Europe/Kyiv); then Monday 19 May and Thursday 22 May.',
    );
    const moments = [...JSON.stringify(blocks).matchAll(/"moment":(\d+)/gu)].map(([, at]) =>
      new Date(Number(at)).toISOString(),
    );
    expect(moments).toEqual([
      '2025-05-15T15:00:00.000Z',
      '2025-05-19T15:00:00.000Z',
      '2025-05-22T15:00:00.000Z',
    ]);
  });

  it('begins tomorrow where today’s time is past', async () => {
    const channel = aChannel();
    channel.now = Date.parse('2025-05-15T05:31:00Z');
    await channel.say('digest on 08:30 Europe/Kyiv');
    expect(await channel.subscription()).toMatchObject({ lastDate: '2025-05-15' });
  });

  it('takes what is there already for told', async () => {
    const channel = aChannel();
    await channel.say('digest on 08:30 Europe/Kyiv');
    const { upTo } = (await channel.subscription()) ?? { upTo: -1 };
    expect(await channel.store.articles.after(upTo)).toMatchObject({ ids: [] });
  });

  it.each([
    ['digest on 9 am London weekdays about sanctions', { days: 'weekdays' }, { topic: 'sanctions' }],
    ['digest on 08:30 Europe/Kyiv Zelensky', { days: 'daily' }, { person: 'Volodymyr Zelenskyy' }],
    ['digest at 08:30 Europe/Kyiv', { days: 'daily' }, {}],
    ['digest 08:30 Europe/Kyiv', { days: 'daily' }, {}],
  ])('reads %j', async (text, schedule, filter) => {
    const channel = aChannel();
    await channel.say(text);
    expect(await channel.subscription()).toMatchObject({ schedule, filter });
  });

  it('reads fields as it reads words', async () => {
    const channel = aChannel();
    await channel.say('', {
      ...{ do: 'on', at: '18:00 New York', days: 'mondays and thursdays' },
      ...{ person: 'zelensky', topic: 'drones', quiet: 'true' },
    });
    expect(await channel.subscription()).toMatchObject({
      schedule: { time: '18:00', zone: 'America/New_York', days: ['monday', 'thursday'] },
      filter: { person: 'Volodymyr Zelenskyy', topic: 'drones' },
      quietDays: 'nothing',
    });
  });

  it.each([{ topic: 'grain and '.repeat(31) }, { person: 'Trump', topic: 'grain and '.repeat(29) }])(
    'is told that a person and a topic are too long together',
    async (fields) => {
      const channel = aChannel();
      const { summary } = await channel.say('', { do: 'on', at: '08:30 Kyiv', ...fields });
      expect(summary).toContain('together they have at most 300 characters. Try a shorter topic');
      expect(await channel.subscription()).toBeUndefined();
    },
  );

  it('reads in one line that days without news are to be skipped', async () => {
    const channel = aChannel();
    await channel.say('digest on 08:30 Europe/Kyiv only when there is news');
    expect(await channel.subscription()).toMatchObject({ quietDays: 'nothing', filter: {} });
  });

  it('takes a topic that names quiet for a topic', async () => {
    const channel = aChannel();
    await channel.say('digest on 08:30 London about quiet diplomacy');
    expect(await channel.subscription()).toMatchObject({
      quietDays: 'line',
      filter: { topic: 'quiet diplomacy' },
    });
  });

  it('asks what is meant where fields alone are filled in that are only for "on"', async () => {
    expect((await aChannel().say('', { person: 'Trump' })).summary).toMatch(/^I did not understand/u);
  });

  it('says to try again where the channel could not be told for the moment', async () => {
    const delivery = { kind: 'refused', cause: 'rate limited', next: 'wait', closed: false } as const;
    const { summary } = await aChannel({ delivery }).say('digest on 08:30 Europe/Kyiv');
    expect(summary).toMatch(/just now \(rate limited\)\. Say it again in a minute/u);
  });

  it('changes what is there, keeps what was told, and needs no zone then', async () => {
    const channel = aChannel();
    await channel.say('digest on 08:30 Europe/Kyiv');
    const before = await channel.subscription();
    channel.arrive();
    await channel.say('digest on 10:00');
    expect(await channel.subscription()).toMatchObject({
      id: before?.id,
      schedule: { time: '10:00', zone: 'Europe/Kyiv' },
      upTo: before?.upTo,
    });
  });

  it.each([
    ['digest on 25:00 Europe/Kyiv', /25/u],
    ['digest on Europe/Kyiv', /time of day|When/u],
    ['digest on 08:30', /time zone/u],
    ['digest on 08:30 Kyivv', /Kyiv/u],
    ['digest please', /digest on 08:30 Europe\/Kyiv/u],
    ['digest off on weekends', /digest on 08:30 Europe\/Kyiv/u],
    ['digest on 08:30 Europe/Kyiv since yesterday', /person or about a topic/u],
  ])('says what to try for %j, and subscribes nothing', async (text, said) => {
    const channel = aChannel();
    expect((await channel.say(text)).summary).toMatch(said);
    expect(await channel.subscription()).toBeUndefined();
  });

  it('tells the person where nothing can be posted in the channel, and subscribes nothing', async () => {
    const delivery = { kind: 'refused', cause: 'not_in_channel', next: 'invite it', closed: true } as const;
    const channel = aChannel({ delivery });
    expect((await channel.say('digest on 08:30 Europe/Kyiv')).summary).toMatch(/not_in_channel.*Invite me/u);
    expect(await channel.subscription()).toBeUndefined();
  });
});

describe('where only those who manage a channel may switch its digest', () => {
  it('is on and off for them', async () => {
    const channel = aChannel({ mayManage: true });
    await channel.say('digest on 08:30 Europe/Kyiv');
    expect(await channel.subscription()).toBeDefined();
    await channel.say('digest off');
    expect(await channel.subscription()).toBeUndefined();
  });

  it('stays as it is for others, who are told, and may look at it', async () => {
    const channel = aChannel({ mayManage: false });
    for (const text of ['digest on 08:30 Europe/Kyiv', 'digest off']) {
      expect((await channel.say(text)).summary).toMatch(/only those who manage the channel/u);
    }
    expect(await channel.subscription()).toBeUndefined();
    expect((await channel.say('digest show')).summary).toContain('has no digest');
  });
});

describe('digest off, show and now', () => {
  it('ends a subscription, once', async () => {
    const channel = aChannel();
    await channel.say('digest on 08:30 Europe/Kyiv');
    expect((await channel.say('digest off')).summary).toMatch(/^The digest of this channel is off/u);
    expect(await channel.subscription()).toBeUndefined();
    expect((await channel.say('digest off')).summary).toMatch(/^This channel has no digest/u);
  });

  it.each(['digest', 'digest show', '/digest status'])(
    'shows for %j what is set and when it is due',
    async (text) => {
      const channel = aChannel();
      expect((await channel.say(text)).summary).toMatch(/^This channel has no digest/u);
      await channel.say('digest on 08:30 Europe/Kyiv weekdays about sanctions');
      expect((await channel.say(text)).summary).toBe(
        'The digest comes every weekday at 08:30 (Europe/Kyiv), about “sanctions”; a day without news is one line. The next is due today, Thursday 15 May, 08:30 (Europe/Kyiv).',
      );
    },
  );

  it('shows that one is overdue', async () => {
    const channel = aChannel();
    await channel.say('digest on 08:30 Europe/Kyiv');
    channel.now = Date.parse('2025-05-15T07:00:00Z');
    const { summary } = await channel.say('digest show');
    expect(summary).toContain('The next was due today, Thursday 15 May, 08:30 (Europe/Kyiv): it is overdue');
    channel.now = Date.parse('2025-05-15T12:00:00Z');
    expect((await channel.say('digest show')).summary).toContain('The next is due tomorrow');
  });

  it('is set up anew where another version of the program wrote what cannot be read', async () => {
    const channel = aChannel();
    const unreadable = {
      ...aSubscription({ platform: 'pigeon', channel: 'pigeon:loft' }),
      schedule: 'at dawn',
    };
    await channel.store.digests.subscribe(unreadable, channel.now);
    expect((await channel.say('digest show')).summary).toContain('has no digest');
    await channel.say('digest on 09:00 Kyiv');
    expect((await channel.say('digest show')).summary).toContain('09:00');
    await channel.store.digests.subscribe(unreadable, channel.now);
    expect((await channel.say('digest off')).summary).toBe('The digest of this channel is off.');
  });

  it('shows that it was stopped, and why', async () => {
    const channel = aChannel();
    await channel.say('digest on 08:30 Europe/Kyiv');
    const { id } = (await channel.subscription()) ?? { id: 0 };
    await channel.store.digests.change(id, { stopped: 'is_archived' });
    expect((await channel.say('digest show')).summary).toContain('is_archived');
    await channel.say('digest on 08:30 Europe/Kyiv');
    expect((await channel.say('digest show')).summary).toContain('The next is due');
  });

  it('tells now what is new so far, and leaves it for the next digest to tell', async () => {
    const channel = aChannel();
    await channel.say('digest on 08:30 Europe/Kyiv');
    channel.arrive();
    for (const _ of [1, 2]) {
      expect(JSON.stringify((await channel.say('digest now')).blocks)).toContain(
        'Talks do not mean a solution',
      );
    }
  });
});

it('says in a terminal what to do instead', async () => {
  const bot = createBot({
    library: () => createLibrary([OLD]),
    log: silentLogger,
    clock: { today: () => '2025-05-15', now: () => 0 },
  });
  const { reply } = await bot.respond({
    key: 'k',
    conversation: 'terminal',
    text: 'digest on 08:30 Europe/Kyiv',
  });
  expect(reply.summary).toContain('parley digest');
});
