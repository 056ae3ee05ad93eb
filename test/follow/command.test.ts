import { describe, expect, it } from 'vitest';
import { createBot, createLibrary, silentLogger } from '../../src/index.ts';
import { aFollower, OLD } from './a-follower.ts';

describe('follow', () => {
  it('has the channel follow a person or a topic, and tells it', async () => {
    const channel = aFollower();
    expect((await channel.say('follow peskov')).summary).toMatch(/^Done: .*Dmitry Peskov/u);
    expect((await channel.say('/follow sanctions')).summary).toContain('“sanctions”');
    expect(channel.announced.map(({ reply }) => reply.summary)).toEqual([
      expect.stringContaining('This channel follows Dmitry Peskov'),
      expect.stringContaining('This channel follows “sanctions”'),
    ]);
    expect((await channel.say('follow')).summary).toBe('This channel follows Dmitry Peskov, “sanctions”.');
  });

  it('says which articles the channel keeps to, to the channel too', async () => {
    const channel = aFollower();
    await channel.store.channels.set('pigeon', 'pigeon:loft', { outlets: ['Politico'] });
    const kept = 'It keeps to some of the articles: only Politico.';
    expect((await channel.say('follow peskov')).summary).toContain(kept);
    expect(channel.announced.map(({ reply }) => reply.summary)).toEqual([expect.stringContaining(kept)]);
    expect(JSON.stringify((await channel.say('follow')).blocks)).toContain(kept);
  });

  it('follows nobody twice, and nobody whom it does not know', async () => {
    const channel = aFollower();
    await channel.say('follow Peskov');
    expect((await channel.say('follow dmitry peskov')).summary).toContain('already');
    expect((await channel.say('follow person: Nobodyev')).summary).toContain('nobody called “Nobodyev”');
    expect((await channel.say('follow everything')).summary).toContain('a person, a topic');
    expect(channel.announced).toHaveLength(1);
  });

  it.each(['unfollow Peskov', 'follow stop peskov', '/unfollow dmitry peskov'])(
    'ends with %j',
    async (text) => {
      const channel = aFollower();
      await channel.say('follow Peskov');
      await channel.say('follow sanctions');
      expect((await channel.say(text)).summary).toContain('does not follow Dmitry Peskov any more');
      expect((await channel.say('follow')).summary).toBe('This channel follows “sanctions”.');
      expect((await channel.say('unfollow Lavrov')).summary).toContain('does not follow that');
      expect((await channel.say('unfollow')).summary).toContain('follows nothing any more');
      expect((await channel.say('follow')).summary).toContain('nobody and nothing');
    },
  );

  it('is changed only by who may switch the digest, and shown to everybody', async () => {
    const channel = aFollower({ mayManage: false });
    expect((await channel.say('follow Peskov')).summary).toContain('Only those who manage'.slice(5));
    expect((await channel.say('unfollow')).summary).toContain('those who manage');
    expect((await channel.say('follow')).summary).toContain('nobody and nothing');
    expect(channel.announced).toEqual([]);
  });

  it('follows nothing where nothing can be posted', async () => {
    const delivery = { kind: 'refused', cause: 'not_in_channel', next: '', closed: true } as const;
    const channel = aFollower({ delivery });
    expect((await channel.say('follow Peskov')).summary).toContain('I cannot post in this channel');
    expect(await channel.store.follows.all()).toEqual([]);
  });

  it('says in a terminal where it works', async () => {
    const bot = createBot({
      library: () => createLibrary([OLD]),
      log: silentLogger,
      clock: { today: () => '2025-05-15', now: () => 0 },
    });
    const { reply } = await bot.respond({ key: 'k', conversation: 'c', text: 'follow Peskov' });
    expect(reply.summary).toContain('channel of Slack or Discord');
  });
});
