// Slack keeps the adapter contract: by mention over Socket Mode and over HTTP, and in direct messages.
import { type AdapterDriver, adapterContract, type Shown } from '../../contracts/adapter.ts';
import {
  type Deed,
  DIRECT,
  type FakeSlack,
  GENERAL,
  GROUP,
  mention,
  shown,
} from '../../support/fake-slack.ts';
import { typed } from '../../support/fake-slack-payloads.ts';
import { type Mode, startAgainstFake } from './start.ts';

type Say = FakeSlack['say'];

/** Where people talk with the bot, and how they go on there. */
interface Habit {
  readonly mode: Mode;
  readonly ask: (say: Say, text: string) => Promise<Deed>;
  readonly followUp: (say: Say, text: string, first: Deed) => Promise<Deed>;
  readonly askElsewhere: (say: Say, text: string, first: Deed) => Promise<Deed>;
  /** What an edited question says, as Slack sends it. */
  readonly edited: (text: string) => string;
}

/** A mention is answered in its thread; the next mention in the channel opens another. */
const byMention = (mode: Mode): Habit => ({
  mode,
  ask: (say, text) => say(mention(text)),
  followUp: (say, text, { ts: thread }) => say(mention(text), { thread }),
  askElsewhere: (say, text) => say(mention(text), { channel: GENERAL }),
  edited: mention,
});

const inDirectMessages: Habit = {
  mode: 'socket',
  ask: (say, text) => say(typed(text), { channel: DIRECT }),
  followUp: (say, text) => say(typed(text), { channel: DIRECT }),
  askElsewhere: (say, text) => say(mention(text), { channel: GENERAL }),
  edited: typed,
};

const driver =
  ({ mode, ask, followUp, askElsewhere, edited }: Habit): AdapterDriver =>
  async (bot) => {
    const { slack, held, stop } = await startAgainstFake(bot, mode);
    let last: Deed | undefined;
    const lastDeed = (): Deed => {
      if (last === undefined) throw new Error('nothing was asked');
      return last;
    };
    async function answered(saying: Promise<Deed>) {
      const before = slack.posted.length;
      last = await saying;
      await slack.posts(before + 1);
      await held.courier.settled();
      return shown(slack.posted.slice(before));
    }
    return {
      ask: (text) => answered(ask(slack.say, text)),
      followUp: (text) => answered(followUp(slack.say, text, lastDeed())),
      askElsewhere: (text) => answered(askElsewhere(slack.say, text, lastDeed())),
      async edit(text) {
        await slack.edit(lastDeed(), edited(text));
        await slack.quiet();
        await held.courier.settled();
        return shown(slack.posted);
      },
      async unfold() {
        await slack.unfold(lastDeed());
        await slack.quiet();
      },
      async erase() {
        await slack.erase(lastDeed());
        await slack.quiet();
        await held.courier.settled();
        return shown(slack.posted);
      },
      async askWhereClosed(text) {
        if (ask === inDirectMessages.ask) return undefined;
        slack.fail('chat.postMessage', { kind: 'error', error: 'restricted_action' });
        return answered(ask(slack.say, text));
      },
      async redeliver() {
        const before = slack.posted.length;
        await slack.redeliver(lastDeed());
        await slack.quiet();
        return slack.posted.length - before;
      },
      stop,
    };
  };

adapterContract('Slack over Socket Mode', driver(byMention('socket')));
adapterContract('Slack over HTTP', driver(byMention('http')));
adapterContract('Slack in direct messages', driver(inDirectMessages));

adapterContract('Slack by slash command', async (bot) => {
  const { slack, held, stop } = await startAgainstFake(bot, 'socket');
  let last: Deed | undefined;
  async function ask(text: string, channel = GENERAL) {
    const before = slack.posted.length;
    last = await slack.slash('/ask', typed(text), { channel });
    await slack.posts(before + 1);
    await held.courier.settled();
    return asTyped(shown(slack.posted.slice(before)));
  }
  return {
    ask: (text) => ask(text),
    followUp: (text) => ask(text),
    askElsewhere: (text) => ask(text, GROUP),
    async share() {
      const [answer] = slack.posted;
      if (answer) await slack.press(answer, { label: 'Share in channel' });
      await slack.quiet();
      return shown(slack.posted.filter(({ to }) => to === undefined));
    },
    async redeliver() {
      const before = slack.posted.length;
      if (last) await slack.redeliver(last);
      await slack.quiet();
      return slack.posted.length - before;
    },
    stop,
  };
});

/** What can be typed is shown as a slash command there. */
const asTyped = (seen: Shown): Shown => ({ ...seen, text: seen.text.replaceAll('/ask ', '') });
