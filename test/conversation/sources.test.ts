// The sources command in a channel.
import { describe, expect, it } from 'vitest';
import { createBot, createLibrary, type Memory, silentLogger } from '../../src/index.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { aChatEvent, anArticle } from '../support/builders.ts';

const NOW = Date.parse('2025-05-15T09:00:00Z');
const FEED = { url: 'https://news.example/feed', title: 'The News' };

function aChannel({ manages = true }: { manages?: boolean } = {}) {
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
      (await bot.respond(aChatEvent({ key: text, text, command: 'sources' }))).reply,
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
});
