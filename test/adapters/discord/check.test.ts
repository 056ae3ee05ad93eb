// "Who said this?" in the menu of a message on Discord.
import { expect, it } from 'vitest';
import { createBot, createLibrary, silentLogger } from '../../../src/index.ts';
import { aClock, anArticle } from '../../support/builders.ts';
import { BOB } from '../../support/fake-discord-world.ts';
import { createStarter, settled } from './start.ts';

const start = createStarter();
const library = createLibrary([
  anArticle({
    publisher: 'The Wire',
    body: '“We will not sign before the guns fall silent,” Dmitry Peskov said.',
  }),
]);
const bot = createBot({ library: () => library, log: silentLogger, clock: aClock() });

it('tells the person alone whether an article has what somebody else’s message quotes', async () => {
  const { discord } = await start(bot);
  const message = discord.say('Peskov: “We will not sign before the guns fall silent”', { author: BOB });
  const asked = discord.onMessage('Who said this?', message);
  const answer = await settled(() => asked.own.filter(({ loading }) => !loading));
  expect(answer[0]?.flags).toBe(64);
  expect(discord.see(answer).text).toContain('Word for word: these are words of Dmitry Peskov.');
  expect(discord.answers()).toEqual([]);
});

it('is for the person alone where commands are answered to all', async () => {
  const { discord, store } = await start(bot);
  const message = discord.say('the guns fall silent', { author: BOB });
  await store.channels.set('discord', `discord:${message.channel}`, { commands: 'public' });
  const asked = discord.onMessage('Who said this?', message);
  expect((await settled(() => asked.own.filter(({ loading }) => !loading)))[0]?.flags).toBe(64);
  expect(discord.answers()).toEqual([]);
});
