// Where a channel has commands answered to all.
import { describe, expect, it } from 'vitest';
import type { Delivery, Origin } from '../../src/index.ts';
import { aBot, aChatEvent, aReply } from '../support/builders.ts';
import { aCourier } from '../support/courier.ts';
import { aMessenger } from '../support/messenger.ts';

const REFUSED: Delivery = {
  ...{ kind: 'refused', cause: 'not_in_channel', next: 'invite it', closed: true },
  elsewhere: { why: 'I am not in that channel' },
};

async function asked(
  commands: 'private' | 'public',
  {
    reply = aReply(),
    fate = [],
    from = {},
  }: { reply?: ReturnType<typeof aReply>; fate?: Delivery[]; from?: Partial<Origin> } = {},
) {
  const held = aCourier(aBot(reply));
  const told: string[] = [];
  const messenger = {
    ...aMessenger(),
    tell: async (_: unknown, words: string): Promise<undefined> => void told.push(words),
  };
  messenger.fate.push(...fate);
  held.courier.connect(messenger);
  const event = aChatEvent({ text: 'budanov?', command: 'ask' });
  const { platform, channel } = event.origin;
  await held.store.channels.set(platform, channel, { answers: 'follow-ups', commands });
  const origin = {
    ...event.origin,
    place: 'aside',
    home: 'the channel',
    hidesQuestion: true,
    isShareable: true,
    ...from,
  } as const;
  await held.courier.take({ ...event, origin });
  await held.courier.settled();
  const posts = messenger.posts.map(({ place, reply: { summary, askedBy, actions = [] } }) => ({
    place,
    summary,
    askedBy,
    labels: actions.map(({ label }) => label),
  }));
  expect(told).toEqual([]);
  return posts.sort((a, b) => a.place.localeCompare(b.place));
}

describe('a slash command', () => {
  it('is answered to who asks, with a button that shares it, where nothing else is set', async () => {
    expect(await asked('private')).toMatchObject([{ place: 'aside', labels: ['Share in channel'] }]);
  });

  it('is answered in the channel where that is set, with a word for who asked', async () => {
    expect(await asked('public')).toMatchObject([
      { place: 'aside', summary: 'My answer goes into the channel, as this channel is set up.' },
      { place: 'the channel', summary: expect.stringContaining('Talks do not mean'), labels: [] },
    ]);
  });

  it('is answered to others with the name of who asked, and to the person without', async () => {
    const ann = { person: 'pigeon:ann', name: 'Ann' };
    expect((await asked('public', { from: { name: 'Ann' } })).map(({ askedBy }) => askedBy)).toEqual([
      undefined,
      ann,
    ]);
    const refused = await asked('public', { fate: [REFUSED], from: { name: 'Ann' } });
    expect(refused.map(({ askedBy }) => askedBy)).toEqual([undefined, ann]);
    expect(await asked('private', { from: { name: 'Ann' } })).toMatchObject([{ askedBy: undefined }]);
  });

  it('is answered to who asked where the channel does not take the answer, which is told once', async () => {
    expect(await asked('public', { fate: [REFUSED] })).toMatchObject([
      { place: 'aside', summary: expect.stringContaining('Talks do not mean') },
      { place: 'the channel' },
    ]);
  });

  it('about somebody’s message is the person’s alone, with a button that shares it', async () => {
    expect(await asked('public', { from: { isForOne: true } })).toMatchObject([
      { place: 'aside', labels: ['Share in channel'] },
    ]);
  });

  it('whose answer is for one person alone stays so', async () => {
    expect(await asked('public', { reply: aReply({ private: true }) })).toMatchObject([{ place: 'aside' }]);
  });
});
