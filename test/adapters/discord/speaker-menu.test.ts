// The menu of who speaks, under an answer or a list on Discord.
import { expect, it } from 'vitest';
import { BOT, type FakeMessage } from '../../support/fake-discord-world.ts';
import { ofTwoWhoSpeak } from '../../support/two-who-speak.ts';
import { createStarter, settled } from './start.ts';

const start = createStarter();
const menuOf = (message: FakeMessage | undefined) => {
  const menu = message?.components.flatMap((row) => row.components).find(({ options }) => options);
  if (menu === undefined || message === undefined) throw new Error('no menu');
  const says = (label: string) => menu.options?.find((option) => option.label === label)?.value ?? '';
  return { message, id: menu.custom_id, says };
};

it('asks for one of them alone, and answers a list that one person sees to that person', async () => {
  const { discord } = await start(ofTwoWhoSpeak);
  const asked = discord.command('statements', { topic: 'ceasefire' });
  const [list] = await settled(() => asked.own.filter(({ loading }) => !loading));
  const { message, id, says } = menuOf(list);
  const chosen = discord.click(message, id, { chosen: says('Kyrylo Budanov') });
  const pages = await settled(() => chosen.own.filter(({ loading }) => !loading));
  expect(pages[0]?.flags).toBe(64);
  expect(discord.see(pages).text).toContain('A ceasefire has to come first');
  expect(discord.see(pages).text).not.toContain('not sign');
});

it('goes on from an answer that all see, with a reply to it', async () => {
  const { discord } = await start(ofTwoWhoSpeak);
  discord.say(`<@${BOT}> what was said about a ceasefire?`);
  const { message, id, says } = menuOf((await settled(() => discord.answers()))[0]);
  discord.click(message, id, { chosen: says('Dmitry Peskov') });
  const [, next] = await settled(() => discord.answers(), 2);
  expect(next).toMatchObject({ replyTo: message.id });
  expect(discord.see(next ? [next] : []).text).toMatch(/Dmitry Peskov[\s\S]*not sign a ceasefire/u);
});
