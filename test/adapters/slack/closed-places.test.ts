// Places where nothing can be posted: whoever asked there is told so in a direct message, once.
import { afterEach, describe, expect, it } from 'vitest';
import { writePlace } from '../../../adapters/slack/post/place.ts';
import type { NewPost } from '../../../src/index.ts';
import { aBot, aReply } from '../../support/builders.ts';
import { DIRECT, GENERAL, mention } from '../../support/fake-slack.ts';
import { ALICE, BOB } from '../../support/fake-slack-payloads.ts';
import { type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

async function start(): Promise<Started> {
  started = await startAgainstFake(aBot(aReply()), 'socket');
  return started;
}

const archived = { kind: 'error', error: 'is_archived' } as const;
const warnings = ({ lines }: Started) => lines.filter(({ level }) => level === 'warn');
const recipients = ({ slack }: Started) =>
  slack.calls.filter(({ method }) => method === 'chat.postMessage').map(({ args }) => args.channel);

describe('a question whose answer cannot be posted where it was asked', () => {
  it.each([
    ['is_archived', /archived\. Ask me here instead, or ask in another channel\.$/u],
    ['not_in_channel', /I am not in that channel\. Ask me here instead, or have me invited.*\/invite/u],
    ['channel_not_found', /I am not in that channel/u],
    ['restricted_action', /I may not post there/u],
    ['restricted_action_read_only_channel', /I may not post there/u],
    ['restricted_action_thread_locked', /the thread is locked/u],
  ])('is met with a direct message that says why: %s', async (error, words) => {
    const all = await start();
    all.slack.fail('chat.postMessage', { kind: 'error', error });
    await all.slack.say(mention('budanov?'));
    const told = await all.slack.posts(1);
    expect(told).toMatchObject([{ channel: DIRECT, args: { channel: ALICE.id } }]);
    expect(told[0]).not.toHaveProperty('thread');
    expect(told[0]?.args.text).toContain(`in <#${GENERAL}>: `);
    expect(told[0]?.args.text).toMatch(words);
  });

  it('is met with one, also after it is looked at again', async () => {
    const all = await start();
    all.slack.fail('chat.postMessage', archived);
    const deed = await all.slack.say(mention('budanov?'));
    await all.slack.posts(1);
    await all.slack.redeliver(deed);
    all.held.now += 600_000;
    await all.held.tend();
    await all.slack.quiet();
    expect(recipients(all)).toEqual([GENERAL, ALICE.id]);
  });

  it('is met with one that waits while Slack is busy', async () => {
    const all = await start();
    all.slack.fail('chat.postMessage', archived, { kind: 'status', status: 503 });
    await all.slack.say(mention('budanov?'));
    expect(await all.slack.posts(1)).toMatchObject([{ channel: DIRECT }]);
  });

  it('is left at that where the person cannot be written to either', async () => {
    const all = await start();
    all.slack.fail('chat.postMessage', archived);
    await all.slack.say(mention('budanov?'), { user: BOB });
    await expect.poll(() => warnings(all)).toMatchObject([{ fields: { cause: 'channel_not_found' } }]);
    await all.held.courier.settled();
    expect(recipients(all)).toEqual([GENERAL, BOB.id]);
  });

  it.each(['missing_scope', 'some_new_error'])(
    'is not, where it was not refused for its place: %s',
    async (error) => {
      const all = await start();
      all.slack.fail('chat.postMessage', { kind: 'error', error });
      await all.slack.say(mention('budanov?'));
      await all.slack.quiet();
      await all.held.courier.settled();
      expect(recipients(all)).toEqual([GENERAL]);
    },
  );

  it('is not, in the direct message itself', async () => {
    const all = await start();
    all.slack.fail('chat.postMessage', { kind: 'error', error: 'restricted_action' });
    await all.slack.say('budanov?', { channel: DIRECT });
    await all.slack.quiet();
    await all.held.courier.settled();
    expect(recipients(all)).toEqual([DIRECT]);
  });
});

describe('nobody is written to about', () => {
  const post: NewPost = {
    key: 'digest:1:2025-05-16',
    platform: 'slack',
    channel: `slack:${GENERAL}`,
    place: writePlace({ channel: GENERAL }),
    reply: aReply(),
    expiresAt: Number.MAX_SAFE_INTEGER,
  };

  it.each<[string, Partial<NewPost>]>([
    ['a digest', {}],
    ['an answer that a person shared, who is told by the button', { person: `slack:${ALICE.id}` }],
  ])('%s', async (_, more) => {
    const all = await start();
    all.slack.fail('chat.postMessage', archived);
    expect(await all.held.courier.send({ ...post, ...more })).toMatchObject({
      kind: 'refused',
      closed: true,
    });
    expect(recipients(all)).toEqual([GENERAL]);
  });
});
