// Whatever Discord documents as optional or nullable may be absent: each is left out once, of the server as it is told at the
// start, and of everything that people do. Nothing else of it is lost.
import { expect, it } from 'vitest';
import { without } from '../../support/absent.ts';
import { aBot, aReply } from '../../support/builders.ts';
import { startFakeDiscord } from '../../support/fake-discord.ts';
import {
  ALICE,
  BOT,
  CHANNEL,
  DM,
  GUILD,
  guildPayload,
  UNSEEN_THREAD,
} from '../../support/fake-discord-world.ts';
import { createStarter, settled, startAgainstFake } from './start.ts';

const start = createStarter();

const USER = 'global_name avatar bot system public_flags';
const MESSAGE =
  'edited_timestamp channel_type attachments embeds flags mention_roles components pinned tts nonce member';
const INTERACTION = 'channel guild guild_locale locale context app_permissions attachment_size_limit version';
const MEMBER =
  'nick avatar banner premium_since pending communication_disabled_until joined_at flags deaf mute';
const CHANNELS =
  'channels.last_message_id channels.topic channels.parent_id channels.rate_limit_per_user channels.nsfw channels.position channels.flags channels.permissions threads.last_message_id threads.message_count threads.member_count threads.rate_limit_per_user threads.flags';

/** Of a server as it is told when the bot comes there. */
const GUILD_FIELDS =
  'icon splash discovery_splash afk_channel_id application_id system_channel_id rules_channel_id vanity_url_code description banner public_updates_channel_id safety_alerts_channel_id stickers emojis unavailable premium_progress_bar_enabled premium_tier preferred_locale member_count large presences voice_states stage_instances guild_scheduled_events soundboard_sounds threads joined_at features';

const within = (name: string, fields: string): string[] =>
  fields.split(' ').map((field) => `${name}.${field}`);

const SERVER = [
  ...GUILD_FIELDS.split(' '),
  ...within('roles', 'icon unicode_emoji tags colors flags'),
  ...within('members', `${MEMBER} permissions`),
  ...within('members.user', USER),
  ...CHANNELS.split(' '),
  ...within('channels', 'permission_overwrites name'),
  ...within('threads', 'owner_id name'),
];

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

it('on Discord what is said in a server is answered whatever of the server is absent', async () => {
  const { discord, log, fatal } = await start(aBot());
  let answers = 0;
  for (const field of SERVER) {
    // As when the bot is put out and invited again.
    discord.gateway.dispatch('GUILD_DELETE', { id: GUILD });
    discord.gateway.dispatch('GUILD_CREATE', without(guildPayload(discord.world), field));
    discord.say(`<@${BOT}> who leads?`);
    answers += 1;
    await expect.poll(() => discord.answers(), { message: field }).toHaveLength(answers);
  }
  expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  expect(fatal).toEqual([]);
});

it.each([
  'shard',
  'user_settings',
  'application.flags',
  'session_type',
  'private_channels',
  ...within('user', `${USER} verified mfa_enabled flags email`),
])('on Discord the bot starts and answers where %s is absent of the first word', async (field) => {
  const discord = await startFakeDiscord();
  discord.gateway.alter = (type, data) => (type === 'READY' ? without(data, field) : data);
  const { running, log } = await startAgainstFake(aBot(), {}, { discord });
  discord.say(`<@${BOT}> who leads?`);
  expect(await settled(() => discord.answers())).toHaveLength(1);
  expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  await running.stop();
  await discord.stop();
});

it('on Discord a start finds all that was missed though of each message something else is absent', async () => {
  const discord = await startFakeDiscord();
  const fields = [...MESSAGE.split(' '), ...within('author', USER), ...within('mentions', USER)];
  for (const field of fields) discord.wrote(`<@${BOT}> without ${field}`);
  discord.alterAnswer = (route, body) =>
    route === 'GET /channels/:id/messages' && Array.isArray(body)
      ? body.map((message, at) => without(message, fields[at] ?? ''))
      : body;
  const bot = aBot();
  const { running, log } = await startAgainstFake(bot, {}, { discord });
  await settled(() => discord.answers(), fields.length);
  expect(new Set(bot.received.map(({ text }) => text))).toEqual(
    new Set(fields.map((field) => `without ${field}`)),
  );
  expect(log.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
  await running.stop();
  await discord.stop();
});

it('on Discord an answer is posted once whatever of what Discord says to it is absent', async () => {
  const { discord, log } = await start(aBot());
  let answers = 0;
  for (const field of [...MESSAGE.split(' '), 'author', 'content', 'timestamp', 'mentions', 'type']) {
    discord.alterAnswer = (route, body) => (route.startsWith('POST') ? without(body, field) : body);
    discord.say(`<@${BOT}> who leads?`);
    answers += 1;
    await expect.poll(() => discord.answers(), { message: field }).toHaveLength(answers);
  }
  expect(log.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
});

it('on Discord values are offered whatever of the interaction is absent', async () => {
  const { discord, log } = await start(aBot(aReply(), () => ['Zelensky']));
  for (const field of [
    ...INTERACTION.split(' '),
    ...within('member.user', USER),
    ...within('member', MEMBER),
  ]) {
    discord.gateway.alter = (_, data) => without(data, field);
    const typing = discord.typing('statements', 'person', { person: 'zel' });
    await expect.poll(() => typing.choices, { message: field }).toHaveLength(1);
  }
  expect(log.filter(({ level }) => level === 'error')).toEqual([]);
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

const PLACES = [CHANNEL, DM, UNSEEN_THREAD];

it.each(PLACES)('on Discord a command in %s is answered whatever of it is absent', async (channel) => {
  const { discord, log } = await start(aBot());
  for (const field of [
    ...INTERACTION.split(' '),
    ...within(channel === DM ? 'user' : 'member.user', USER),
    ...within('member', MEMBER),
  ]) {
    discord.gateway.alter = (_, data) => without(data, field);
    const { own } = discord.command('ask', { question: `does <@${ALICE}> lead?` }, { channel });
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
