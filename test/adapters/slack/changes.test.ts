// Edited and deleted questions, as Slack tells of them.
import { afterEach, describe, expect, it } from 'vitest';
import { aBot, aReply } from '../../support/builders.ts';
import { GENERAL, mention, shown } from '../../support/fake-slack.ts';
import { BOB } from '../../support/fake-slack-payloads.ts';
import { type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

async function start() {
  const bot = aBot(({ text }) => aReply({ summary: `On ${text}`, blocks: [] }));
  started = await startAgainstFake(bot, 'socket');
  const { slack } = started;
  const texts = (): string[] => slack.posted.map((message) => shown([message]).notification);
  return { bot, slack, texts, tend: started.held };
}

describe('in Slack', () => {
  it('the answer to an edited question says “edited” and stays in its thread', async () => {
    const { slack } = await start();
    const question = await slack.say(mention('peskov'));
    const [first] = await slack.posts(1);
    await slack.edit(question, mention('lavrov'));
    await expect.poll(() => slack.calls.filter(({ method }) => method === 'chat.update')).toHaveLength(1);
    expect(slack.posted).toMatchObject([{ ts: first?.ts, thread: question.ts }]);
  });

  it('an edited question whose answer somebody has deleted is answered in a new message', async () => {
    const { slack, texts } = await start();
    const question = await slack.say(mention('peskov'));
    const [answer] = await slack.posts(1);
    slack.remove(GENERAL, answer?.ts ?? '');
    slack.posted.splice(0);
    await slack.edit(question, mention('lavrov'));
    await slack.posts(1);
    expect(texts()).toEqual(['On lavrov']);
  });

  it('what people edit or delete beside the bot is none of its business', async () => {
    const { bot, slack } = await start();
    const chatter = await slack.say('lunch?', { user: BOB });
    await slack.edit(chatter, 'lunch at one?');
    await slack.edit(chatter, mention('lunch at one?'));
    await slack.erase(chatter);
    await slack.quiet();
    expect(bot.received).toEqual([]);
    expect(slack.posted).toEqual([]);
  });

  it('a question that others have talked under takes its answer with it, and leaves theirs', async () => {
    const { slack } = await start();
    const question = await slack.say(mention('peskov'));
    await slack.posts(1);
    await slack.say('interesting!', { user: BOB, thread: question.ts });
    await slack.erase(question);
    await expect.poll(() => slack.posted).toEqual([]);
    expect(slack.standing(GENERAL).map(({ text }) => text)).toEqual(['interesting!']);
  });

  it('what is refused for good is given up, and said to nobody', async () => {
    const { slack, tend } = await start();
    const question = await slack.say(mention('peskov'));
    await slack.posts(1);
    slack.fail('chat.delete', { kind: 'error', error: 'cant_delete_message' });
    await slack.erase(question);
    await slack.quiet();
    await tend.courier.settled();
    expect(slack.posted).toHaveLength(1);
  });
});
