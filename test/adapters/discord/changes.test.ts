// Edited and deleted questions, as Discord tells of them.
import { describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/index.ts';
import { aBot, aReply } from '../../support/builders.ts';
import { aCourier } from '../../support/courier.ts';
import { startFakeDiscord } from '../../support/fake-discord.ts';
import { BOT, CHANNEL, DM } from '../../support/fake-discord-world.ts';
import { createStarter, settled, startAgainstFake } from './start.ts';

const start = createStarter();
const echo = (): Bot & { readonly received: { readonly text: string }[] } =>
  aBot(({ text }) => aReply({ summary: `On ${text}`, blocks: [] }));

describe('on Discord', () => {
  it.each([
    ['in a channel', CHANNEL],
    ['in a direct message', DM],
  ])('a question of before a restart is answered anew, or goes with its answer: %s', async (_, channel) => {
    const discord = await startFakeDiscord();
    const { store } = aCourier(echo());
    const first = await startAgainstFake(echo(), {}, { discord, store });
    const question = discord.say(`<@${BOT}> peskov`, { channel });
    await settled(() => discord.answers(channel));
    await first.running.stop();
    const next = await startAgainstFake(echo(), {}, { discord, store });
    const said = (): string[] => discord.answers(channel).map(({ content }) => content);
    discord.edit(question, `<@${BOT}> lavrov`);
    await expect.poll(said).toEqual(['On lavrov']);
    await next.running.stop();
    const last = await startAgainstFake(echo(), {}, { discord, store });
    discord.erase(question);
    await expect.poll(said).toEqual([]);
    await last.running.stop();
    await store.close();
    await discord.stop();
  });

  it('an edited question whose answer somebody has deleted is answered in a new message', async () => {
    const { discord } = await start(echo());
    const question = discord.say(`<@${BOT}> peskov`);
    const [answer] = await settled(() => discord.answers());
    if (answer) discord.erase(answer);
    discord.edit(question, `<@${BOT}> lavrov`);
    await expect.poll(() => discord.answers().map(({ content }) => content)).toEqual(['On lavrov']);
  });

  it('an edited message that was no question is left alone, though it names the bot now', async () => {
    const bot = echo();
    const { discord } = await start(bot);
    // The look for what was said before the start is over.
    await settled(() => discord.calls);
    const chatter = discord.say('peskov');
    discord.edit(chatter, `<@${BOT}> lavrov`);
    discord.say(`<@${BOT}> trump`);
    await settled(() => discord.answers());
    expect(bot.received.map(({ text }) => text)).toEqual(['trump']);
  });

  it('the answers to questions that a moderator clears away go with them', async () => {
    const { discord } = await start(echo());
    const questions = [discord.say(`<@${BOT}> peskov`), discord.say(`<@${BOT}> lavrov`)];
    await settled(() => discord.answers(), 2);
    discord.erase(...questions);
    await expect.poll(() => discord.answers()).toEqual([]);
  });

  it('what is left of an answer is taken away later, where Discord does not take that now', async () => {
    const { discord, tend } = await start(echo(), { sendPauses: [] });
    const question = discord.say(`<@${BOT}> peskov`);
    await settled(() => discord.answers());
    discord.fail({ route: 'DELETE /channels/:id/messages/:message', what: { status: 503 } });
    discord.erase(question);
    await settled(() => discord.calls.filter(({ route }) => route.startsWith('DELETE')));
    expect(discord.answers(CHANNEL)).toHaveLength(1);
    await tend(10_000);
    expect(discord.answers(CHANNEL)).toEqual([]);
  });
});
