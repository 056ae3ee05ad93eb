// Where a channel has commands answered to all.
import { describe, expect, it } from 'vitest';
import { aBot, aChatEvent, aReply } from '../support/builders.ts';
import { aCourier } from '../support/courier.ts';
import { aMessenger } from '../support/messenger.ts';

async function asked(commands: 'private' | 'public', reply = aReply()) {
  const held = aCourier(aBot(reply));
  const messenger = aMessenger();
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
  } as const;
  await held.courier.take({ ...event, origin });
  await held.courier.settled();
  const posts = messenger.posts.map(({ place, reply: { summary, actions = [] } }) => ({
    place,
    summary,
    labels: actions.map(({ label }) => label),
  }));
  return posts.sort((a, b) => a.place.localeCompare(b.place));
}

describe('a slash command', () => {
  it('is answered to who asks, with a button that shares it, where nothing else is set', async () => {
    expect(await asked('private')).toMatchObject([{ place: 'aside', labels: ['Share in channel'] }]);
  });

  it('is answered in the channel where that is set, with a word for who asked', async () => {
    expect(await asked('public')).toMatchObject([
      { place: 'aside', summary: 'My answer is in the channel, as this channel is set up.' },
      { place: 'the channel', summary: expect.stringContaining('Talks do not mean'), labels: [] },
    ]);
  });

  it('whose answer is for one person alone stays so', async () => {
    expect(await asked('public', aReply({ private: true }))).toMatchObject([{ place: 'aside' }]);
  });
});
