// Modals: the digest and the filters of the list of statements, filled in in place of typed.
import { afterEach, describe, expect, it } from 'vitest';
import { createBot, createLibrary, silentLogger } from '../../../src/index.ts';
import { openStore } from '../../../src/store/sqlite.ts';
import { without } from '../../support/absent.ts';
import { aClock, anArticle } from '../../support/builders.ts';
import type { FakeInteraction } from '../../support/fake-discord-interactions.ts';
import { CHANNEL, type FakeMessage } from '../../support/fake-discord-world.ts';
import { type Started, settled, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

async function start() {
  const article = anArticle({
    title: 'Talks in Istanbul',
    published: { day: '2025-05-15' },
    body: '“We will go to Istanbul for talks,” Sergey Lavrov said on Thursday.\n\n“Talks do not mean a solution,” Kyrylo Budanov said.',
  });
  const library = createLibrary([article]);
  const store = openStore({ file: ':memory:' });
  const memory = { ...store, announce: async () => ({ kind: 'posted' }) as const };
  const bot = createBot({ library: () => library, log: silentLogger, clock: aClock(), memory });
  started = await startAgainstFake(bot, {}, { store });
  return { ...started, digest: () => store.digests.find('discord', `discord:${CHANNEL}`) };
}

const shown = ({ own }: FakeInteraction): FakeMessage[] => own.filter(({ loading }) => !loading);
const opened = (interaction: FakeInteraction) =>
  settled(() => (interaction.modal === undefined ? [] : [interaction.modal]));
const buttonOf = ([message]: readonly FakeMessage[], label: string): string =>
  message?.components.flatMap((row) => row.components).find((one) => one.label === label)?.custom_id ?? '';

describe('/digest without words', () => {
  it('opens a form, and what is sent with it switches the digest on', async () => {
    const { discord, digest } = await start();
    const asked = discord.command('digest', {});
    await opened(asked);
    const sent = discord.submit(asked, {
      at: '9:15',
      zone: 'Kyiv',
      days: 'weekdays',
      only: 'about sanctions',
    });
    const { text } = discord.see(await settled(() => shown(sent)));
    expect(text).toContain('The digest is on: every weekday at 09:15 (Europe/Kyiv), about “sanctions”.');
    expect(await digest()).toMatchObject({
      schedule: { time: '09:15', zone: 'Europe/Kyiv', days: 'weekdays' },
      filter: { topic: 'sanctions' },
    });
  });

  it('is taken whatever may be absent of what is sent with it', async () => {
    const { discord, log } = await start();
    const fields =
      'channel guild guild_locale locale context attachment_size_limit version data.components.id data.components.component.id member.nick member.avatar member.user.global_name member.user.avatar member.user.bot';
    for (const field of fields.split(' ')) {
      discord.gateway.alter = (_, data) => data;
      const asked = discord.command('digest', {});
      await expect.poll(() => asked.modal).toBeDefined();
      discord.gateway.alter = (_, data) => without(data, field);
      const sent = discord.submit(asked, { zone: 'Kyiv' });
      await expect
        .poll(() => discord.see(shown(sent)).text, { message: field })
        .toContain('The digest is on');
    }
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('takes a field that comes without its value for an empty one', async () => {
    const { discord, digest } = await start();
    const asked = discord.command('digest', {});
    await opened(asked);
    const written = discord.submit(asked, { zone: 'Kyiv' });
    await settled(() => shown(written));
    const again = discord.command('digest', {});
    await opened(again);
    discord.gateway.alter = (_, data) => without(data, 'data.components.component.value');
    const sent = discord.submit(again, { only: 'Lavrov' });
    const { text } = discord.see(await settled(() => shown(sent)));
    expect(text).toContain('The digest is on');
    expect(text).not.toMatch(/undefined|null/u);
    expect(await digest()).toMatchObject({ filter: {} });
  });

  it('opens with a topic as long as one can be typed', async () => {
    const { discord, digest } = await start();
    const topic = `grain ${'and more of it '.repeat(17)}`.trim();
    const said = discord.command('digest', { do: 'on', at: '08:30 Kyiv', topic });
    await settled(() => shown(said));
    const asked = discord.command('digest', {});
    await opened(asked);
    const sent = discord.submit(asked, { at: '18:00' });
    await settled(() => shown(sent));
    expect(await digest()).toMatchObject({ schedule: { time: '18:00' }, filter: { topic } });
  });

  it('says what was not understood, with a button that opens it again', async () => {
    const { discord, digest } = await start();
    const asked = discord.command('digest', {});
    await opened(asked);
    const sent = discord.submit(asked, { zone: 'Kyvi' });
    const answer = await settled(() => shown(sent));
    expect(discord.see(answer).text).toContain('Did you mean Europe/Kyiv?');
    expect(await digest()).toBeUndefined();
    const [message] = answer;
    if (message === undefined) throw new Error('no answer');
    const again = discord.click(message, buttonOf(answer, 'Set the digest'));
    expect(await opened(again)).toMatchObject([{ title: 'Daily digest' }]);
  });

  it('gives way to words where Discord does not show it', async () => {
    const { discord } = await start();
    discord.fail({ route: 'POST /interactions/:id/:token/callback', what: { code: 50035 } });
    const asked = discord.command('digest', {});
    const { text } = discord.see(await settled(() => shown(asked)));
    expect(text).toContain('digest on 08:30 Europe/Kyiv');
  });

  it('with words is answered as ever', async () => {
    const { discord } = await start();
    const asked = discord.command('digest', { do: 'show' });
    const { text } = discord.see(await settled(() => shown(asked)));
    expect(text).toContain('This channel has no digest.');
  });
});

describe('the form of the filters', () => {
  it('lists what it asks for', async () => {
    const { discord } = await start();
    const listed = discord.command('statements', {});
    const all = await settled(() => shown(listed));
    const [message] = all;
    if (message === undefined) throw new Error('no list');
    const press = discord.click(message, buttonOf(all, 'Filter'));
    await opened(press);
    const sent = discord.submit(press, { person: 'Budanov' });
    const { text } = discord.see(await settled(() => shown(sent)));
    expect(text).toContain('“Talks do not mean a solution,”');
    expect(text).not.toContain('Istanbul for talks');
  });
});

describe('/settings without words', () => {
  it('opens a form with what is set; commands are answered to all once that is sent', async () => {
    const { discord } = await start();
    const asked = discord.command('settings', {});
    await opened(asked);
    const sent = discord.submit(asked, { commands: 'public' });
    expect(discord.see(await settled(() => shown(sent))).text).toContain('answered to the whole channel');
    const question = discord.command('ask', { question: 'what did Budanov say about talks?' });
    const posts = await settled(() => discord.answers());
    const { text, pings } = discord.see(posts);
    expect(text).toMatch(/^@alice asked: what did Budanov say[\s\S]*“Talks do not mean a solution,”/u);
    expect(pings).toEqual([]);
    const aside = await settled(() => shown(question));
    expect(discord.see(aside).text).toBe('My answer goes into the channel, as this channel is set up.');
  });

  it('leaves out what cannot be chosen there: only what names it reaches the bot', async () => {
    const { discord } = await start();
    const asked = discord.command('settings', {});
    const [modal] = await opened(asked);
    expect(modal?.components.map(({ component }) => component.custom_id)).toEqual([
      ...['commands', 'outlets', 'languages', 'by'],
    ]);
    const sent = discord.submit(asked, {});
    expect(discord.see(await settled(() => shown(sent))).text).toContain('Done.');
  });
});
