// Slack's view for assistants: what a person can begin with, and a word while an answer takes its time.
import { afterEach, describe, expect, it } from 'vitest';
import { type Bot, createBot, createLibrary, silentLogger } from '../../../src/index.ts';
import { aBot, aClock, anArticle, aReply } from '../../support/builders.ts';
import { DIRECT } from '../../support/fake-slack.ts';
import { ALICE } from '../../support/fake-slack-payloads.ts';
import { type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});
async function start(bot: Bot) {
  started = await startAgainstFake(bot, 'socket', { timing: { work: 10 } });
  return started;
}

const article = anArticle({
  title: 'Talks in Istanbul',
  published: { day: '2025-05-15' },
  body: '“We will go to Istanbul for talks,” Sergey Lavrov said on Thursday.',
});
const reading = () =>
  createBot({ library: () => createLibrary([article]), log: silentLogger, clock: aClock() });

const opened = { type: 'app_home_opened', user: ALICE.id, channel: DIRECT, tab: 'messages', event_ts: '1.1' };
const assistant_thread = { user_id: ALICE.id, context: {}, channel_id: DIRECT, thread_ts: '1.1' };
const began = { type: 'assistant_thread_started', assistant_thread, event_ts: '1.2' };

const callsOf = ({ slack }: Started, method: string) =>
  slack.calls.filter((call) => call.method === `assistant.threads.${method}`).map(({ args }) => args);

describe('the view for assistants', () => {
  it.each([
    ['its messages are opened', opened, undefined],
    ['a thread of it is begun', began, '1.1'],
  ])('suggests questions that the articles answer when %s', async (_, event, thread) => {
    const all = await start(reading());
    await all.slack.event(event);
    await all.slack.quiet();
    const [offered] = callsOf(all, 'setSuggestedPrompts');
    expect(offered).toMatchObject({ channel_id: DIRECT });
    expect(offered?.thread_ts).toBe(thread);
    const [prompt] = (offered?.prompts ?? []) as { message: string }[];
    await all.slack.say(prompt?.message ?? '', { channel: DIRECT });
    const [post] = await all.slack.posts(1);
    expect(post?.args.text).toContain('“We will go to Istanbul for talks,”');
  });

  it('costs no answer where the app has none', async () => {
    const all = await start(reading());
    all.slack.fail('assistant.threads.setSuggestedPrompts', { kind: 'error', error: 'missing_scope' });
    await all.slack.event(began);
    await all.slack.say('budanov?', { channel: DIRECT });
    expect(await all.slack.posts(1)).toHaveLength(1);
  });
});

describe('a direct message whose answer takes a while', () => {
  it('has a word that it is worked on, until it is answered', async () => {
    let answer = (): void => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const all = await start(aBot(async () => asked.then(() => aReply())));
    await all.slack.say('budanov?', { channel: DIRECT });
    await expect.poll(() => callsOf(all, 'setStatus').length, { timeout: 5_000 }).toBe(1);
    answer();
    await all.slack.posts(1);
    await expect.poll(() => callsOf(all, 'setStatus').length, { timeout: 5_000 }).toBe(2);
    expect(callsOf(all, 'setStatus').map(({ status }) => status)).toEqual([
      'is looking through the articles…',
      '',
    ]);
  });
});
