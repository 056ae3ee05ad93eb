import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createBot, createLibrary, type Store, silentLogger } from '../../src/index.ts';
import { OperatorError } from '../../src/program/operator-error.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { aBot, aChatEvent, aClock, anArticle, aReply } from '../support/builders.ts';
import { aCourier } from '../support/courier.ts';
import { aMessenger } from '../support/messenger.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const folders: string[] = [];
const stores: Store[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A file that several open, each as a process of its own would. */
function aFile(): () => Store {
  const folder = mkdtempSync(join(tmpdir(), 'parley-courier-'));
  folders.push(folder);
  return () => {
    const store = openStore({ file: join(folder, 'parley.db') });
    stores.push(store);
    return store;
  };
}

describe('a courier', () => {
  it('answers an event and posts the reply where it came from', async () => {
    const bot = aBot();
    const { courier } = aCourier(bot);
    const messenger = aMessenger();
    courier.connect(messenger);
    expect(await courier.take(aChatEvent({ key: 'k', text: 'budanov?' }))).toBe('taken');
    expect(bot.received.map(({ text }) => text)).toEqual(['budanov?']);
    expect(messenger.posts).toMatchObject([
      { key: 'k', place: '{"loft":1}', question: 'budanov?', reply: aReply() },
    ]);
    expect(messenger.arrived).toEqual(['k#0']);
  });

  it('answers an event once, however often it comes', async () => {
    const bot = aBot();
    const { courier } = aCourier(bot);
    const messenger = aMessenger();
    courier.connect(messenger);
    const event = aChatEvent();
    const taken = await Promise.all([courier.take(event), courier.take(event), courier.take(event)]);
    expect(taken.toSorted()).toEqual(['known', 'known', 'taken']);
    expect(await courier.take(event)).toBe('known');
    expect(bot.received).toHaveLength(1);
    expect(messenger.arrived).toHaveLength(1);
  });

  it('answers what was recorded before, once, and not what came a second time meanwhile', async () => {
    const bot = aBot();
    const { courier } = aCourier(bot);
    courier.connect(aMessenger());
    const event = aChatEvent();
    expect(await courier.record(event)).toBe(true);
    expect(await courier.record(event)).toBe(false);
    expect(bot.received).toHaveLength(0);
    expect(await courier.take(event)).toBe('taken');
    expect(await courier.take(event)).toBe('known');
    expect(bot.received).toHaveLength(1);
  });

  it('posts nothing of a second post with the same key', async () => {
    const { courier } = aCourier(aBot());
    const messenger = aMessenger();
    courier.connect(messenger);
    const post = {
      key: 'p',
      platform: 'pigeon',
      channel: 'c',
      place: '{}',
      reply: aReply(),
      expiresAt: Infinity,
    };
    const soon = { ...post, expiresAt: Date.parse('2025-05-17') };
    expect(await courier.send(soon)).toEqual({ kind: 'posted' });
    expect(await courier.send(soon)).toBeUndefined();
    expect(messenger.arrived).toEqual(['p#0']);
  });

  it('lets a conversation go on from its last turn, over a restart too', async () => {
    const library = createLibrary([
      anArticle({
        body: '“No plans for drones,” Dmitry Peskov said.\n\n“We count their drones,” Sergey Lavrov said.',
      }),
    ]);
    const bot = () => createBot({ library: () => library, log: silentLogger, clock: aClock() });
    const open = aFile();
    const shown = async (key: string, text: string) => {
      const { courier } = aCourier(bot(), { store: open() });
      const messenger = aMessenger();
      courier.connect(messenger);
      await courier.take(aChatEvent({ key, text }));
      return JSON.stringify(messenger.posts[0]?.reply.blocks);
    };
    expect(await shown('1', 'what did Peskov say about drones?')).toContain('No plans for drones');
    expect(await shown('2', 'and Lavrov?')).toContain('We count their drones');
    expect(await shown('3', 'why')).toContain('Sergey Lavrov');
  });

  it('takes a button to be about the post that it stands under, not about the conversation’s last', async () => {
    const library = createLibrary([
      anArticle({
        body: '“No plans for drones,” Dmitry Peskov said.\n\n“We count their drones,” Sergey Lavrov said.',
      }),
    ]);
    const { courier } = aCourier(createBot({ library: () => library, log: silentLogger, clock: aClock() }));
    const messenger = aMessenger();
    courier.connect(messenger);
    await courier.take(aChatEvent({ key: '1', text: 'what did Peskov say about drones?' }));
    await courier.take(aChatEvent({ key: '2', text: 'and Lavrov?' }));
    await courier.take(aChatEvent({ key: '3', text: '', command: 'why', about: '1' }));
    expect(JSON.stringify(messenger.posts[2]?.reply.blocks)).toContain('Dmitry Peskov');
  });

  it('takes what the one who asked goes on with, there and under the answer, for meant for the bot', async () => {
    const library = createLibrary([anArticle({ body: '“No plans for drones,” Dmitry Peskov said.' })]);
    const { courier } = aCourier(createBot({ library: () => library, log: silentLogger, clock: aClock() }));
    courier.connect(aMessenger());
    await courier.take(aChatEvent({ key: 'k', conversation: 'a', text: 'what did Peskov say?' }));
    const isMeant = (conversation: string, text: string, person = 'pigeon:ann') =>
      courier.isMeant(aChatEvent({ conversation, text }, { person }));
    expect(await isMeant('a', 'and Lavrov?')).toBe(true);
    expect(await isMeant('under k#0', 'and Lavrov?')).toBe(true);
    for (const text of ['only Politico', 'since Monday', 'open 1'])
      expect(await isMeant('a', text), text).toBe(true);
    expect(await isMeant('b', 'and Lavrov?')).toBe(false);
    expect(await isMeant('a', 'and Lavrov?', 'pigeon:bob')).toBe(false);
    expect(await isMeant('a', 'more', 'pigeon:bob')).toBe(true);
    expect(await courier.keyOf('pigeon', 'k#0')).toBe('k');
  });

  it('says no more after “stop”, until somebody speaks to it by name again', async () => {
    const library = createLibrary([anArticle({ body: '“No plans for drones,” Dmitry Peskov said.' })]);
    const { courier } = aCourier(createBot({ library: () => library, log: silentLogger, clock: aClock() }));
    const messenger = aMessenger();
    courier.connect(messenger);
    const say = (key: string, text: string) => courier.take(aChatEvent({ key, conversation: 'a', text }));
    const isMeant = (text: string) => courier.isMeant(aChatEvent({ conversation: 'a', text }));
    await say('1', 'what did Peskov say about drones?');
    expect(await isMeant('stop')).toBe(true);
    await say('2', 'stop');
    expect(JSON.stringify(messenger.posts[1]?.reply)).toContain('I won’t say anything more here');
    for (const text of ['and Lavrov?', 'more', 'why', 'stop']) expect(await isMeant(text), text).toBe(false);
    // To it by name; it still knows what was asked.
    await say('3', 'why');
    expect(JSON.stringify(messenger.posts[2]?.reply.blocks)).toContain('Dmitry Peskov');
    expect(await isMeant('and Lavrov?')).toBe(true);
  });

  it('says no more after “stop” where nothing was asked before either', async () => {
    const library = createLibrary([anArticle()]);
    const { courier } = aCourier(createBot({ library: () => library, log: silentLogger, clock: aClock() }));
    courier.connect(aMessenger());
    await courier.take(aChatEvent({ key: '1', conversation: 'a', text: 'stop' }));
    const goesOn = aChatEvent({ conversation: 'a', text: 'who leads the delegation?' });
    expect(await courier.isMeant(goesOn)).toBe(false);
    await courier.take(aChatEvent({ key: '2', conversation: 'a', text: 'who leads the delegation?' }));
    expect(await courier.isMeant(goesOn)).toBe(true);
  });

  it('leaves to themselves what people say under a digest that nobody asked about', async () => {
    const held = aCourier(aBot());
    held.courier.connect(aMessenger());
    const turn = { kind: 'people', context: [], page: 1 } as const;
    const post = { key: 'digest:1', platform: 'pigeon', channel: 'c', place: '{}', reply: aReply(), turn };
    await held.courier.send({ ...post, expiresAt: held.now + MINUTE });
    const said = aChatEvent({ conversation: 'under digest:1#0', text: 'why' });
    expect(await held.courier.isMeant(said)).toBe(false);
  });

  it('takes a reply to what "why" told to be about the answer that it explained', async () => {
    const library = createLibrary([anArticle({ body: '“No plans for drones,” Dmitry Peskov said.' })]);
    const { courier } = aCourier(createBot({ library: () => library, log: silentLogger, clock: aClock() }));
    const messenger = aMessenger();
    courier.connect(messenger);
    await courier.take(aChatEvent({ key: '1', text: 'what did Peskov say about drones?' }));
    await courier.take(aChatEvent({ key: '2', text: 'why' }));
    await courier.take(aChatEvent({ key: '3', text: 'more', about: '2' }));
    expect(messenger.posts[2]?.reply.summary).toMatch(/^That was all/u);
  });

  it('says of a button under an answer that is no longer on record that it is too old', async () => {
    const library = createLibrary([anArticle()]);
    const { courier } = aCourier(createBot({ library: () => library, log: silentLogger, clock: aClock() }));
    const messenger = aMessenger();
    courier.connect(messenger);
    for (const command of ['why', 'more']) {
      await courier.take(aChatEvent({ key: command, text: '', command, about: 'long ago' }));
    }
    expect(messenger.posts.map(({ reply }) => reply.summary)).toEqual([
      expect.stringContaining('too old'),
      expect.stringContaining('too old'),
    ]);
  });

  it('answers the events of a conversation in their order', async () => {
    const order: string[] = [];
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const bot = aBot(async ({ key }) => {
      if (key === '1') await held;
      order.push(key);
      return aReply();
    });
    const { courier } = aCourier(bot);
    courier.connect(aMessenger());
    const first = courier.take(aChatEvent({ key: '1' }));
    const second = courier.take(aChatEvent({ key: '2' }));
    await courier.take(aChatEvent({ key: '3', conversation: 'another' }));
    release();
    await Promise.all([first, second]);
    expect(order).toEqual(['3', '1', '2']);
  });

  it('tells who delivers when an event could not be put on record', async () => {
    const held = aCourier(aBot());
    await held.store.close();
    expect(await held.courier.take(aChatEvent())).toBe('unrecorded');
    await expect(held.courier.record(aChatEvent())).rejects.toThrow();
  });
});

describe('a courier whose store is in trouble', () => {
  it('looks again for a post whose arrival could not be put on record, once the store can be written', async () => {
    const held = aCourier(aBot());
    const { outbox } = held.store;
    const messenger = aMessenger();
    let isFull = true;
    const store: Store = {
      ...held.store,
      outbox: {
        ...outbox,
        sent: (...sent) => (isFull ? Promise.reject(new Error('disk full')) : outbox.sent(...sent)),
      },
    };
    const { courier } = aCourier(aBot(), { store });
    courier.connect(messenger);
    await courier.take(aChatEvent({ key: 'k' }));
    isFull = false;
    await courier.tend();
    await courier.settled();
    expect(messenger.posts).toMatchObject([{ inDoubt: false }, { key: 'k', inDoubt: true }]);
    expect(messenger.arrived).toEqual(['k#0']);
  });

  it('answers what could not be put on record as answered, once the store can be written', async () => {
    const held = aCourier(aBot());
    const { outbox } = held.store;
    let isFull = true;
    const store: Store = {
      ...held.store,
      outbox: {
        ...outbox,
        add: (...added) => (isFull ? Promise.reject(new Error('disk full')) : outbox.add(...added)),
      },
    };
    const { courier } = aCourier(aBot(), { store });
    const messenger = aMessenger();
    courier.connect(messenger);
    await courier.take(aChatEvent({ key: 'k' }));
    expect(messenger.arrived).toEqual([]);
    isFull = false;
    await courier.tend();
    await courier.settled();
    expect(messenger.arrived).toEqual(['k#0']);
  });
});

describe('a courier whose bot cannot answer for a fault that may be over soon', () => {
  /** One that has the fault until it is told otherwise. */
  function aFaultyCourier() {
    let isOver = false;
    const library = createLibrary([anArticle({ body: 'Lavrov flew to Istanbul.' })]);
    const search: typeof library.index.search = (...asked) =>
      isOver
        ? library.index.search(...asked)
        : Promise.reject(new OperatorError('The database is away. Next: wait for it.'));
    const away = { ...library, index: { ...library.index, search } };
    const clock = aClock();
    const held = aCourier(createBot({ library: () => away, log: silentLogger, clock }));
    const messenger = aMessenger();
    held.courier.connect(messenger);
    const end = () => {
      isOver = true;
    };
    const said = () => messenger.posts.map(({ reply }) => reply.summary);
    return { held, end, said };
  }
  const question = aChatEvent({ key: 'k', text: 'who flew to Istanbul?' });

  it('answers once it is over', async () => {
    const { held, end, said } = aFaultyCourier();
    await held.courier.take(question);
    await held.tend();
    expect(said()).toEqual([]);
    end();
    await held.tend();
    expect(said()).toEqual([expect.stringContaining('Lavrov flew')]);
  });

  it('says sorry after a minute, and not again', async () => {
    const { held, said } = aFaultyCourier();
    await held.courier.take(question);
    held.now += MINUTE;
    await held.tend();
    await held.tend();
    expect(said()).toEqual([expect.stringContaining('went wrong')]);
  });
});

describe('a courier whose platform is in trouble', () => {
  it('tries a post again after a pause that grows, until it arrives', async () => {
    const held = aCourier(aBot(), { timing: { firstPause: 10 * SECOND, longestPause: MINUTE } });
    const messenger = aMessenger();
    messenger.fate.push({ kind: 'later', cause: 'status 503' }, { kind: 'later', cause: 'status 503' });
    held.courier.connect(messenger);
    await held.courier.take(aChatEvent());
    await held.tend();
    expect(messenger.posts).toHaveLength(1);
    held.now += 10 * SECOND;
    await held.tend();
    expect(messenger.posts).toHaveLength(2);
    held.now += 10 * SECOND;
    await held.tend();
    expect(messenger.posts).toHaveLength(2);
    held.now += 10 * SECOND;
    await held.tend();
    expect(messenger.posts).toMatchObject([{ tries: 0 }, { tries: 1 }, { tries: 2 }]);
    expect(messenger.arrived).toHaveLength(1);
  });

  it('waits as long as the platform asks', async () => {
    const held = aCourier(aBot());
    const messenger = aMessenger();
    messenger.fate.push({ kind: 'later', cause: 'rate limited', waitMs: 5 * MINUTE });
    held.courier.connect(messenger);
    await held.courier.take(aChatEvent());
    held.now += 5 * MINUTE - 1;
    await held.tend();
    expect(messenger.arrived).toEqual([]);
    held.now += 1;
    await held.tend();
    expect(messenger.arrived).toHaveLength(1);
  });

  it('gives a post up once it is of no more use', async () => {
    const held = aCourier(aBot());
    const messenger = aMessenger();
    messenger.fate.push({ kind: 'later', cause: 'status 503', waitMs: 10 * MINUTE });
    held.courier.connect(messenger);
    await held.courier.take(aChatEvent());
    held.now += 20 * MINUTE;
    await held.tend();
    held.now += 20 * MINUTE;
    await held.tend();
    expect(messenger.posts).toHaveLength(1);
  });

  it('tells of a place where nothing can be posted, and tries it no more', async () => {
    const closed: string[] = [];
    const held = aCourier(aBot(), {
      onGivenUp: async ({ channel }, cause, isClosed) =>
        void closed.push(`${channel}: ${cause}, ${isClosed ? 'closed' : 'open'}`),
    });
    const messenger = aMessenger();
    messenger.fate.push({ kind: 'refused', cause: 'is_archived', next: 'unarchive it', closed: true });
    held.courier.connect(messenger);
    await held.courier.take(aChatEvent());
    held.now += MINUTE;
    await held.tend();
    expect(closed).toEqual(['pigeon:loft: is_archived, closed']);
    expect(messenger.posts).toHaveLength(1);
  });

  it('posts again under the key of a post that was refused', async () => {
    const held = aCourier(aBot());
    const messenger = aMessenger();
    messenger.fate.push({ kind: 'refused', cause: 'not_in_channel', next: 'invite it', closed: true });
    held.courier.connect(messenger);
    const post = { key: 'p', platform: 'pigeon', channel: 'c', place: '{}', reply: aReply() };
    const expiresAt = held.now + MINUTE;
    expect(await held.courier.send({ ...post, expiresAt })).toMatchObject({ kind: 'refused' });
    expect(await held.courier.send({ ...post, expiresAt })).toEqual({ kind: 'posted' });
  });
});

describe('a courier after one that died', () => {
  it('answers what was recorded and not answered, and only while that is of use', async () => {
    const open = aFile();
    const dead = aCourier(aBot(), { store: open() });
    await dead.courier.record(aChatEvent({ key: 'short' }, { answerWithin: MINUTE }));
    await dead.courier.record(aChatEvent({ key: 'long' }));
    const bot = aBot();
    const next = aCourier(bot, { store: open() });
    const messenger = aMessenger();
    next.courier.connect(messenger);
    await next.tend();
    expect(bot.received).toEqual([]);
    next.now += 2 * MINUTE;
    await next.tend();
    await next.tend();
    expect(bot.received.map(({ key }) => key)).toEqual(['long']);
    expect(messenger.arrived).toEqual(['long#0']);
  });

  it('posts what was answered and not sent, without asking the bot again', async () => {
    const open = aFile();
    const dead = aCourier(aBot(), { store: open() });
    const silent = aMessenger();
    silent.fate.push('never');
    dead.courier.connect(silent);
    void dead.courier.take(aChatEvent({ key: 'k' }));
    await expect.poll(() => silent.posts).toHaveLength(1);
    const bot = aBot();
    const next = aCourier(bot, { store: open() });
    const messenger = aMessenger();
    next.courier.connect(messenger);
    next.now += MINUTE;
    await next.tend();
    expect(bot.received).toEqual([]);
    expect(messenger.posts).toMatchObject([{ key: 'k', inDoubt: false, pages: [] }]);
  });

  it('is told of the page that may have arrived, and of those that did', async () => {
    const open = aFile();
    const dead = aCourier(aBot(), { store: open() });
    const first = aMessenger('pigeon', 2);
    first.fate.push('dies after sending');
    dead.courier.connect(first);
    void dead.courier.take(aChatEvent({ key: 'k' }));
    await expect.poll(() => first.arrived).toHaveLength(1);
    const second = aCourier(aBot(), { store: open() });
    const middle = aMessenger('pigeon', 2);
    second.courier.connect(middle);
    second.now += MINUTE;
    await second.tend();
    expect(middle.posts).toMatchObject([{ key: 'k', inDoubt: true, pages: [] }]);
    second.now += MINUTE;
    await second.tend();
    expect(middle.posts).toHaveLength(1);
  });

  it('leaves alone what another that lives has in hand', async () => {
    const open = aFile();
    const alive = aCourier(aBot(), { store: open() });
    const slow = aMessenger();
    slow.fate.push('never');
    alive.courier.connect(slow);
    void alive.courier.take(aChatEvent());
    await expect.poll(() => slow.posts).toHaveLength(1);
    const other = aCourier(aBot(), { store: open() });
    const messenger = aMessenger();
    other.courier.connect(messenger);
    for (let beat = 0; beat < 10; beat += 1) {
      alive.now += 5 * SECOND;
      other.now += 5 * SECOND;
      await alive.courier.tend();
      await other.tend();
    }
    expect(messenger.posts).toEqual([]);
  });
});

describe('a courier whose platform is being disconnected', () => {
  it('finishes what is in hand, and leaves what still comes for the next start', async () => {
    const open = aFile();
    let release = (): void => {};
    const bot = aBot(async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return aReply();
    });
    const held = aCourier(bot, { store: open() });
    const messenger = aMessenger();
    const disconnect = held.courier.connect(messenger);
    const first = held.courier.take(aChatEvent({ key: '1' }));
    await expect.poll(() => bot.received).toHaveLength(1);
    const gone = disconnect();
    await held.courier.take(aChatEvent({ key: '2', conversation: 'another' }));
    release();
    await Promise.all([first, gone]);
    expect(messenger.arrived).toEqual(['1#0']);
    const next = aCourier(aBot(), { store: open() });
    const later = aMessenger();
    next.courier.connect(later);
    await next.tend();
    expect(later.arrived).toEqual(['2#0']);
  });
});
