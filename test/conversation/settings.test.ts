import { describe, expect, it } from 'vitest';
import { createBot, createLibrary, type Memory, type Origin, silentLogger } from '../../src/index.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { aChatEvent, aClock, anArticle } from '../support/builders.ts';

function aChannel({ manages = true, managersOnly = false, store = openStore({ file: ':memory:' }) } = {}) {
  const memory: Memory = {
    ...store,
    announce: async () => undefined,
    manages: async () => manages,
    ...(managersOnly && { mayManage: async () => manages }),
  };
  const library = createLibrary([]);
  const bot = createBot({ library: () => library, log: silentLogger, clock: aClock(), memory });
  return async (text: string, origin: Partial<Origin> = {}, options?: Record<string, string>) => {
    const event = aChatEvent(
      { text, ...(options && { options, command: 'settings' }) },
      { seesAll: true, ...origin },
    );
    return (await bot.respond(event)).reply;
  };
}

describe('the settings of a channel', () => {
  it('are shown, with what can be set', async () => {
    const { summary, blocks, private: isPrivate } = await aChannel()('settings');
    expect(summary).toContain(
      'what goes on in threads in which I was asked. Slash commands are answered only to the person who asked. This can be changed by everybody.',
    );
    expect(JSON.stringify(blocks)).toContain('settings answers mentions');
    expect(summary.length).toBeLessThanOrEqual(300);
    expect(isPrivate).toBe(true);
  });

  it('are set by words or by fields, one at a time or together', async () => {
    const say = aChannel();
    expect((await say('settings answers mentions')).summary).toContain(
      'Done. Here I answer only what names me.',
    );
    expect((await say('', {}, { answers: 'questions', by: 'managers' })).summary).toMatch(
      /questions that nobody is named in.*changed by those who manage the channel/u,
    );
    expect((await say('settings by: everybody')).summary).toMatch(/questions .*changed by everybody/u);
  });

  it.each([
    'settings answers everything',
    'settings answers',
    'settings mentions',
    'settings answers mentions please',
  ])('are asked back where they are not understood: %s', async (text) => {
    const say = aChannel();
    expect((await say(text)).summary).toContain('I did not understand');
    expect((await say('settings')).summary).toContain('what goes on in threads in which I was asked');
  });

  it('can be left to those who manage the channel, by one of them', async () => {
    const other = aChannel({ manages: false });
    expect((await other('settings by managers')).summary).toContain('Only those who manage');
    expect((await other('settings answers mentions')).summary).toContain('Done');
  });

  it('are theirs from the start where the digests are', async () => {
    const other = aChannel({ manages: false, managersOnly: true });
    expect((await other('settings answers mentions')).summary).toContain('Only those who manage');
    expect((await other('settings')).summary).toContain('changed by those who manage the channel');
  });

  it('follow what holds for all channels after a form that left it as it was', async () => {
    const store = openStore({ file: ':memory:' });
    const form = { answers: 'follow-ups', commands: 'public', by: 'everybody' };
    await aChannel({ store })('', {}, form);
    const later = aChannel({ store, manages: false, managersOnly: true });
    expect((await later('settings')).summary).toMatch(/the whole channel.*changed by those who manage/u);
    expect((await later('settings commands private')).summary).toContain('Only those who manage');
  });

  it('are kept apart from it once the form says otherwise, and then stay so', async () => {
    const store = openStore({ file: ':memory:' });
    const say = aChannel({ store, managersOnly: true });
    await say('', {}, { answers: 'follow-ups', commands: 'public', by: 'everybody' });
    await say('', {}, { answers: 'follow-ups', commands: 'private', by: 'everybody' });
    expect((await say('settings')).summary).toContain('changed by everybody');
  });

  it('promise nothing that the platform does not let through', async () => {
    const store = openStore({ file: ':memory:' });
    const library = createLibrary([]);
    const memory: Memory = { ...store, announce: async () => undefined };
    const bot = createBot({ library: () => library, log: silentLogger, clock: aClock(), memory });
    const { reply } = await bot.respond(aChatEvent({ text: 'settings answers questions' }));
    expect(reply.summary).toContain('Discord shows me only messages that do');
  });

  it('are those of one channel', async () => {
    const say = aChannel();
    await say('settings answers mentions');
    expect((await say('settings', { channel: 'pigeon:other' })).summary).toContain('what goes on in threads');
  });
});

describe('to whom slash commands are answered', () => {
  it('is set by words, by fields and by the form, and kept when something else is set', async () => {
    const say = aChannel();
    await say('settings commands public');
    expect((await say('settings answers mentions')).summary).toContain('answered to the whole channel');
    const form = { answers: 'mentions', commands: 'private', by: 'everybody' };
    expect((await say('', {}, form)).summary).toContain('answered only to the person who asked');
  });

  it('is asked back where it is none of the two', async () => {
    expect((await aChannel()('settings commands loud')).summary).toContain('I did not understand');
  });
});

describe('what is set in a channel', () => {
  it('is that alone: the rest goes on following what holds where nothing is set', async () => {
    const store = openStore({ file: ':memory:' });
    const say = aChannel({ store });
    await say('settings by everybody');
    expect(await store.channels.settings('pigeon:loft')).toEqual({ by: 'everybody' });
    await say(
      '',
      {},
      { answers: 'follow-ups', commands: 'private', by: 'everybody', outlets: '', languages: '' },
    );
    expect(await store.channels.settings('pigeon:loft')).toEqual({ by: 'everybody' });
    await say('settings answers mentions');
    expect(await store.channels.settings('pigeon:loft')).toEqual({ by: 'everybody', answers: 'mentions' });
  });
});

describe('the articles that a channel keeps to', () => {
  const sentence = (name: string) => `“We want peace by the spring,” ${name} said on Thursday.`;
  const library = createLibrary([
    anArticle({ id: 'a', publisher: 'Politico', body: sentence('Dmitry Peskov') }),
    anArticle({ id: 'b', publisher: 'BBC News', body: sentence('Sergey Lavrov') }),
    anArticle({ id: 'c', publisher: 'Dnipro Post', language: 'uk-UA', body: sentence('Kyrylo Budanov') }),
  ]);

  function aRoom() {
    const store = openStore({ file: ':memory:' });
    const memory: Memory = { ...store, announce: async () => undefined };
    const bot = createBot({ library: () => library, log: silentLogger, clock: aClock(), memory });
    return async (text: string, channel = 'pigeon:loft') => {
      const { reply } = await bot.respond(aChatEvent({ text }, { channel, seesAll: true }));
      return { ...reply, all: JSON.stringify(reply.blocks) };
    };
  }

  it('are those of the outlets that are set, in answers, in lists and in checks, which say so', async () => {
    const say = aRoom();
    expect((await say('settings outlets bbc and politico')).summary).toContain('only BBC News and Politico');
    expect((await say('settings outlets bbc')).summary).toContain('only BBC News');
    for (const text of [
      'who wants peace by the spring?',
      'statements',
      'people',
      'check "We want peace by the spring"',
    ]) {
      const { all } = await say(text);
      expect(all, text).toContain('Lavrov');
      expect(all, text).not.toMatch(/Peskov|Budanov/u);
      expect(all, text).toContain('From the articles that this channel keeps to: only BBC News.');
    }
    expect((await say('what did Peskov say about peace?')).all).toContain('only BBC News.');
    const elsewhere = await say('statements', 'pigeon:other');
    expect(elsewhere.all).toMatch(/Peskov|Budanov/u);
    expect(elsewhere.all).not.toContain('keeps to');
  });

  it('are said to be those where it is asked why nothing was answered', async () => {
    const store = openStore({ file: ':memory:' });
    const memory: Memory = { ...store, announce: async () => undefined };
    await store.channels.set('pigeon', 'pigeon:loft', { outlets: ['BBC News'] });
    const bot = createBot({ library: () => library, log: silentLogger, clock: aClock(), memory });
    const { turn } = await bot.respond(aChatEvent({ text: 'what did Peskov say about peace?' }));
    const { reply } = await bot.respond(aChatEvent({ text: 'why' }), { turn });
    expect(JSON.stringify(reply.blocks)).toContain('keeps to: only BBC News.');
  });

  it('are said to have changed where it is asked why of an answer that they would not give any more', async () => {
    const store = openStore({ file: ':memory:' });
    const memory: Memory = { ...store, announce: async () => undefined };
    const bot = createBot({ library: () => library, log: silentLogger, clock: aClock(), memory });
    const { turn } = await bot.respond(aChatEvent({ text: 'what did Peskov say about peace?' }));
    const why = async () => (await bot.respond(aChatEvent({ text: 'why' }), { turn })).reply.summary;
    expect(await why()).toMatch(/^I answered because/u);
    await store.channels.set('pigeon', 'pigeon:loft', { outlets: ['BBC News'] });
    expect(await why()).toMatch(
      /^The articles that I answer from here have changed since\. I would give no answer now: /u,
    );
  });

  it('are said to be missing where there are none', async () => {
    const say = aRoom();
    await say('settings outlets Politico, languages Ukrainian');
    for (const text of ['what did Peskov say about peace?', 'statements'])
      expect((await say(text)).all, text).toContain(
        'keeps to some of the articles (only Politico, only in Ukrainian), and there are none of them now.',
      );
  });

  it('are those in the languages that are set, English where an article says nothing', async () => {
    const say = aRoom();
    expect((await say('settings languages Ukrainian')).summary).toContain('only in Ukrainian');
    expect((await say('statements')).all).toMatch(/^(?!.*(?:Peskov|Lavrov)).*Budanov/u);
    await say('settings languages en');
    expect((await say('statements')).all).toMatch(/^(?!.*Budanov).*Lavrov/u);
  });

  it('are all of them again once that is said', async () => {
    const say = aRoom();
    await say('settings outlets Politico languages English');
    await say('settings outlets: all, languages: all');
    const { all } = await say('people');
    expect(all).toContain('Budanov');
    expect(all).not.toContain('keeps to');
  });

  it('may be of outlets with commas, "and" or "all" in their names', async () => {
    const store = openStore({ file: ':memory:' });
    const memory: Memory = { ...store, announce: async () => undefined };
    const outlets = ['Rivers, Inc.', 'Salt and Stone', 'All Steppe Radio', 'Salt'];
    const known = createLibrary(outlets.map((publisher) => anArticle({ id: publisher, publisher })));
    const bot = createBot({ library: () => known, log: silentLogger, clock: aClock(), memory });
    const set = async (text: string): Promise<unknown> => {
      await bot.respond(aChatEvent({ text }, { seesAll: true }));
      return store.channels.settings('pigeon:loft');
    };
    expect(await set('settings outlets Rivers, Inc., Salt and Stone and Salt')).toEqual({
      outlets: ['Rivers, Inc.', 'Salt and Stone', 'Salt'],
    });
    expect(await set('settings outlets All Steppe Radio')).toEqual({ outlets: ['All Steppe Radio'] });
    expect(await set('settings outlets all of them')).toEqual({});
  });

  it('are not those of another channel whose outlets read the same', async () => {
    const store = openStore({ file: ':memory:' });
    const memory: Memory = { ...store, announce: async () => undefined };
    const publishers = ['Salt and Stone', 'Salt', 'Stone', 'Politico'];
    const known = createLibrary(publishers.map((publisher) => anArticle({ id: publisher, publisher })));
    const bot = createBot({ library: () => known, log: silentLogger, clock: aClock(), memory });
    await store.channels.set('pigeon', 'pigeon:one', { outlets: ['Salt and Stone'] });
    await store.channels.set('pigeon', 'pigeon:two', { outlets: ['Salt', 'Stone'] });
    const about = async (channel: string) =>
      (await bot.respond(aChatEvent({ text: 'about' }, { channel }))).reply.summary;
    expect([await about('pigeon:one'), await about('pigeon:two')]).toEqual([
      expect.stringContaining('the one article'),
      expect.stringContaining('the 2 articles'),
    ]);
  });

  it('stay what they are where nothing is said of them but their name', async () => {
    const say = aRoom();
    await say('settings outlets Politico');
    expect((await say('settings outlets')).summary).toContain('I did not understand');
    expect((await say('settings languages')).summary).toContain('I did not understand');
    expect((await say('settings')).summary).toContain('only Politico');
  });

  it('are named in few words, however long the names of outlets are', async () => {
    const store = openStore({ file: ':memory:' });
    const memory: Memory = { ...store, announce: async () => undefined };
    const known = createLibrary([anArticle({ publisher: `Long ${'x'.repeat(2_000)}` })]);
    const bot = createBot({ library: () => known, log: silentLogger, clock: aClock(), memory });
    const { reply } = await bot.respond(aChatEvent({ text: 'settings outlets Reuters' }, { seesAll: true }));
    expect(reply.summary.length).toBeLessThan(200);
  });

  it('are asked back where no article is of that outlet or in that language', async () => {
    const say = aRoom();
    expect((await say('settings outlets Reuters')).summary).toContain(
      'I have no articles of “Reuters”. I have some of: BBC News, Dnipro Post, Politico.',
    );
    expect((await say('settings languages Klingon')).summary).toContain('They are in: English, Ukrainian.');
    expect((await say('people')).all).not.toContain('keeps to');
  });
});
