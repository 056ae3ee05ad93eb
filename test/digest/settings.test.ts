// What a channel's digest is set to by what is said of it, at first and again.
import { describe, expect, it } from 'vitest';
import { aChannel } from './a-channel.ts';

describe('digest on again', () => {
  /** The channel after it was told several things, and what holds then. */
  async function heldAfter(...said: readonly string[]) {
    const channel = aChannel();
    for (const text of said) await channel.say(text);
    return channel.subscription();
  }
  const FIRST = 'digest on 8:30am Kyiv weekdays only about sanctions quiet';

  it('keeps what it does not say anew, and says what holds', async () => {
    const channel = aChannel();
    await channel.say('digest on 8:30am Kyiv weekdays sanctions only, only when there is news');
    const { summary } = await channel.say('digest on 09:00');
    expect(summary).toContain('every weekday at 09:00 (Europe/Kyiv), about “sanctions”');
    expect(await channel.subscription()).toMatchObject({
      schedule: { time: '09:00', zone: 'Europe/Kyiv', days: 'weekdays' },
      filter: { topic: 'sanctions' },
      quietDays: 'nothing',
    });
    expect(JSON.stringify(channel.announced[1]?.reply.blocks)).toContain('The next comes today');
  });

  it.each(['every day', 'daily', '10:00 daily'])('is of every day again for %j', async (said) => {
    expect(await heldAfter(FIRST, `digest on ${said}`)).toMatchObject({
      schedule: { days: 'daily' },
      filter: { topic: 'sanctions' },
    });
  });

  it.each(['everything', 'all topics', '10:00 about everything, please', 'everybody'])(
    'is of everything again for %j',
    async (said) => {
      const held = await heldAfter(FIRST, `digest on ${said}`);
      expect(held?.filter).toEqual({});
      expect(held?.schedule).toMatchObject({ days: 'weekdays' });
    },
  );

  it.each(['a line on quiet days', 'even when there is no news'])(
    'has a line on a day without news again for %j',
    async (said) => {
      expect(await heldAfter('digest on 08:30 Kyiv quiet', `digest on ${said}`)).toMatchObject({
        quietDays: 'line',
      });
    },
  );

  it('takes all of the restriction anew where one is named', async () => {
    const held = await heldAfter(FIRST, 'digest on Zelensky only');
    expect(held?.filter).toEqual({ person: 'Volodymyr Zelenskyy' });
  });

  it('takes nothing that may be a misspelt time for a topic', async () => {
    expect(await heldAfter(FIRST, 'digest on half eightt')).toMatchObject({ filter: { topic: 'sanctions' } });
  });

  it('begins at once with days that come sooner than those before', async () => {
    const held = await heldAfter('digest on Wednesdays 08:30 Kyiv', 'digest on every day');
    expect(held?.lastDate).toBe('2025-05-15');
  });

  it.each([
    ['ten days', '2025-05-25T12:00:00Z'],
    ['two years', '2027-03-01T12:00:00Z'],
  ])('does not believe a day %s ahead, on which a wrong clock left it', async (_, ahead) => {
    const channel = aChannel();
    await channel.say('digest on 08:30 Kyiv');
    channel.now = Date.parse(ahead);
    await channel.say('digest on 08:30 Kyiv');
    channel.now = Date.parse('2025-05-15T05:00:00Z');
    await channel.say('digest on 08:30 Kyiv');
    expect(await channel.subscription()).toMatchObject({ lastDate: '2025-05-14' });
  });
});

describe('what a digest is restricted to', () => {
  it.each([
    ['Trump only', { person: 'Donald Trump' }],
    ['only Trump', { person: 'Donald Trump' }],
    ['just Trump, please', { person: 'Donald Trump' }],
    ['Donald Trump only, thanks!', { person: 'Donald Trump' }],
    ['(Lavrov only)', { person: 'Sergey Lavrov' }],
    ['Trump and Putin only plz', { person: 'Donald Trump and Vladimir Putin' }],
    ['only Trump and only Putin', { person: 'Donald Trump and Vladimir Putin' }],
    ['only what Trump says', { person: 'Donald Trump' }],
    ['statements by Trump only', { person: 'Donald Trump' }],
    ['person: Trump only', { person: 'Donald Trump' }],
    ['the Kremlin', { person: 'Kremlin' }],
    ['the Kremlin only', { person: 'Kremlin' }],
    ['the Vatican', { person: 'Holy See' }],
    ['only the White House', { person: 'White House' }],
    ['sanctions only', { topic: 'sanctions' }],
    ['only about sanctions', { topic: 'sanctions' }],
    ['sanctions and nothing else', { topic: 'sanctions' }],
    ['about a just peace', { topic: 'a just peace' }],
    ['Trump only about sanctions', { person: 'Donald Trump', topic: 'sanctions' }],
    ['Trump, only sanctions', { person: 'Donald Trump', topic: 'sanctions' }],
    ['weekdays only Trump only', { person: 'Donald Trump' }],
    ['weekdays only', {}],
  ])('is read from "08:30 Kyiv %s"', async (said, filter) => {
    const channel = aChannel();
    await channel.say(`digest on 08:30 Kyiv ${said}`);
    expect((await channel.subscription())?.filter).toEqual(filter);
  });

  it('is read from fields just so', async () => {
    const channel = aChannel();
    await channel.say('', { do: 'on', at: '08:30 Kyiv', person: 'Trump only', topic: 'only sanctions' });
    expect((await channel.subscription())?.filter).toEqual({ person: 'Donald Trump', topic: 'sanctions' });
  });

  it('is read again from the bot’s own words for it', async () => {
    const channel = aChannel();
    await channel.say('digest on 08:30 Kyiv Trump about sanctions');
    const { summary } = await channel.say('digest show');
    const [, own = ''] = /^The digest comes (.*?);/u.exec(summary) ?? [];
    await channel.say('digest off');
    await channel.say(`digest on ${own}`);
    expect((await channel.subscription())?.filter).toEqual({
      person: 'Donald Trump',
      topic: expect.stringMatching(/^“?sanctions”?$/u),
    });
  });

  it('may be an organisation whose name is a place too, where a zone is kept', async () => {
    const channel = aChannel();
    await channel.say('digest on 08:30 London');
    await channel.say('digest on 09:00 the Kremlin');
    expect(await channel.subscription()).toMatchObject({
      schedule: { zone: 'Europe/London' },
      filter: { person: 'Kremlin' },
    });
  });
});
