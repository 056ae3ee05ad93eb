import { describe, expect, it } from 'vitest';
import { MOST_AN_HOUR } from '../../src/follow/pace.ts';
import { aFollower, peskov } from './a-follower.ts';

const HOUR = 3_600_000;
const NEW_WORDS = 'Talks do not mean a solution';

describe('a channel that follows somebody', () => {
  it('gets new statements of theirs, once, and none that were there before', async () => {
    const channel = aFollower();
    await channel.say('follow Zelensky');
    await channel.say('follow Peskov');
    expect(await channel.posts()).toEqual([]);
    await channel.arrive(peskov('a', NEW_WORDS));
    const [post, ...others] = await channel.posts();
    expect(others).toEqual([]);
    expect(post).toMatchObject({ channel: 'pigeon:loft', platform: 'pigeon' });
    expect(post?.reply.summary).toContain(NEW_WORDS);
    expect(JSON.stringify(post?.reply.blocks)).toContain('as this channel follows Dmitry Peskov');
    expect(await channel.posts()).toEqual([]);
  });

  it('gets what another copy of the bot has met before this one', async () => {
    const channel = aFollower();
    await channel.say('follow Peskov');
    await channel.arriveElsewhere(peskov('a', NEW_WORDS));
    expect(await channel.posts()).toHaveLength(1);
    expect(await channel.posts()).toEqual([]);
  });

  it('gets only what the outlets have that it keeps to', async () => {
    const channel = aFollower();
    await channel.say('follow Peskov');
    await channel.store.channels.set('pigeon', 'pigeon:loft', { outlets: ['b'] });
    await channel.arrive(peskov('a', NEW_WORDS));
    expect(await channel.posts()).toEqual([]);
    await channel.arrive(peskov('b', 'We have seen no new proposal'));
    expect(await channel.posts()).toHaveLength(1);
  });

  it('gets what its workspace has for itself, once it is known whose it is, and nothing of another’s', async () => {
    let found: { readonly workspace: string } | undefined;
    const channel = aFollower({ workspaceOf: async () => found });
    await channel.say('follow Peskov');
    await channel.arrive(peskov('added/@pigeon/T1/a', NEW_WORDS));
    await channel.arrive(peskov('added/@pigeon/T2/b', 'We have seen no new proposal'));
    expect(await channel.posts()).toEqual([]);
    found = { workspace: 'pigeon:T1' };
    expect((await channel.posts()).map(({ reply }) => reply.summary)).toEqual([
      expect.stringContaining(NEW_WORDS),
    ]);
    expect(await channel.posts()).toEqual([]);
  });

  it('gets what is said about a topic, and of a person who is followed too it is one post', async () => {
    const channel = aFollower();
    await channel.say('follow sanctions');
    await channel.say('follow Peskov');
    await channel.arrive(peskov('a', 'New sanctions will change nothing'));
    expect(await channel.posts()).toHaveLength(1);
  });

  it('gets equal words of several reports as one post, also where one comes later', async () => {
    const channel = aFollower();
    await channel.say('follow Peskov');
    await channel.arrive(peskov('a', NEW_WORDS), peskov('b', NEW_WORDS));
    const posts = await channel.posts();
    expect(posts).toHaveLength(1);
    expect(JSON.stringify(posts[0]?.reply.blocks)).toContain('"alsoIn"');
    await channel.arrive(peskov('c', `${NEW_WORDS}, and nobody should pretend`));
    expect(await channel.posts()).toEqual([]);
  });

  it('gets so many an hour at most, and is told of the rest', async () => {
    const channel = aFollower();
    await channel.say('follow Peskov');
    const words = 'alpha bravo charlie delta echo foxtrot golf hotel india juliet'.split(' ');
    await channel.arrive(
      ...words.map((word, at) => peskov(word, `Number ${at} is that ${word} has to leave ${word} alone`)),
    );
    const posts = await channel.posts();
    expect(posts).toHaveLength(MOST_AN_HOUR);
    expect(JSON.stringify(posts.at(-1)?.reply.blocks)).toContain('in the digest');
    expect(JSON.stringify(posts[0]?.reply.blocks)).not.toContain('in the digest');
    channel.time.now += HOUR / 2;
    await channel.arrive(peskov('late', NEW_WORDS));
    expect(await channel.posts()).toEqual([]);
    channel.time.now += HOUR;
    await channel.arrive(peskov('later', 'We shall see tomorrow what comes of it'));
    expect(await channel.posts()).toHaveLength(1);
  });

  it('gets nothing of an archive that is taken in', async () => {
    const channel = aFollower();
    await channel.say('follow Peskov');
    await channel.arrive(peskov('a', NEW_WORDS, { day: '2025-04-01' }));
    expect(await channel.posts()).toEqual([]);
  });

  it('gets each once where two processes look, and where one died before it posted', async () => {
    const one = aFollower();
    const two = aFollower({ store: one.store });
    await one.say('follow Peskov');
    await one.arrive(peskov('a', NEW_WORDS));
    await two.arrive(peskov('a', NEW_WORDS));
    await Promise.all([one.poster.tend(), two.poster.tend(), one.poster.tend()]);
    expect(await two.posts()).toHaveLength(1);
    expect(await one.posts()).toEqual([]);
  });

  it('follows nothing any more where nothing can be posted', async () => {
    const channel = aFollower();
    await channel.say('follow Peskov');
    await channel.arrive(peskov('a', NEW_WORDS));
    const [post] = await channel.posts();
    if (!post) throw new Error('no post');
    await channel.poster.gaveUp(post, 'status 503', false);
    expect(await channel.store.follows.all()).toHaveLength(1);
    await channel.poster.gaveUp({ ...post, key: 'digest:1' }, 'is_archived', true);
    expect(await channel.store.follows.all()).toHaveLength(1);
    await channel.poster.gaveUp(post, 'is_archived', true);
    expect(await channel.store.follows.all()).toEqual([]);
  });
});
