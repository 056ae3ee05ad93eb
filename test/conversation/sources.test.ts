// The sources command in a channel.
import { describe, expect, it } from 'vitest';
import { createBot, createLibrary, type Memory, type Origin, silentLogger } from '../../src/index.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { aChatEvent, anArticle } from '../support/builders.ts';

const NOW = Date.parse('2025-05-15T09:00:00Z');
const FEED = { url: 'https://news.example/feed', title: 'The News' };

function aChannel({ manages = true, origin = {} }: { manages?: boolean; origin?: Partial<Origin> } = {}) {
  const store = openStore({ file: ':memory:' });
  const locateFeeds: NonNullable<Memory['locateFeeds']> = async (address) =>
    address.startsWith('https://news.example')
      ? { kind: 'feeds', feeds: [FEED, { url: 'https://news.example/other' }], isList: false }
      : { kind: 'failed', message: 'there is nothing at this address', passing: false };
  const bot = createBot({
    library: () => createLibrary([anArticle()]),
    log: silentLogger,
    clock: { today: () => '2025-05-15', now: () => NOW },
    memory: {
      ...{ ...store, locateFeeds, manages: async () => manages },
      announce: async () => ({ kind: 'posted' }),
    },
  });
  return {
    store,
    say: async (text: string) =>
      (await bot.respond(aChatEvent({ key: text, text, command: 'sources' }, origin))).reply,
  };
}

describe('sources', () => {
  it('follows the feed of an address, for what it is to be about', async () => {
    const { store, say } = aChannel();
    const { summary } = await say('add https://news.example about Lavrov, sanctions');
    expect(summary).toMatch(/^Following: The News \(https:\/\/news\.example\/feed\)/u);
    expect(await store.sources.all()).toMatchObject([
      { ...FEED, about: ['Lavrov', 'sanctions'], nextAt: NOW },
    ]);
    expect((await say('add <https://news.example>')).summary).toMatch(/^Followed already: The News/u);
    expect((await say('add https://elsewhere.example')).summary).toContain(
      'there is nothing at this address',
    );
    expect((await say('add news')).summary).toContain('Put the address');
  });

  it('lists each with its number, what came of it and what was wrong last', async () => {
    const { store, say } = aChannel();
    expect((await say('')).summary).toMatch(/^No feed is followed/u);
    const source = await store.sources.add({ ...FEED, about: ['Lavrov'] }, NOW);
    const state = { nextAt: NOW + 900_000, fetchedAt: NOW - 7_200_000, failures: 1, error: 'status 503' };
    await store.sources.settle(source?.id ?? 0, state);
    const { blocks, private: isPrivate } = await say('list');
    expect(isPrivate).toBe(true);
    expect(JSON.stringify(blocks)).toContain('1 The News');
    expect(JSON.stringify(blocks)).toContain(
      'fetched 2 hours ago, last new article never, next fetch in 15 minutes; only about: Lavrov; last error: status 503',
    );
  });

  it('pauses, resumes and removes by number', async () => {
    const { store, say } = aChannel();
    await store.sources.add({ ...FEED, about: [] }, NOW);
    expect((await say('pause 1')).summary).toBe('Paused: The News.');
    expect(await store.sources.all()).toMatchObject([{ stopped: 'paused' }]);
    expect((await say('resume 1 7')).summary).toBe('Resumed: The News. There is no source 7.');
    expect((await store.sources.all())[0]?.stopped).toBeUndefined();
    expect((await say('remove 1')).summary).toBe('Removed: The News.');
    expect(await store.sources.all()).toEqual([]);
    expect((await say('pause')).summary).toContain('I did not understand');
  });

  it('shows and changes nothing for who does not manage the channel', async () => {
    const { store, say } = aChannel({ manages: false });
    await store.sources.add({ ...FEED, about: [] }, NOW);
    for (const text of ['', 'remove 1', 'add https://news.example/2']) {
      const reply = await say(text);
      expect(reply.summary).toContain('those who manage');
      expect(JSON.stringify(reply.blocks)).not.toContain(FEED.url);
    }
    expect(await store.sources.all()).toHaveLength(1);
  });

  it('of one of several workspaces are its own, and of the others no more than how many are for everybody', async () => {
    const { store, say } = aChannel({ origin: { channel: 'pigeon:T1:C1' } });
    const common = { url: 'https://common.example/?key=secret', title: 'Common', about: [] };
    expect((await say('')).summary).toMatch(/^No feed is followed for this workspace\. Try/u);
    await store.sources.add(common, NOW);
    expect((await say('list')).summary).toMatch(
      /^No feed is followed for this workspace\. 1 is there for everybody, looked after by whoever runs this bot\. Try/u,
    );
    await store.sources.add({ ...FEED, about: [], owner: 'pigeon:T2' }, NOW);
    expect((await say('add https://news.example')).summary).toMatch(
      /^Following: The News .* Nobody outside this workspace sees its articles\.$/u,
    );
    const { summary, blocks } = await say(' ');
    expect(summary).toBe(
      '1 feed is followed for this workspace alone. 1 more is there for everybody, looked after by whoever runs this bot.',
    );
    expect(JSON.stringify(blocks)).toContain('3 The News');
    expect(JSON.stringify(blocks)).not.toMatch(/secret|2 The News/u);
    for (const verb of ['pause', 'resume', 'remove'])
      expect((await say(`${verb} 1 2`)).summary).toBe('There is no source 1. There is no source 2.');
    expect((await say('pause 3')).summary).toBe('Paused: The News.');
    expect((await store.sources.all()).map(({ owner, stopped }) => [owner, stopped])).toEqual([
      [undefined, undefined],
      ['pigeon:T2', undefined],
      ['pigeon:T1', 'paused'],
    ]);
  });

  it('are the workspace’s own where nobody says that it is the only one', async () => {
    const { store, say } = aChannel({ origin: { workspace: 'pigeon:G1' } });
    await store.sources.add({ ...FEED, about: [] }, NOW);
    expect((await say('remove 1')).summary).toBe('There is no source 1.');
    await say('add https://news.example');
    expect((await store.sources.all()).map(({ owner }) => owner)).toEqual([undefined, 'pigeon:G1']);
  });

  it('of one of several workspaces are no more than whoever runs the bot can be expected to fetch', async () => {
    const { store, say } = aChannel({ origin: { channel: 'pigeon:T1:loft' } });
    for (let at = 0; at < 50; at += 1)
      await store.sources.add(
        { url: `https://a.example/${at}`, title: 'A', about: [], owner: 'pigeon:T1' },
        NOW,
      );
    expect((await say('add https://news.example')).summary).toMatch(
      /^Not followed: this workspace has 50 of/u,
    );
    await say('remove 1');
    expect((await say('add https://news.example')).summary).toMatch(/^Following: The News/u);
  });
});
