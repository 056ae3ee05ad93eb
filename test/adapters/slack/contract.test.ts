// Slack keeps the adapter contract, over Socket Mode and over HTTP.
import { type AdapterDriver, adapterContract } from '../../contracts/adapter.ts';
import { type Deed, mention, shown } from '../../support/fake-slack.ts';
import { type Mode, startAgainstFake } from './start.ts';

const driver =
  (mode: Mode): AdapterDriver =>
  async (bot) => {
    const { slack, stop } = await startAgainstFake(bot, mode);
    let last: Deed | undefined;
    return {
      async ask(text) {
        const before = slack.posted.length;
        last = await slack.say(mention(text));
        return shown((await slack.posts(before + 1)).slice(before));
      },
      async redeliver() {
        if (last === undefined) throw new Error('nothing was asked');
        const before = slack.posted.length;
        await slack.redeliver(last);
        await slack.quiet();
        return slack.posted.length - before;
      },
      stop,
    };
  };

adapterContract('Slack over Socket Mode', driver('socket'));
adapterContract('Slack over HTTP', driver('http'));
