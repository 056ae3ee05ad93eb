// Servers on Discord: whose a channel is, and what a server has for itself.
import { describe, expect, it } from 'vitest';
import { createBot, createLibrary, type Memory, openStore, silentLogger } from '../../../src/index.ts';
import { aBot, aClock, anArticle } from '../../support/builders.ts';
import { ALICE, BOT, CHANNEL, DM, GUILD, UNSEEN_THREAD } from '../../support/fake-discord-world.ts';
import { aMemory } from '../../support/memory.ts';
import { createStarter, type Started, settled } from './start.ts';

const start = createStarter();
const OTHER = '900000000000000011';
const SERVER = { workspace: `discord:${GUILD}` };
const ONE = 'GET /channels/:id';
const ALL = 'GET /users/@me/guilds';

const whose = ({ courier }: Started, channel: string) =>
  courier.workspaceOf({ platform: 'discord', channel: `discord:${channel}` });
const asked = ({ discord }: Started, route: string) =>
  discord.calls.filter((call) => call.route === route).length;

describe('the server of a channel', () => {
  it('is known of the channels that Discord tells of, and asked for once of others', async () => {
    const running = await start(aBot());
    expect(await whose(running, CHANNEL)).toEqual(SERVER);
    expect(asked(running, ONE)).toBe(0);
    for (let times = 0; times < 2; times += 1) expect(await whose(running, UNSEEN_THREAD)).toEqual(SERVER);
    expect(asked(running, ONE)).toBe(1);
  });

  it('is none of a direct message and of a channel that is gone', async () => {
    const running = await start(aBot());
    for (const channel of [DM, '900000000000000099']) expect(await whose(running, channel)).toEqual({});
  });

  it('is not known while Discord does not tell', async () => {
    const running = await start(aBot());
    running.discord.fail({ route: ONE, times: 4, what: { status: 503 } });
    expect(await whose(running, UNSEEN_THREAD)).toBeUndefined();
    expect(await whose(running, UNSEEN_THREAD)).toEqual(SERVER);
  });

  it('comes with what is said, done and typed there, and with no direct message', async () => {
    const typed: unknown[] = [];
    const bot = aBot(undefined, ({ workspace }) => {
      typed.push(workspace);
      return [];
    });
    const { discord } = await start(bot);
    discord.say(`<@${BOT}> who leads?`);
    discord.command('ask', { question: 'who leads?' });
    discord.typing('statements', 'outlet', { outlet: 'sk' });
    discord.say('who leads?', { channel: DM, author: ALICE });
    discord.command('ask', { question: 'who leads?' }, { channel: DM });
    await expect.poll(() => bot.received.length).toBe(4);
    expect(bot.received.map(({ origin }) => origin?.workspace).sort()).toEqual([
      SERVER.workspace,
      SERVER.workspace,
      undefined,
      undefined,
    ]);
    await expect.poll(() => typed).toEqual([SERVER.workspace]);
  });
});

describe('whether there are several', () => {
  it.each([
    [false, [{ id: GUILD }]],
    [true, [{ id: GUILD }, { id: OTHER }]],
  ])('is asked of Discord, whichever connections this copy has: %s', async (several, guilds) => {
    const { courier, discord } = await start(aBot());
    discord.alterAnswer = (route, body) => (route === ALL ? guilds : body);
    expect(await courier.isShared('discord')).toBe(several);
  });

  it('is taken for so while Discord does not tell', async () => {
    const { courier, discord } = await start(aBot());
    discord.fail({ route: ALL, times: 4, what: { status: 503 } });
    expect(await courier.isShared('discord')).toBe(true);
  });
});

describe('/sources', () => {
  const COMMON = { url: 'https://common.example/rss?key=secret', title: 'Common', about: [] };
  const MINE = { url: 'https://mine.example/rss', title: 'Mine', about: [], owner: SERVER.workspace };
  const THEIRS = { ...MINE, url: 'https://theirs.example/rss', title: 'Theirs', owner: `discord:${OTHER}` };

  async function aServer(guilds: readonly { readonly id: string }[]) {
    const store = await openStore({ file: ':memory:' });
    for (const source of [COMMON, MINE, THEIRS]) await store.sources.add(source, 0);
    const memory: Memory = {
      ...aMemory(store, {}).memory,
      manages: async () => true,
      isShared: (platform) => running.courier.isShared(platform),
      locateFeeds: async (url) => ({ kind: 'feeds', feeds: [{ url, title: 'New' }], isList: false }),
    };
    const library = createLibrary([anArticle()]);
    const running = await start(
      createBot({ library: () => library, log: silentLogger, clock: aClock(), memory }),
    );
    running.discord.alterAnswer = (route, body) => (route === ALL ? guilds : body);
    return {
      store,
      async say(what: string, options = {}) {
        const { own } = running.discord.command('sources', what === '' ? {} : { what }, options);
        const [answer] = await settled(() => own.filter(({ loading }) => !loading));
        return JSON.stringify(answer);
      },
    };
  }

  it('of one of several servers is of its own feeds alone', async () => {
    const { store, say } = await aServer([{ id: GUILD }, { id: OTHER }]);
    const list = await say('');
    expect(list).toContain('1 feed is followed for this workspace alone. 1 more is there for everybody');
    expect(list).toContain('mine.example');
    expect(list).not.toMatch(/secret|Theirs|theirs/u);
    expect(await say('remove 1 3')).toContain('There is no source 1. There is no source 3.');
    expect(await say('add https://new.example/rss')).toContain('Following: New');
    expect((await store.sources.all()).map(({ title, owner }) => [title, owner])).toEqual([
      ['Common', undefined],
      ['Mine', SERVER.workspace],
      ['Theirs', THEIRS.owner],
      ['New', SERVER.workspace],
    ]);
  });

  it('of the only server is of what is for everybody, as ever', async () => {
    const { store, say } = await aServer([{ id: GUILD }]);
    const list = await say('');
    expect(list).toContain('2 feeds are followed.');
    expect(list).not.toMatch(/heirs/u);
    await say('add https://new.example/rss');
    expect((await store.sources.all()).at(-1)).not.toHaveProperty('owner');
  });

  it('is nobody’s in a direct message, where everybody would manage the feeds', async () => {
    for (const guilds of [[{ id: GUILD }], [{ id: GUILD }, { id: OTHER }]]) {
      const { store, say } = await aServer(guilds);
      for (const what of ['', 'remove 1', 'add https://new.example/rss'])
        expect(await say(what, { channel: DM })).toContain('Feeds are looked after in a channel');
      expect(await store.sources.all()).toHaveLength(3);
    }
  });
});

describe('a server that the bot has left', () => {
  it('takes along what it had for itself, and one that Discord has lost for a while does not', async () => {
    const running = await start(aBot());
    running.discord.gateway.dispatch('GUILD_DELETE', { id: GUILD, unavailable: true });
    running.discord.say(`<@${BOT}> still there?`, { channel: DM, author: ALICE });
    await settled(() => running.discord.answers(DM));
    expect(running.left).toEqual([]);
    running.discord.gateway.dispatch('GUILD_DELETE', { id: GUILD });
    await expect.poll(() => running.left).toEqual([SERVER.workspace]);
  });
});
