// Whatever Discord documents as optional or nullable may be absent: each is left out once, of the server as it is told at the
// start, and of everything that people do. Nothing else of it is lost.
import { expect, it } from 'vitest';
import { without } from '../../support/absent.ts';
import { aBot, aReply } from '../../support/builders.ts';
import { startFakeDiscord } from '../../support/fake-discord.ts';
import { BOT, CHANNEL, DM } from '../../support/fake-discord-world.ts';
import { createStarter, settled, startAgainstFake } from './start.ts';

const start = createStarter();

const USER = 'global_name avatar bot system public_flags';
const MESSAGE =
  'edited_timestamp channel_type attachments embeds flags mention_roles components pinned tts nonce member';
const INTERACTION = 'guild guild_locale locale context channel';
const CHANNELS =
  'channels.last_message_id channels.topic channels.parent_id channels.rate_limit_per_user channels.nsfw channels.position channels.flags channels.permissions threads.last_message_id threads.message_count threads.member_count threads.rate_limit_per_user threads.flags';

const within = (name: string, fields: string): string[] =>
  fields.split(' ').map((field) => `${name}.${field}`);

it.each(CHANNELS.split(' '))('on Discord a start finds what was missed where %s is absent', async (field) => {
  const discord = await startFakeDiscord();
  discord.gateway.alter = (type, data) => (type === 'GUILD_CREATE' ? without(data, field) : data);
  discord.wrote(`<@${BOT}> missed`);
  const bot = aBot();
  const { running, log } = await startAgainstFake(bot, {}, { discord });
  await settled(() => discord.answers());
  discord.say(`<@${BOT}> now`);
  await settled(() => discord.answers(), 2);
  expect(bot.received.map(({ text }) => text)).toEqual(['missed', 'now']);
  expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  await running.stop();
  await discord.stop();
});

it.each([CHANNEL, DM])('on Discord a message in %s is answered whatever of it is absent', async (channel) => {
  const { discord, log } = await start(aBot());
  let answers = 0;
  for (const field of [...MESSAGE.split(' '), ...within('author', USER), ...within('mentions', USER)]) {
    discord.gateway.alter = (_, data) => without(data, field);
    discord.say(`<@${BOT}> who leads?`, { channel });
    answers += 1;
    await expect.poll(() => discord.answers(channel), { message: field }).toHaveLength(answers);
  }
  expect(log.filter(({ level }) => level === 'error')).toEqual([]);
});

it('on Discord a command is answered whatever of it is absent', async () => {
  const { discord, log } = await start(aBot());
  for (const field of [
    ...INTERACTION.split(' '),
    ...within('member.user', USER),
    ...within('member', 'nick avatar'),
  ]) {
    discord.gateway.alter = (_, data) => without(data, field);
    const { own } = discord.command('ask', { question: 'who leads?' });
    await expect.poll(() => own.filter(({ loading }) => !loading), { message: field }).toHaveLength(1);
  }
  expect(log.filter(({ level }) => level === 'error')).toEqual([]);
});

it('on Discord a button and the menu of a message are answered whatever of them is absent', async () => {
  const bot = aBot(aReply({ actions: [{ command: 'why', label: 'Why' }] }));
  const { discord, log } = await start(bot);
  const asked = discord.command('ask', { question: 'who leads?' });
  const [answer] = await settled(() => asked.own.filter(({ loading }) => !loading));
  if (answer === undefined) throw new Error('no answer');
  const message = discord.wrote('“Talks do not mean a solution”');
  for (const field of [
    ...INTERACTION.split(' '),
    ...within('message', MESSAGE),
    ...within('data.resolved.messages', MESSAGE),
  ]) {
    discord.gateway.alter = (_, data) => without(data, field);
    for (const { own } of [discord.click(answer, 'act:why'), discord.onMessage('Who said this?', message)]) {
      await expect.poll(() => own.filter(({ loading }) => !loading), { message: field }).toHaveLength(1);
    }
  }
  expect(log.filter(({ level }) => level === 'error')).toEqual([]);
});

it('on Discord an edited question is answered anew, and a deleted one takes its answer with it, whatever is absent', async () => {
  const bot = aBot();
  const { discord, log } = await start(bot);
  for (const [at, field] of [...MESSAGE.split(' '), ...within('author', USER), 'type'].entries()) {
    discord.gateway.alter = (_, data) => data;
    const question = discord.say(`<@${BOT}> ask ${at}`);
    await expect.poll(() => discord.answers(), { message: field }).toHaveLength(1);
    discord.gateway.alter = (_, data) => without(data, field);
    discord.edit(question, `<@${BOT}> asked ${at}`);
    await expect.poll(() => bot.received.at(-1)?.text, { message: field }).toBe(`asked ${at}`);
    discord.gateway.alter = (_, data) => without(data, 'guild_id');
    discord.erase(question);
    await expect.poll(() => discord.answers(), { message: field }).toEqual([]);
  }
  expect(log.filter(({ level }) => level === 'error')).toEqual([]);
});
