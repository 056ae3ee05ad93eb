// Whoever has added the bot for themselves asks wherever they write, also where the bot is not.
import { describe, expect, it } from 'vitest';
import { aBot, aReply } from '../../support/builders.ts';
import type { FakeInteraction } from '../../support/fake-discord-interactions.ts';
import type { FakeMessage } from '../../support/fake-discord-world.ts';
import { createStarter, settled } from './start.ts';

const start = createStarter();
const SOMEWHERE = '900000000000000077';
const shown = ({ own }: FakeInteraction): FakeMessage[] => own.filter(({ loading }) => !loading);

describe('a command in a place where the bot is not', () => {
  it.each(['server', 'group'] as const)('is answered to the person alone, in a %s', async (elsewhere) => {
    const bot = aBot();
    const { discord, log } = await start(bot);
    const asked = discord.command(
      'ask',
      { question: 'did <@&900000000000000088> say so?' },
      { elsewhere, channel: SOMEWHERE },
    );
    const [answer] = await settled(() => shown(asked));
    expect(answer).toMatchObject({ flags: 64 });
    expect(bot.received[0]?.origin).not.toHaveProperty('home');
    expect(bot.received[0]?.origin).toMatchObject({ isShareable: false });
    expect(discord.calls.filter(({ path }) => path.startsWith(`/channels/${SOMEWHERE}`))).toEqual([]);
    expect(log.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
  });

  it('has buttons that answer the same way', async () => {
    const bot = aBot(aReply({ actions: [{ command: 'more', label: 'More' }] }));
    const { discord } = await start(bot);
    const where = { elsewhere: 'server', channel: SOMEWHERE } as const;
    const asked = discord.command('ask', { question: 'budanov?' }, where);
    const [message] = await settled(() => shown(asked));
    if (message === undefined) throw new Error('no answer');
    const press = discord.click(message, message.components[0]?.components[0]?.custom_id ?? '', where);
    expect(await settled(() => shown(press))).toMatchObject([{ flags: 64 }]);
    expect(discord.calls.filter(({ path }) => path.startsWith(`/channels/${SOMEWHERE}`))).toEqual([]);
  });

  it('answers “Who said this?” about a message there', async () => {
    const bot = aBot();
    const { discord } = await start(bot);
    const message = discord.wrote('“Talks do not mean a solution”', { channel: SOMEWHERE });
    const asked = discord.onMessage('Who said this?', message, { elsewhere: 'group' });
    expect(await settled(() => shown(asked))).toMatchObject([{ flags: 64 }]);
    expect(bot.received).toMatchObject([{ command: 'check' }]);
  });
});

describe('the commands', () => {
  it('are for people too where they are about no channel', async () => {
    const { discord } = await start(aBot());
    const forPeople = discord.registered().filter((one) => one.integration_types.includes(1));
    expect(forPeople.map(({ name }) => name)).toEqual([
      'ask',
      'statements',
      'people',
      'check',
      'Who said this?',
    ]);
    for (const { contexts } of forPeople) expect(contexts).toEqual([0, 1, 2]);
  });
});
