import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bot, type ChatEvent, createBot, createLibrary, silentLogger } from '../../src/index.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { aBot, aChatEvent, aClock, anArticle } from '../support/builders.ts';
import { aCourier } from '../support/courier.ts';
import { aMessenger } from '../support/messenger.ts';

const edit = (of: string, text: string, at = 1): ChatEvent =>
  aChatEvent({ key: `${of}:edited:${at}`, text, changes: { event: of, how: 'edited' } });
const deletion = (of: string): ChatEvent =>
  aChatEvent({ key: `${of}:deleted`, text: '', changes: { event: of, how: 'deleted' } });

function start(bot: Bot) {
  const held = aCourier(bot);
  const messenger = aMessenger();
  held.courier.connect(messenger);
  return { ...held, messenger };
}

/** A bot that answers when it is told to. */
function aSlowBot() {
  const bot = aBot();
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    ...bot,
    release,
    async respond(...all: Parameters<Bot['respond']>) {
      await held;
      return bot.respond(...all);
    },
  };
}

const drones = () =>
  createBot({
    library: () =>
      createLibrary([
        anArticle({
          body: '“No plans for drones,” Dmitry Peskov said.\n\n“We count their drones,” Sergey Lavrov said.',
        }),
      ]),
    log: silentLogger,
    clock: aClock(),
  });

describe('a question that was edited', () => {
  it('is answered anew in the post that answers it', async () => {
    const { courier, messenger, store } = start(aBot());
    await courier.take(aChatEvent({ key: 'k', text: 'peskov?' }));
    await courier.take(edit('k', 'lavrov?'));
    expect(messenger.posts[1]).toMatchObject({
      key: 'k',
      change: 'edited',
      question: 'lavrov?',
      pages: ['k#0'],
    });
    expect(await store.outbox.find('k')).toMatchObject({ question: 'lavrov?' });
  });

  it('is answered no second time where its words are the same', async () => {
    const bot = aBot();
    const { courier } = start(bot);
    await courier.take(aChatEvent({ key: 'k', text: 'peskov?' }));
    await courier.take(edit('k', 'peskov?'));
    expect(bot.received).toHaveLength(1);
  });

  it('is read in the light of what was said before it, not of its own answer', async () => {
    const { courier, messenger } = start(drones());
    await courier.take(aChatEvent({ key: '1', text: 'what did Peskov say about drones?' }));
    await courier.take(aChatEvent({ key: '2', text: 'thanks' }));
    await courier.take(edit('2', 'and Lavrov?'));
    expect(JSON.stringify(messenger.posts[2]?.reply)).toContain('We count their drones');
  });

  it('is what the next question goes on from', async () => {
    const { courier, messenger } = start(drones());
    await courier.take(aChatEvent({ key: '1', text: 'what did Peskov say about gardens?' }));
    await courier.take(edit('1', 'what did Peskov say about drones?'));
    await courier.take(aChatEvent({ key: '2', text: 'and Lavrov?' }));
    expect(JSON.stringify(messenger.posts[2]?.reply)).toContain('We count their drones');
  });

  it('several times while it is answered is answered as it stands in the end', async () => {
    const bot = aSlowBot();
    const { courier, messenger } = start(bot);
    const all = [aChatEvent({ key: 'k', text: 'one?' }), edit('k', 'two?', 1), edit('k', 'three?', 2)];
    const taken = Promise.all(all.map((event) => courier.take(event)));
    bot.release();
    await taken;
    expect(bot.received.map(({ text }) => text)).toEqual(['one?', 'three?']);
    expect(messenger.arrived).toEqual(['k#0']);
  });

  it('but never was one is left alone', async () => {
    const bot = aBot();
    const { courier } = start(bot);
    await courier.take(aChatEvent({ key: 'k', text: 'peskov?' }));
    expect(await courier.isMeant(edit('k', 'lavrov?'))).toBe(true);
    expect(await courier.isMeant(edit('chatter', 'lavrov?'))).toBe(false);
    await courier.take(edit('chatter', 'lavrov?'));
    expect(bot.received).toHaveLength(1);
  });

  it('is brought up to date later where the platform does not take it now', async () => {
    const held = start(aBot());
    await held.courier.take(aChatEvent({ key: 'k', text: 'peskov?' }));
    held.messenger.fate.push({ kind: 'later', cause: 'busy' });
    await held.courier.take(edit('k', 'lavrov?'));
    expect(await held.store.outbox.claimDue('pigeon', Date.parse('2025-05-16T12:10:00Z'), 9)).toMatchObject([
      { key: 'k', change: 'edited', question: 'lavrov?', pages: ['k#0'] },
    ]);
  });
});

describe('a change that its process died over', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-changes-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([
    ['an edit', edit('k', 'lavrov?'), { change: 'edited', question: 'lavrov?' }],
    ['a deletion', deletion('k'), { change: 'deleted' }],
  ])('is made by the next one: %s', async (_, event, expected) => {
    const file = join(folder, 'parley.db');
    const [first, second] = [
      aCourier(aBot(), { store: openStore({ file }) }),
      aCourier(aBot(), { store: openStore({ file }) }),
    ];
    const [dying, living] = [aMessenger(), aMessenger()];
    first.courier.connect(dying);
    await first.courier.take(aChatEvent({ key: 'k', text: 'peskov?' }));
    dying.fate.push('never');
    void first.courier.take(event);
    await expect.poll(() => dying.posts).toHaveLength(2);
    second.courier.connect(living);
    second.now += 60_000;
    await second.tend();
    expect(living.posts).toMatchObject([{ key: 'k', pages: ['k#0'], ...expected }]);
    await first.store.close();
    await second.store.close();
  });
});

describe('a question that was deleted', () => {
  it('takes its answer with it, and nothing of either is kept', async () => {
    const { courier, messenger, store } = start(aBot());
    await courier.take(aChatEvent({ key: 'k', text: 'peskov?' }));
    await courier.take(deletion('k'));
    expect(messenger.posts[1]).toMatchObject({ key: 'k', change: 'deleted', pages: ['k#0'] });
    expect(await store.outbox.find('k')).toBeUndefined();
  });

  it('before it was answered is not answered', async () => {
    const bot = aSlowBot();
    const { courier, messenger } = start(bot);
    const first = courier.take(aChatEvent({ key: 'a', text: 'first?' }));
    const taken = [courier.take(aChatEvent({ key: 'k', text: 'second?' })), courier.take(deletion('k'))];
    bot.release();
    await Promise.all([first, ...taken]);
    expect(messenger.arrived).toEqual(['a#0']);
  });
});
