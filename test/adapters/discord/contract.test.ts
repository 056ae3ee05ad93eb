// The Discord adapter keeps the contract of all adapters, by mention in a channel and by slash command.
import { adapterContract, type StartedAdapter } from '../../contracts/adapter.ts';
import type { FakeInteraction } from '../../support/fake-discord-interactions.ts';
import { BOT, type FakeMessage } from '../../support/fake-discord-world.ts';
import { type Started, settled, startAgainstFake } from './start.ts';

adapterContract('Discord by mention', async (bot) => {
  const { discord, stop } = await startAgainstFake(bot);
  let last: FakeMessage | undefined;
  return {
    async ask(text) {
      const before = discord.answers().length;
      last = discord.say(`<@${BOT}> ${text}`);
      return discord.see(await settled(() => discord.answers().slice(before)));
    },
    async redeliver() {
      const before = discord.answers().length;
      if (last) discord.deliver(last);
      return (await settled(() => discord.answers().slice(before), 0)).length;
    },
    stop: once(stop),
  };
});

adapterContract('Discord by slash command', async (bot) => {
  const { discord, stop } = await startAgainstFake(bot);
  const shown = (one: FakeInteraction | undefined): readonly FakeMessage[] =>
    one?.own.filter(({ loading }) => !loading) ?? [];
  let last: FakeInteraction | undefined;
  return {
    async ask(text) {
      const asked = discord.command('ask', { question: text });
      last = asked;
      return discord.see(await settled(() => shown(asked)));
    },
    async redeliver() {
      const before = shown(last).length;
      if (last) discord.deliverInteraction(last);
      return (await settled(() => shown(last).slice(before), 0)).length;
    },
    stop: once(stop),
  };
});

function once(stop: Started['stop']): StartedAdapter['stop'] {
  let stopped: Promise<void> | undefined;
  return () => {
    stopped ??= stop();
    return stopped;
  };
}
