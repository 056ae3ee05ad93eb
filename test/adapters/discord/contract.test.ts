// The Discord adapter keeps the contract of all adapters, by mention in a channel and by slash command.
import { adapterContract, type Shown, type StartedAdapter } from '../../contracts/adapter.ts';
import type { FakeInteraction } from '../../support/fake-discord-interactions.ts';
import { BOT, CHANNEL, DM, type FakeMessage, THREAD } from '../../support/fake-discord-world.ts';
import { type Started, settled, startAgainstFake } from './start.ts';

adapterContract('Discord by mention', async (bot) => {
  const { discord, courier, stop } = await startAgainstFake(bot);
  let last: FakeMessage | undefined;
  async function ask(text: string, place: { readonly channel?: string } = {}) {
    const answers = () => discord.answers(place.channel);
    const before = answers().length;
    last = discord.say(`<@${BOT}> ${text}`, place);
    return withDigits(discord.see(await settled(() => answers().slice(before))));
  }
  /** Whatever comes of a change has come. */
  async function seen(): Promise<void> {
    await settled(() => discord.calls, 0);
    await courier.settled();
    await settled(() => discord.calls, 0);
  }
  return {
    ask: (text) => ask(text),
    followUp: (text) => ask(text),
    askElsewhere: (text) => ask(text, { channel: THREAD }),
    async edit(text) {
      if (last) discord.edit(last, `<@${BOT}> ${text}`);
      await seen();
      return withDigits(discord.see(discord.answers()));
    },
    async unfold() {
      if (last) discord.unfold(last);
      await seen();
    },
    async erase() {
      if (last) discord.erase(last);
      await seen();
      return discord.see(discord.answers());
    },
    async askWhereClosed(text) {
      const channel = discord.world.channels.get(CHANNEL);
      if (channel) channel.refuse = { code: 50013 };
      discord.say(`<@${BOT}> ${text}`);
      return discord.see(await settled(() => discord.answers(DM)));
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
  async function ask(text: string, place: { readonly channel?: string } = {}) {
    const asked = discord.command('ask', { question: text }, place);
    last = asked;
    return asTyped(withDigits(discord.see(await settled(() => shown(asked)))));
  }
  return {
    ask: (text) => ask(text),
    followUp: (text) => ask(text),
    askElsewhere: (text) => ask(text, { channel: THREAD }),
    async share() {
      const [answer] = shown(last);
      const buttons = answer?.components.flatMap((row) => row.components) ?? [];
      const id = buttons.find(({ label }) => label === 'Share in channel')?.custom_id;
      if (answer && id) discord.click(answer, id);
      return discord.see(await settled(() => discord.answers()));
    },
    async redeliver() {
      const before = shown(last).length;
      if (last) discord.deliverInteraction(last);
      return (await settled(() => shown(last).slice(before), 0)).length;
    },
    stop: once(stop),
  };
});

/** Sources are numbered ¹, ², ³ on Discord; the contract reads digits. */
const withDigits = (seen: Shown): Shown => ({
  ...seen,
  text: seen.text.replace(/[⁰¹²³⁴-⁹]/gu, (digit) => digit.normalize('NFKC')),
});

/** What can be typed is shown as a slash command there. */
const asTyped = (seen: Shown): Shown => ({ ...seen, text: seen.text.replaceAll('/ask question: ', '') });

function once(stop: Started['stop']): StartedAdapter['stop'] {
  let stopped: Promise<void> | undefined;
  return () => {
    stopped ??= stop();
    return stopped;
  };
}
