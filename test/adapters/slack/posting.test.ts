// Posting while Slack fails: what was not taken is sent again, what may have been taken is looked for first.
import { afterEach, describe, expect, it } from 'vitest';
import { OperatorError, type Reply } from '../../../src/index.ts';
import { aBot, aReply } from '../../support/builders.ts';
import { type Call, DIRECT, GENERAL, mention, shown, TOKENS } from '../../support/fake-slack.ts';
import type { Fault } from '../../support/fake-slack-faults.ts';
import { BOB } from '../../support/fake-slack-payloads.ts';
import { type AgainstFake, type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

async function start(reply: Reply = aReply(), options: AgainstFake = {}): Promise<Started> {
  started = await startAgainstFake(aBot(reply), 'socket', options);
  return started;
}

const calls = ({ slack }: Started, wanted: string): number =>
  slack.calls.filter(({ method }) => method === wanted).length;
const posts = (all: Started): number => calls(all, 'chat.postMessage');
const trouble = ({ lines }: Started) =>
  lines.filter(({ level, fields }) => (level === 'error' || level === 'warn') && fields.from !== 'bolt');
const LONG_WAIT: Fault = { kind: 'status', status: 429, headers: { 'retry-after': '60' } };
const threePages = aReply({
  blocks: [
    { type: 'list', items: Array.from({ length: 200 }, (_, at) => [`item ${at} of a long list of items`]) },
  ],
});

describe('posting', () => {
  it.each<[string, Fault]>([
    ['a 429 that says when', { kind: 'status', status: 429, headers: { 'retry-after': '1' } }],
    ['a 429 that does not say when', { kind: 'status', status: 429 }],
    ['a 503', { kind: 'status', status: 503, body: '<html>busy</html>' }],
    ['ratelimited in words', { kind: 'error', error: 'ratelimited' }],
  ])('tries again after %s', async (_, fault) => {
    const all = await start();
    all.slack.fail('chat.postMessage', fault);
    await all.slack.say(mention('budanov?'));
    expect(await all.slack.posts(1)).toHaveLength(1);
    expect(posts(all)).toBe(2);
    expect(trouble(all)).toEqual([]);
  });

  it('finds in the thread what is there though the answer was lost, and does not post it again', async () => {
    const all = await start();
    all.slack.fail('chat.postMessage', { kind: 'lose' });
    await all.slack.say(mention('budanov?'));
    await all.slack.posts(1);
    await all.held.courier.settled();
    expect(all.slack.posted).toHaveLength(1);
    expect([posts(all), calls(all, 'conversations.replies')]).toEqual([1, 1]);
    expect(trouble(all)).toEqual([]);
  });

  it('finds it on a later page of a long thread', async () => {
    // While the answer is made, others go on talking.
    const bot = aBot(() => {
      for (let at = 0; at < 9; at += 1)
        started?.slack.stand({ channel: GENERAL, thread, user: BOB.id, text: `remark ${at}` });
      return aReply();
    });
    started = await startAgainstFake(bot, 'socket');
    const all = started;
    const { ts: thread } = await all.slack.say('what do we know?');
    all.slack.fail('chat.postMessage', { kind: 'lose' });
    const { ts } = await all.slack.say(mention('budanov?'), { thread });
    await all.slack.posts(1);
    await all.held.courier.settled();
    expect(all.slack.posted).toHaveLength(1);
    expect(calls(all, 'conversations.replies')).toBeGreaterThan(1);
    // What is older than the question cannot be its answer.
    const read = all.slack.calls.filter(({ method }) => method === 'conversations.replies');
    expect(read.every(({ args }) => args.oldest === ts && args.ts === thread)).toBe(true);
  });

  it.each<[string, Fault]>([
    ['does not come', { kind: 'hang' }],
    ['is a 500', { kind: 'status', status: 500 }],
    ['is a page of a proxy', { kind: 'status', status: 200, body: '<html>' }],
    ['is an error of Slack’s own', { kind: 'error', error: 'internal_error' }],
  ])('posts again where the answer %s and the message is not there', async (_, fault) => {
    const all = await start(aReply(), { timing: { call: 200 } });
    all.slack.fail('chat.postMessage', fault);
    await all.slack.say(mention('budanov?'));
    expect(await all.slack.posts(1)).toHaveLength(1);
    await all.held.courier.settled();
    expect([posts(all), calls(all, 'conversations.replies')]).toEqual([2, 1]);
    expect(trouble(all)).toEqual([]);
  });

  it('takes no other app’s message for its own, whatever it is marked with', async () => {
    const all = await start();
    all.slack.fail('chat.postMessage', { kind: 'hang' });
    const { ts: thread } = await all.slack.say(mention('budanov?'));
    await expect.poll(() => posts(all)).toBe(1);
    const [{ args }] = all.slack.calls.filter(({ method }) => method === 'chat.postMessage') as [Call];
    all.slack.stand({ channel: GENERAL, thread, user: BOB.id, text: 'me', metadata: args.metadata });
    expect(await all.slack.posts(1)).toHaveLength(1);
  });

  it('looks again while looking fails, and posts only then', async () => {
    const all = await start();
    all.slack.fail('chat.postMessage', { kind: 'lose' });
    all.slack.fail(
      'conversations.replies',
      { kind: 'status', status: 503 },
      { kind: 'lose' },
      { kind: 'status', status: 429, headers: { 'retry-after': '0' } },
    );
    await all.slack.say(mention('budanov?'));
    await all.slack.posts(1);
    await all.held.courier.settled();
    expect([posts(all), calls(all, 'conversations.replies')]).toEqual([1, 4]);
  });

  it('puts the post off while Slack cannot be looked at, and finds it later', async () => {
    const all = await start(aReply(), { timing: { post: 500 } });
    all.slack.fail('chat.postMessage', { kind: 'lose' });
    all.slack.fail('conversations.replies', {
      kind: 'status',
      status: 429,
      headers: { 'retry-after': '60' },
    });
    await all.slack.say(mention('budanov?'));
    await expect.poll(() => trouble(all)).toMatchObject([{ level: 'warn', fields: { seconds: 60 } }]);
    all.held.now += 61_000;
    await all.held.tend();
    expect([posts(all), calls(all, 'conversations.replies')]).toEqual([1, 2]);
  });

  it('does not post twice where the app may not look, and tells the operator which scopes it lacks', async () => {
    const all = await start(aReply(), { fake: { scopes: [] } });
    all.slack.fail('chat.postMessage', { kind: 'lose' });
    await all.slack.say(mention('budanov?'));
    await expect
      .poll(() => trouble(all))
      .toMatchObject([
        {
          level: 'warn',
          fields: { cause: 'missing_scope', next: expect.stringContaining('channels:history') },
        },
      ]);
    await all.held.courier.settled();
    all.held.now += 3_600_000;
    await all.held.tend();
    expect(posts(all)).toBe(1);
  });

  it('goes on with the other pages after one whose answer was lost', async () => {
    const all = await start(threePages);
    all.slack.fail('chat.postMessage', { kind: 'lose' });
    await all.slack.say(mention('all?'));
    await all.slack.posts(3);
    await all.held.courier.settled();
    expect(all.slack.posted).toHaveLength(3);
    const { text } = shown(all.slack.posted);
    expect(text).toContain('item 0 of');
    expect(text).toContain('item 199 of');
  });

  it('puts the post off when Slack asks for a long wait, and posts it after that', async () => {
    // Nothing was taken, so there is nothing to look for: an app that may not look posts it all the same.
    const all = await start(aReply(), { timing: { post: 100 }, fake: { scopes: [] } });
    all.slack.fail('chat.postMessage', LONG_WAIT);
    await all.slack.say(mention('budanov?'));
    await expect
      .poll(() => trouble(all))
      .toMatchObject([{ level: 'warn', fields: { cause: 'rate limited', seconds: 60 } }]);
    await all.held.tend();
    expect(posts(all)).toBe(1);
    all.held.now += 61_000;
    await all.held.tend();
    expect(all.slack.posted).toHaveLength(1);
    expect(calls(all, 'conversations.replies')).toBe(0);
  });

  it('looks once for what a try before the long wait may have left', async () => {
    const all = await start(aReply(), { timing: { post: 500 } });
    all.slack.fail('chat.postMessage', { kind: 'status', status: 500 }, LONG_WAIT);
    await all.slack.say(mention('budanov?'));
    await expect.poll(() => trouble(all)).toMatchObject([{ fields: { cause: 'rate limited' } }]);
    all.held.now += 61_000;
    await all.held.tend();
    expect(all.slack.posted).toHaveLength(1);
    // Between the two tries; after the wait there is nothing in doubt.
    expect([posts(all), calls(all, 'conversations.replies')]).toEqual([3, 1]);
  });

  it.each([
    ['not_in_channel', '/invite'],
    ['channel_not_found', 'private'],
    ['is_archived', 'unarchive'],
    ['missing_scope', 'manifest.json'],
    ['access_denied', 'access_denied'],
    ['some_new_error', 'some_new_error'],
  ])('tells the operator what to do about %s, and does not insist', async (error, next) => {
    const all = await start(threePages);
    all.slack.fail('chat.postMessage', { kind: 'error', error });
    await all.slack.say(mention('budanov?'));
    await expect.poll(() => trouble(all)).toHaveLength(1);
    await all.slack.quiet();
    expect(trouble(all)).toMatchObject([
      { level: 'error', fields: { cause: error, next: expect.stringContaining(next) } },
    ]);
    const inChannel = all.slack.calls.filter(({ args }) => args.channel === GENERAL);
    expect(inChannel).toHaveLength(1);
    expect(all.fatal).toEqual([]);
  });

  it.each(['invalid_blocks', 'msg_blocks_too_long'])(
    'tells the person when Slack refuses the message: %s',
    async (error) => {
      const all = await start();
      all.slack.fail('chat.postMessage', { kind: 'error', error });
      const { ts } = await all.slack.say(mention('budanov?'));
      const told = await all.slack.posts(1);
      expect(told).toMatchObject([{ thread: ts }]);
      expect(shown(told).text).toContain('Slack did not take it');
      expect(trouble(all)).toMatchObject([{ level: 'error', fields: { cause: error } }]);
    },
  );

  it('apologises for what cannot be rendered, and is a defect to the operator', async () => {
    const all = await start(aReply({ blocks: [{ type: 'paragraph' } as never] }));
    const { ts } = await all.slack.say(mention('budanov?'));
    const told = await all.slack.posts(1);
    expect(told).toMatchObject([{ thread: ts }]);
    expect(shown(told).text).toContain('Slack did not take it');
    expect(trouble(all)).toMatchObject([
      { level: 'error', fields: { next: expect.stringContaining('defect') } },
    ]);
  });

  it('keeps two answers in one thread in the order of their questions', async () => {
    const bot = aBot(({ text }) => ({ ...threePages, summary: text }));
    started = await startAgainstFake(bot, 'socket', {
      timing: { firstPause: 200, longestPause: 200 },
    });
    const { slack } = started;
    slack.fail('chat.postMessage', { kind: 'status', status: 503 });
    const { ts: thread } = await slack.say(mention('first?'));
    await slack.say(mention('second?'), { thread });
    const texts = (await slack.posts(6)).map(({ args }) => args.text);
    const pages = ['continued (2/3)', 'continued (3/3)'];
    expect(texts).toEqual(['first?', ...pages, 'second?', ...pages]);
  });

  it('ends the program when Slack revokes the bot token, without showing it', async () => {
    const all = await start();
    all.slack.fail('chat.postMessage', { kind: 'error', error: 'token_revoked' });
    await all.slack.say(mention('budanov?'));
    await expect.poll(() => all.fatal).toHaveLength(1);
    expect(all.fatal[0]).toBeInstanceOf(OperatorError);
    expect(all.fatal[0]?.message).toMatch(/^SLACK_BOT_TOKEN: Slack refused it \(token_revoked\); put/u);
    expect(JSON.stringify(all.lines)).not.toContain(TOKENS.botToken);
    // What was promised is kept for the next start, with a good token.
    all.held.now += 10_000;
    await all.held.tend();
    expect(all.slack.posted).toHaveLength(1);
  });
});

describe('a private answer', () => {
  it.each<[string, Fault, number]>([
    ['is sent again after a 429', { kind: 'status', status: 429, headers: { 'retry-after': '0' } }, 2],
    ['is sent again after a 503', { kind: 'status', status: 503 }, 2],
    ['is not sent again when Slack’s answer is lost', { kind: 'lose' }, 1],
  ])('%s', async (_, fault, calls) => {
    const { slack } = await start();
    slack.fail('response_url', fault);
    await slack.slash('/ask', 'budanov?');
    expect(await slack.posts(1)).toHaveLength(1);
    expect(slack.calls.filter(({ method }) => method === 'response_url')).toHaveLength(calls);
  });

  it('after a long wait is shown without a doubt that there is none of', async () => {
    const all = await start(aReply(), { timing: { post: 100 } });
    all.slack.fail('response_url', LONG_WAIT);
    await all.slack.slash('/ask', 'budanov?');
    await expect.poll(() => trouble(all)).toMatchObject([{ fields: { cause: 'rate limited' } }]);
    all.held.now += 61_000;
    await all.held.tend();
    expect(shown(await all.slack.posts(1)).text).not.toContain('may have been shown');
  });

  it('gives way to a word when Slack refuses its content', async () => {
    const { slack } = await start();
    slack.fail('response_url', { kind: 'error', error: 'invalid_blocks' });
    await slack.slash('/ask', 'budanov?');
    expect(shown(await slack.posts(1)).text).toContain('Slack did not take it');
  });

  it.each<[string, Fault, string]>([
    ['a status', { kind: 'status', status: 404 }, 'status 404'],
    ['words', { kind: 'error', error: 'channel_not_found' }, 'channel_not_found'],
  ])('that Slack refuses with %s is logged', async (_, fault, cause) => {
    const all = await start();
    all.slack.fail('response_url', fault);
    await all.slack.slash('/ask', 'budanov?');
    await expect.poll(() => trouble(all)).toMatchObject([{ level: 'error', fields: { cause } }]);
  });

  it('that Slack refuses for what it is, is not told to be too late', async () => {
    const { slack } = await start();
    slack.fail('response_url', { kind: 'error', error: 'channel_not_found' });
    await slack.slash('/ask', 'budanov?');
    const { text } = shown(await slack.posts(1));
    expect(text).toContain('Slack did not take it');
    expect(text).not.toContain('no longer');
  });

  it('that comes too late for Slack is met with a direct message', async () => {
    const { slack } = await start();
    slack.fail('response_url', { kind: 'status', status: 404, body: 'expired_url' });
    await slack.slash('/ask', 'budanov?');
    const told = await slack.posts(1);
    expect(told).toMatchObject([{ channel: DIRECT }]);
    expect(shown(told).text).toContain('no longer takes an answer to your command');
  });
});

describe('a wait that Slack asks for', () => {
  it('in one channel keeps no other waiting', async () => {
    const all = await start();
    all.slack.fail('chat.postMessage', LONG_WAIT);
    await all.slack.say(mention('budanov?'));
    await expect.poll(() => posts(all)).toBe(1);
    await all.slack.say('lavrov?', { channel: DIRECT });
    expect(await all.slack.posts(1)).toMatchObject([{ channel: DIRECT }]);
  });
});
