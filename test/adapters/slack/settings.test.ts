// What is set for a channel decides what of its talk is answered.
import { afterEach, describe, expect, it } from 'vitest';
import { createBot, createLibrary, type Memory, silentLogger } from '../../../src/index.ts';
import { openStore } from '../../../src/store/sqlite.ts';
import { aClock, anArticle } from '../../support/builders.ts';
import { GENERAL, mention, shown } from '../../support/fake-slack.ts';
import { BOB } from '../../support/fake-slack-payloads.ts';
import { type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

async function start(answers?: string) {
  const store = openStore({ file: ':memory:' });
  if (answers !== undefined) await store.channels.set('slack', `slack:${GENERAL}`, { answers });
  const memory: Memory = { ...store, announce: async () => undefined };
  const body = '“No plans for drones,” Dmitry Peskov said.\n\n“We count their drones,” Sergey Lavrov said.';
  const library = createLibrary([anArticle({ body })]);
  const bot = createBot({ library: () => library, log: silentLogger, clock: aClock(), memory });
  started = await startAgainstFake(bot, 'socket', { store });
  return started.slack;
}

describe('in a channel where questions are answered', () => {
  it('one that nobody is named in is answered in its thread', async () => {
    const slack = await start('questions');
    const { ts } = await slack.say('what did Peskov say about drones?');
    const posts = await slack.posts(1);
    expect(posts).toMatchObject([{ thread: ts }]);
    expect(shown(posts).text).toContain('No plans for drones');
  });

  it.each([
    'what did Peskov say about his garden in the spring of next year?',
    'did you see the game last night?',
    'shall we meet at one?',
    'Peskov again.',
    'thanks!',
    `<@${BOB.id}> what did Peskov say about drones?`,
  ])('nothing is said to %s', async (text) => {
    const slack = await start('questions');
    await slack.say(text, { user: BOB });
    await slack.quiet();
    expect(slack.posted).toEqual([]);
  });
});

describe('in a channel where only what names the bot is answered', () => {
  it('what goes on in a thread is not, unless it does', async () => {
    const slack = await start('mentions');
    const { ts: thread } = await slack.say(mention('what did Peskov say about drones?'));
    await slack.posts(1);
    await slack.say('and Lavrov?', { thread });
    await slack.quiet();
    expect(slack.posted).toHaveLength(1);
    await slack.say(mention('and Lavrov?'), { thread });
    expect(shown(await slack.posts(2)).text).toContain('We count their drones');
  });
});

describe('in a channel where nothing is set', () => {
  it('a question that nobody is named in is left to people', async () => {
    const slack = await start();
    await slack.say('what did Peskov say about drones?');
    await slack.quiet();
    expect(slack.posted).toEqual([]);
  });
});
